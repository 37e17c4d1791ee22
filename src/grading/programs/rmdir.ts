// How rmdir is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** rmdir, of coreutils. */
export const rmdir: ProgramSpec = {
	program: 'rmdir',
	manual: 'rmdir(1), GNU coreutils 9.1',
	options: `
		-p --parents
		-v --verbose   talk
		--ignore-fail-on-non-empty
	`,
	operands: '{DIR...}'
};
