// How sed is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** sed, GNU’s. The suffix of -i must be attached. */
export const sed: ProgramSpec = {
	program: 'sed',
	manual: 'sed(1), GNU sed 4.9',
	options: `
		-n --quiet --silent
		-e --expression SED   ordered; shifts
		-f --file FILE   ordered; shifts
		-i --in-place [SUFFIX]
		-l --line-length N
		-E -r --regexp-extended
		-s --separate
		-u --unbuffered
		-z --null-data
		--posix
		--debug
	`,
	operands: 'SED [FILE...]',
	same: [['sed -e SCRIPT FILES...', 'sed SCRIPT FILES...']]
};
