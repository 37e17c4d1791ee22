// How usermod is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** usermod (shadow). Without -a, -G replaces all other groups. */
export const usermod: ProgramSpec = {
	program: 'usermod',
	manual: 'usermod(8), shadow 4.13',
	options: `
		-a --append
		-c --comment TEXT
		-d --home DIR
		-e --expiredate DATE
		-f --inactive N
		-g --gid GROUP
		-G --groups LIST
		-l --login USER
		-L --lock
		-m --move-home
		-o --non-unique
		-p --password TEXT
		-s --shell SHELL
		-u --uid N
		-U --unlock
	`,
	operands: 'USER',
	alike: [['usermod -a -G GROUP USER', 'gpasswd -a USER GROUP', 'adduser USER GROUP']]
};
