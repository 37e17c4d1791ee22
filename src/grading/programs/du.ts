// How du is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** du, of coreutils. */
export const du: ProgramSpec = {
	program: 'du',
	manual: 'du(1), GNU coreutils 9.1',
	options: `
		-0 --null
		-a --all
		--apparent-size
		-B --block-size SIZE
		-b --bytes   = --apparent-size --block-size=1
		-c --total
		-D --dereference-args -H
		-d --max-depth N
		-h --human-readable
		--inodes
		-k   = --block-size=1K
		-L --dereference
		-l --count-links
		-m   = --block-size=1M
		-P --no-dereference   usual
		-S --separate-dirs
		--si
		-s --summarize
		-t --threshold SIZE
		--time [WORD]
		-X --exclude-from FILE
		--exclude PATTERN   many
		-x --one-file-system
	`,
	operands: '[{DIR...=.}]',
	same: [['du -s FILES...', 'du -d 0 FILES...']]
};
