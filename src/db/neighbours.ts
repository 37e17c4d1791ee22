import type { Card } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';
import { cardsOfDeck } from './import-deck.ts';

/** The nearest cards of the same deck and kind, at most eight. */
export async function loadNeighbours(db: WarmupDatabase, card: Card): Promise<Card[]> {
	const deck = await cardsOfDeck(db, card.deckId);
	return deck
		.filter(({ key, kind, reverse }) => kind === card.kind && key !== card.key && !reverse)
		.sort((a, b) => distance(a, card) - distance(b, card))
		.slice(0, 8);
}

function distance(a: Card, b: Card): number {
	return Math.abs(a.position - b.position);
}
