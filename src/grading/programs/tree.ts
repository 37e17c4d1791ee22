// How tree is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** tree. */
export const tree: ProgramSpec = {
	program: 'tree',
	manual: 'tree(1), tree 2.1',
	options: `
		[-adfgilnpqrstuvxACDFJNQRSUX]
		-h
		-L N
		-P PATTERN
		-I PATTERN
		-o FILE
		-H URL
		-T TITLE
		--dirsfirst
		--filesfirst
		--prune
		--noreport
		--gitignore
		--ignore-case
		--matchdirs
		--si
		--du
		--inodes
		--filelimit N
		--sort NAME
	`,
	operands: '[DIR...=.]'
};
