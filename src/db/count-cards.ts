// Counts by index ranges, never by a scan.
import type { DeckId } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';

/** What a deck holds on a study day, before any limit. */
export interface DeckCounts {
	/** Reviews due on the day or earlier. */
	readonly due: number;
	readonly learning: number;
	/** Cards never answered. */
	readonly fresh: number;
}

export async function countDeck(
	db: WarmupDatabase,
	deckId: DeckId,
	studyDay: number
): Promise<DeckCounts> {
	const inQueue = (queue: string, lastDay: number) =>
		db.schedules
			.where('[deckId+queue+dueDay]')
			.between([deckId, queue, 0], [deckId, queue, lastDay], true, true)
			.count();
	const [due, learning, fresh] = await Promise.all([
		inQueue('review', studyDay),
		inQueue('learning', 0),
		inQueue('new', 0)
	]);
	return { due, learning, fresh };
}

/** Reviews of all decks that are due on exactly that day. */
export async function countDueOn(
	db: WarmupDatabase,
	deckIds: readonly DeckId[],
	dueDay: number
): Promise<number> {
	const counts = await Promise.all(
		deckIds.map((deckId) =>
			db.schedules.where('[deckId+queue+dueDay]').equals([deckId, 'review', dueDay]).count()
		)
	);
	return counts.reduce((sum, count) => sum + count, 0);
}
