// How sudo is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** sudo: what follows is another command. */
export const sudo: ProgramSpec = {
	program: 'sudo',
	manual: 'sudo(8), sudo 1.9',
	options: `
		-A --askpass
		-b --background
		-D --chdir DIR
		-E --preserve-env [=LIST]
		-e --edit
		-g --group GROUP
		-H --set-home
		-h --help
		-i --login
		-K --remove-timestamp
		-k --reset-timestamp
		-l --list
		-n --non-interactive
		-p --prompt TEXT
		-S --stdin
		-s --shell
		-U --other-user USER
		-u --user USER   default root
		-V --version
		-v --validate
	`,
	operands: '[COMMAND...]',
	alike: [['sudo -i', 'sudo -s', 'sudo su', 'sudo su -']]
};
