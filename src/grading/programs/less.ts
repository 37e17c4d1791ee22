// How less is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** less, the pager. */
export const less: ProgramSpec = {
	program: 'less',
	manual: 'less(1), less 590',
	options: `
		-N --LINE-NUMBERS
		-S --chop-long-lines
		-R --RAW-CONTROL-CHARS
		-r --raw-control-chars
		-i --ignore-case
		-I --IGNORE-CASE
		-F --quit-if-one-screen
		-X --no-init
		-n --line-numbers
		-s --squeeze-blank-lines
		-M --LONG-PROMPT
		-m --long-prompt
		-e --quit-at-eof
		-E --QUIT-AT-EOF
		-g --hilite-search
		-G --HILITE-SEARCH
		-p --pattern PATTERN
		+ COMMAND
	`,
	operands: '[FILE...]'
};
