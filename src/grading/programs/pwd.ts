// How pwd is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** pwd, the shell’s own. */
export const pwd: ProgramSpec = {
	program: 'pwd',
	manual: 'help pwd, Bash 5.2',
	options: `
		-L   usual
		-P
	`,
	operands: ''
};
