// How exit is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** exit, the shell’s own. */
export const exit: ProgramSpec = {
	program: 'exit',
	manual: 'help exit, Bash 5.2',
	operands: '[N]'
};
