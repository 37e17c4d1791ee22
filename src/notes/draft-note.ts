// One note from text to drafts, with a report of what became of each of its sections.
import type { Problem } from '#core/problem.ts';
import type { Block } from './block.ts';
import { emptiness } from './content.ts';
import type { Draft } from './draft.ts';
import { inferDrafts } from './infer.ts';
import { measure } from './measure.ts';
import { noteLanguage } from './note-language.ts';
import { parseSection } from './parse-section.ts';
import type { NoteText } from './place.ts';
import { isLong } from './rules/code.ts';
import type { Skip } from './skip.ts';
import { splitNote } from './split-note.ts';
import { keepTex } from './keep-tex.ts';

/** `checkTex` of `src/content`; passed in, so that KaTeX loads only where it's asked. */
export type CheckTex = (tex: string, display: boolean) => Problem | undefined;

export interface SectionReport {
	readonly path: readonly string[];
	/** First and last line, from 1. */
	readonly lines: readonly [number, number];
	/** Drafts made from it. */
	readonly drafts: number;
	/** Why it holds nothing for a card; undefined when it does hold something. */
	readonly empty?: string;
}

/** How many of a note's offers became a card, and the lines of those that didn't. */
export interface Share {
	readonly all: number;
	readonly missed: readonly number[];
}

export interface NoteDrafts {
	readonly note: string;
	readonly drafts: readonly Draft[];
	readonly sections: readonly SectionReport[];
	readonly skips: readonly Skip[];
	/** Inline commands in lists with a meaning beside them. */
	readonly commands: Share;
	/** Display formulas. */
	readonly formulas: Share;
	/** The note is ordered by dates instead of headings. */
	readonly dated: boolean;
}

/**
 * Drafts of a note; `text` has lines ended by `\n`, `name` is the file name that sources cite. `progress` is
 * told after each section which share of the lines, from 0 to 1, is done.
 */
export function draftNote(
	name: string,
	text: string,
	checkTex?: CheckTex,
	progress?: (share: number) => void
): NoteDrafts {
	const note: NoteText = { name, language: noteLanguage(text), lines: text.split('\n') };
	const split = splitNote(text);
	const drafts: Draft[] = [];
	const sections: SectionReport[] = [];
	const skips: Skip[] = [...split.skips];
	const offers = { commands: [] as number[], formulas: [] as number[] };
	for (const section of split.sections) {
		const blocks = parseSection(section);
		const place = { note, path: section.path, labels: [], depth: 0 };
		const own = inferDrafts(blocks, split.dated ? { ...place, dated: true } : place);
		const kept = checkTex === undefined ? own : keepTex(own, checkTex, skips);
		const offer = measure(blocks, section.path, note.lines);
		offers.commands.push(...offer.commands);
		offers.formulas.push(...offer.formulas);
		const lines = [section.start, section.end] as const;
		const empty = emptiness(blocks);
		sections.push({
			path: section.path,
			lines,
			drafts: kept.length,
			...(empty === undefined ? {} : { empty })
		});
		skips.push(...longListings(blocks, kept));
		if (kept.length === 0 && empty !== 'empty') skips.push({ reason: empty ?? 'no-rule', lines });
		drafts.push(...kept);
		progress?.(section.end / note.lines.length);
	}
	const typed = drafts.filter((draft) => draft.kind === 'command' || draft.kind === 'keys');
	const formulas = drafts.filter((draft) => draft.rule === 'formula' || draft.kind === 'formula');
	return {
		note: name,
		drafts,
		sections,
		skips,
		commands: share(offers.commands, typed),
		formulas: share(offers.formulas, formulas),
		dated: split.dated
	};
}

function share(offered: readonly number[], drafts: readonly Draft[]): Share {
	const covered = new Set<number>();
	for (const { sources } of drafts) {
		for (const { lines } of sources) {
			for (let line = lines?.[0] ?? 0; line <= (lines?.[1] ?? -1); line++) covered.add(line);
		}
	}
	return { all: offered.length, missed: offered.filter((line) => !covered.has(line)) };
}

/** Listings that nobody types from memory and that no draft is about. */
function longListings(blocks: readonly Block[], drafts: readonly Draft[]): Skip[] {
	return blocks.flatMap((block): Skip[] => {
		if (block.kind === 'list') {
			return block.entries.flatMap((entry) => longListings(entry.blocks, drafts));
		}
		if (block.kind !== 'code' || !isLong(block.code)) return [];
		const [first, last] = block.lines;
		const isUsed = drafts.some(({ sources }) =>
			sources.some(({ lines }) => lines !== undefined && lines[0] <= last && lines[1] > first)
		);
		return isUsed ? [] : [{ reason: 'long-listing', lines: block.lines }];
	});
}
