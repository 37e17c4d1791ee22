// One entry of a deck file: found, and put back with a person's words in it.
import { entryKey } from '#core/card.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { parseDeck, type ParsedDeck } from '#deck/parse-deck.ts';
import { writeDeck } from '#deck/write-deck.ts';
import type { Jobs } from './import-jobs.ts';

export function readEntry({ source, id }: Jobs['readEntry']['input']): Jobs['readEntry']['output'] {
	const { deck, places } = parsed(source);
	const index = deck.cards.findIndex((card) => card.id === id);
	const entry = deck.cards[index];
	return entry && { entry, line: places.placeOfValue(['cards', index]).line };
}

/** Throws when the entry doesn't fit its deck. */
export function editEntry({
	source,
	entry
}: Jobs['editEntry']['input']): Jobs['editEntry']['output'] {
	const was = parsed(source);
	const cards = was.deck.cards.map((card) => (card.id === entry.id ? entry : card));
	const written = writeDeck({ ...was.deck, cards }, source);
	const is = parsed(written);
	const key = `${was.deck.id}/${entry.id}`;
	const ofEntry = (file: ParsedDeck) =>
		compileDeck(file.deck).deck.cards.filter((card) => entryKey(card.key) === key);
	return {
		source: written,
		deck: compileDeck(is.deck).deck,
		before: ofEntry(was),
		after: ofEntry(is)
	};
}

function parsed(source: string): ParsedDeck {
	const read = parseDeck(source, 'deck.yaml');
	if ('problems' in read) throw new Error(read.problems[0]?.code ?? '');
	return read;
}
