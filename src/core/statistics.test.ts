import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeckId } from './card.ts';
import { addAnswer, emptyDay, type DayTotals } from './day.ts';
import {
	answersByHour,
	retentionByInterval,
	sumDays,
	sumMonths,
	totalRetention
} from './statistics.ts';
import { dayMs } from './study-day.ts';

const dayOf = (date: string) => Date.parse(date) / dayMs;

interface Answered {
	readonly deck: string;
	readonly day: number;
	readonly phase: 'new' | 'review';
	readonly intervalDays: number;
	readonly rating: 1 | 2 | 3 | 4;
	readonly hour: number;
	readonly durationMs: number;
}

/** The totals that a log of answers leaves, one row a deck and day. */
function totalsOf(answers: readonly Answered[]): DayTotals[] {
	const rows = new Map<string, DayTotals>();
	for (const { deck, day, phase, intervalDays, rating, hour, durationMs } of answers) {
		const key = `${deck} ${day}`;
		const before = rows.get(key) ?? emptyDay(deck as DeckId, day);
		const event = { rating, durationMs, at: day * dayMs + hour * 3_600_000, utcOffset: 0 };
		rows.set(key, addAnswer(before, { before: { phase, intervalDays }, event }));
	}
	return [...rows.values()];
}

const answered = (change: Partial<Answered> = {}): Answered => ({
	deck: 'git',
	day: 20_000,
	phase: 'review',
	intervalDays: 10,
	rating: 3,
	hour: 9,
	durationMs: 4000,
	...change
});

const anyAnswer: fc.Arbitrary<Answered> = fc.record({
	deck: fc.constantFrom('git', 'vim', 'losses'),
	day: fc.integer({ min: 20_000, max: 20_060 }),
	phase: fc.constantFrom('new', 'review'),
	intervalDays: fc.integer({ min: 1, max: 400 }),
	rating: fc.constantFrom(1, 2, 3, 4),
	hour: fc.integer({ min: 0, max: 23 }),
	durationMs: fc.integer({ min: 0, max: 60_000 })
});

describe('sumDays', () => {
	it('has one sum for each day, with and without answers, over all decks', () => {
		const totals = totalsOf([
			answered({ day: 20_001 }),
			answered({ day: 20_001, deck: 'vim', durationMs: 1000 }),
			answered({ day: 20_003, phase: 'new', intervalDays: 0 }),
			answered({ day: 20_004 })
		]);
		expect(sumDays(totals, 20_000, 20_003)).toEqual([
			{ day: 20_000, answers: 0, reviews: 0, newCards: 0, durationMs: 0 },
			{ day: 20_001, answers: 2, reviews: 2, newCards: 0, durationMs: 5000 },
			{ day: 20_002, answers: 0, reviews: 0, newCards: 0, durationMs: 0 },
			{ day: 20_003, answers: 1, reviews: 0, newCards: 1, durationMs: 4000 }
		]);
	});

	it('is empty when the last day lies before the first', () => {
		expect(sumDays([], 20_001, 20_000)).toEqual([]);
	});

	it('counts every answer of the range once, in whatever order the totals come', () => {
		fc.assert(
			fc.property(fc.array(anyAnswer, { maxLength: 60 }), (answers) => {
				const totals = totalsOf(answers);
				const sums = sumDays(totals, 20_000, 20_060);
				expect(sums).toEqual(sumDays([...totals].reverse(), 20_000, 20_060));
				const all = sums.reduce((sum, day) => sum + day.answers, 0);
				expect(all).toBe(answers.length);
			})
		);
	});
});

describe('answersByHour', () => {
	it('adds up all decks and days', () => {
		const hours = answersByHour(
			totalsOf([
				answered({ hour: 0 }),
				answered({ hour: 23, deck: 'vim' }),
				answered({ hour: 23, day: 20_009 })
			])
		);
		expect(hours).toHaveLength(24);
		expect([hours[0], hours[9], hours[23]]).toEqual([1, 0, 2]);
	});

	it('loses no answer', () => {
		fc.assert(
			fc.property(fc.array(anyAnswer, { maxLength: 60 }), (answers) => {
				const hours = answersByHour(totalsOf(answers));
				expect(hours.reduce((sum, count) => sum + count, 0)).toBe(answers.length);
			})
		);
	});
});

describe('retentionByInterval', () => {
	it.each([
		[1, 0],
		[6, 0],
		[7, 1],
		[20, 1],
		[21, 2],
		[89, 2],
		[90, 3],
		[4000, 3]
	])('counts a review after %i days in bucket %i', (intervalDays, bucket) => {
		const buckets = retentionByInterval(totalsOf([answered({ intervalDays })]));
		expect(buckets.map(({ reviews }) => reviews)).toEqual(
			[0, 1, 2, 3].map((index) => (index === bucket ? 1 : 0))
		);
	});

	it('gives the share that was recalled, and where it may lie', () => {
		const right = Array.from({ length: 36 }, () => answered());
		const wrong = Array.from({ length: 4 }, () => answered({ rating: 1 }));
		const bucket = retentionByInterval(totalsOf([...right, ...wrong]))[1];
		expect(bucket).toMatchObject({ fromDays: 7, belowDays: 21, reviews: 40, passed: 36 });
		expect(bucket?.share).toBeCloseTo(0.9, 12);
		expect(bucket?.faint).toBe(false);
	});

	it.each([
		[29, true],
		[30, false]
	])('with %i reviews it is faint: %s', (count, faint) => {
		const totals = totalsOf(Array.from({ length: count }, () => answered()));
		expect(retentionByInterval(totals)[1]?.faint).toBe(faint);
	});

	it('leaves learning out', () => {
		const buckets = retentionByInterval(totalsOf([answered({ phase: 'new', rating: 1 })]));
		expect(buckets.map(({ reviews }) => reviews)).toEqual([0, 0, 0, 0]);
	});

	it('has all its buckets in the total', () => {
		fc.assert(
			fc.property(fc.array(anyAnswer, { maxLength: 60 }), (answers) => {
				const total = totalRetention(retentionByInterval(totalsOf(answers)));
				const reviews = answers.filter(({ phase }) => phase === 'review');
				expect(total.reviews).toBe(reviews.length);
				expect(total.passed).toBe(reviews.filter(({ rating }) => rating > 1).length);
			})
		);
	});
});

describe('sumMonths', () => {
	it('cuts at the ends of calendar months, leap days and turns of the year included', () => {
		const days = sumDays(
			totalsOf([
				answered({ day: dayOf('2027-12-31') }),
				answered({ day: dayOf('2028-01-01') }),
				answered({ day: dayOf('2028-02-29') }),
				answered({ day: dayOf('2028-02-29'), hour: 20 }),
				answered({ day: dayOf('2028-03-01') })
			]),
			dayOf('2027-12-20'),
			dayOf('2028-03-05')
		);
		expect(
			sumMonths(days).map(({ firstDay, activeDays, answers }) => [firstDay, activeDays, answers])
		).toEqual([
			[dayOf('2027-12-20'), 1, 1],
			[dayOf('2028-01-01'), 1, 1],
			[dayOf('2028-02-01'), 1, 2],
			[dayOf('2028-03-01'), 1, 1]
		]);
	});
});
