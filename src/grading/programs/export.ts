// How export is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** export, the shell’s own. Words behind it are not split. */
export const exportVariable: ProgramSpec = {
	program: 'export',
	manual: 'help export, Bash 5.2',
	options: `
		[-fp]
		-n
	`,
	operands: '[{ASSIGNMENT...}]',
	optionsUntil: 'first'
};
