// One deck's day in numbers, kept in the answer's transaction so that statistics never scan the log.
import type { DeckId } from './card.ts';
import type { AnswerEvent } from './event.ts';
import type { Schedule } from './schedule.ts';
import { localHour } from './study-day.ts';

/**
 * First intervals, in days, of the buckets that reviews are counted in: below a week, below three,
 * below 90 days, longer. From the third on a card is called mature.
 */
export const intervalBuckets = [0, 7, 21, 90] as const;

/** A count for each entry of `intervalBuckets`. */
type BucketCounts = readonly [number, number, number, number];

export interface DayTotals {
	readonly deckId: DeckId;
	/** Study day. */
	readonly day: number;
	readonly answers: number;
	/** Answers rated Again, Hard, Good, Easy. */
	readonly byRating: BucketCounts;
	/** Cards seen for the first time; those called known are not among them. */
	readonly newCards: number;
	readonly known: number;
	/** Answers of cards in review, learning and relearning not counted. */
	readonly reviews: number;
	/** Reviews that weren't rated Again. */
	readonly passed: number;
	/** `reviews` and `passed` by the interval that had led to the review. */
	readonly reviewsByInterval: BucketCounts;
	readonly passedByInterval: BucketCounts;
	readonly durationMs: number;
	/** Answers by hour of local time, 0–23; hours without any are left out. */
	readonly hours: Readonly<Record<number, number>>;
}

/** What the totals read of an answer: `Outcome` has it, and so has an event that kept `before`. */
export interface CountedAnswer {
	readonly before: Pick<Schedule, 'phase' | 'intervalDays'>;
	readonly event: Pick<AnswerEvent, 'rating' | 'known' | 'durationMs' | 'at' | 'utcOffset'>;
}

const none: BucketCounts = [0, 0, 0, 0];

/** A day on which nothing was answered yet. */
export function emptyDay(deckId: DeckId, day: number): DayTotals {
	return {
		deckId,
		day,
		answers: 0,
		byRating: none,
		newCards: 0,
		known: 0,
		reviews: 0,
		passed: 0,
		reviewsByInterval: none,
		passedByInterval: none,
		durationMs: 0,
		hours: {}
	};
}

/** The totals with one more answer. */
export function addAnswer(totals: DayTotals, answered: CountedAnswer): DayTotals {
	return count(totals, answered, 1);
}

/** The totals without an answer that was added before; exactly undoes `addAnswer`. */
export function removeAnswer(totals: DayTotals, answered: CountedAnswer): DayTotals {
	return count(totals, answered, -1);
}

/** The index into `intervalBuckets` of an interval in days. */
export function bucketOf(intervalDays: number): 0 | 1 | 2 | 3 {
	if (intervalDays < intervalBuckets[1]) return 0;
	if (intervalDays < intervalBuckets[2]) return 1;
	return intervalDays < intervalBuckets[3] ? 2 : 3;
}

function count(totals: DayTotals, { before, event }: CountedAnswer, by: 1 | -1): DayTotals {
	const review = before.phase === 'review';
	const passed = review && event.rating > 1;
	const bucket = bucketOf(before.intervalDays);
	const isNew = before.phase === 'new';
	return {
		...totals,
		answers: totals.answers + by,
		byRating: countAt(totals.byRating, event.rating - 1, by),
		newCards: totals.newCards + (isNew && !event.known ? by : 0),
		known: totals.known + (event.known ? by : 0),
		reviews: totals.reviews + (review ? by : 0),
		passed: totals.passed + (passed ? by : 0),
		reviewsByInterval: review
			? countAt(totals.reviewsByInterval, bucket, by)
			: totals.reviewsByInterval,
		passedByInterval: passed
			? countAt(totals.passedByInterval, bucket, by)
			: totals.passedByInterval,
		durationMs: totals.durationMs + by * Math.round(event.durationMs),
		hours: countHour(totals.hours, localHour(event.at, event.utcOffset), by)
	};
}

function countAt(counts: BucketCounts, index: number, by: number): BucketCounts {
	const [first, second, third, fourth] = counts.map((value, at) =>
		at === index ? value + by : value
	);
	return [first ?? 0, second ?? 0, third ?? 0, fourth ?? 0];
}

function countHour(
	hours: Readonly<Record<number, number>>,
	hour: number,
	by: number
): Readonly<Record<number, number>> {
	const next = { ...hours, [hour]: (hours[hour] ?? 0) + by };
	return Object.fromEntries(Object.entries(next).filter(([, answers]) => answers !== 0));
}
