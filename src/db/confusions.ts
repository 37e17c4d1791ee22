// Which two cards a person mixed up: the answer that was typed is another card's.
import type { Card, CardKey } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';
import { cardsOfDeck } from './import-deck.ts';

export interface Confusion {
	readonly id: string;
	/** The card that was asked. */
	readonly cardKey: CardKey;
	/** The card whose answer was given. */
	readonly otherKey: CardKey;
	readonly studyDay: number;
}

const spaces = /\s+/g;
const sourceOf = ({ answer }: Card) =>
	typeof answer === 'string' ? answer.replace(spaces, ' ').trim() : undefined;

/** The card of the same deck and kind whose answer was typed, if there is one. */
export async function findConfused(
	db: WarmupDatabase,
	card: Card,
	typed: string
): Promise<Card | undefined> {
	const given = typed.replace(spaces, ' ').trim();
	const deck = await cardsOfDeck(db, card.deckId);
	return deck.find(
		(other) => other.kind === card.kind && other.key !== card.key && sourceOf(other) === given
	);
}

/** Remembers a confusion; the same one counts once a day. */
export async function saveConfusion(
	db: WarmupDatabase,
	cardKey: CardKey,
	otherKey: CardKey,
	studyDay: number
): Promise<void> {
	const id = `${studyDay} ${cardKey} ${otherKey}`;
	await db.confusions.put({ id, cardKey, otherKey, studyDay });
}

/** Cards that were mixed up with another on a study day, with that other. */
export async function loadConfusions(db: WarmupDatabase, studyDay: number): Promise<Confusion[]> {
	return db.confusions.where('id').startsWith(`${studyDay} `).toArray();
}
