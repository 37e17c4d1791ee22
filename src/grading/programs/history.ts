// How history is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** history, the shell’s own. */
export const history: ProgramSpec = {
	program: 'history',
	manual: 'help history, Bash 5.2',
	options: `
		[-canrwps]
		-d N
	`,
	operands: '[N]'
};
