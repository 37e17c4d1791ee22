// The entries of a list as short texts, for rules that ask a list as a whole.
import type { BlockOf, ListEntry } from '../block.ts';
import { withoutEnd } from '../sentences.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';

/** First lines of the entries as Markdown; undefined when one of them has none. */
export function entryTexts(list: BlockOf<'list'>): string[] | undefined {
	const texts = list.entries.map(entryText).filter((text) => text !== '');
	return texts.length === list.entries.length ? texts : undefined;
}

/** An entry's own words: its first paragraph, lines joined. */
export function entryText(entry: ListEntry): string {
	const first = entry.blocks[0];
	if (first?.kind !== 'paragraph') return '';
	const lines = first.text.filter((line) => spansToText(line.spans).trim() !== '');
	return withoutEnd(lines.map((line) => spansToMarkdown(line.spans)).join(' '));
}

/** Entries that are a bare `name` or hold nested blocks of their own say more than a list card can. */
export function isFlat(list: BlockOf<'list'>): boolean {
	return list.entries.every((entry) =>
		entry.blocks
			.slice(1)
			.every(
				(block) =>
					block.kind === 'paragraph' &&
					block.text.every((line) => line.spans.every((span) => span.kind === 'image' || span.link))
			)
	);
}

/** The texts as a Markdown list. */
export function bullets(texts: readonly string[]): string {
	return texts.map((text) => `- ${text}`).join('\n');
}
