// How grep is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** grep, GNU's. With -e or -f every operand is a file. */
export const grep: ProgramSpec = {
	program: 'grep',
	manual: 'grep(1), GNU grep 3.8',
	options: `
		-E --extended-regexp   one of syntax
		-F --fixed-strings   one of syntax
		-G --basic-regexp   usual; one of syntax
		-P --perl-regexp   one of syntax
		-e --regexp PATTERN   many; shifts
		-f --file FILE   many; shifts
		-i -y --ignore-case
		--no-ignore-case
		-v --invert-match
		-w --word-regexp
		-x --line-regexp
		-c --count
		--color --colour [WHEN]   talk
		-L --files-without-match
		-l --files-with-matches
		-m --max-count N
		-o --only-matching
		-q --quiet --silent
		-s --no-messages
		-b --byte-offset
		-H --with-filename
		-h --no-filename
		--label NAME
		-n --line-number
		-T --initial-tab
		-Z --null
		-A --after-context N
		-B --before-context N
		-C --context N
		-a --text
		--binary-files TYPE
		-D --devices ACTION
		-d --directories ACTION
		--exclude PATTERN   ordered
		--exclude-from FILE
		--exclude-dir PATTERN   many
		-I   = --binary-files=without-match
		--include PATTERN   ordered
		-r --recursive
		-R --dereference-recursive
		--line-buffered
		-U --binary
		-z --null-data
	`,
	dashValue: { kind: 'N', option: '-C' },
	operands: 'PATTERN [{DIR...}]',
	same: [
		['grep -e PATTERN FILES...', 'grep PATTERN FILES...'],
		['egrep PATTERN FILES...', 'grep -E PATTERN FILES...'],
		['fgrep PATTERN FILES...', 'grep -F PATTERN FILES...'],
		[
			'grep PLAIN FILES...',
			'grep -E PLAIN FILES...',
			'grep -F PLAIN FILES...',
			'grep -P PLAIN FILES...'
		],
		['grep BASIC FILES...', 'grep -E BASIC FILES...'],
		['grep -r PATTERN', 'grep -r PATTERN .'],
		['grep -C N PATTERN FILES...', 'grep -A N -B N PATTERN FILES...']
	],
	alike: [
		['grep -r PATTERN FILES...', 'grep -R PATTERN FILES...'],
		['grep -R PATTERN', 'grep -R PATTERN .', 'grep -r PATTERN'],
		// What a choice is in a basic expression depends on what stands in it.
		["grep -E 'FIRST|SECOND' FILES...", 'grep -e FIRST -e SECOND FILES...']
	]
};

/** egrep, which is grep -E. */
export const egrep: ProgramSpec = { ...grep, program: 'egrep', same: [], alike: [] };

/** fgrep, which is grep -F. */
export const fgrep: ProgramSpec = { ...grep, program: 'fgrep', same: [], alike: [] };
