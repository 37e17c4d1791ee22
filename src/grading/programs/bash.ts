// How bash is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** bash and sh, running a script. */
export const bash: ProgramSpec = {
	program: 'bash',
	manual: 'bash(1), Bash 5.2',
	options: `
		[-ilruxevn]
		-c SCRIPT   ends
		-o OPTION   many
		--login
		--norc
		--noprofile
	`,
	operands: '[FILE] [ARGS...]',
	optionsUntil: 'first',
	similar: ['sh']
};
