// How mv is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** mv, coreutils'. Of -f, -i and -n the last one counts. */
export const mv: ProgramSpec = {
	program: 'mv',
	manual: 'mv(1), GNU coreutils 9.1',
	options: `
		--backup [CONTROL]
		-b
		-f --force   one of ask
		-i --interactive   one of ask
		-n --no-clobber   one of ask
		--strip-trailing-slashes
		-S --suffix SUFFIX
		-t --target-directory DIR   shifts
		-T --no-target-directory
		-u --update
		-v --verbose   talk
		-Z --context
	`,
	operands: '{SOURCE_PATH...} PATH',
	// A last operand that isn't a folder yet is the new name; -t takes none but folders.
	same: [
		['mv -t DIR SOURCE1 SOURCE2 SOURCES...', 'mv SOURCE1 SOURCE2 SOURCES... DIR'],
		['mv -t FOLDER SOURCE', 'mv SOURCE FOLDER']
	],
	alike: [['mv -t DIR SOURCE', 'mv SOURCE DIR']]
};
