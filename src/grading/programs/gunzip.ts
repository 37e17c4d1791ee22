// How gunzip is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { gzipOptions } from './gzip.ts';

/** gunzip, which is gzip with other defaults. */
export const gunzip: ProgramSpec = {
	program: 'gunzip',
	manual: 'gunzip(1), GNU gzip 1.12',
	options: `${gzipOptions}
		-c --stdout --to-stdout
	`,
	operands: '[{FILE...}]'
};
