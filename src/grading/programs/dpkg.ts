// How dpkg is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** dpkg. */
export const dpkg: ProgramSpec = {
	program: 'dpkg',
	manual: 'dpkg(1), dpkg 1.21',
	options: `
		-i --install
		-r --remove
		-P --purge
		-l --list
		-s --status
		-L --listfiles
		-S --search
		-p --print-avail
		--configure
		--unpack
		-C --audit
		-V --verify
		-a --pending
		-R --recursive
		--add-architecture
		--remove-architecture
		--print-architecture
		--get-selections
		--set-selections
		--force-depends
		-c --contents
		-I --info
	`,
	operands: '[{NAME...}]',
	optionsUntil: 'first'
};
