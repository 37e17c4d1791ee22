// How mkdir is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** mkdir, coreutils'. */
export const mkdir: ProgramSpec = {
	program: 'mkdir',
	manual: 'mkdir(1), GNU coreutils 9.1',
	options: `
		-m --mode MODE
		-p --parents   harmless
		-v --verbose   talk
		-Z
	`,
	operands: '{DIR...}'
};
