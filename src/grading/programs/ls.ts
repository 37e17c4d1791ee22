// How ls is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** ls, coreutils'. Of the options that sort, and of those that lay out, the last one counts. */
export const ls: ProgramSpec = {
	program: 'ls',
	manual: 'ls(1), GNU coreutils 9.1',
	options: `
		-a --all
		-A --almost-all
		--author
		-b --escape
		--block-size SIZE
		-B --ignore-backups
		-c
		-C
		--color [WHEN]
		-d --directory
		-D --dired
		-f
		-F --classify [=WHEN]
		--file-type
		--format WORD
		--full-time
		-g
		--group-directories-first
		-G --no-group
		-h --human-readable   harmless
		--si
		-H --dereference-command-line
		--hide PATTERN
		-i --inode
		-I --ignore PATTERN   many
		-k --kibibytes
		-l   harmless
		-L --dereference
		-m
		-n --numeric-uid-gid
		-N --literal
		-o
		-p
		-q --hide-control-chars
		-Q --quote-name
		-r --reverse
		-R --recursive
		-s --size
		-S   = --sort=size
		--sort WORD
		--time WORD
		--time-style STYLE
		-t   = --sort=time
		-T --tabsize N
		-u
		-U   = --sort=none
		-v   = --sort=version
		-w --width N
		-x
		-X   = --sort=extension
		-Z --context
		--zero
		-1
	`,
	operands: '[{DIR...=.}]',
	alike: [['ls', 'ls -1']]
};
