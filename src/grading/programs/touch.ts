// How touch is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** touch, of coreutils. */
export const touch: ProgramSpec = {
	program: 'touch',
	manual: 'touch(1), GNU coreutils 9.1',
	options: `
		-a
		-c --no-create
		-d --date DATE
		-h --no-dereference
		-m
		-r --reference FILE
		-t STAMP
	`,
	operands: '{FILE...}'
};
