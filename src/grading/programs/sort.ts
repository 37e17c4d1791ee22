// How sort is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** sort, of coreutils. */
export const sort: ProgramSpec = {
	program: 'sort',
	manual: 'sort(1), GNU coreutils 9.1',
	options: `
		-b --ignore-leading-blanks
		-d --dictionary-order
		-f --ignore-case
		-g --general-numeric-sort
		-i --ignore-nonprinting
		-M --month-sort
		-h --human-numeric-sort
		-n --numeric-sort
		-R --random-sort
		-r --reverse
		--sort WORD
		-V --version-sort
		-c --check [=HOW]
		-C   = --check=quiet
		-k --key KEY   ordered
		-m --merge
		-o --output FILE
		-s --stable
		-S --buffer-size SIZE
		-t --field-separator TEXT
		-T --temporary-directory DIR
		--parallel N
		-u --unique
		-z --zero-terminated
	`,
	operands: '[{FILE...=-}]'
};
