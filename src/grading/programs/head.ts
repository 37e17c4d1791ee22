// How head is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** head, of coreutils. `-5` is short for `-n 5`. */
export const head: ProgramSpec = {
	program: 'head',
	manual: 'head(1), GNU coreutils 9.1',
	options: `
		-c --bytes N
		-n --lines N   default 10
		-q --quiet --silent
		-v --verbose
		-z --zero-terminated
	`,
	operands: '[FILE...]',
	dashValue: { kind: 'N', option: '-n', first: true }
};
