// Cards written by hand remember the passage they speak of, so that a changed one can be told.
import { hash64 } from '#core/hash.ts';
import type { CardEntry, DeckFile } from '#deck/schema.ts';
import { entryHash } from './draft-deck.ts';
import { passageText } from './place.ts';

/** The rule name of a card that no draft made. */
export const byHand = 'hand';

/** The deck with hashes of passage and card for every card that cites lines and has none yet; `texts` are by note name. */
export function rememberPassages(deck: DeckFile, texts: ReadonlyMap<string, string>): DeckFile {
	const cards = deck.cards.map((card): CardEntry => {
		const passage = card.origin === undefined ? passageOf(card, texts) : undefined;
		if (passage === undefined) return card;
		const hash = entryHash(card);
		return { ...card, origin: { rule: byHand, passage, draft: hash, card: hash } };
	});
	return { ...deck, cards };
}

/** True when the remembered passage is nowhere in its note any more; undefined when the note isn't there. */
export function isPassageChanged(
	card: CardEntry,
	texts: ReadonlyMap<string, string>
): boolean | undefined {
	const [source] = card.sources;
	const text = source === undefined ? undefined : texts.get(source.note);
	if (card.origin === undefined || source?.lines === undefined || text === undefined)
		return undefined;
	const lines = text.split('\n');
	const height = source.lines[1] - source.lines[0] + 1;
	for (let start = 0; start + height <= lines.length; start++) {
		if (hash64(passageText(lines.slice(start, start + height))) === card.origin.passage)
			return false;
	}
	return true;
}

/** Hash of the lines that a card cites, as they are now; undefined when the note or the lines aren't there. */
export function passageOf(card: CardEntry, texts: ReadonlyMap<string, string>): string | undefined {
	const [source] = card.sources;
	const text = source === undefined ? undefined : texts.get(source.note);
	if (source?.lines === undefined || text === undefined) return undefined;
	return hash64(passageText(text.split('\n').slice(source.lines[0] - 1, source.lines[1])));
}
