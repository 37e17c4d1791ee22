import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import { lateReview } from './late-review.ts';
import type { Rating } from './rating.ts';
import { contextOn, reviewOf } from './schedule.fixture.ts';

const due = 20_000;
const { parameters } = contextOn(due);
const answeredOn = (day: number, rating: Rating = 3) =>
	lateReview(answer(reviewOf('git/add', due), rating, contextOn(day)).event, parameters);

describe('a late review', () => {
	it('is one that came after its day and was remembered', () => {
		expect(answeredOn(due)).toBeUndefined();
		expect(answeredOn(due - 3)).toBeUndefined();
		expect(answeredOn(due + 4, 1)).toBeUndefined();
		expect(answeredOn(due + 4)?.lateDays).toBe(4);
	});

	it('found recall lower than a review on time, and led to a longer interval', () => {
		const late = answeredOn(due + 10);
		// Ten days on, at a stability of ten days, recall is 90 % by definition; twice that is less.
		expect(late?.recall).toBeLessThan(0.9);
		expect(late?.recall).toBeGreaterThan(0.8);
		const onTime = answer(reviewOf('git/add', due), 3, contextOn(due)).after.intervalDays;
		expect(late?.onTimeDays).toBe(onTime);
		const then = answer(reviewOf('git/add', due), 3, contextOn(due + 10)).after.intervalDays;
		expect(then).toBeGreaterThan(onTime);
	});

	it('that knows no schedule before it says nothing', () => {
		const { before: _, ...event } = answer(reviewOf('git/add', due), 3, contextOn(due + 9)).event;
		expect(lateReview(event, parameters)).toBeUndefined();
	});
});
