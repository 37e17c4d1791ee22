// How useradd is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** useradd (shadow). */
export const useradd: ProgramSpec = {
	program: 'useradd',
	manual: 'useradd(8), shadow 4.13',
	options: `
		-b --base-dir DIR
		-c --comment TEXT
		-d --home-dir DIR
		-D --defaults
		-e --expiredate DATE
		-f --inactive N
		-g --gid GROUP
		-G --groups LIST
		-k --skel DIR
		-l --no-log-init
		-m --create-home
		-M --no-create-home
		-N --no-user-group
		-o --non-unique
		-p --password TEXT
		-r --system
		-s --shell SHELL
		-u --uid N
		-U --user-group
	`,
	operands: 'USER'
};
