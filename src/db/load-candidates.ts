// The schedules that a study day's queue is built from: index ranges only, never a scan.
import { endBurial } from '#core/apply-event.ts';
import type { CardKey, DeckId } from '#core/card.ts';
import type { DayTotals } from '#core/day.ts';
import type { Schedule } from '#core/schedule.ts';
import type { WarmupDatabase } from './database.ts';

export interface Candidates {
	readonly learning: readonly Schedule[];
	readonly reviews: readonly Schedule[];
	/** The first new cards of each deck, by position. */
	readonly newCards: readonly Schedule[];
}

/** Loads what may be asked on a study day from some decks, at most `newPerDeck` new cards of each. */
export async function loadCandidates(
	db: WarmupDatabase,
	deckIds: readonly DeckId[],
	studyDay: number,
	newPerDeck: number
): Promise<Candidates> {
	const ranges = (queue: string, lastDay: number) =>
		Promise.all(
			deckIds.map((deckId) =>
				db.schedules
					.where('[deckId+queue+dueDay]')
					.between([deckId, queue, 0], [deckId, queue, lastDay], true, true)
					.toArray()
			)
		);
	const [learning, reviews, newCards] = await Promise.all([
		ranges('learning', 0),
		ranges('review', studyDay),
		Promise.all(
			deckIds.map((deckId) =>
				db.schedules
					.where('[deckId+queue+position]')
					.between([deckId, 'new', 0], [deckId, 'new', Infinity])
					.limit(newPerDeck)
					.toArray()
			)
		)
	]);
	return { learning: learning.flat(), reviews: reviews.flat(), newCards: newCards.flat() };
}

/** Puts cards that were buried on an earlier study day back into their queues. */
export async function unbury(db: WarmupDatabase, studyDay: number): Promise<void> {
	await db.transaction('rw', db.schedules, async () => {
		const buried = await db.schedules
			.where('[queue+dueDay]')
			.between(['buried', 0], ['buried', Infinity])
			.toArray();
		const back = buried
			.map((schedule) => endBurial(schedule, studyDay))
			.filter(({ queue }) => queue !== 'buried');
		await db.schedules.bulkPut(back);
	});
}

/** Totals of all decks for a range of study days, both ends included. */
export async function loadDays(
	db: WarmupDatabase,
	firstDay: number,
	lastDay: number
): Promise<DayTotals[]> {
	return db.days.where('day').between(firstDay, lastDay, true, true).toArray();
}

/** How many reviews are due on each study day of a range. */
export async function loadDueLoad(
	db: WarmupDatabase,
	firstDay: number,
	lastDay: number
): Promise<Map<number, number>> {
	const load = new Map<number, number>();
	await db.schedules
		.where('[queue+dueDay]')
		.between(['review', firstDay], ['review', lastDay], true, true)
		.eachKey((key) => {
			const day = (key as unknown as [string, number])[1];
			load.set(day, (load.get(day) ?? 0) + 1);
		});
	return load;
}

/** Which of some cards were never answered. */
export async function loadNewKeys(
	db: WarmupDatabase,
	keys: readonly CardKey[]
): Promise<ReadonlySet<CardKey>> {
	const schedules = await db.schedules.bulkGet([...keys]);
	return new Set(
		schedules.flatMap((schedule) => (schedule?.queue === 'new' ? [schedule.cardKey] : []))
	);
}

/** Every card of some decks that is in review, due or not. */
export async function loadReviews(
	db: WarmupDatabase,
	deckIds: readonly DeckId[]
): Promise<Schedule[]> {
	const decks = await Promise.all(
		deckIds.map((deckId) =>
			db.schedules
				.where('[deckId+queue+dueDay]')
				.between([deckId, 'review'], [deckId, 'review', []])
				.toArray()
		)
	);
	return decks.flat();
}
