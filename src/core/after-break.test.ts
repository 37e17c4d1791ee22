import { describe, expect, it } from 'vitest';
import { planAfterBreak } from './after-break.ts';
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
			reviews: this.reviews,
			parameters: defaultParameters,
			seed: 1,
			...(perDay === undefined ? {} : { perDay })
		});
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
		expect(plan?.clearDay).toBeLessThanOrEqual(back + 14);

		let day = back;
		for (let today = plan; today; today = person.plan(day)) {
			expect(person.study(day, today.limits)).toBeLessThanOrEqual(usual * 1.3);
			day += 1;
		}
		expect(Math.abs(day - (plan?.clearDay ?? 0))).toBeLessThanOrEqual(2);
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
		const [slow, fast] = [20, 30].map((perDay) => person.plan(start + 28, perDay));
		expect(slow?.today).toBe(20);
		expect(fast?.clearDay).toBeLessThan(slow?.clearDay ?? 0);
		expect(person.plan(start + 28, 500)).toBeUndefined();
	});

	it('names no day when a year isn’t enough', () => {
		const totals = [{ ...emptyDay('git' as DeckId, start), answers: 1, reviews: 1 }];
		const reviews = Array.from({ length: 900 }, (_, at) => reviewOf(`git/${at}`, start + 2));
		const plan = planAfterBreak({
			studyDay: start + 9,
			totals,
			reviews,
			parameters: defaultParameters,
			seed: 1
		});
		expect(plan).toEqual({
			missedDays: 8,
			waiting: 900,
			today: 1,
			limits: { newPerDay: 0, reviewsPerDay: 1 }
		});
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
		const reviews = Array.from({ length: 99 }, (__, at) => reviewOf(`git/${at}`, studyDay - 1));
		expect(
			planAfterBreak({ studyDay, totals, reviews, parameters: defaultParameters, seed: 1 })
		).toBeUndefined();
	});

	it('has none when what waits fits into a usual day', () => {
		const person = afterThreeWeeks();
		const reviews = person.reviews.slice(0, 3).map((schedule) => ({ ...schedule, dueDay: start }));
		expect(
			planAfterBreak({
				studyDay: start + 28,
				totals: person.totals,
				reviews,
				parameters: defaultParameters,
				seed: 1
			})
		).toBeUndefined();
	});
});
