// How fuser is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** fuser (psmisc): who uses this file or port? */
export const fuser: ProgramSpec = {
	program: 'fuser',
	manual: 'fuser(1), psmisc 23.6',
	options: `
		-a --all
		-k --kill
		-i --interactive
		-m --mount FILE
		-n --namespace SPACE
		-s --silent
		-u --user
		-v --verbose
		-4 --ipv4
		-6 --ipv6
	`,
	operands: '{NAME...}',
	dashValue: { kind: 'SIGNAL', option: '--signal' }
};
