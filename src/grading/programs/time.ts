// How time is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** time. */
export const time: ProgramSpec = {
	program: 'time',
	manual: 'time(1), GNU time 1.9',
	options: `
		-p --portability
		-v --verbose
		-f --format FORMAT
		-o --output FILE
		-a --append
	`,
	operands: 'COMMAND...'
};
