// How wc is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** wc, of coreutils. The counts come in a fixed order. */
export const wc: ProgramSpec = {
	program: 'wc',
	manual: 'wc(1), GNU coreutils 9.1',
	options: `
		-c --bytes
		-m --chars
		-l --lines
		-L --max-line-length
		-w --words
	`,
	operands: '[FILE...]'
};
