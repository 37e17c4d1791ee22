// How apt-cache is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { readUsages } from '../commands/usage.ts';

/** apt-cache. */
export const aptCache: ProgramSpec = {
	program: 'apt-cache',
	manual: 'apt-cache(8), apt 2.6',
	shared: `
		-q --quiet   talk
		-s --simulate --just-print --dry-run --recon --no-act
		-y --yes --assume-yes
		-d --download-only
		-f --fix-broken
		-m --ignore-missing --fix-missing
		-t --target-release --default-release RELEASE
		-V --verbose-versions   talk
		-o --option SETTING   many
		-c --config-file FILE
		--no-install-recommends
		--install-suggests
		--reinstall
		--allow-downgrades
		--only-upgrade
		--no-upgrade
		--purge
		--auto-remove --autoremove
	`,
	commands: readUsages(`
		search [-n|--names-only] WORDS...
		show PACKAGE...
		policy [PACKAGE...]
		depends PACKAGE
		rdepends PACKAGE
	`)
};
