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
	const owners = new Map<CardKey, CardKey[]>();
	for (const card of cards) {
		for (const key of [card.key, ...(card.formerly ?? [])]) {
			owners.set(key, [...(owners.get(key) ?? []), card.key]);
		}
	}
	const events = new Map<CardKey, ReviewEvent[]>();
	await db.events
		.where('cardKey')
		.anyOf([...owners.keys()])
		.each((event) => {
			for (const owner of owners.get(event.cardKey) ?? []) {
				events.set(owner, [...(events.get(owner) ?? []), event]);
			}
		});
	return new Map(
		cards.map(({ key, deckId, position }) => {
			const place = { cardKey: key, deckId, position };
			return [key, replay(place, events.get(key) ?? [], parametersOf).schedule];
		})
	);
}
