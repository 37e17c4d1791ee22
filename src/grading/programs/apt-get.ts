// How apt-get is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { readUsages } from '../commands/usage.ts';
import { aptOptions } from './apt.ts';

/** apt-get. */
export const aptGet: ProgramSpec = {
	program: 'apt-get',
	manual: 'apt-get(8), apt 2.6',
	shared: aptOptions,
	options: '--with-new-pkgs',
	commands: {
		purge: { options: '--purge   usual', operands: '{PACKAGE...}' },
		...readUsages(`
		update
		upgrade [--with-new-pkgs]
		dist-upgrade
		install [{PACKAGE...}]
		remove {PACKAGE...}
		autoremove
		clean
		autoclean
		source {PACKAGE...}
		build-dep {PACKAGE...}
		download {PACKAGE...}
		check
	`)
	}
};
