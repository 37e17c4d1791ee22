// How zcat is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** zcat, which is gzip with other defaults. */
export const zcat: ProgramSpec = {
	program: 'zcat',
	manual: 'zcat(1), GNU gzip 1.12',
	options: `
		-c --stdout --to-stdout   usual
		-f --force
		-k --keep
		-l --list
		-n --no-name
		-N --name
		-q --quiet   talk
		-r --recursive
		-S --suffix SUFFIX
		-t --test
		-v --verbose   talk
	`,
	operands: '[{FILE...}]'
};
