// How vim is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** vim and vi, from the command line. */
export const vim: ProgramSpec = {
	program: 'vim',
	manual: 'vim(1), Vim 9.0',
	options: `
		+ COMMAND   ordered
		-c COMMAND   ordered
		-d
		-e
		-n
		-R
		-r
		-p [N]
		-o [N]
		-O [N]
		-u FILE
		-S FILE
		-b
		-x
		--version
	`,
	operands: '[FILE...]',
	similar: ['vi'],
	same: [['vimdiff FILES...', 'vim -d FILES...']]
};

/** vimdiff, which is vim -d. */
export const vimdiff: ProgramSpec = {
	...vim,
	program: 'vimdiff',
	similar: [],
	same: []
};
