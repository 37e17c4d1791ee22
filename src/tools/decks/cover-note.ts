// Which parts of a note have become cards, which were left out on purpose, and which are missing.
import { emptiness } from '#notes/content.ts';
import { measure } from '#notes/measure.ts';
import { parseSection } from '#notes/parse-section.ts';
import { splitNote } from '#notes/split-note.ts';

/** A passage that a card was made of, or that was left out on purpose. */
export interface Passage {
	readonly note: string;
	/** Headings from the top of the note down. */
	readonly heading: readonly string[];
	/** From 1; the whole section when absent. */
	readonly lines?: readonly [number, number];
	/** Where the deck or the list names it. */
	readonly named: string;
}

export interface SectionCover {
	readonly path: readonly string[];
	readonly lines: readonly [number, number];
	/** Cards made of it. */
	readonly cards: number;
	/** Why it counts for nothing: it holds nothing that a card could be made of. */
	readonly empty?: string;
	/** Every line that says something was left out on purpose. */
	readonly skipped: boolean;
}

/** Lines of the note, from 1, and those of them in no passage. */
interface Share {
	readonly all: readonly number[];
	readonly missing: readonly number[];
}

export interface NoteCover {
	readonly sections: readonly SectionCover[];
	/** Entries of lists that set a command and its meaning beside each other. */
	readonly commands: Share;
	/** First lines of display formulas. */
	readonly formulas: Share;
	/** Passages whose heading isn't in the note, or whose lines lie outside of it. */
	readonly misplaced: readonly Passage[];
}

/** Compares a note with what was made of it; passages of other notes are left aside. */
export function coverNote(
	name: string,
	text: string,
	cited: readonly Passage[],
	skipped: readonly Passage[]
): NoteCover {
	const raw = text.split('\n');
	const { sections } = splitNote(text);
	const isBelow = (path: readonly string[], heading: readonly string[]) =>
		heading.every((title, depth) => path[depth] === title);
	const own = (passages: readonly Passage[]) => passages.filter(({ note }) => note === name);
	const rangesOf = ({ heading, lines }: Passage): (readonly [number, number])[] => {
		if (lines) return [lines];
		return sections
			.filter(({ path }) => path.length === heading.length && isBelow(path, heading))
			.map(({ start, end }) => [start, end] as const);
	};
	const linesOf = (passages: readonly Passage[]) => {
		const set = new Set<number>();
		for (const [first, last] of passages.flatMap(rangesOf)) {
			for (let line = first; line <= Math.min(last, raw.length); line += 1) set.add(line);
		}
		return set;
	};
	const [cards, left] = [own(cited), own(skipped)];
	const [cardLines, leftLines] = [linesOf(cards), linesOf(left)];
	const offers = { commands: [] as number[], formulas: [] as number[] };
	const covers = sections.map((section): SectionCover => {
		const { path, start, end } = section;
		const blocks = parseSection(section);
		const offer = measure(blocks, path, raw);
		offers.commands.push(...offer.commands);
		offers.formulas.push(...offer.formulas);
		const empty = emptiness(blocks);
		// The heading itself says nothing that had to be left out.
		const said = raw
			.slice(path.length > 0 ? start : start - 1, end)
			.flatMap((line, index) =>
				line.trim() === '' ? [] : [start + index + (path.length > 0 ? 1 : 0)]
			);
		const meets = (passage: Passage) =>
			rangesOf(passage).some(([first, last]) => first <= end && last >= start);
		return {
			path,
			lines: [start, end],
			cards: cards.filter(meets).length,
			skipped: said.every((line) => leftLines.has(line)),
			...(empty === undefined ? {} : { empty })
		};
	});
	const share = (lines: readonly number[]): Share => ({
		all: lines,
		missing: lines.filter((line) => !cardLines.has(line) && !leftLines.has(line))
	});
	const isMisplaced = ({ heading, lines }: Passage) => {
		const places = sections.filter(({ path }) => isBelow(path, heading));
		const [first, last] = lines ?? [0, Number.MAX_SAFE_INTEGER];
		const from = Math.min(...places.map(({ start }) => start));
		const to = Math.max(...places.map(({ end }) => end));
		return places.length === 0 || (lines !== undefined && (first < from || last > to));
	};
	return {
		sections: covers,
		commands: share(offers.commands),
		formulas: share(offers.formulas),
		misplaced: [...cards, ...left].filter(isMisplaced)
	};
}
