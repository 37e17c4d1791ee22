// How adduser is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** adduser (Debian). */
export const adduser: ProgramSpec = {
	program: 'adduser',
	manual: 'adduser(8), adduser 3.134',
	options: `
		--disabled-login
		--disabled-password
		--gid N
		--uid N
		--group
		--ingroup GROUP
		--home DIR
		--no-create-home
		--shell SHELL
		--system
		--comment --gecos TEXT
		--quiet   talk
	`,
	operands: 'USER [GROUP]'
};
