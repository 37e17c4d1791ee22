import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alreadyKnown, answer, undoAnswer } from './answer.ts';
import { applyEvent, endBurial } from './apply-event.ts';
import type { ChangeEvent } from './apply-event.ts';
import type { CardKey, DeckId } from './card.ts';
import type { AnswerEvent, ReviewEvent } from './event.ts';
import { defaultParameters } from './fsrs.ts';
import { latestAnswer, mergeLogs, sortLog } from './log.ts';
import type { Parameters } from './parameters.ts';
import type { Rating } from './rating.ts';
import { ratings } from './rating.ts';
import { replay, reschedule, verify } from './replay.ts';
import { contextOn, scheduleOf } from './schedule.fixture.ts';
import type { Schedule } from './schedule.ts';
import { SchedulingError } from './scheduling-error.ts';
import { dayMs, studyDayAt } from './study-day.ts';

const start = 20_000;
const sets: Readonly<Record<string, Parameters>> = {
	default: defaultParameters,
	strict: { ...defaultParameters, id: 'strict', retention: 0.95 },
	stepless: { ...defaultParameters, id: 'stepless', learningSteps: [], relearningSteps: [] },
	other: {
		...defaultParameters,
		id: 'other',
		weights: defaultParameters.weights.map((weight, at) => (at < 4 ? weight * 1.5 : weight))
	}
};
const parametersOf = (id: string): Parameters => {
	const found = sets[id];
	if (!found) throw new Error(`no parameters ${id}`);
	return found;
};

type Move =
	| {
			readonly kind: 'answer';
			readonly rating: Rating;
			readonly set: string;
			readonly minutes: number;
	  }
	| {
			readonly kind: 'known' | 'undo' | 'bury' | 'suspend' | 'resume' | 'reset';
			readonly minutes: number;
	  }
	| { readonly kind: 'setDue'; readonly days: number; readonly minutes: number }
	| { readonly kind: 'reschedule'; readonly set: string; readonly minutes: number };

/** A card as the app has it: what is stored, and the log beside it. */
class Life {
	schedule: Schedule = scheduleOf('git/add');
	events: ReviewEvent[] = [];
	#now = start * dayMs;
	#count = 0;

	constructor(readonly device = 'a') {}

	get studyDay(): number {
		return studyDayAt(this.#now, 60);
	}

	do(move: Move): void {
		this.#now += move.minutes * 60_000;
		this.schedule = endBurial(this.schedule, this.studyDay);
		switch (move.kind) {
			case 'answer':
				return this.#answer(answer(this.schedule, move.rating, this.#context(move.set)));
			case 'known':
				if (this.schedule.phase !== 'new') return;
				return this.#answer(alreadyKnown(this.schedule, this.#context('default')));
			case 'undo': {
				const last = latestAnswer(this.events);
				if (!last) return;
				this.schedule = undoAnswer(this.schedule, last);
				this.events.push({ ...this.#base(), kind: 'void', voids: last.id });
				return;
			}
			case 'reschedule':
				this.schedule = reschedule(this.schedule, this.events, parametersOf(move.set));
				this.events.push({ ...this.#base(), kind: 'reschedule', parametersId: move.set });
				return;
			case 'setDue':
				if (this.schedule.phase === 'new') return;
				return this.#apply({ ...this.#base(), kind: 'setDue', dueDay: this.studyDay + move.days });
			default:
				return this.#apply({ ...this.#base(), kind: move.kind });
		}
	}

	#answer({ after, event }: { after: Schedule; event: AnswerEvent }): void {
		this.schedule = after;
		this.events.push(event);
	}

	#apply(event: ChangeEvent): void {
		this.schedule = applyEvent(this.schedule, event);
		this.events.push(event);
	}

	#base() {
		const id = `${this.#now.toString(36).padStart(9, '0')}-${this.device}${this.#count}`;
		this.#count += 1;
		return {
			id,
			cardKey: 'git/add' as CardKey,
			at: this.#now,
			utcOffset: 60,
			studyDay: this.studyDay
		};
	}

	#context(set: string) {
		const { id, at: now, utcOffset, studyDay } = this.#base();
		const load = (day: number) => day % 5;
		return {
			now,
			utcOffset,
			studyDay,
			newEventId: id,
			durationMs: 5000,
			load,
			parameters: parametersOf(set)
		};
	}
}
const anyMinutes = fc.oneof(
	fc.integer({ min: 1, max: 30 }),
	fc.integer({ min: 1, max: 60 * 24 * 40 })
);
const anySet = fc.constantFrom(...Object.keys(sets));
const anyAnswer = fc.record({
	kind: fc.constant('answer' as const),
	rating: fc.constantFrom(...ratings),
	set: anySet,
	minutes: anyMinutes
});
const anyMove: fc.Arbitrary<Move> = fc.oneof(
	{ arbitrary: anyAnswer, weight: 6 },
	{
		arbitrary: fc.record({ kind: fc.constant('undo' as const), minutes: anyMinutes }),
		weight: 2
	},
	fc.record({
		kind: fc.constantFrom('known', 'bury', 'suspend', 'resume', 'reset'),
		minutes: anyMinutes
	}),
	fc.record({
		kind: fc.constant('setDue' as const),
		days: fc.integer({ min: -5, max: 90 }),
		minutes: anyMinutes
	}),
	fc.record({ kind: fc.constant('reschedule' as const), set: anySet, minutes: anyMinutes })
);

function live(moves: readonly Move[], device?: string): Life {
	const life = new Life(device);
	for (const move of moves) life.do(move);
	return life;
}
const answered = (rating: Rating, minutes = 1): Move => ({
	kind: 'answer',
	rating,
	set: 'default',
	minutes
});

describe('replay', () => {
	it('gives exactly the stored schedule after any life of a card', () => {
		fc.assert(
			fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
				const { schedule, events, studyDay } = live(moves);
				expect(verify(schedule, events, parametersOf, studyDay)).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	it('gives back each answer with the schedule it was given on', () => {
		const life = live([answered(3), answered(3, 10), answered(1, 60 * 72), answered(3, 10)]);
		const { answers } = replay(scheduleOf('git/add'), life.events, parametersOf);
		for (const { before, event } of answers) expect(before).toEqual(event.before);
		expect(answers).toHaveLength(4);
	});

	it('doesn’t care in which order the events come', () => {
		const { schedule, events } = live([answered(3), answered(3), answered(2, 60 * 24 * 3)]);
		expect(replay(schedule, [...events].reverse(), parametersOf).schedule).toEqual(schedule);
	});

	it('forgets with a voided answer what was done to the card after it', () => {
		const minutes = 1;
		const life = live([
			answered(4),
			answered(3, 60 * 24 * 9),
			{ kind: 'suspend', minutes },
			{ kind: 'undo', minutes }
		]);
		expect(life.schedule).toMatchObject({ queue: 'review', reps: 1 });
		expect(verify(life.schedule, life.events, parametersOf, life.studyDay)).toEqual([]);
	});

	it('follows a card to another deck', () => {
		const life = live([answered(3), answered(4), { kind: 'reschedule', set: 'other', minutes: 1 }]);
		const moved = { ...life.schedule, cardKey: 'tmux/add' as CardKey, deckId: 'tmux' as DeckId };
		expect(verify(moved, life.events, parametersOf, life.studyDay)).toEqual([]);
	});

	it('needs no `before`, so that months can be sealed', () => {
		const { schedule, events, studyDay } = live([answered(3), answered(4), answered(1, 99_999)]);
		const sealed = events.map((event) => {
			const copy = { ...event };
			if (copy.kind === 'answer') delete copy.before;
			return copy;
		});
		expect(verify(schedule, sealed, parametersOf, studyDay)).toEqual([]);
	});

	it('counts both devices’ answers after a merge, and the later one decides the day', () => {
		const phone = live([answered(3)], 'phone');
		const laptop = live([answered(4, 5)], 'laptop');
		const merged = mergeLogs(phone.events, laptop.events);
		const { schedule } = replay(phone.schedule, merged, parametersOf);
		expect(schedule).toMatchObject({ reps: 2, phase: 'review', dueDay: laptop.schedule.dueDay });
	});

	it('keeps a card in learning when the later of two devices left it there', () => {
		const phone = live([answered(4)], 'phone');
		const laptop = live([answered(3, 5)], 'laptop');
		const { schedule } = replay(
			phone.schedule,
			mergeLogs(phone.events, laptop.events),
			parametersOf
		);
		expect(schedule).toMatchObject({ phase: 'relearning', queue: 'learning', lapses: 0 });
		expect(schedule.dueAt).toBe(laptop.schedule.dueAt);
	});
});

describe('verify', () => {
	const life = live([answered(3), answered(4), answered(1, 60 * 24 * 9)]);
	const mismatches = (change: Partial<Schedule>) =>
		verify({ ...life.schedule, ...change }, life.events, parametersOf, life.studyDay);

	it.each([
		['stability', { stability: life.schedule.stability + 1e-9 }],
		['dueAt', { dueAt: life.schedule.dueAt + 1 }],
		['lapses', { lapses: 0 }],
		['queue', { queue: 'suspended' }],
		['reps', { reps: 4 }],
		['leech', { leech: true }]
	] as const)('names a wrong %s', (field, change) => {
		expect(mismatches(change).map((mismatch) => mismatch.field)).toEqual([field]);
	});

	it('leaves out what the log doesn’t hold', () => {
		expect(mismatches({ queue: 'retired', position: 7, revision: 99 })).toEqual([]);
	});

	it('finds a lost event', () => {
		const lost = life.events.slice(0, -1);
		expect(verify(life.schedule, lost, parametersOf, life.studyDay)).not.toEqual([]);
	});
});

describe('reschedule', () => {
	const life = live([
		answered(3),
		answered(3, 10),
		answered(3, 60 * 24 * 2),
		answered(2, 60 * 24 * 11)
	]);

	it('shortens intervals for a higher retention and keeps the memory', () => {
		const { schedule, events } = life;
		const after = reschedule(schedule, events, parametersOf('strict'));
		expect(after.intervalDays).toBeLessThan(schedule.intervalDays);
		expect(after.dueDay).toBe((schedule.lastStudyDay ?? 0) + after.intervalDays);
		expect(after).toMatchObject({
			stability: schedule.stability,
			difficulty: schedule.difficulty,
			reps: schedule.reps,
			revision: schedule.revision + 1
		});
	});

	it('counts the whole past with other weights', () => {
		const after = reschedule(life.schedule, life.events, parametersOf('other'));
		const anew = new Life();
		for (const move of [
			answered(3),
			answered(3, 10),
			answered(3, 60 * 24 * 2),
			answered(2, 60 * 24 * 11)
		]) {
			anew.do({ ...move, set: 'other' } as Move);
		}
		expect(after.stability).toBe(anew.schedule.stability);
		expect(after.difficulty).toBe(anew.schedule.difficulty);
	});

	it('keeps the check of a known card a month off', () => {
		const known = live([{ kind: 'known', minutes: 0 }]);
		const plain = { ...defaultParameters, id: 'plain', retention: 0.8, fuzz: false };
		expect(reschedule(known.schedule, known.events, plain).intervalDays).toBe(30);
	});

	it('leaves a new card and the step of a learning card alone', () => {
		const fresh = scheduleOf('git/add');
		expect(reschedule(fresh, [], parametersOf('other'))).toEqual({ ...fresh, revision: 1 });
		const learning = live([answered(3)]);
		const after = reschedule(learning.schedule, learning.events, parametersOf('other'));
		expect(after).toMatchObject({ dueAt: learning.schedule.dueAt, step: 1, phase: 'learning' });
		expect(after.stability).toBeGreaterThan(learning.schedule.stability);
	});
});

describe('mergeLogs', () => {
	const anyLog = fc.array(fc.tuple(fc.nat(30), fc.boolean())).map((entries) =>
		entries.map(([at, whole]): ReviewEvent => {
			const { event } = answer(
				scheduleOf('git/add'),
				3,
				contextOn(start, { newEventId: `e${at}` })
			);
			if (!whole) delete (event as { before?: Schedule }).before;
			return event;
		})
	);
	const ids = (events: readonly ReviewEvent[]) => events.map(({ id }) => id);

	it('is a union: sorted, each event once, whichever comes first', () => {
		fc.assert(
			fc.property(anyLog, anyLog, (a, b) => {
				const merged = mergeLogs(a, b);
				expect(ids(merged)).toEqual([...new Set(ids(sortLog([...a, ...b])))]);
				expect(ids(mergeLogs(b, a))).toEqual(ids(merged));
				expect(mergeLogs(merged, a)).toEqual(merged);
				const whole = new Set(
					[...a, ...b].filter((event) => 'before' in event).map(({ id }) => id)
				);
				for (const event of merged) expect('before' in event).toBe(whole.has(event.id));
			})
		);
	});
});

describe('latestAnswer', () => {
	const minutes = 1;

	it.each([
		['of two answers the second', [answered(3), answered(2)], 2],
		['after an undo the one before', [answered(3), answered(2), { kind: 'undo', minutes }], 3],
		['after burying the answer before it', [answered(3), { kind: 'bury', minutes }], 3],
		['none after a reset', [answered(3), { kind: 'reset', minutes }], undefined],
		['none after a new due date', [answered(3), { kind: 'setDue', days: 3, minutes }], undefined],
		[
			'none after other parameters',
			[answered(3), { kind: 'reschedule', set: 'other', minutes }],
			undefined
		],
		['none of a new card', [], undefined]
	] satisfies [string, Move[], Rating | undefined][])('is %s', (_, moves, rating) => {
		expect(latestAnswer(live(moves).events)?.rating).toBe(rating);
	});
});

describe('applyEvent', () => {
	const minutes = 1;

	it('buries until the next study day, and the due date is kept', () => {
		const reviewed = live([answered(4)]);
		const { dueDay } = reviewed.schedule;
		reviewed.do({ kind: 'bury', minutes });
		expect(reviewed.schedule).toMatchObject({
			queue: 'buried',
			dueDay,
			buriedOn: reviewed.studyDay
		});
		expect(endBurial(reviewed.schedule, reviewed.studyDay)).toBe(reviewed.schedule);
		const next = endBurial(reviewed.schedule, reviewed.studyDay + 1);
		expect(next).toMatchObject({ queue: 'review', dueDay });
		expect(next).not.toHaveProperty('buriedOn');
	});

	it('puts a card back where its phase belongs', () => {
		const life = live([answered(3), { kind: 'suspend', minutes }]);
		expect(life.schedule).toMatchObject({ queue: 'suspended', phase: 'learning' });
		life.do({ kind: 'resume', minutes });
		expect(life.schedule).toMatchObject({ queue: 'learning', phase: 'learning' });
	});

	it('makes a card new again, with nothing left of its past', () => {
		const { schedule } = live([
			answered(3),
			answered(1),
			{ kind: 'bury', minutes },
			{ kind: 'reset', minutes }
		]);
		expect(schedule).toEqual({ ...scheduleOf('git/add'), revision: schedule.revision });
	});

	it('sets a due date, for a learning card too', () => {
		const life = live([answered(3), { kind: 'setDue', days: 5, minutes }]);
		const { studyDay } = life;
		expect(life.schedule).toMatchObject({
			phase: 'review',
			queue: 'review',
			dueDay: studyDay + 5,
			intervalDays: 5,
			dueAt: 0
		});
	});

	it('refuses a due date for a new card or one that is no day', () => {
		const event = { ...live([answered(3)]).events[0], kind: 'setDue', dueDay: start } as const;
		const setDue = event as ChangeEvent;
		expect(() => applyEvent(scheduleOf('git/add'), setDue)).toThrow(SchedulingError);
		const nowhere = { ...setDue, dueDay: Number.NaN } as ChangeEvent;
		expect(() => applyEvent(live([answered(4)]).schedule, nowhere)).toThrow(SchedulingError);
	});

	it('leaves a retired card retired', () => {
		const retired = { ...live([answered(4)]).schedule, queue: 'retired' as const };
		const event = { ...live([answered(3)]).events[0], kind: 'resume' };
		expect(applyEvent(retired, event as ChangeEvent).queue).toBe('retired');
	});
});
