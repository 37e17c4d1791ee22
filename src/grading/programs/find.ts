// How find is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** find. Its expression has a grammar of its own, see commands/find-expression.ts. */
export const find: ProgramSpec = {
	program: 'find',
	manual: 'find(1), GNU findutils 4.9',
	grammar: 'find'
};

/** What may stand in an expression, each with the name of its value in the notation of the options. */
export const findPrimaries = {
	/** Questions about a file; their order doesn't matter. */
	tests: `
		-amin N
		-anewer FILE
		-atime N
		-cmin N
		-cnewer FILE
		-ctime N
		-empty
		-executable
		-false
		-fstype TYPE
		-gid N
		-group NAME
		-ilname PATTERN
		-iname PATTERN
		-inum N
		-ipath -iwholename PATTERN
		-iregex PATTERN
		-links N
		-lname PATTERN
		-mmin N
		-mtime N
		-name PATTERN
		-newer FILE
		-newermt DATE
		-nogroup
		-nouser
		-path -wholename PATTERN
		-perm MODE
		-readable
		-regex PATTERN
		-samefile FILE
		-size SIZE
		-true
		-type TYPES
		-uid N
		-user NAME
		-writable
		-xtype TYPES
	`,
	/** They hold for the whole search, wherever they stand. */
	options: `
		-maxdepth N
		-mindepth N
		-depth -d
		-mount -xdev
		-follow
		-noleaf
		-daystart
		-regextype TYPE
		-ignore_readdir_race
	`,
	/** What happens to the files that passed everything before. */
	actions: `
		-print
		-print0
		-delete
		-prune
		-quit
		-ls
		-fprint FILE
		-printf FORMAT
	`,
	/** Actions that run a command up to `;` or `+`. */
	commands: ['-exec', '-execdir', '-ok', '-okdir']
} as const;
