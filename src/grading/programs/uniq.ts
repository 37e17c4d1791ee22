// How uniq is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** uniq, of coreutils. Only neighbouring lines count as repeated. */
export const uniq: ProgramSpec = {
	program: 'uniq',
	manual: 'uniq(1), GNU coreutils 9.1',
	options: `
		-c --count
		-d --repeated
		-D   = --all-repeated
		--all-repeated [METHOD]
		--group [METHOD]
		-f --skip-fields N
		-i --ignore-case
		-s --skip-chars N
		-u --unique
		-z --zero-terminated
		-w --check-chars N
	`,
	operands: '[FILE] [FILE]'
};
