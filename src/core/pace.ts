// How long cards take a person, and what a queue takes in minutes.
import type { DayTotals } from './day.ts';
import { learnAheadMs } from './next-card.ts';
import type { Parameters } from './parameters.ts';
import type { ReviewQueue, Sitting } from './queue.ts';

export interface Pace {
	/** Time an answer takes. */
	readonly answerMs: number;
	/** Answers that a new card takes on its first day. */
	readonly newAnswers: number;
	/** Answers that a review takes, relearning counted. */
	readonly reviewAnswers: number;
}

/**
 * Assumed until there are enough answers of one's own: at 20 new cards a day a beginner then sits
 * about 40 minutes on day 30, at 10 about 20.
 */
export const defaultPace: Pace = { answerMs: 20_000, newAnswers: 2.5, reviewAnswers: 1.15 };

const minuteMs = 60_000;
/** Fewer answers say little about a pace. */
const enoughAnswers = 50;

/** The pace of some days (of all decks); `defaultPace` below 50 answers. */
export function paceOf(totals: readonly DayTotals[]): Pace {
	const sum = (of: (day: DayTotals) => number) => totals.reduce((all, day) => all + of(day), 0);
	const answers = sum((day) => day.answers);
	const durationMs = sum((day) => day.durationMs);
	if (answers < enoughAnswers || durationMs <= 0) return defaultPace;
	const reviews = sum((day) => day.reviews);
	const newCards = sum((day) => day.newCards);
	const lapses = reviews - sum((day) => day.passed);
	// A lapse takes one relearning answer or a little more; all other repetitions are new cards'.
	const repeated = Math.max(0, answers - reviews - newCards - sum((day) => day.known));
	const relearned = Math.min(repeated, lapses);
	return {
		answerMs: durationMs / answers,
		newAnswers: newCards === 0 ? defaultPace.newAnswers : 1 + (repeated - relearned) / newCards,
		reviewAnswers: reviews === 0 ? defaultPace.reviewAnswers : 1 + relearned / reviews
	};
}

/** What a queue holds, and the whole minutes it takes, rounded up. */
export interface QueueCounts {
	readonly due: number;
	readonly newCards: number;
	readonly learning: number;
	readonly minutes: number;
}

/** Counts a queue; cards that undo brought back count as what they are. */
export function countQueue(queue: ReviewQueue, pace: Pace = defaultPace): QueueCounts {
	const undone = (name: string) => queue.first.filter((schedule) => schedule.queue === name).length;
	const due = queue.reviews.length + undone('review');
	const newCards = queue.newCards.length + undone('new');
	const learning = queue.learning.length + undone('learning');
	const answers = due * pace.reviewAnswers + newCards * pace.newAnswers + learning;
	return { due, newCards, learning, minutes: Math.ceil((answers * pace.answerMs) / minuteMs) };
}

/** A sitting of some minutes. A step counts as far as it can't be learned ahead. */
export function sittingOf(minutes: number, pace: Pace, parameters: Parameters): Sitting {
	const waits = parameters.learningSteps
		.slice(1)
		.map((step) => Math.max(0, step * minuteMs - learnAheadMs));
	const waitMs = waits.reduce((all, wait) => all + wait, 0);
	return {
		lengthMs: minutes * minuteMs,
		newCardMs: pace.newAnswers * pace.answerMs + waitMs
	};
}
