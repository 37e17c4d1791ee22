import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alreadyKnown, answer, previewAnswers, undoAnswer } from './answer.ts';
import type { AnswerContext } from './answer.ts';
import { defaultParameters } from './fsrs.ts';
import type { Rating } from './rating.ts';
import { ratings } from './rating.ts';
import { contextOn, reviewOf, scheduleOf } from './schedule.fixture.ts';
import type { Schedule } from './schedule.ts';
import { SchedulingError } from './scheduling-error.ts';

const today = 20_000;
const minutes = (schedule: Schedule, context: AnswerContext) =>
	(schedule.dueAt - context.now) / 60_000;

describe('answer', () => {
	it('gives the intervals that py-fsrs and ts-fsrs publish when each answer comes on its day', () => {
		const given: readonly Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
		let schedule = scheduleOf('git/add');
		let day = today;
		const intervals = given.map((rating) => {
			schedule = answer(schedule, rating, contextOn(day)).after;
			day += schedule.intervalDays;
			return schedule.intervalDays;
		});
		expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
	});

	it.each([
		['Again waits in the first step', [1], 'learning', 0, 1],
		['Hard on the first of several waits the mean of the first two', [2], 'learning', 0, 5.5],
		['Good goes to the next step', [3], 'learning', 1, 10],
		['Hard on a later step repeats it', [3, 2], 'learning', 1, 10],
		['Again goes back to the first step', [3, 1], 'learning', 0, 1]
	] as const)('in learning, %s', (_, given, phase, step, wait) => {
		const context = contextOn(today);
		let schedule = scheduleOf('git/add');
		for (const rating of given) schedule = answer(schedule, rating, context).after;
		expect(schedule).toMatchObject({ phase, queue: 'learning', step, intervalDays: 0, dueDay: 0 });
		expect(minutes(schedule, context)).toBe(wait);
	});

	it('goes to review by Good after the last step and by Easy from any', () => {
		const graduated = answer(
			answer(scheduleOf('git/add'), 3, contextOn(today)).after,
			3,
			contextOn(today)
		);
		expect(graduated.after).toMatchObject({ phase: 'review', queue: 'review', dueAt: 0, step: 0 });
		expect(graduated.after.dueDay).toBe(today + graduated.after.intervalDays);
		expect(answer(scheduleOf('git/add'), 4, contextOn(today)).after).toMatchObject({
			phase: 'review',
			intervalDays: 8
		});
	});

	it('relearns a lapse: Hard on the only step waits half as long again', () => {
		const context = contextOn(today);
		const lapsed = answer(reviewOf('git/add', today), 1, context).after;
		expect(lapsed).toMatchObject({ phase: 'relearning', queue: 'learning', lapses: 1, step: 0 });
		expect(minutes(lapsed, context)).toBe(10);
		expect(minutes(answer(lapsed, 2, context).after, context)).toBe(15);
		expect(answer(lapsed, 1, context).after.lapses).toBe(1);
		expect(answer(lapsed, 3, context).after.phase).toBe('review');
	});

	it('sends a card without steps straight to review, a day off at least', () => {
		const parameters = { ...contextOn(today).parameters, learningSteps: [], relearningSteps: [] };
		for (const schedule of [scheduleOf('git/add'), reviewOf('git/add', today)]) {
			const days = ratings.map(
				(rating) => answer(schedule, rating, contextOn(today, { parameters })).after.intervalDays
			);
			expect(days[0]).toBeGreaterThanOrEqual(1);
			expect(new Set(days.slice(1)).size).toBe(3);
		}
	});

	it('keeps a card in learning when its step ends on a later day', () => {
		const parameters = { ...contextOn(today).parameters, learningSteps: [1, 2 * 24 * 60] };
		const { after } = answer(scheduleOf('git/add'), 3, contextOn(today, { parameters }));
		expect(after).toMatchObject({
			phase: 'learning',
			queue: 'learning',
			dueDay: 0,
			intervalDays: 0
		});
		expect(after.dueAt).toBe(contextOn(today + 2).now);
	});

	it.each([
		[7, true],
		[8, undefined],
		[10, undefined],
		[11, true],
		[15, true]
	])('marks a leech at 8 lapses, then every 4: %i lapses and one more', (lapses, leech) => {
		const schedule = reviewOf('git/add', today, { lapses });
		expect(answer(schedule, 1, contextOn(today)).after.leech).toBe(leech);
	});

	it('keeps the mark of a leech', () => {
		const schedule = reviewOf('git/add', today, { lapses: 8, leech: true });
		expect(answer(schedule, 3, contextOn(today)).after.leech).toBe(true);
		expect(answer(schedule, 1, contextOn(today)).after.leech).toBe(true);
	});

	it('counts a clock that was set back as the same day', () => {
		const schedule = reviewOf('git/add', today + 400);
		const back = answer(schedule, 3, contextOn(today)).after;
		expect(back.stability).toBe(answer(schedule, 3, contextOn(today + 390)).after.stability);
		expect(back).toMatchObject({ lastStudyDay: today, dueDay: today + back.intervalDays });
	});

	it('lets the card in and out of play as the person has it', () => {
		const queues = (['review', 'buried', 'suspended', 'retired'] as const).map(
			(queue) => answer(reviewOf('git/add', today, { queue }), 3, contextOn(today)).after.queue
		);
		expect(queues).toEqual(['review', 'review', 'suspended', 'retired']);
	});

	it('writes down what the log needs', () => {
		const schedule = reviewOf('git/add', today);
		const context = contextOn(today, { rung: 'close', utcOffset: 120 });
		const { after, event } = answer(schedule, 2, context);
		expect(event).toEqual({
			kind: 'answer',
			id: `event-${today}`,
			cardKey: 'git/add',
			at: context.now,
			utcOffset: 120,
			studyDay: today,
			rating: 2,
			rung: 'close',
			durationMs: 5000,
			intervalDays: after.intervalDays,
			dueAt: 0,
			parametersId: 'plain',
			before: schedule
		});
	});

	it.each([
		['now', { now: Number.NaN }],
		['utcOffset', { utcOffset: 90.5 }],
		['studyDay', { studyDay: Number.NaN }],
		['durationMs', { durationMs: -1 }],
		['newEventId', { newEventId: '' }],
		['retention', { parameters: { ...defaultParameters, retention: 1.2 } }]
	])('refuses a bad %s before anything is made', (field, change) => {
		const schedule = reviewOf('git/add', today);
		expect(() => answer(schedule, 3, contextOn(today, change))).toThrow(
			expect.objectContaining({ name: 'SchedulingError', field })
		);
	});

	it.each([
		['stability', { stability: Number.NaN }],
		['stability', { stability: 0 }],
		['difficulty', { difficulty: Number.POSITIVE_INFINITY }],
		['elapsedDays', { lastStudyDay: Number.NaN }],
		['reps', { reps: Number.NaN }]
	])('refuses a schedule with a bad %s', (field, change) => {
		const schedule = reviewOf('git/add', today, change);
		expect(() => answer(schedule, 3, contextOn(today))).toThrow(
			expect.objectContaining({ name: 'SchedulingError', field })
		);
	});
});

const anyReview = fc
	.record({
		stability: fc.double({ min: 0.01, max: 30_000, noNaN: true }),
		difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
		intervalDays: fc.integer({ min: 1, max: 2000 }),
		late: fc.integer({ min: -5, max: 400 }),
		lapses: fc.integer({ min: 0, max: 20 }),
		reps: fc.integer({ min: 1, max: 99 })
	})
	.map(({ late, ...change }) =>
		reviewOf('git/add', today - late, {
			...change,
			lastStudyDay: today - late - change.intervalDays
		})
	);
const anySchedule = fc.oneof(
	anyReview,
	fc.constant(scheduleOf('git/add')),
	fc.array(fc.constantFrom<Rating[]>(1, 2, 3), { minLength: 1, maxLength: 6 }).map((given) => {
		let schedule = scheduleOf('git/add');
		for (const rating of given) schedule = answer(schedule, rating, contextOn(today - 1)).after;
		return schedule;
	}),
	anyReview.map((schedule) => answer(schedule, 1, contextOn(today)).after)
);
const anyContext = fc
	.record({
		retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
		maximumIntervalDays: fc.constantFrom(5, 100, 36_500),
		fuzz: fc.boolean(),
		crowded: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 9 })
	})
	.map(({ crowded, ...change }) =>
		contextOn(today, {
			parameters: { ...defaultParameters, ...change },
			load: (day) => crowded[day % crowded.length] ?? 0
		})
	);

describe('the laws of answers', () => {
	it('undo(answer(s)) is s again, and only the revision counts on', () => {
		fc.assert(
			fc.property(
				anySchedule,
				anyContext,
				fc.constantFrom(...ratings),
				(schedule, context, rating) => {
					const { after, event } = answer(schedule, rating, context);
					expect(undoAnswer(after, event)).toEqual({ ...schedule, revision: after.revision + 1 });
					expect(after.revision).toBe(schedule.revision + 1);
				}
			)
		);
	});

	it('what a button announces is what gets stored', () => {
		fc.assert(
			fc.property(anySchedule, anyContext, (schedule, context) => {
				const announced = previewAnswers(schedule, context);
				for (const rating of ratings) {
					expect(answer(schedule, rating, context)).toEqual(announced[rating]);
				}
			})
		);
	});

	it('a better rating never makes a card due earlier, and passing ones in review differ', () => {
		fc.assert(
			fc.property(anySchedule, anyContext, (schedule, context) => {
				const announced = previewAnswers(schedule, context);
				const maximum = context.parameters.maximumIntervalDays;
				const waits = ratings.map((rating) => {
					const { intervalDays, dueAt } = announced[rating].after;
					return intervalDays > 0 ? intervalDays * 1e9 : dueAt - context.now;
				});
				expect(waits).toEqual([...waits].sort((a, b) => a - b));
				const passing = ratings
					.filter((rating) => rating > 1)
					.map((rating) => announced[rating].after.intervalDays)
					.filter((days) => days > 0);
				passing.forEach((days, at) => {
					expect(days).toBeLessThanOrEqual(maximum);
					const below = passing[at - 1];
					if (below !== undefined && below < maximum) expect(days).toBeGreaterThan(below);
				});
			})
		);
	});
});

describe('alreadyKnown', () => {
	it('checks the card in a month, at any desired retention', () => {
		for (const retention of [0.7, 0.9, 0.97]) {
			const parameters = { ...contextOn(today).parameters, retention };
			const { after, event } = alreadyKnown(
				scheduleOf('git/add'),
				contextOn(today, { parameters })
			);
			expect(after).toMatchObject({ phase: 'review', intervalDays: 30, dueDay: today + 30 });
			expect(event).toMatchObject({ known: true, rating: 4, intervalDays: 30 });
		}
	});

	it('is for new cards only', () => {
		expect(() => alreadyKnown(reviewOf('git/add', today), contextOn(today))).toThrow(
			SchedulingError
		);
	});
});

describe('undoAnswer', () => {
	it('leaves a card retired that left its deck meanwhile', () => {
		const { after, event } = answer(reviewOf('git/add', today), 3, contextOn(today));
		expect(undoAnswer({ ...after, queue: 'retired' }, event).queue).toBe('retired');
	});

	it('refuses an event that no longer holds the schedule before', () => {
		const { after, event } = answer(reviewOf('git/add', today), 3, contextOn(today));
		const sealed = { ...event };
		delete sealed.before;
		expect(() => undoAnswer(after, sealed)).toThrow(SchedulingError);
	});

	it('takes back several answers one by one, to the beginning', () => {
		const start = scheduleOf('git/add');
		const outcomes = [answer(start, 3, contextOn(today))];
		for (let at = 0; at < 5; at += 1) {
			const last = outcomes.at(-1);
			if (last) outcomes.push(answer(last.after, at === 2 ? 1 : 3, contextOn(today + at)));
		}
		let schedule = outcomes.at(-1)?.after ?? start;
		for (const { event } of outcomes.reverse()) schedule = undoAnswer(schedule, event);
		expect(schedule).toEqual({ ...start, revision: 12 });
	});
});
