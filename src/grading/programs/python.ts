// How python is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** python, running a script or a module; what follows belongs to it. */
export const python: ProgramSpec = {
	program: 'python',
	manual: 'python3 --help, CPython 3.11',
	options: `
		[-bBdEhiIOPqsSuvVx]
		-c CODE   ends
		-m MODULE   ends
		-W ACTION   many
		-X OPTION   many
		--version
	`,
	operands: '[FILE] [ARGS...]',
	optionsUntil: 'first',
	similar: ['python3'],
	same: [['python -V', 'python --version']]
};
