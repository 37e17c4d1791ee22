// How cat is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** cat, of coreutils. */
export const cat: ProgramSpec = {
	program: 'cat',
	manual: 'cat(1), GNU coreutils 9.1',
	options: `
		-A --show-all   = -v -E -T
		-b --number-nonblank
		-e   = -v -E
		-E --show-ends
		-n --number
		-s --squeeze-blank
		-t   = -v -T
		-T --show-tabs
		-u   talk
		-v --show-nonprinting
	`,
	operands: '[FILE...=-]'
};
