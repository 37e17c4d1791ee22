// Builders for the tests; the IndexedDB of these tests is fake-indexeddb's.
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { answer, type Outcome } from '#core/answer.ts';
import type { Card, CardKey, Deck, DeckId } from '#core/card.ts';
import { defaultParameters } from '#core/fsrs.ts';
import type { Rating } from '#core/rating.ts';
import { openDatabase, type WarmupDatabase } from './database.ts';
import { importDeck, type ImportSummary } from './import-deck.ts';
import { saveAnswer } from './save-answer.ts';

export const engine = { indexedDB, IDBKeyRange };

let opened = 0;

/** An empty database of its own. */
export function openEmpty(): Promise<WarmupDatabase> {
	opened += 1;
	return openDatabase(`test-${opened}`, engine);
}

export const key = (text: string) => text as CardKey;

/** A command card as the compiler makes it. */
export function commandCard(deckId: string, id: string, position: number): Card {
	return {
		key: key(`${deckId}/${id}`),
		deckId: deckId as DeckId,
		position,
		kind: 'command',
		answer: id,
		prompt: { en: [`What is ${id}?`] },
		shown: { und: [id] },
		sources: []
	};
}

export function deckOf(id: string, cards: readonly Card[], hash = 'h'): Deck {
	return {
		id: id as DeckId,
		title: { en: [id] },
		cardCount: cards.length,
		hash,
		cards: cards.map((card, position) => ({ ...card, position }))
	};
}

export function importCards(
	db: WarmupDatabase,
	id: string,
	cards: readonly Card[]
): Promise<ImportSummary> {
	return importDeck(db, deckOf(id, cards), { origin: 'builtin', position: 0 });
}

/** Answers a card on a study day, at noon UTC, and stores it. */
export async function answerCard(
	db: WarmupDatabase,
	cardKey: CardKey,
	rating: Rating,
	studyDay: number,
	turn = 0
): Promise<Outcome> {
	const schedule = await db.schedules.get(cardKey);
	if (!schedule) throw new Error(`no schedule for ${cardKey}`);
	const now = studyDay * 86_400_000 + 43_200_000 + turn * 60_000;
	const outcome = answer(schedule, rating, {
		now,
		utcOffset: 0,
		studyDay,
		parameters: defaultParameters,
		newEventId: `${now.toString(36)}-${cardKey}-${schedule.revision}`,
		durationMs: 4000
	});
	await saveAnswer(db, outcome);
	return outcome;
}
