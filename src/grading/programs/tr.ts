// How tr is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** tr, of coreutils. */
export const tr: ProgramSpec = {
	program: 'tr',
	manual: 'tr(1), GNU coreutils 9.1',
	options: `
		-c -C --complement
		-d --delete
		-s --squeeze-repeats
		-t --truncate-set1
	`,
	operands: 'PATTERN [PATTERN]',
	optionsUntil: 'first'
};
