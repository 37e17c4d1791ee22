// How zcat is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { gzipOptions } from './gzip.ts';

/** zcat, which is gzip with other defaults. */
export const zcat: ProgramSpec = {
	program: 'zcat',
	manual: 'zcat(1), GNU gzip 1.12',
	options: `${gzipOptions}
		-c --stdout --to-stdout   usual
	`,
	operands: '[{FILE...}]'
};
