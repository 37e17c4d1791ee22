// How ln is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** ln, coreutils'. The target comes first, the name of the link second. */
export const ln: ProgramSpec = {
	program: 'ln',
	manual: 'ln(1), GNU coreutils 9.1',
	options: `
		--backup [CONTROL]
		-b
		-d -F --directory
		-f --force
		-i --interactive
		-L --logical
		-n --no-dereference
		-P --physical
		-r --relative
		-s --symbolic
		-S --suffix SUFFIX
		-t --target-directory DIR   shifts
		-T --no-target-directory
		-v --verbose   talk
	`,
	// The text of the target is stored in the link, so that its spelling counts.
	operands: 'TARGET... LINK_PATH',
	alike: [
		['ln -s TARGET LINK', 'ln -s -f TARGET LINK'],
		// Without a name the link is called as its target.
		['ln -s TARGET LINK', 'ln -s TARGET', 'ln -s TARGET .'],
		['ln -s TARGET LINK', 'ln -s -n TARGET LINK', 'ln -s -T TARGET LINK']
	]
};
