// A deck file's text, cut into its head and its cards, so that each can be kept or written anew.
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';

export interface OldCard {
	readonly id: string;
	readonly value: unknown;
	/** Its lines as they stand in the file. */
	readonly text: string;
	/** The same as a text of its own: without the list's mark and indentation. */
	readonly source: string;
	/** Blank lines and comments above it. */
	readonly above: string;
}

interface OldDeck {
	/** Everything above the line `cards:`. */
	readonly head: string;
	readonly cardsLine: string;
	readonly cards: readonly OldCard[];
	/** Blank lines and comments after the last card. */
	readonly rest: string;
	/** What stands before a card's dash. */
	readonly indent: string;
}

/** The parts of a text; nothing where its cards don't each start on a line of their own, at the end. */
export function cutDeck(source: string): OldDeck | undefined {
	const lines = source.replace(/(?<!\n)$/, '\n').split(/(?<=\n)/);
	const counter = new LineCounter();
	const map = parseDocument(source, { lineCounter: counter }).contents;
	if (!isMap(map)) return undefined;
	/** The line, from 0, that holds a character. */
	const lineOf = (offset: number) => counter.linePos(offset).line - 1;
	const last = map.items.at(-1);
	const list = last?.value;
	const nodes = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
	const keyRange = isNode(last?.key) && String(last.key) === 'cards' ? last.key.range : undefined;
	if (!keyRange || nodes.length === 0) return undefined;

	const cardsAt = lineOf(keyRange[0]);
	const starts = nodes.map((node) => lineOf(node.range?.[0] ?? 0));
	const mark = /^(\s*)- (?=\S)/.exec(lines[starts[0] ?? 0] ?? '');
	const isCut = starts.every((start) => lines[start]?.startsWith(mark?.[0] ?? '\0'));
	if (!mark || !isCut || new Set([cardsAt, ...starts]).size <= starts.length) return undefined;

	// A card ends with its value; blank lines and comments after that belong to the next one.
	const ends = nodes.map((node, index) => {
		const least = lineOf(Math.max((node.range?.[1] ?? 1) - 1, 0)) + 1;
		let end = starts[index + 1] ?? lines.length;
		while (end > least && /^\s*(?:#.*)?\n$/.test(lines[end - 1] ?? '')) end -= 1;
		return end;
	});
	const join = (from: number, to: number) => lines.slice(from, to).join('');
	const cards = nodes.map((node, index): OldCard => {
		const start = starts[index] ?? 0;
		const text = join(start, ends[index] ?? start);
		const value: unknown = node.toJSON();
		return {
			id: String(node.get('id')),
			value,
			text,
			source: text.replace(mark[0], '').replaceAll(`\n${mark[0].replace('-', ' ')}`, '\n'),
			above: join(ends[index - 1] ?? cardsAt + 1, start)
		};
	});
	return {
		head: join(0, cardsAt),
		cardsLine: lines[cardsAt] ?? '',
		cards,
		rest: join(ends.at(-1) ?? lines.length, lines.length),
		indent: mark[1] ?? ''
	};
}
