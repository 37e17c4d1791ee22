// How zip is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** zip (Info-ZIP). The archive comes first, then what goes into it. */
export const zip: ProgramSpec = {
	program: 'zip',
	manual: 'zip(1), Info-ZIP 3.0',
	options: `
		-r --recurse-paths
		-R --recurse-patterns
		-e --encrypt
		-P --password TEXT
		-j --junk-paths
		-m --move
		-u --update
		-f --freshen
		-d --delete
		-q --quiet   talk
		-v --verbose   talk
		-y --symlinks
		-x --exclude PATTERN   many; list
		-i --include PATTERN   many; list
		-s --split-size SIZE
		-FS --filesync
		-T --test
		-D --no-dir-entries
		-X --no-extra
		-z --archive-comment
		-l --to-crlf
		-o --latest-time
		-g --grow
		-@ --names-stdin
		[-0123456789]
	`,
	operands: 'ARCHIVE_FILE [{DIR...}]',
	alike: [['zip -r ARCHIVE DIR', 'zip -r ARCHIVE DIR/*']]
};
