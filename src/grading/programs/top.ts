// How top is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** top (procps). */
export const top: ProgramSpec = {
	program: 'top',
	manual: 'top(1), procps 4.0',
	options: `
		-b --batch
		-c
		-d --delay N
		-E UNIT
		-e UNIT
		-H
		-i
		-n --iterations N
		-o FIELD
		-p --pid PIDS
		-s
		-S
		-u USER
		-U USER
		-w [N]
	`,
	operands: ''
};
