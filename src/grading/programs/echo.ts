// How echo is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** echo, the shell’s own. It joins its words with spaces. */
export const echo: ProgramSpec = {
	program: 'echo',
	manual: 'help echo, Bash 5.2',
	options: `
		-n
		-e   one of escapes
		-E   usual; one of escapes
	`,
	operands: '[WORDS...]',
	optionsUntil: 'first',
	joins: true
};
