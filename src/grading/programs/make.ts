// How make is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** make, GNU’s. `-j` without a number means as many jobs as it likes. */
export const make: ProgramSpec = {
	program: 'make',
	manual: 'make(1), GNU make 4.3',
	options: `
		-B --always-make
		-C --directory DIR   ordered
		-e --environment-overrides
		-f --file --makefile FILE   ordered
		-i --ignore-errors
		-I --include-dir DIR   ordered
		-j --jobs [N]   digits
		-k --keep-going
		-n --just-print --dry-run --recon
		-q --question
		-r --no-builtin-rules
		-s --silent --quiet   talk
		-S --no-keep-going --stop
		-t --touch
		-w --print-directory   talk
		-v --version
	`,
	operands: '[TARGET...]'
};
