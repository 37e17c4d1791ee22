// How df is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** df, of coreutils. */
export const df: ProgramSpec = {
	program: 'df',
	manual: 'df(1), GNU coreutils 9.1',
	options: `
		-a --all
		-B --block-size SIZE
		-h --human-readable
		-H --si
		-i --inodes
		-k   = --block-size=1K
		-l --local
		--no-sync   usual
		--output [FIELDS]
		-P --portability
		--sync
		--total
		-t --type TYPE   many
		-T --print-type
		-x --exclude-type TYPE   many
		-v   talk
	`,
	operands: '[{DIR...}]'
};
