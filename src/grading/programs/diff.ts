// How diff is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** diff, GNU’s. */
export const diff: ProgramSpec = {
	program: 'diff',
	manual: 'diff(1), GNU diffutils 3.8',
	options: `
		-q --brief
		-s --report-identical-files
		-c   = -C 3
		-C N
		--context [N]
		-u   = -U 3
		-U N
		--unified [N]
		-e --ed
		-n --rcs
		-y --side-by-side
		-W --width N
		--left-column
		--suppress-common-lines
		-p --show-c-function
		-r --recursive
		-N --new-file
		-x --exclude PATTERN   many
		-i --ignore-case
		-E --ignore-tab-expansion
		-Z --ignore-trailing-space
		-b --ignore-space-change
		-w --ignore-all-space
		-B --ignore-blank-lines
		-I --ignore-matching-lines REGEX
		-a --text
		-d --minimal
		--color [WHEN]   talk
		--strip-trailing-cr
	`,
	operands: 'FILE FILE',
	same: [
		['diff -C N FIRST SECOND', 'diff --context=N FIRST SECOND'],
		['diff -C 3 FIRST SECOND', 'diff --context FIRST SECOND'],
		['diff -U N FIRST SECOND', 'diff --unified=N FIRST SECOND'],
		['diff -U 3 FIRST SECOND', 'diff --unified FIRST SECOND']
	]
};
