// How xargs is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** xargs, GNU’s. Its options stand before the command. */
export const xargs: ProgramSpec = {
	program: 'xargs',
	manual: 'xargs(1), GNU findutils 4.9',
	options: `
		-0 --null
		-a --arg-file FILE
		-d --delimiter TEXT
		-E TEXT
		-I TEXT
		-i --replace [TEXT]
		-L N
		-l --max-lines [N]
		-n --max-args N
		-P --max-procs N
		-o --open-tty
		-p --interactive
		-r --no-run-if-empty   harmless
		-s --max-chars N
		-t --verbose   talk
		-x --exit
	`,
	operands: '[COMMAND...]',
	same: [
		['xargs -i COMMAND...', 'xargs -I {} COMMAND...'],
		['xargs -l COMMAND...', 'xargs -L 1 COMMAND...'],
		['xargs --max-lines=N COMMAND...', 'xargs -L N COMMAND...']
	]
};
