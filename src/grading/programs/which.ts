// How which is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** which (debianutils). */
export const which: ProgramSpec = {
	program: 'which',
	manual: 'which(1), debianutils 5.7',
	options: `
		-a --all
	`,
	operands: 'NAME...',
	optionsUntil: 'first'
};
