// Schedules from the log: a schedule is only ever its cache.
import type { Card, CardKey } from '#core/card.ts';
import type { ReviewEvent } from '#core/event.ts';
import { defaultParameters } from '#core/fsrs.ts';
import type { Parameters } from '#core/parameters.ts';
import { replay, type ParametersOf } from '#core/replay.ts';
import type { Schedule } from '#core/schedule.ts';
import type { WarmupDatabase } from './database.ts';

/** The stored sets of parameters; a set that is missing is taken for the default. */
export async function loadParametersOf(db: WarmupDatabase): Promise<ParametersOf> {
	const sets = new Map((await db.parameterSets.toArray()).map((set) => [set.id, set]));
	return (id): Parameters => sets.get(id) ?? defaultParameters;
}

/** The schedules of some cards as their logs (under earlier keys too) have them. */
export async function replayCards(
	db: WarmupDatabase,
	cards: readonly Card[]
): Promise<Map<CardKey, Schedule>> {
	const parametersOf = await loadParametersOf(db);
	const histories = await Promise.all(cards.map((card) => loadLog(db, card)));
	return new Map(
		cards.map(({ key, deckId, position }, index) => {
			const place = { cardKey: key, deckId, position };
			return [key, replay(place, histories[index] ?? [], parametersOf).schedule];
		})
	);
}

/** A range for each key, read at once: one cursor over all of them costs a turn for every event. */
async function loadLog(db: WarmupDatabase, card: Card): Promise<ReviewEvent[]> {
	const keys = [card.key, ...(card.formerly ?? [])];
	const logs = keys.map((key) => db.events.where('cardKey').equals(key).toArray());
	return (await Promise.all(logs)).flat();
}
