// How chown is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** chown, of coreutils. */
export const chown: ProgramSpec = {
	program: 'chown',
	manual: 'chown(1), GNU coreutils 9.1',
	options: `
		-c --changes   talk
		-f --silent --quiet   talk
		-v --verbose   talk
		--dereference   usual
		-h --no-dereference
		--from OWNER
		--reference FILE
		-R --recursive
		[-HLP]
	`,
	operands: 'OWNER {DIR...}',
	same: [['chown OWNER: FILES...', 'chown OWNER. FILES...']],
	alike: [['chown OWNER FILES...', 'chown OWNER:OWNER FILES...', 'chown OWNER: FILES...']]
};
