// What the statistics read: counts by index and the schedules of single decks, never the log.
import type { DeckId } from '#core/card.ts';
import type { Schedule } from '#core/schedule.ts';
import type { WarmupDatabase } from './database.ts';

/** How many reviews of some decks are due on each of `days` study days, from `firstDay` on. */
export async function countDueDays(
	db: WarmupDatabase,
	deckIds: readonly DeckId[],
	firstDay: number,
	days: number
): Promise<number[]> {
	const due = (deckId: DeckId, from: number, to: number) =>
		db.schedules
			.where('[deckId+queue+dueDay]')
			.between([deckId, 'review', from], [deckId, 'review', to], true, true)
			.count();
	return db.transaction('r', db.schedules, async () => {
		const counts = await Promise.all(
			deckIds.map(async (deckId) => {
				const total = await due(deckId, firstDay, firstDay + days - 1);
				return Promise.all(
					// Most decks have nothing in the range: one count instead of one a day.
					Array.from({ length: total === 0 ? 0 : days }, (_, index) =>
						due(deckId, firstDay + index, firstDay + index)
					)
				);
			})
		);
		return Array.from({ length: days }, (_, index) =>
			counts.reduce((sum, deck) => sum + (deck[index] ?? 0), 0)
		);
	});
}

/** The cards of a deck that were answered and are in play. */
export async function loadAnswered(db: WarmupDatabase, deckId: DeckId): Promise<Schedule[]> {
	const inQueue = (queue: string) =>
		db.schedules
			.where('[deckId+queue+dueDay]')
			.between([deckId, queue], [deckId, queue, []])
			.toArray();
	const [learning, review] = await Promise.all([inQueue('learning'), inQueue('review')]);
	return [...learning, ...review];
}
