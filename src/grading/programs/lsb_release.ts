// How lsb_release is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** lsb_release. */
export const lsbRelease: ProgramSpec = {
	program: 'lsb_release',
	manual: 'lsb_release(1), lsb-release 12',
	options: `
		-v --version
		-i --id
		-d --description
		-r --release
		-c --codename
		-a --all   = -v -i -d -r -c
		-s --short
	`,
	operands: ''
};
