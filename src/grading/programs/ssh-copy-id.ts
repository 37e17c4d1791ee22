// How ssh-copy-id is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** ssh-copy-id. */
export const sshCopyId: ProgramSpec = {
	program: 'ssh-copy-id',
	manual: 'ssh-copy-id(1), OpenSSH 9.2',
	options: `
		-f
		-i [FILE]
		-n
		-s
		-o SETTING   many
		-p N
	`,
	operands: 'HOST',
	optionsUntil: 'first',
	same: [['ssh-copy-id -i FILE HOST', 'ssh-copy-id -iFILE HOST']]
};
