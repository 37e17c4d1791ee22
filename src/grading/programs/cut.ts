// How cut is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** cut, of coreutils. */
export const cut: ProgramSpec = {
	program: 'cut',
	manual: 'cut(1), GNU coreutils 9.1',
	options: `
		-b --bytes SELECTION
		-c --characters SELECTION
		-d --delimiter TEXT
		-f --fields SELECTION
		-n   talk
		--complement
		-s --only-delimited
		--output-delimiter TEXT
		-z --zero-terminated
	`,
	operands: '[FILE...]'
};
