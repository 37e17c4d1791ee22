// How kill is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** kill. Without a signal it is TERM. */
export const kill: ProgramSpec = {
	program: 'kill',
	manual: 'kill(1), procps 4.0, and help kill, Bash 5.2',
	options: `
		-s --signal -n SIGNAL   default TERM
		-l --list
		-L --table
		-q --queue N
	`,
	operands: '{PID...}',
	// The shell's own kill takes a signal behind a process for another process.
	optionsUntil: 'first',
	dashValue: { kind: 'SIGNAL', option: '-s' }
};
