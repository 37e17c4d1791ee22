// How timeout is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** timeout, of coreutils. */
export const timeout: ProgramSpec = {
	program: 'timeout',
	manual: 'timeout(1), GNU coreutils 9.1',
	options: `
		--preserve-status
		--foreground
		-k --kill-after DURATION
		-s --signal SIGNAL   default TERM
		-v --verbose   talk
	`,
	operands: 'DURATION COMMAND...',
	optionsUntil: 'DURATION'
};
