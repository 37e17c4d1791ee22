import { describe, expect, it } from 'vitest';
import { findClearDay, planAfterBreak } from './after-break.ts';
import type { AfterBreakPlan } from './after-break.ts';
import { answer } from './answer.ts';
import type { DeckId } from './card.ts';
import { addAnswer, emptyDay } from './day.ts';
import type { DayTotals } from './day.ts';
import { defaultParameters, retrievability } from './fsrs.ts';
import { nextCard, putBack } from './next-card.ts';
import { buildQueue } from './queue.ts';
import type { Limits } from './queue.ts';
import { randomFrom } from './random.ts';
import { contextOn, reviewOf, scheduleOf } from './schedule.fixture.ts';
import type { Schedule } from './schedule.ts';
import { elapsedDays } from './transition.ts';

const start = 20_000;

/** A person who remembers as FSRS expects and does all that each day asks for. */
class Person {
	readonly #random = randomFrom(7);
	readonly #schedules = new Map<string, Schedule>();
	readonly totals: DayTotals[] = [];

	constructor(cards: number) {
		for (let position = 0; position < cards; position += 1) {
			const key = `git/${position}`;
			this.#schedules.set(key, scheduleOf(key, { position }));
		}
	}

	get reviews(): Schedule[] {
		return [...this.#schedules.values()].filter(({ phase }) => phase === 'review');
	}

	plan(studyDay: number, perDay?: number): AfterBreakPlan | undefined {
		return planAfterBreak({
			studyDay,
			totals: this.totals,
			waiting: this.reviews.filter(({ dueDay }) => dueDay <= studyDay).length,
			...(perDay === undefined ? {} : { perDay })
		});
	}

	clearDay(studyDay: number, plan: AfterBreakPlan | undefined): number {
		const input = { studyDay, reviews: this.reviews, parameters: defaultParameters, seed: 1 };
		return (plan && findClearDay(plan, input)) ?? NaN;
	}

	/** Returns how many reviews the day had. */
	study(studyDay: number, limits: Limits = { newPerDay: 10, reviewsPerDay: 200 }): number {
		let totals = emptyDay('git' as DeckId, studyDay);
		const schedules = [...this.#schedules.values()];
		let queue = buildQueue({
			studyDay,
			seed: studyDay,
			awake: ['git' as DeckId],
			learning: schedules.filter((schedule) => schedule.queue === 'learning'),
			reviews: this.reviews.filter(({ dueDay }) => dueDay <= studyDay),
			newCards: schedules.filter(({ phase }) => phase === 'new'),
			limits,
			parametersOf: () => defaultParameters
		});
		let { now } = contextOn(studyDay);
		for (let card = nextCard(queue, now); card; card = nextCard(queue, now)) {
			const recall =
				card.phase === 'review'
					? retrievability(card.stability, elapsedDays(card, studyDay), defaultParameters)
					: 0.85;
			const rating = this.#random() < recall ? 3 : 1;
			const outcome = answer(
				card,
				rating,
				contextOn(studyDay, { now, parameters: defaultParameters })
			);
			totals = addAnswer(totals, outcome);
			this.#schedules.set(card.cardKey, outcome.after);
			queue = putBack(queue, outcome.after);
			now += 20_000;
		}
		this.totals.push(totals);
		return totals.reviews;
	}
}

function afterThreeWeeks(): Person {
	const person = new Person(400);
	for (let day = start; day < start + 21; day += 1) person.study(day);
	return person;
}

describe('planAfterBreak', () => {
	it('offers at most 1.3 usual days, no new cards, and is over within a fortnight, when it says', () => {
		const person = afterThreeWeeks();
		const back = start + 21 + 7;
		const plan = person.plan(back);
		const usual =
			person.totals.reduce((sum, { reviews, newCards }) => sum + reviews + newCards, 0) / 21;
		expect(plan).toMatchObject({ missedDays: 7, limits: { newPerDay: 0 } });
		expect(plan?.waiting).toBeGreaterThan(plan?.today ?? 0);
		expect(plan?.today).toBeLessThanOrEqual(usual * 1.3);
		const clear = person.clearDay(back, plan);
		expect(clear).toBeLessThanOrEqual(back + 14);

		let day = back;
		for (let today = plan; today; today = person.plan(day)) {
			expect(person.study(day, today.limits)).toBeLessThanOrEqual(usual * 1.3);
			day += 1;
		}
		expect(Math.abs(day - clear)).toBeLessThanOrEqual(2);
	});

	it('goes on during its first day with what is left of it', () => {
		const person = afterThreeWeeks();
		const back = start + 28;
		const first = person.plan(back);
		person.study(back, { newPerDay: 0, reviewsPerDay: 5 });
		const then = person.plan(back);
		expect(then?.today).toBe((first?.today ?? 0) - 5);
		expect(then?.limits).toEqual(first?.limits);
	});

	it('lets the person choose another pace, and says what that changes', () => {
		const person = afterThreeWeeks();
		const day = start + 28;
		const [slow, fast] = [20, 30].map((perDay) => person.plan(day, perDay));
		expect(slow?.today).toBe(20);
		expect(person.clearDay(day, fast)).toBeLessThan(person.clearDay(day, slow));
		expect(person.plan(start + 28, 500)).toBeUndefined();
	});

	it('names no day when a year isn’t enough', () => {
		const totals = [{ ...emptyDay('git' as DeckId, start), answers: 1, reviews: 1 }];
		const reviews = Array.from({ length: 900 }, (_, at) => reviewOf(`git/${at}`, start + 2));
		const studyDay = start + 9;
		const plan = planAfterBreak({ studyDay, totals, waiting: reviews.length });
		const limits = { newPerDay: 0, reviewsPerDay: 1 };
		expect(plan).toEqual({ missedDays: 8, waiting: 900, today: 1, done: 0, limits });
		const input = { studyDay, reviews, parameters: defaultParameters, seed: 1 };
		expect(plan && findClearDay(plan, input)).toBeUndefined();
	});

	it.each([
		['every day was studied', [1, 2, 3, 4]],
		['only a weekend is missing', [3, 4, 5]],
		['nothing was ever answered', []],
		['the break is long past', [...Array(70).keys(), 90]]
	])('has none when %s', (_, daysAgo) => {
		const studyDay = start + 200;
		const totals = daysAgo.map((ago) => ({
			...emptyDay('git' as DeckId, studyDay - ago),
			answers: 10,
			reviews: 10
		}));
		expect(planAfterBreak({ studyDay, totals, waiting: 99 })).toBeUndefined();
	});

	it('has none when what waits fits into a usual day', () => {
		const person = afterThreeWeeks();
		const { totals } = person;
		expect(planAfterBreak({ studyDay: start + 28, totals, waiting: 3 })).toBeUndefined();
	});
});
