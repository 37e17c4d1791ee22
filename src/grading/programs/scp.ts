// How scp is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** scp, remote copy. Options must come before the files: after one, `-P` is taken for a file. */
export const scp: ProgramSpec = {
	program: 'scp',
	manual: 'scp(1), OpenSSH 9.2; `scp a host:b -P 22` as it is read there',
	options: `
		[-346ABCOpRrsT]
		-q   talk
		-v   talk
		-c CIPHER
		-D PATH
		-F FILE
		-i FILE   ordered
		-J HOSTS
		-l LIMIT
		-o SETTING   ordered
		-P N
		-S PROGRAM
		-X OPTION
	`,
	operands: '{SOURCE_REMOTE...} REMOTE',
	optionsUntil: 'first'
};
