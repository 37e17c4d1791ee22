// How awk is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** awk (mawk, gawk). Spaces in a program seldom count. */
export const awk: ProgramSpec = {
	program: 'awk',
	manual: 'awk(1), mawk 1.3.4',
	options: `
		-F TEXT
		-v ASSIGNMENT   many
		-f FILE   ordered; shifts
	`,
	operands: 'AWK [FILE...]',
	optionsUntil: 'first',
	names: ['gawk', 'mawk']
};
