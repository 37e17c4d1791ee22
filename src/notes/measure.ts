// What a note offers, counted without the rules that make drafts: inline commands with a meaning, display formulas.
import type { Block, Line } from './block.ts';
import { codeKind, isPlainKey } from './code-kind.ts';

/** Lines of the note, from 1. */
export interface Offer {
	/** Lines of list entries that set a command or keys and a meaning beside each other; keys that do what is printed on them aren't asked. */
	readonly commands: readonly number[];
	/** First lines of display formulas. */
	readonly formulas: readonly number[];
}

const pairForms = [
	/^(?:\*\*|==|\s)*`[^`]+`[^：:`]{0,16}(?:\*\*|==|\s)*[：:]\s*\S.*[\p{Script=Han}A-Za-z]{2}/u,
	/^[^`]*[\p{Script=Han}A-Za-z]{2}[^`]*[：:]\s*(?:\*\*|==)*`[^`]+`[\s*=]*$/u
];

/** Counts in the blocks of a section; `raw` are the lines of the whole note. */
export function measure(
	blocks: readonly Block[],
	path: readonly string[],
	raw: readonly string[]
): Offer {
	const commands: number[] = [];
	const formulas: number[] = [];
	const visit = (block: Block): void => {
		if (block.kind === 'formula') formulas.push(block.lines[0]);
		else if (block.kind === 'quote') block.blocks.forEach(visit);
		else if (block.kind === 'list') {
			const pairs = block.entries.flatMap((entry) => entryPairs(entry.blocks, raw));
			const isCommand = pairs.filter(({ code }) =>
				['command', 'keys'].includes(codeKind(code, path))
			);
			// One name among commands is a command too; one command among names stands for itself.
			const taken = isCommand.length * 2 >= pairs.length ? pairs : isCommand;
			commands.push(
				...taken.filter(({ code }) => codeKind(code, path) !== 'code').map(({ number }) => number)
			);
			for (const entry of block.entries) entry.blocks.forEach(visit);
		}
	};
	blocks.forEach(visit);
	return { commands, formulas };
}

function entryPairs(
	blocks: readonly Block[],
	raw: readonly string[]
): { code: string; number: number }[] {
	const [first] = blocks;
	const line: Line | undefined = first?.kind === 'paragraph' ? first.text[0] : undefined;
	if (line === undefined) return [];
	const text = (raw[line.number - 1] ?? '').replace(/^[\s>]*(?:[-*+]|\d{1,3}[.、)）])\s*/, '');
	const code = /`([^`]+)`/.exec(text)?.[1];
	return code !== undefined && !isPlainKey(code) && pairForms.some((form) => form.test(text))
		? [{ code, number: line.number }]
		: [];
}
