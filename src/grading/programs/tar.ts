// How tar is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** tar, GNU's. The first word may hold options without a dash; extraction finds the compression itself. */
export const tar: ProgramSpec = {
	program: 'tar',
	manual: 'tar(1), GNU tar 1.34',
	dashlessFirst: true,
	options: `
		-A --catenate --concatenate
		-c --create
		-d --diff --compare
		--delete
		-r --append
		-t --list
		-u --update
		-x --extract --get
		-g --listed-incremental FILE
		-G --incremental
		-n --seek
		-S --sparse
		-k --keep-old-files
		--keep-newer-files
		--overwrite
		--one-top-level [DIR]
		--remove-files
		--skip-old-files
		-U --unlink-first
		-W --verify
		-O --to-stdout
		--group NAME
		--mode MODE
		--mtime DATE
		-m --touch
		--no-same-owner
		--no-same-permissions
		--numeric-owner
		--owner NAME
		-p --preserve-permissions --same-permissions
		--same-owner
		-s --preserve-order --same-order
		--sort ORDER
		-f --file ARCHIVE_FILE
		-F --info-script COMMAND
		-L --tape-length N
		-M --multi-volume
		-b --blocking-factor N
		-B --read-full-records
		-i --ignore-zeros
		-H --format FORMAT
		-V --label TEXT
		-a --auto-compress   one of compression
		-I --use-compress-program COMMAND
		-j --bzip2   one of compression
		-J --xz   one of compression
		--lzma   one of compression
		-z --gzip --gunzip --ungzip   one of compression
		-Z --compress --uncompress   one of compression
		--zstd   one of compression
		-C --directory DIR   ordered; positional
		--exclude PATTERN   many; positional
		--exclude-vcs   positional
		-h --dereference
		-K --starting-file MEMBER
		-N --newer --after-date DATE
		--one-file-system
		-P --absolute-names
		--no-recursion   positional
		-T --files-from FILE
		-X --exclude-from FILE   positional
		--strip-components N
		--transform --xform EXPRESSION
		--checkpoint [N]
		-l --check-links
		-o
		-R --block-number
		--totals   talk
		-v --verbose   talk
		-w --interactive --confirmation
	`,
	operands: '[{PATH...}]',
	same: [
		// "tar will automatically detect compressed archives" when reading (GNU tar manual, 8.1.1).
		['tar -x -z -f GZIP FILES...', 'tar -x -f GZIP FILES...'],
		['tar -x -j -f BZIP FILES...', 'tar -x -f BZIP FILES...'],
		['tar -x -J -f XZ FILES...', 'tar -x -f XZ FILES...'],
		['tar -t -z -f GZIP', 'tar -t -f GZIP'],
		['tar -t -j -f BZIP', 'tar -t -f BZIP'],
		['tar -t -J -f XZ', 'tar -t -f XZ'],
		// With -a the suffix chooses the compression.
		['tar -c -z -f GZIP FILES...', 'tar -c -a -f GZIP FILES...'],
		['tar -c -j -f BZIP FILES...', 'tar -c -a -f BZIP FILES...'],
		['tar -c -J -f XZ FILES...', 'tar -c -a -f XZ FILES...'],
		['tar -x -C .', 'tar -x']
	],
	// Of an archive that isn't named nobody knows the compression.
	alike: [
		['tar -x -z -f UNNAMED FILES...', 'tar -x -f UNNAMED FILES...'],
		['tar -x -j -f UNNAMED FILES...', 'tar -x -f UNNAMED FILES...'],
		['tar -x -J -f UNNAMED FILES...', 'tar -x -f UNNAMED FILES...']
	]
};
