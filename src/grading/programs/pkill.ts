// How pkill is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** pkill (procps). */
export const pkill: ProgramSpec = {
	program: 'pkill',
	manual: 'pkill(1), procps 4.0',
	options: `
		-s --signal SIGNAL   default TERM
		-c --count
		-e --echo   talk
		-f --full
		-g --pgroup IDS
		-G --group GROUPS
		-i --ignore-case
		-n --newest
		-o --oldest
		-P --parent PIDS
		-t --terminal NAMES
		-u --euid USERS
		-U --uid USERS
		-v --inverse
		-x --exact
		-F --pidfile FILE
	`,
	operands: 'PATTERN',
	dashValue: { kind: 'SIGNAL', option: '--signal' }
};
