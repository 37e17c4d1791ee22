// How apt is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { readUsages } from '../commands/usage.ts';

/** What apt, apt-get and apt-cache share (apt-get(8)). */
export const aptOptions = `
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
	`;

/** apt, for people; apt-get is for scripts and does the same for the everyday commands. */
export const apt: ProgramSpec = {
	program: 'apt',
	manual: 'apt(8), apt 2.6',
	shared: aptOptions,
	commands: {
		purge: { options: '--purge   usual', operands: '{PACKAGE...}' },
		...readUsages(`
		update
		upgrade
		full-upgrade
		install [{PACKAGE...}]
		reinstall {PACKAGE...}
		remove {PACKAGE...}
		autoremove
		search WORDS...
		show PACKAGE...
		list [--installed] [--upgradable] [-a|--all-versions] [PATTERN...]
		clean
		autoclean
		download {PACKAGE...}
		edit-sources
		depends PACKAGE
		policy [PACKAGE]
	`)
	},
	same: [
		['apt update', 'apt-get update'],
		['apt install PACKAGES...', 'apt-get install PACKAGES...'],
		['apt remove PACKAGES...', 'apt-get remove PACKAGES...'],
		['apt purge PACKAGES...', 'apt-get purge PACKAGES...', 'apt remove --purge PACKAGES...'],
		['apt autoremove', 'apt-get autoremove'],
		['apt clean', 'apt-get clean'],
		['apt full-upgrade', 'apt-get dist-upgrade'],
		// apt upgrade may install new dependencies (apt(8)), apt-get upgrade doesn't.
		['apt upgrade', 'apt-get upgrade --with-new-pkgs'],
		['apt show PACKAGES...', 'apt-cache show PACKAGES...'],
		['apt policy PACKAGES...', 'apt-cache policy PACKAGES...']
	],
	alike: [
		['apt upgrade', 'apt-get upgrade'],
		['apt install PACKAGES...', 'apt install -y PACKAGES...'],
		['apt remove PACKAGES...', 'apt remove -y PACKAGES...'],
		['apt search WORD', 'apt-cache search WORD'],
		['apt list --installed', 'dpkg -l']
	]
};
