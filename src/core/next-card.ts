// Taking cards from a queue and putting them back; every operation gives a new queue.
import type { CardKey } from './card.ts';
import type { Parameters } from './parameters.ts';
import { byDueAt } from './queue.ts';
import type { ReviewQueue } from './queue.ts';
import type { Schedule } from './schedule.ts';

/** How early a learning card may come when nothing else is left. */
export const learnAheadMs = 20 * 60_000;

/**
 * The card to ask now: one that undo brought back; the learning card whose time came first; a
 * review; a new card, in a sitting only when its steps still fit; then a learning card that is due
 * within 20 minutes. `now` in epoch milliseconds; `spentMs` is the time a sitting has lasted.
 * Undefined when nothing is left, or the sitting is over.
 */
export function nextCard(queue: ReviewQueue, now: number, spentMs = 0): Schedule | undefined {
	const [undone] = queue.first;
	if (undone) return undone;
	if (isOver(queue, spentMs)) return undefined;
	const [learning] = queue.learning;
	if (learning && learning.dueAt <= now) return learning;
	const [review] = queue.reviews;
	if (review) return review;
	const [newCard] = queue.newCards;
	if (newCard && fits(queue, spentMs)) return newCard;
	return learning && learning.dueAt <= now + learnAheadMs ? learning : undefined;
}

/** Epoch milliseconds at which the first learning card will come; undefined when there is none. */
export function nextLearningAt(queue: ReviewQueue): number | undefined {
	const [learning] = queue.learning;
	return learning && learning.dueAt - learnAheadMs;
}

/**
 * Answers that are left when each is at least Good: a new card takes one for each learning step, a
 * learning card one for each step from its own on, a review one.
 */
export function answersLeft(
	queue: ReviewQueue,
	{ learningSteps, relearningSteps }: Parameters
): number {
	const left = ({ phase, step }: Schedule) => {
		if (phase === 'review') return 1;
		const steps = phase === 'relearning' ? relearningSteps : learningSteps;
		return Math.max(1, steps.length - step);
	};
	const { first, learning, reviews, newCards } = queue;
	return [...first, ...learning, ...reviews, ...newCards].reduce(
		(sum, card) => sum + left(card),
		0
	);
}

/** The cards that are still in a queue, in no particular order. */
export function cardsLeft({ first, learning, reviews, newCards }: ReviewQueue): CardKey[] {
	return [...first, ...learning, ...reviews, ...newCards].map(({ cardKey }) => cardKey);
}

/**
 * Where in a queue's cards a review is: at the nth of so many cards, or, when the card was answered
 * in it already, how many are left. `answered` has a key for each answer of the review.
 */
export function placeInQueue(
	queue: ReviewQueue,
	answered: readonly CardKey[],
	asked: CardKey
): Place {
	const left = cardsLeft(queue);
	const seen = new Set(answered);
	if (seen.has(asked)) return { kind: 'repeat', left: left.length };
	return { kind: 'first', at: seen.size + 1, of: new Set([...answered, ...left]).size };
}

export type Place =
	| { readonly kind: 'first'; readonly at: number; readonly of: number }
	| { readonly kind: 'repeat'; readonly left: number };

/** The queue without a card. */
export function take(queue: ReviewQueue, key: CardKey): ReviewQueue {
	return {
		...queue,
		first: without(queue.first, key),
		learning: without(queue.learning, key),
		reviews: without(queue.reviews, key),
		newCards: without(queue.newCards, key)
	};
}

/**
 * The queue after a card changed: a learning card waits in it for its time; a card that is in
 * review, new or out of play is no longer in it.
 */
export function putBack(queue: ReviewQueue, schedule: Schedule): ReviewQueue {
	const rest = take(queue, schedule.cardKey);
	if (schedule.queue !== 'learning') return rest;
	return { ...rest, learning: [...rest.learning, schedule].sort(byDueAt) };
}

/** The queue in which a card comes before all others; for undo. */
export function putFirst(queue: ReviewQueue, schedule: Schedule): ReviewQueue {
	const rest = take(queue, schedule.cardKey);
	return { ...rest, first: [schedule, ...rest.first] };
}

/** The queue without a card that won't be seen today, and without the new cards that build on it. */
export function withdraw(queue: ReviewQueue, key: CardKey): ReviewQueue {
	const unseen = [...queue.first, ...queue.newCards].some(
		({ cardKey, phase }) => cardKey === key && phase === 'new'
	);
	let rest = take(queue, key);
	if (!unseen) return rest;
	for (const { cardKey } of queue.newCards) {
		if (queue.waitsFor.get(cardKey)?.includes(key)) rest = withdraw(rest, cardKey);
	}
	return rest;
}

function without(schedules: readonly Schedule[], key: CardKey): readonly Schedule[] {
	const at = schedules.findIndex(({ cardKey }) => cardKey === key);
	return at < 0 ? schedules : schedules.toSpliced(at, 1);
}

function isOver({ sitting }: ReviewQueue, spentMs: number): boolean {
	return sitting !== undefined && spentMs >= sitting.lengthMs;
}

function fits({ sitting }: ReviewQueue, spentMs: number): boolean {
	return sitting === undefined || spentMs + sitting.newCardMs <= sitting.lengthMs;
}
