// How gpasswd is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** gpasswd (shadow). */
export const gpasswd: ProgramSpec = {
	program: 'gpasswd',
	manual: 'gpasswd(1), shadow 4.13',
	options: `
		-a --add USER
		-d --delete USER
		-r --remove-password
		-A --administrators LIST
		-M --members LIST
	`,
	operands: 'GROUP'
};
