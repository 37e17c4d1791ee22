// How tail is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** tail, of coreutils. `-5` is short for `-n 5`. */
export const tail: ProgramSpec = {
	program: 'tail',
	manual: 'tail(1), GNU coreutils 9.1',
	options: `
		-c --bytes N
		-n --lines N   default 10
		-f --follow [=MODE]
		-F   = --follow=name --retry
		--pid PID
		--retry
		-s --sleep-interval N
		-q --quiet --silent
		-v --verbose
		-z --zero-terminated
	`,
	operands: '[FILE...]',
	dashValue: { kind: 'N', option: '-n', first: true }
};
