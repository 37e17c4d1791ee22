// How apt-get is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { readUsages } from '../commands/usage.ts';

/** apt-get. */
export const aptGet: ProgramSpec = {
	program: 'apt-get',
	manual: 'apt-get(8), apt 2.6',
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
