// How free is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** free (procps). */
export const free: ProgramSpec = {
	program: 'free',
	manual: 'free(1), procps 4.0',
	options: `
		-b --bytes
		-k --kibi
		-m --mebi
		-g --gibi
		-h --human
		-w --wide
		-s --seconds N
		-c --count N
		-t --total
		-l --lohi
		--si
	`,
	operands: ''
};
