// How ssh is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** ssh, the remote shell. Options may follow the host, but not the command. */
export const ssh: ProgramSpec = {
	program: 'ssh',
	manual: 'ssh(1), OpenSSH 9.2; options after the host as `ssh -G host -p 2222` reads them',
	options: `
		[-46AaGgKkMnqsTtXxYy]
		-C   harmless
		-f   harmless
		-N   harmless
		-t   count
		-v   talk
		-V
		-B INTERFACE
		-b ADDRESS
		-c CIPHERS
		-D ADDRESS   many
		-E FILE
		-e CHARACTER
		-F FILE
		-I LIBRARY
		-i FILE   ordered
		-J HOSTS
		-L FORWARD   many
		-l USER
		-m MACS
		-O COMMAND
		-o SETTING   ordered
		-p N
		-Q QUERY
		-R FORWARD   many
		-S PATH
		-W HOST
		-w TUNNEL
	`,
	operands: 'HOST [SCRIPT...]',
	same: [
		['ssh -l USER HOST', 'ssh USER@HOST'],
		['ssh -l USER HOST SCRIPT...', 'ssh USER@HOST SCRIPT...'],
		['ssh -o Port=N HOST', 'ssh -p N HOST'],
		['ssh -p N HOST', 'ssh ssh://HOST:N']
	]
};
