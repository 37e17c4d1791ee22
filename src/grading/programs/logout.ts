// How logout is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** logout, the shell’s own; only of a login shell. */
export const logout: ProgramSpec = {
	program: 'logout',
	manual: 'help logout, Bash 5.2',
	operands: '[N]'
};
