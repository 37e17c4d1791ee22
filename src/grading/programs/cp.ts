// How cp is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** cp, coreutils'. Of -f, -i and -n the last one counts where they contradict. */
export const cp: ProgramSpec = {
	program: 'cp',
	manual: 'cp(1), GNU coreutils 9.1',
	options: `
		-a --archive   = -d -R --preserve=all
		--attributes-only
		--backup [CONTROL]
		-b
		-d   = -P --preserve=links
		-f --force
		-i --interactive   one of ask
		-n --no-clobber   one of ask
		-H
		-l --link
		-L --dereference   one of follow
		-P --no-dereference   one of follow
		-p   = --preserve=mode,ownership,timestamps
		--preserve [ATTRIBUTES]   many
		--no-preserve ATTRIBUTES
		--parents
		-R -r --recursive
		--reflink [WHEN]
		--remove-destination
		--sparse WHEN
		-s --symbolic-link
		-S --suffix SUFFIX
		-t --target-directory DIR   shifts
		-T --no-target-directory
		-u --update
		-v --verbose   talk
		-x --one-file-system
		-Z
	`,
	operands: '{SOURCE_PATH...} PATH',
	// A last operand that isn't a folder yet is the new name; -t takes none but folders.
	same: [
		['cp -t DIR SOURCE1 SOURCE2 SOURCES...', 'cp SOURCE1 SOURCE2 SOURCES... DIR'],
		['cp -t FOLDER SOURCE', 'cp SOURCE FOLDER']
	],
	alike: [
		['cp -t DIR SOURCE', 'cp SOURCE DIR'],
		['cp -r SOURCE DEST', 'cp -a SOURCE DEST'],
		['cp SOURCE DEST', 'cp -T SOURCE DEST']
	]
};
