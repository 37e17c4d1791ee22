// How tee is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** tee, of coreutils. */
export const tee: ProgramSpec = {
	program: 'tee',
	manual: 'tee(1), GNU coreutils 9.1',
	options: `
		-a --append
		-i --ignore-interrupts
		-p
	`,
	operands: '[{FILE...}]'
};
