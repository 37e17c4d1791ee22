// How source is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** source, the shell’s own; `.` is the same. */
export const source: ProgramSpec = {
	program: 'source',
	manual: 'help source, Bash 5.2',
	operands: 'FILE [ARGS...]',
	names: ['.']
};
