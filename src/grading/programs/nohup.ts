// How nohup is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** nohup, of coreutils: the command goes on when the terminal closes. */
export const nohup: ProgramSpec = {
	program: 'nohup',
	manual: 'nohup(1), GNU coreutils 9.1',
	operands: 'COMMAND...'
};
