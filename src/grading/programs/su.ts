// How su is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** su (util-linux). */
export const su: ProgramSpec = {
	program: 'su',
	manual: 'su(1), util-linux 2.38',
	options: `
		-l --login
		-c --command SCRIPT
		-m -p --preserve-environment
		-s --shell SHELL
	`,
	operands: '[USER=root]',
	// A single dash is -l (su(1)).
	same: [
		['su - USER', 'su -l USER'],
		['su -', 'su -l']
	]
};
