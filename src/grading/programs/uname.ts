// How uname is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** uname, of coreutils. */
export const uname: ProgramSpec = {
	program: 'uname',
	manual: 'uname(1), GNU coreutils 9.1',
	options: `
		-a --all
		-s --kernel-name
		-n --nodename
		-r --kernel-release
		-v --kernel-version
		-m --machine
		-p --processor
		-i --hardware-platform
		-o --operating-system
	`,
	operands: ''
};
