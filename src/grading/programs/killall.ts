// How killall is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** killall (psmisc). */
export const killall: ProgramSpec = {
	program: 'killall',
	manual: 'killall(1), psmisc 23.6',
	options: `
		-e --exact
		-I --ignore-case
		-g --process-group
		-i --interactive
		-o --older-than TIME
		-q --quiet   talk
		-r --regexp
		-s --signal SIGNAL   default TERM
		-u --user USER
		-v --verbose   talk
		-w --wait
		-y --younger-than TIME
	`,
	operands: '{NAME...}',
	dashValue: { kind: 'SIGNAL', option: '-s' }
};
