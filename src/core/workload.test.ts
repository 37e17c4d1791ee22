import { describe, expect, it } from 'vitest';
import { defaultParameters } from './fsrs.ts';
import { defaultPace } from './pace.ts';
import { reviewOf, scheduleOf } from './schedule.fixture.ts';
import { busiestWeekMinutes, finishDay, simulateDays } from './workload.ts';
import type { WorkloadInput } from './workload.ts';

const today = 20_000;
const simulate = (change: Partial<WorkloadInput> = {}) =>
	simulateDays({
		studyDay: today,
		days: 30,
		schedules: [],
		newCards: 0,
		limits: { newPerDay: 10, reviewsPerDay: 200 },
		parameters: defaultParameters,
		pace: defaultPace,
		seed: 1,
		...change
	});

describe('simulateDays', () => {
	it.each([
		[10, 20],
		[20, 40]
	])(
		'has a beginner with %i new cards a day sit about %i minutes on day 30',
		(newPerDay, minutes) => {
			const limits = { newPerDay, reviewsPerDay: 200 };
			const days = simulate({ newCards: 1000, limits });
			const around = days.slice(-5).reduce((sum, day) => sum + day.minutes, 0) / 5;
			expect(Math.abs(around - minutes)).toBeLessThan(minutes * 0.2);
		}
	);

	it('costs more at a higher retention', () => {
		const total = (retention: number) =>
			simulate({ newCards: 300, parameters: { ...defaultParameters, retention } }).reduce(
				(sum, day) => sum + day.reviews,
				0
			);
		expect(total(0.97)).toBeGreaterThan(total(0.9));
		expect(total(0.9)).toBeGreaterThan(total(0.8));
	});

	it('shows each new card once, ten a day until they run out', () => {
		expect(
			simulate({ newCards: 25 })
				.map((day) => day.newCards)
				.slice(0, 4)
		).toEqual([10, 10, 5, 0]);
	});

	it('keeps to the limits, counts what the first day has seen, and carries the rest over', () => {
		const schedules = Array.from({ length: 30 }, (_, at) => reviewOf(`git/${at}`, today - at));
		const days = simulate({
			schedules: [...schedules, scheduleOf('git/new')],
			newCards: 5,
			limits: { newPerDay: 2, reviewsPerDay: 12 },
			done: { newCards: 1, reviews: 4 }
		});
		expect(days[0]).toMatchObject({ reviews: 8, newCards: 1, waiting: 22 });
		expect(days[1]).toMatchObject({ reviews: 12, newCards: 2 });
		expect(Math.max(...days.map((day) => day.reviews))).toBe(12);
		expect(days.at(-1)?.waiting).toBe(0);
	});

	it('is the same for the same seed', () => {
		expect(simulate({ newCards: 99 })).toEqual(simulate({ newCards: 99 }));
		expect(simulate({ newCards: 99, seed: 2 })).not.toEqual(simulate({ newCards: 99 }));
	});
});

describe('busiestWeekMinutes', () => {
	const day = (minutes: number) => ({ studyDay: 0, reviews: 0, newCards: 0, waiting: 0, minutes });

	it.each([
		['no days', [], 0],
		['fewer than seven days', [4, 8], 6],
		['a busy week in the middle', [0, 0, 7, 7, 7, 7, 7, 7, 7, 0, 0], 7],
		['one busy day', [0, 0, 0, 0, 0, 0, 0, 70], 10]
	])('of %s', (_, minutes, expected) => {
		expect(busiestWeekMinutes(minutes.map(day))).toBe(expected);
	});
});

describe('finishDay', () => {
	it.each([
		[25, 10, today + 2],
		[30, 10, today + 2],
		[1, 10, today],
		[0, 10, undefined],
		[25, 0, undefined]
	])('of %i new cards at %i a day is %s', (newCards, newPerDay, day) => {
		expect(finishDay(newCards, newPerDay, today)).toBe(day);
	});
});
