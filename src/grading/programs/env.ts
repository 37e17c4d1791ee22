// How env is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** env, of coreutils. */
export const env: ProgramSpec = {
	program: 'env',
	manual: 'env(1), GNU coreutils 9.1',
	options: `
		-i --ignore-environment
		-0 --null
		-u --unset NAME   many
		-C --chdir DIR
		-S --split-string TEXT
		-v --debug   talk
	`,
	operands: '[COMMAND...]'
};
