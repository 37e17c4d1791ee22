// Everything that a study day starts from: its queue, the cards in it, and what is done already.
import type { Card, CardKey, DeckId } from '#core/card.ts';
import { planAfterBreak, type AfterBreakPlan } from '#core/after-break.ts';
import type { DayTotals } from '#core/day.ts';
import type { AnswerEvent } from '#core/event.ts';
import { defaultParameters } from '#core/fsrs.ts';
import { standingEvents } from '#core/log.ts';
import { countQueue, paceOf, sittingOf, type Pace, type QueueCounts } from '#core/pace.ts';
import type { Parameters } from '#core/parameters.ts';
import { buildQueue, type ReviewQueue } from '#core/queue.ts';
import { hashSeed } from '#core/random.ts';
import { loadConfusions } from '#db/confusions.ts';
import { loadDayEvents } from '#db/history.ts';
import { loadCandidates, loadDays, loadNewKeys, unbury } from '#db/load-candidates.ts';
import { loadCards } from '#db/overrides.ts';
import type { Library } from './library.svelte.ts';
import type { Moment } from './study-clock.ts';

export interface StudyDay {
	readonly queue: ReviewQueue;
	readonly counts: QueueCounts;
	readonly pace: Pace;
	/** Content of every card in the queue, and of those answered today. */
	readonly cards: ReadonlyMap<CardKey, Card>;
	/** Today's answers that weren't taken back, oldest first. */
	readonly answers: readonly AnswerEvent[];
	/** The plan after a break, while there is something to catch up with. */
	readonly catchUp: AfterBreakPlan | undefined;
	/** Totals of the last days of all decks, today included. */
	readonly recentDays: readonly DayTotals[];
}

/** Days that a pace is read from, and days in which a break is looked for. */
const paceDays = 14;
const breakDays = 92;
/** Fewer reviews than this are no backlog, whatever was missed. */
const leastBacklog = 20;

/** How a study day is to be spent, where it isn't simply all of it. */
export interface DayOptions {
	/** Ends by the clock. */
	readonly minutes?: number;
	/** Reviews that are due up to so many days later come too. */
	readonly daysAhead?: number;
}

export async function loadStudyDay(
	library: Library,
	{ studyDay }: Moment,
	{ minutes, daysAhead = 0 }: DayOptions = {}
): Promise<StudyDay> {
	const { db, preferences } = library;
	await unbury(db, studyDay);
	const awake = library.awakeDecks.map((deck) => deck.id);
	// More than the limit: some wait for others, some have a sibling in the queue.
	const newPerDeck = 3 * preferences.newPerDay + 20;
	const [candidates, events, totals] = await Promise.all([
		loadCandidates(db, awake, studyDay + daysAhead, newPerDeck),
		loadDayEvents(db, studyDay),
		loadDays(db, studyDay - breakDays, studyDay)
	]);
	const answers = standingEvents(events).filter((event) => event.kind === 'answer');
	const keys = [
		...candidates.learning,
		...candidates.reviews,
		...candidates.newCards,
		...answers
	].map(({ cardKey }) => cardKey);
	const cards = new Map((await loadCards(db, keys)).map((card) => [card.key, card]));
	const before = [...cards.values()].flatMap((card) => card.after ?? []);
	const newKeys = await loadNewKeys(db, [...new Set(before)]);
	const recentDays = totals.filter(({ day }) => day > studyDay - paceDays);
	const waiting = candidates.reviews.filter(({ dueDay }) => dueDay <= studyDay).length;
	const perDay = preferences.catchUpPerDay;
	const catchUp =
		waiting < leastBacklog
			? undefined
			: planAfterBreak({
					...{ studyDay, totals, waiting },
					...(perDay === undefined ? {} : { perDay })
				});
	const today = recentDays.filter(({ day }) => day === studyDay);
	// The other of two cards that were mixed up today waits for another day.
	const confused = new Set((await loadConfusions(db, studyDay)).map(({ otherKey }) => otherKey));
	const hasContent = ({ cardKey }: { cardKey: CardKey }) =>
		cards.has(cardKey) && !confused.has(cardKey);

	let queue = buildQueue({
		studyDay,
		seed: hashSeed(studyDay),
		awake,
		learning: candidates.learning.filter(hasContent),
		reviews: candidates.reviews.filter(hasContent),
		newCards: candidates.newCards.filter(hasContent),
		answeredToday: new Set(answers.map(({ cardKey }) => cardKey)),
		limits: catchUp?.limits ?? preferences,
		done: {
			newCards: sum(today, (day) => day.newCards),
			reviews: sum(today, (day) => day.reviews)
		},
		parametersOf: (deckId) => parametersOf(library, deckId),
		after: (key) => cards.get(key)?.after ?? [],
		isNew: (key) => newKeys.has(key) && awake.some((deckId) => key.startsWith(`${deckId}/`))
	});
	const pace = paceOf(recentDays);
	if (minutes !== undefined) {
		queue = { ...queue, sitting: sittingOf(minutes, pace, defaultParameters) };
	}
	return { catchUp, queue, counts: countQueue(queue, pace), pace, cards, answers, recentDays };
}

const byRetention = new Map([[defaultParameters.retention, defaultParameters]]);

/** The parameters that a deck's answers are scheduled with; one and the same object for each set. */
export function parametersOf(library: Library, deckId: DeckId): Parameters {
	const retention = library.retentionOf(deckId);
	const known = byRetention.get(retention);
	if (known) return known;
	const id = `${defaultParameters.id}-r${retention}`;
	const parameters = { ...defaultParameters, id, retention };
	byRetention.set(retention, parameters);
	return parameters;
}

function sum(days: readonly DayTotals[], of: (day: DayTotals) => number): number {
	return days.reduce((total, day) => total + of(day), 0);
}
