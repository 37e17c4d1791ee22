// How passwd is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** passwd (shadow). */
export const passwd: ProgramSpec = {
	program: 'passwd',
	manual: 'passwd(1), shadow 4.13',
	options: `
		-a --all
		-d --delete
		-e --expire
		-i --inactive N
		-l --lock
		-n --mindays N
		-q --quiet   talk
		-S --status
		-u --unlock
		-w --warndays N
		-x --maxdays N
	`,
	operands: '[USER]'
};
