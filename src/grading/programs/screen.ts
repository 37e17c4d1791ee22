// How screen is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** screen, the older terminal multiplexer. `-ls` and `-wipe` are options of several letters. */
export const screen: ProgramSpec = {
	program: 'screen',
	manual: 'screen(1), GNU screen 4.09',
	options: `
		[-46aiLmOqQRUvxX]
		-A
		-c FILE
		-d   one of detach
		-D   one of detach
		-r
		-dm   = -d -m
		-dr   = -d -r
		-Dr   = -D -r
		-DR   = -D -R
		-e KEYS
		-f
		-h N
		-l
		-ls -list
		-Logfile FILE
		-p WINDOW
		-s SHELL
		-S NAME
		-t TITLE
		-T TERM
		-wipe
	`,
	// Behind -r, -d and -x a session, else a command: its words are compared as they stand.
	operands: '[WORDS...]',
	optionsUntil: 'first',
	same: [
		['screen -r -d', 'screen -d -r'],
		['screen -d -m -S NAME', 'screen -dmS NAME'],
		['screen -d -m -S NAME COMMAND...', 'screen -dmS NAME COMMAND...']
	]
};
