// How ssh-keygen is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** ssh-keygen. */
export const sshKeygen: ProgramSpec = {
	program: 'ssh-keygen',
	manual: 'ssh-keygen(1), OpenSSH 9.2',
	options: `
		[-ABceghHiKklLpQqUuvy]
		-a N
		-b N
		-C TEXT
		-D LIBRARY
		-E HASH
		-F HOST
		-f FILE
		-I NAME
		-M MODE
		-m FORMAT
		-N TEXT
		-n NAMES
		-O OPTION   many
		-P TEXT
		-R HOST
		-r HOST
		-s FILE
		-t TYPE
		-V TIME
		-w LIBRARY
		-Y COMMAND
		-Z CIPHER
		-z N
	`,
	operands: '[FILE...]',
	alike: [['ssh-keygen', 'ssh-keygen -t TYPE']]
};
