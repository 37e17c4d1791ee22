// How watch is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** watch (procps). A quoted command and a bare one are the same. */
export const watch: ProgramSpec = {
	program: 'watch',
	manual: 'watch(1), procps 4.0',
	options: `
		-d --differences [MODE]
		-n --interval N   default 2
		-p --precise
		-t --no-title
		-b --beep
		-e --errexit
		-g --chgexit
		-c --color
		-x --exec
		-w --no-wrap
	`,
	operands: 'SCRIPT...'
};
