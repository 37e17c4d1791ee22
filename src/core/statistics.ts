// What the totals of many days say; nothing here reads the log.
import { intervalBuckets, type DayTotals } from './day.ts';
import { dayMs } from './study-day.ts';
import { wilsonInterval, type ShareRange } from './wilson.ts';

/** A study day over all decks. */
export interface DaySum {
	/** Study day. */
	readonly day: number;
	readonly answers: number;
	readonly reviews: number;
	readonly newCards: number;
	readonly durationMs: number;
}

/** How many reviews were recalled, of those that came after intervals of a certain length. */
export interface Retention extends ShareRange {
	/** Shortest interval, in days. */
	readonly fromDays: number;
	/** The first interval, in days, that is too long; undefined: there is none. */
	readonly belowDays: number | undefined;
	readonly reviews: number;
	readonly passed: number;
	/** True when the reviews are too few for the share to say much. */
	readonly faint: boolean;
}

/** A month of the calendar. */
export interface MonthSum {
	/** First study day of the month that is counted. */
	readonly firstDay: number;
	/** Days with an answer. */
	readonly activeDays: number;
	readonly answers: number;
	readonly durationMs: number;
}

/** Fewer reviews leave a share uncertain by a third of the scale. */
export const enoughReviews = 30;
const hoursOfDay = 24;

/** One sum a study day, both ends included, days without an answer too. */
export function sumDays(totals: readonly DayTotals[], firstDay: number, lastDay: number): DaySum[] {
	const length = Math.max(0, lastDay - firstDay + 1);
	const sums = Array.from({ length }, (_, index) => ({
		day: firstDay + index,
		answers: 0,
		reviews: 0,
		newCards: 0,
		durationMs: 0
	}));
	for (const { day, answers, reviews, newCards, durationMs } of totals) {
		const sum = sums[day - firstDay];
		if (!sum) continue;
		sum.answers += answers;
		sum.reviews += reviews;
		sum.newCards += newCards;
		sum.durationMs += durationMs;
	}
	return sums;
}

/** Answers by hour of local time, 0–23. */
export function answersByHour(totals: readonly DayTotals[]): number[] {
	const hours = Array.from({ length: hoursOfDay }, () => 0);
	for (const day of totals) {
		for (const [hour, answers] of Object.entries(day.hours)) {
			const at = Number(hour);
			hours[at] = (hours[at] ?? 0) + answers;
		}
	}
	return hours;
}

/** The share of reviews that were recalled, for each bucket of intervals, shortest first. */
export function retentionByInterval(totals: readonly DayTotals[]): Retention[] {
	return intervalBuckets.map((fromDays, bucket) => {
		const sum = (of: (day: DayTotals) => readonly number[]) =>
			totals.reduce((all, day) => all + (of(day)[bucket] ?? 0), 0);
		return retention(
			fromDays,
			intervalBuckets[bucket + 1],
			sum((day) => day.reviewsByInterval),
			sum((day) => day.passedByInterval)
		);
	});
}

/** All buckets as one. */
export function totalRetention(buckets: readonly Retention[]): Retention {
	return retention(
		0,
		undefined,
		buckets.reduce((all, { reviews }) => all + reviews, 0),
		buckets.reduce((all, { passed }) => all + passed, 0)
	);
}

/** Sums by calendar month, in the order of the days; the first and the last may be cut. */
export function sumMonths(days: readonly DaySum[]): MonthSum[] {
	const months = new Map<number, MonthSum>();
	for (const { day, answers, durationMs } of days) {
		const date = new Date(day * dayMs);
		const key = date.getUTCFullYear() * 12 + date.getUTCMonth();
		const month = months.get(key) ?? { firstDay: day, activeDays: 0, answers: 0, durationMs: 0 };
		months.set(key, {
			...month,
			activeDays: month.activeDays + (answers > 0 ? 1 : 0),
			answers: month.answers + answers,
			durationMs: month.durationMs + durationMs
		});
	}
	return [...months.values()];
}

function retention(
	fromDays: number,
	belowDays: number | undefined,
	reviews: number,
	passed: number
): Retention {
	const faint = reviews < enoughReviews;
	return { fromDays, belowDays, reviews, passed, faint, ...wilsonInterval(passed, reviews) };
}
