// How chmod is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** chmod, coreutils'. */
export const chmod: ProgramSpec = {
	program: 'chmod',
	manual: 'chmod(1), GNU coreutils 9.1',
	options: `
		-c --changes   talk
		-f --silent --quiet   talk
		-v --verbose   talk
		--preserve-root
		--reference FILE
		-R --recursive
	`,
	operands: 'MODE {DIR...}',
	// Without a letter the umask has its say.
	alike: [
		['chmod +x FILES...', 'chmod a+x FILES...', 'chmod u+x FILES...'],
		['chmod +r FILES...', 'chmod a+r FILES...'],
		['chmod +w FILES...', 'chmod u+w FILES...']
	]
};
