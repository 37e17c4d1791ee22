// How nice is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** nice, of coreutils. */
export const nice: ProgramSpec = {
	program: 'nice',
	manual: 'nice(1), GNU coreutils 9.1',
	options: `
		-n --adjustment N   default 10
	`,
	operands: 'COMMAND...'
};
