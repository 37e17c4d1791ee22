// Whose answer a wrong answer is.
import type { Card } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';
import { cardsOfDeck } from './import-deck.ts';

/** As many cards are tried: the nearest ones are those that get mixed up. A formula takes longer. */
const mostTried = { command: 40, keys: 40, code: 40, formula: 12 } as const;

const spaces = /\s+/g;
const sourceOf = ({ answer }: Card) =>
	typeof answer === 'string' ? answer.replace(spaces, ' ').trim() : undefined;

/**
 * The card of the same deck and kind whose answer was typed, if there is one: written alike, else
 * one that `accepts` it.
 */
export async function findConfused(
	db: WarmupDatabase,
	card: Card,
	typed: string,
	accepts: (other: Card, typed: string) => Promise<boolean>
): Promise<Card | undefined> {
	const given = typed.replace(spaces, ' ').trim();
	// Numbers, words and places agree by chance.
	if (given === '' || !(card.kind in mostTried)) return undefined;
	const most = mostTried[card.kind as keyof typeof mostTried];
	const distance = (other: Card) => Math.abs(other.position - card.position);
	const others = (await cardsOfDeck(db, card.deckId))
		.filter(({ key, kind, reverse }) => kind === card.kind && key !== card.key && !reverse)
		.sort((a, b) => distance(a) - distance(b));
	const literal = others.find((other) => sourceOf(other) === given);
	if (literal) return literal;
	for (const other of others.slice(0, most)) if (await accepts(other, typed)) return other;
	return undefined;
}
