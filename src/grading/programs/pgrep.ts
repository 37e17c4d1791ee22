// How pgrep is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** pgrep (procps). */
export const pgrep: ProgramSpec = {
	program: 'pgrep',
	manual: 'pgrep(1), procps 4.0',
	options: `
		-c --count
		-d --delimiter TEXT
		-f --full
		-g --pgroup IDS
		-G --group GROUPS
		-i --ignore-case
		-l --list-name
		-a --list-full
		-n --newest
		-o --oldest
		-P --parent PIDS
		-s --session IDS
		-t --terminal NAMES
		-u --euid USERS
		-U --uid USERS
		-v --inverse
		-w --lightweight
		-x --exact
	`,
	operands: 'PATTERN'
};
