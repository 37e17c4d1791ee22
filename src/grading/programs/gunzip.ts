// How gunzip is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** gunzip, which is gzip with other defaults. */
export const gunzip: ProgramSpec = {
	program: 'gunzip',
	manual: 'gunzip(1), GNU gzip 1.12',
	options: `
		-c --stdout --to-stdout
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
