// How cd is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** cd, the shell’s own. */
export const cd: ProgramSpec = {
	program: 'cd',
	manual: 'help cd, Bash 5.2',
	options: `
		-L   usual
		-P
	`,
	operands: '[DIR]',
	alike: [['cd -', 'cd ~-']],
	same: [
		['cd', 'cd ~'],
		['cd -', 'cd $OLDPWD']
	]
};
