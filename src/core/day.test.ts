import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alreadyKnown, answer } from './answer.ts';
import type { DeckId } from './card.ts';
import { addAnswer, bucketOf, emptyDay, removeAnswer } from './day.ts';
import type { CountedAnswer } from './day.ts';
import { ratings } from './rating.ts';
import { contextOn, reviewOf, scheduleOf } from './schedule.fixture.ts';

const today = 20_000;
const empty = emptyDay('git' as DeckId, today);

describe('addAnswer', () => {
	it('counts a first answer as a new card, at its local hour', () => {
		const outcome = answer(scheduleOf('git/add'), 3, contextOn(today, { utcOffset: 480 }));
		expect(addAnswer(empty, outcome)).toEqual({
			...empty,
			answers: 1,
			byRating: [0, 0, 1, 0],
			newCards: 1,
			durationMs: 5000,
			hours: { 20: 1 }
		});
	});

	it('counts a card called known apart from the new cards', () => {
		const totals = addAnswer(empty, alreadyKnown(scheduleOf('git/add'), contextOn(today)));
		expect(totals).toMatchObject({ answers: 1, newCards: 0, known: 1, reviews: 0 });
	});

	it('counts reviews by their interval, and the ones that were passed', () => {
		const answered = [
			answer(reviewOf('git/a', today, { intervalDays: 3 }), 1, contextOn(today)),
			answer(reviewOf('git/b', today, { intervalDays: 20 }), 2, contextOn(today)),
			answer(reviewOf('git/c', today, { intervalDays: 21 }), 3, contextOn(today)),
			answer(reviewOf('git/d', today, { intervalDays: 400 }), 4, contextOn(today))
		];
		expect(answered.reduce(addAnswer, empty)).toMatchObject({
			answers: 4,
			byRating: [1, 1, 1, 1],
			newCards: 0,
			reviews: 4,
			passed: 3,
			reviewsByInterval: [1, 1, 1, 1],
			passedByInterval: [0, 1, 1, 1]
		});
	});

	it('counts relearning neither as a review nor as passed', () => {
		const lapsed = answer(reviewOf('git/a', today), 1, contextOn(today)).after;
		const totals = addAnswer(empty, answer(lapsed, 3, contextOn(today)));
		expect(totals).toMatchObject({ answers: 1, reviews: 0, passed: 0, newCards: 0 });
	});
});

describe('removeAnswer', () => {
	const anyAnswer: fc.Arbitrary<CountedAnswer> = fc.record({
		before: fc.record({
			phase: fc.constantFrom('new', 'learning', 'relearning', 'review'),
			intervalDays: fc.nat(400)
		}),
		event: fc.record(
			{
				rating: fc.constantFrom(...ratings),
				durationMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
				at: fc.nat(2_000_000_000_000),
				utcOffset: fc.integer({ min: -720, max: 840 }),
				known: fc.constant(true as const)
			},
			{ requiredKeys: ['rating', 'durationMs', 'at', 'utcOffset'] }
		)
	});

	it('exactly undoes addAnswer, in any order', () => {
		fc.assert(
			fc.property(fc.array(anyAnswer, { maxLength: 20 }), anyAnswer, (others, one) => {
				const without = others.reduce(addAnswer, empty);
				const then = others.reduce(addAnswer, addAnswer(empty, one));
				expect(removeAnswer(then, one)).toEqual(without);
				expect(others.reduce(removeAnswer, without)).toEqual(empty);
			})
		);
	});
});

describe('bucketOf', () => {
	it.each([
		[0, 0],
		[6, 0],
		[7, 1],
		[20, 1],
		[21, 2],
		[89, 2],
		[90, 3],
		[36_500, 3]
	])('of %i days is %i', (days, bucket) => {
		expect(bucketOf(days)).toBe(bucket);
	});
});
