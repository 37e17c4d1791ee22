import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import type { DeckId } from './card.ts';
import { addAnswer, emptyDay } from './day.ts';
import type { DayTotals } from './day.ts';
import { defaultParameters } from './fsrs.ts';
import { putFirst } from './next-card.ts';
import { countQueue, defaultPace, paceOf } from './pace.ts';
import { buildQueue } from './queue.ts';
import { contextOn, reviewOf, scheduleOf } from './schedule.fixture.ts';

const today = 20_000;

/** A day of 20 reviews, of which 4 lapse and are relearned at once, and 10 new cards of 3 answers. */
function busyDay(): DayTotals {
	const context = contextOn(today, { durationMs: 9000 });
	let totals = emptyDay('git' as DeckId, today);
	for (let at = 0; at < 20; at += 1) {
		const review = answer(reviewOf(`git/r${at}`, today), at < 4 ? 1 : 3, context);
		totals = addAnswer(totals, review);
		if (at < 4) totals = addAnswer(totals, answer(review.after, 3, context));
	}
	for (let at = 0; at < 10; at += 1) {
		let schedule = scheduleOf(`git/n${at}`);
		for (const rating of [1, 3, 3] as const) {
			const outcome = answer(schedule, rating, context);
			totals = addAnswer(totals, outcome);
			schedule = outcome.after;
		}
	}
	return totals;
}

describe('paceOf', () => {
	it('reads the answers that new cards and reviews take', () => {
		expect(paceOf([busyDay()])).toEqual({ answerMs: 9000, newAnswers: 3, reviewAnswers: 1.2 });
	});

	it('assumes a pace until there are 50 answers', () => {
		const few = { ...busyDay(), answers: 49 };
		expect(paceOf([few])).toBe(defaultPace);
		expect(paceOf([])).toBe(defaultPace);
	});

	it('assumes only what the days do not show', () => {
		const { newAnswers } = defaultPace;
		const noNewCards = {
			...busyDay(),
			durationMs: 500_000,
			answers: 50,
			newCards: 0,
			reviews: 50,
			passed: 50
		};
		expect(paceOf([noNewCards])).toEqual({ answerMs: 10_000, newAnswers, reviewAnswers: 1 });
	});
});

describe('countQueue', () => {
	it('counts what is due, new and learning, undone cards too, and the minutes', () => {
		const queue = putFirst(
			buildQueue({
				studyDay: today,
				seed: 1,
				awake: ['git' as DeckId],
				learning: [],
				reviews: [1, 2, 3].map((at) => reviewOf(`git/${at}`, today)),
				newCards: [scheduleOf('git/4')],
				limits: { newPerDay: 10, reviewsPerDay: 200 },
				parametersOf: () => defaultParameters
			}),
			scheduleOf('git/5')
		);
		const pace = { answerMs: 10_000, newAnswers: 3, reviewAnswers: 1 };
		expect(countQueue(queue, pace)).toEqual({ due: 3, newCards: 2, learning: 0, minutes: 2 });
	});
});
