// How sleep is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** sleep, of coreutils. Seconds when no unit is given. */
export const sleep: ProgramSpec = {
	program: 'sleep',
	manual: 'sleep(1), GNU coreutils 9.1',
	operands: 'DURATION'
};
