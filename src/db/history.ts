import type { CardKey } from '#core/card.ts';
import type { ReviewEvent } from '#core/event.ts';
import type { WarmupDatabase } from './database.ts';

/** All events of a card (under its present and earlier keys), oldest first. */
export async function loadHistory(
	db: WarmupDatabase,
	keys: readonly CardKey[]
): Promise<ReviewEvent[]> {
	return db.events.where('cardKey').anyOf(keys).sortBy('id');
}

/** The events of a study day, oldest first. */
export async function loadDayEvents(db: WarmupDatabase, studyDay: number): Promise<ReviewEvent[]> {
	return db.events.where('studyDay').equals(studyDay).sortBy('id');
}
