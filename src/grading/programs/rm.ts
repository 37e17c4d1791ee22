// How rm is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** rm, coreutils'. Of -f, -i and -I the last one counts. */
export const rm: ProgramSpec = {
	program: 'rm',
	manual: 'rm(1), GNU coreutils 9.1',
	options: `
		-f --force   harmless; one of ask
		-i   one of ask
		-I   one of ask
		--interactive [WHEN]   one of ask
		--one-file-system
		--no-preserve-root
		--preserve-root   usual
		-r -R --recursive   harmless
		-d --dir
		-v --verbose   talk
	`,
	operands: '{DIR...}'
};
