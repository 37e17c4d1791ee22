// What an answer does to a schedule. The same context gives the same outcome, so what a button
// announces is what gets stored.
import type { AnswerEvent, Prediction } from './event.ts';
import { checkParameters, intervalFor } from './fsrs.ts';
import { fuzzInterval } from './fuzz.ts';
import type { Parameters } from './parameters.ts';
import { hashSeed } from './random.ts';
import type { Rating } from './rating.ts';
import type { Schedule } from './schedule.ts';
import { checkNumber, checkWhole, SchedulingError } from './scheduling-error.ts';
import { knownIntervalDays, knownTransition, settle, transition } from './transition.ts';
import type { Transition } from './transition.ts';
import type { Rung } from './verdict.ts';

/** All that an answer depends on besides the schedule and the rating. */
export interface AnswerContext {
	/** Epoch milliseconds. */
	readonly now: number;
	/** Minutes that local time is ahead of UTC. */
	readonly utcOffset: number;
	readonly studyDay: number;
	readonly parameters: Parameters;
	/** Reviews already due on a study day, for load balancing; absent: none is known. */
	readonly load?: (dueDay: number) => number;
	/** Of the fuzz; by default from the card's key and the count of its answers. */
	readonly seed?: number;
	/** Id of the event, unique across devices and sortable by time. */
	readonly newEventId: string;
	/** Time the card was looked at. */
	readonly durationMs: number;
	readonly rung?: Rung;
	readonly prediction?: Prediction;
}

export interface Outcome {
	readonly before: Schedule;
	readonly after: Schedule;
	readonly event: AnswerEvent;
}

const longestOffsetMinutes = 24 * 60;

/** The outcome of each rating, as `answer` would give it in this context. */
export function previewAnswers(
	schedule: Schedule,
	context: AnswerContext
): Record<Rating, Outcome> {
	return {
		1: answer(schedule, 1, context),
		2: answer(schedule, 2, context),
		3: answer(schedule, 3, context),
		4: answer(schedule, 4, context)
	};
}

/**
 * The schedule and the log's event after an answer.
 * Throws SchedulingError before anything wrong could be stored.
 */
export function answer(schedule: Schedule, rating: Rating, context: AnswerContext): Outcome {
	checkWhole('rating', rating, 1, 4);
	checkContext(schedule, context);
	const to = transition(schedule, rating, context.studyDay, context.parameters);
	return outcome(schedule, rating, to, chooseInterval(schedule, rating, to, context), context);
}

/**
 * A new card that the person knows already: it goes to review, with a check in about a month,
 * and doesn't count as one of the day's new cards. Throws SchedulingError for any other card.
 */
export function alreadyKnown(schedule: Schedule, context: AnswerContext): Outcome {
	if (schedule.phase !== 'new') throw new SchedulingError('wrong-state', 'phase', schedule.phase);
	checkContext(schedule, context);
	const intervalDays = place(knownIntervalDays, 1, schedule, context);
	const known = outcome(schedule, 4, knownTransition(context.parameters), intervalDays, context);
	return { ...known, event: { ...known.event, known: true } };
}

/**
 * The schedule as it was before an answer, for the latest answer of its card (`current` is the
 * schedule now; only its revision counts on, so that an older write is still refused).
 * Throws SchedulingError when the event no longer holds it.
 */
export function undoAnswer(current: Schedule, event: AnswerEvent): Schedule {
	if (event.before === undefined || event.cardKey !== current.cardKey) {
		throw new SchedulingError('wrong-state', 'before', event.id);
	}
	// What an import decided meanwhile stands.
	const { deckId, position, queue } = current;
	const retired = queue === 'retired' ? { queue } : {};
	return { ...event.before, deckId, position, ...retired, revision: current.revision + 1 };
}

function outcome(
	before: Schedule,
	rating: Rating,
	to: Transition,
	intervalDays: number,
	context: AnswerContext
): Outcome {
	const { now, utcOffset, studyDay, parameters, rung, prediction } = context;
	const dueAt = to.phase === 'review' ? 0 : now + to.delayMs;
	const event: AnswerEvent = {
		kind: 'answer',
		id: context.newEventId,
		cardKey: before.cardKey,
		at: now,
		utcOffset,
		studyDay,
		rating,
		durationMs: context.durationMs,
		intervalDays,
		dueAt,
		parametersId: parameters.id,
		...(rung === undefined ? {} : { rung }),
		...(prediction === undefined ? {} : { prediction }),
		before
	};
	return { before, after: settle(before, to, { at: now, studyDay, intervalDays, dueAt }), event };
}

/** Days until the card is due again; 0 while it stays in (re)learning. */
function chooseInterval(
	schedule: Schedule,
	rating: Rating,
	to: Transition,
	context: AnswerContext
): number {
	if (to.phase !== 'review') return 0;
	const { parameters, studyDay } = context;
	const wanted = intervalFor(to.memory.stability, parameters);
	// Hard < Good < Easy: each is at least a day above the one before, where that goes to review.
	let minimum = 1;
	if (rating > 2) {
		const lower = (rating - 1) as Rating;
		const lowerTo = transition(schedule, lower, studyDay, parameters);
		minimum += chooseInterval(schedule, lower, lowerTo, context);
	}
	// Fuzz must not turn a longer interval than the last into a shorter one.
	const longer = schedule.phase === 'review' && rating > 1 && wanted > schedule.intervalDays;
	if (longer) minimum = Math.max(minimum, schedule.intervalDays + 1);
	return place(wanted, minimum, schedule, context);
}

function place(
	intervalDays: number,
	minimum: number,
	schedule: Schedule,
	{ parameters, studyDay, load, seed }: AnswerContext
): number {
	const maximum = parameters.maximumIntervalDays;
	if (!parameters.fuzz) return Math.min(Math.max(intervalDays, minimum), maximum);
	return fuzzInterval(intervalDays, minimum, maximum, {
		seed: seed ?? hashSeed(schedule.cardKey, schedule.reps),
		studyDay,
		...(load === undefined ? {} : { load })
	});
}

function checkContext(schedule: Schedule, context: AnswerContext): void {
	checkNumber('now', context.now, 0);
	checkWhole('utcOffset', context.utcOffset, -longestOffsetMinutes, longestOffsetMinutes);
	checkWhole('studyDay', context.studyDay, 0);
	checkNumber('durationMs', context.durationMs, 0);
	if (context.newEventId === '') throw new SchedulingError('bad-value', 'newEventId', '');
	checkParameters(context.parameters);
	for (const field of ['reps', 'lapses', 'step', 'intervalDays', 'revision'] as const) {
		checkWhole(field, schedule[field], 0);
	}
}
