// How rsync is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** rsync. A slash behind a source folder means its contents, so that slashes count. */
export const rsync: ProgramSpec = {
	program: 'rsync',
	manual: 'rsync(1), rsync 3.2',
	options: `
		-v --verbose   talk
		-q --quiet   talk
		--info FLAGS   talk
		-c --checksum
		-a --archive   = -r -l -p -t -g -o -D
		-r --recursive
		-R --relative
		-b --backup
		--backup-dir DIR
		--suffix SUFFIX
		-u --update
		--inplace
		--append
		--append-verify
		-d --dirs
		--mkpath
		-l --links
		-L --copy-links
		--safe-links
		-k --copy-dirlinks
		-K --keep-dirlinks
		-H --hard-links
		-p --perms
		-E --executability
		--chmod MODE
		-A --acls
		-X --xattrs
		-o --owner
		-g --group
		--no-owner --no-o
		--no-group --no-g
		--no-perms --no-p
		--devices
		--specials
		-D   = --devices --specials
		-t --times
		-U --atimes
		-O --omit-dir-times
		-J --omit-link-times
		-S --sparse
		-n --dry-run
		-W --whole-file
		-x --one-file-system
		-B --block-size N
		-e --rsh SCRIPT
		--rsync-path PROGRAM
		--existing
		--ignore-existing
		--remove-source-files
		--del --delete-during
		--delete
		--delete-before
		--delete-after
		--delete-excluded
		--force
		--max-delete N
		--max-size SIZE
		--min-size SIZE
		--partial
		--partial-dir DIR
		-m --prune-empty-dirs
		--numeric-ids
		--chown OWNER
		--timeout N
		-I --ignore-times
		--size-only
		-T --temp-dir DIR
		-y --fuzzy
		--link-dest DIR   many
		-z --compress
		--compress-level N
		-C --cvs-exclude
		-f --filter RULE   ordered
		-F
		--exclude PATTERN   ordered
		--exclude-from FILE   ordered
		--include PATTERN   ordered
		--include-from FILE   ordered
		--files-from FILE
		-0 --from0
		-s --secluded-args --protect-args
		--port N
		--stats   talk
		-h --human-readable   talk
		--progress   talk
		-P   = --partial --progress
		-i --itemize-changes   talk
		-M --remote-option OPTION   many
		--log-file FILE
		--password-file FILE
		--list-only
		--bwlimit RATE
		-4 --ipv4
		-6 --ipv6
	`,
	operands: '{SOURCE_EXACT...} DEST',
	alike: [
		['rsync -r SOURCE DEST', 'rsync -a SOURCE DEST'],
		['rsync -a SOURCE DEST', 'rsync -a -z SOURCE DEST']
	]
};
