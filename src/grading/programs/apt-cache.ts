// How apt-cache is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { readUsages } from '../commands/usage.ts';
import { aptOptions } from './apt.ts';

/** apt-cache. */
export const aptCache: ProgramSpec = {
	program: 'apt-cache',
	manual: 'apt-cache(8), apt 2.6',
	shared: aptOptions,
	commands: readUsages(`
		search [-n|--names-only] WORDS...
		show PACKAGE...
		policy [PACKAGE...]
		depends PACKAGE
		rdepends PACKAGE
	`)
};
