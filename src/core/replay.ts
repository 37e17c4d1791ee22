// A schedule is a cache of the log: here it is rebuilt from it, with the logged intervals (to verify)
// or with other parameters (to reschedule).
import { applyEvent, endBurial } from './apply-event.ts';
import type { AnswerEvent, ReviewEvent } from './event.ts';
import { intervalFor, nextMemory } from './fsrs.ts';
import type { Memory } from './fsrs.ts';
import { fuzzInterval } from './fuzz.ts';
import { standingEvents } from './log.ts';
import type { Parameters } from './parameters.ts';
import { hashSeed } from './random.ts';
import type { Schedule } from './schedule.ts';
import { newSchedule } from './schedule.ts';
import { knownIntervalDays, knownTransition, settle, transition } from './transition.ts';
import type { Transition } from './transition.ts';

/** The set of parameters with an id; throws when there is none. */
export type ParametersOf = (id: string) => Parameters;

export interface Replay {
	readonly schedule: Schedule;
	/** Every answer that still counts, oldest first, with the schedule it was given on. */
	readonly answers: readonly { readonly before: Schedule; readonly event: AnswerEvent }[];
}

/**
 * Replays one card's events (of its earlier keys too) with the logged intervals. `card` says which
 * card it is and where; its progress isn't read.
 */
export function replay(
	card: Pick<Schedule, 'cardKey' | 'deckId' | 'position'>,
	events: readonly ReviewEvent[],
	parametersOf: ParametersOf
): Replay {
	let schedule = newSchedule(card.cardKey, card.deckId, card.position);
	let history: AnswerEvent[] = [];
	const answers: { before: Schedule; event: AnswerEvent }[] = [];
	for (const event of standingEvents(events)) {
		if (event.kind === 'answer') {
			answers.push({ before: schedule, event });
			history.push(event);
			schedule = replayAnswer(schedule, event, parametersOf(event.parametersId));
		} else if (event.kind === 'reschedule') {
			schedule = recompute(schedule, history, parametersOf(event.parametersId));
		} else {
			if (event.kind === 'reset') history = [];
			schedule = applyEvent(schedule, event);
		}
	}
	return { schedule, answers };
}

/**
 * The schedule when its card's past answers had counted with other parameters: memory anew, and
 * for a card in review the day it is due. `events` are all of the card's, before this change.
 */
export function reschedule(
	schedule: Schedule,
	events: readonly ReviewEvent[],
	parameters: Parameters
): Schedule {
	const standing = standingEvents(events);
	const reset = standing.findLastIndex(({ kind }) => kind === 'reset');
	const history = standing.slice(reset + 1).filter((event) => event.kind === 'answer');
	return recompute(schedule, history, parameters);
}

/** A field in which a stored schedule isn't what its log says. */
export interface Mismatch {
	readonly field: keyof Schedule;
	readonly stored: unknown;
	readonly replayed: unknown;
}

/**
 * Replays a card's log and compares: empty when the stored schedule is exactly what the log gives.
 * What the log doesn't hold isn't compared: place in the deck, count of writes, retirement, and
 * that the mark of a leech was taken off.
 */
export function verify(
	stored: Schedule,
	events: readonly ReviewEvent[],
	parametersOf: ParametersOf,
	studyDay: number
): Mismatch[] {
	const expected = endBurial(replay(stored, events, parametersOf).schedule, studyDay);
	const actual = endBurial(stored, studyDay);
	return compared
		.filter((field) => field !== 'queue' || stored.queue !== 'retired')
		.filter((field) => field !== 'leech' || actual.leech === true)
		.filter((field) => !Object.is(actual[field], expected[field]))
		.map((field) => ({ field, stored: actual[field], replayed: expected[field] }));
}

const compared = [
	'phase',
	'queue',
	'dueDay',
	'dueAt',
	'step',
	'stability',
	'difficulty',
	'intervalDays',
	'lastStudyDay',
	'reviewedAt',
	'reps',
	'lapses',
	'buriedOn',
	'leech'
] as const satisfies readonly (keyof Schedule)[];

function replayAnswer(schedule: Schedule, event: AnswerEvent, parameters: Parameters): Schedule {
	const to = event.known
		? knownTransition(parameters)
		: transition(schedule, event.rating, event.studyDay, parameters);
	return settle(schedule, asLogged(schedule, to, event), event);
}

/**
 * The log decides whether the card went to review: in the union of two devices' logs an answer may
 * have been given without knowing of the one before it.
 */
function asLogged(schedule: Schedule, to: Transition, event: AnswerEvent): Transition {
	if (event.intervalDays > 0) return { ...to, phase: 'review', step: 0 };
	if (to.phase !== 'review') return to;
	const again = schedule.phase === 'review' || schedule.phase === 'relearning';
	return { ...to, phase: again ? 'relearning' : 'learning', step: schedule.step };
}

function recompute(
	schedule: Schedule,
	history: readonly AnswerEvent[],
	parameters: Parameters
): Schedule {
	const last = history.at(-1);
	if (last === undefined) return { ...schedule, revision: schedule.revision + 1 };
	let memory: Memory | undefined;
	let day = last.studyDay;
	for (const { known, rating, studyDay } of history) {
		memory = known
			? knownTransition(parameters).memory
			: nextMemory(memory, memory ? studyDay - day : 0, rating, parameters);
		day = studyDay;
	}
	const after = { ...schedule, ...memory, revision: schedule.revision + 1 };
	if (memory === undefined || schedule.phase !== 'review') return after;
	const wanted =
		last.known === true ? knownIntervalDays : intervalFor(memory.stability, parameters);
	const intervalDays = parameters.fuzz
		? fuzzInterval(wanted, 1, parameters.maximumIntervalDays, {
				// The key that the answer was given under: after a move to another deck, too, the log
				// gives the same day.
				seed: hashSeed(last.cardKey, schedule.reps),
				studyDay: last.studyDay
			})
		: Math.min(wanted, parameters.maximumIntervalDays);
	return { ...after, intervalDays, dueDay: last.studyDay + intervalDays };
}
