// How unzip is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** unzip (Info-ZIP). `-d` may follow the archive; `.zip` may be left out. */
export const unzip: ProgramSpec = {
	program: 'unzip',
	manual: 'unzip(1), Info-ZIP 6.00',
	options: `
		-Z
		-c
		-f
		-l
		-p
		-t
		-T
		-u
		-v
		-z
		-a   count
		-b
		-j
		-n   one of overwrite
		-o   one of overwrite
		-q   talk
		-C
		-D
		-K
		-L
		-M
		-P TEXT
		-U
		-V
		-W
		-X
		-d DIR   anywhere
		-x PATTERN   many; anywhere; list
	`,
	operands: 'ZIP [{PATTERN...}]',
	optionsUntil: 'ZIP',
	same: [['unzip -d . ARCHIVE', 'unzip ARCHIVE']],
	alike: [
		['unzip ARCHIVE', 'unzip -o ARCHIVE'],
		['unzip ARCHIVE', 'unzip -n ARCHIVE']
	]
};
