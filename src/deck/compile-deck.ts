// A deck file → the deck that the app stores: texts as trees, siblings made, answers ready to show.
import type { Card, Deck, DeckId } from '#core/card.ts';
import { hash64 } from '#core/hash.ts';
import type { Problem } from '#core/problem.ts';
import { compileCard } from './compile-card.ts';
import { TextCompiler } from './compile-text.ts';
import type { PlaceFinder } from './parse-yaml.ts';
import type { DeckFile } from './schema.ts';

interface CompiledDeck {
	readonly deck: Deck;
	/** What was lost or is doubtful in the texts; TeX is checked apart, by `checkFormulas`. */
	readonly problems: readonly Problem[];
}

/** What problems are placed by: the answer of `parseDeck`, where the deck file came from a text. */
interface Origin {
	readonly places?: PlaceFinder;
	readonly file?: string;
}

/** Compiles a deck file whose form is right. */
export function compileDeck(deckFile: DeckFile, origin: Origin = {}): CompiledDeck {
	const texts = new TextCompiler(deckFile, origin.places, origin.file);
	const title = texts.text(deckFile.title, ['title']);
	const about = deckFile.about && texts.text(deckFile.about, ['about']);
	const cards: Card[] = [];
	deckFile.cards.forEach((entry, index) => {
		cards.push(...compileCard(entry, ['cards', index], cards.length, deckFile, texts));
	});
	const content = {
		id: deckFile.id as DeckId,
		title,
		...(about ? { about } : {}),
		cardCount: cards.length,
		...(deckFile.tags ? { tags: deckFile.tags } : {}),
		...(deckFile.after ? { after: deckFile.after as DeckId[] } : {})
	};
	const hash = hash64(JSON.stringify([content, cards]));
	return { deck: { ...content, hash, cards }, problems: texts.problems };
}
