// How gzip is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** What gzip, gunzip and zcat share. */
export const gzipOptions = `
	-f --force
	-k --keep
	-l --list
	-n --no-name
	-N --name
	-q --quiet   talk
	-r --recursive
	-S --suffix SUFFIX
	-t --test
	-v --verbose   talk
`;

/** gzip, GNU’s. */
export const gzip: ProgramSpec = {
	program: 'gzip',
	manual: 'gzip(1), GNU gzip 1.12',
	options: `${gzipOptions}
		-c --stdout --to-stdout
		-d --decompress --uncompress
		-1 --fast
		[-2345678]
		-9 --best
	`,
	operands: '[{FILE...}]',
	same: [
		['gunzip FILES...', 'gzip -d FILES...'],
		['zcat FILES...', 'gzip -d -c FILES...', 'gunzip -c FILES...']
	]
};
