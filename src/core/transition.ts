// Where a rating takes a card: memory, phase, step. Which day it is due on is decided elsewhere
// (answer.ts chooses it, replay.ts reads it from the log), so both share exactly this.
import { nextMemory, stabilityFor } from './fsrs.ts';
import type { Memory } from './fsrs.ts';
import type { Parameters } from './parameters.ts';
import type { Rating } from './rating.ts';
import type { Phase, Schedule } from './schedule.ts';
import { queueOfPhase } from './schedule.ts';

export interface Transition {
	readonly memory: Memory;
	readonly phase: Exclude<Phase, 'new'>;
	readonly step: number;
	/** Wait in (re)learning; 0 when the card goes to review. */
	readonly delayMs: number;
	readonly lapsed: boolean;
}

/** When an answer was given and what was chosen for the card. */
export interface Placement {
	/** Epoch milliseconds of the answer. */
	readonly at: number;
	readonly studyDay: number;
	/** Days until it is due; 0 in (re)learning. */
	readonly intervalDays: number;
	/** Epoch milliseconds at which a (re)learning card is due; 0 in review. */
	readonly dueAt: number;
}

const minuteMs = 60_000;
const leechLapses = 8;
const leechEvery = 4;
/** Days after which a card that was called known is checked. */
export const knownIntervalDays = 30;

/** Whole study days since the last answer, at least 0: a clock may have been set back. */
export function elapsedDays(schedule: Schedule, studyDay: number): number {
	return Math.max(0, studyDay - (schedule.lastStudyDay ?? studyDay));
}

/** What FSRS knows of the card; undefined when it was never answered. */
function memoryOf(schedule: Schedule): Memory | undefined {
	if (schedule.phase === 'new') return undefined;
	return { stability: schedule.stability, difficulty: schedule.difficulty };
}

/**
 * Where `rating` takes the card. Steps as in Anki: Again goes to the first; Hard repeats the step,
 * on the first of several it waits the mean of the first two, on an only one half as long again;
 * Good goes on, after the last step to review; Easy goes to review.
 */
export function transition(
	schedule: Schedule,
	rating: Rating,
	studyDay: number,
	parameters: Parameters
): Transition {
	const memory = nextMemory(
		memoryOf(schedule),
		elapsedDays(schedule, studyDay),
		rating,
		parameters
	);
	const lapsed = schedule.phase === 'review' && rating === 1;
	const review: Transition = { memory, phase: 'review', step: 0, delayMs: 0, lapsed };
	if (schedule.phase === 'review' && !lapsed) return review;

	const again = schedule.phase === 'review' || schedule.phase === 'relearning';
	const steps = again ? parameters.relearningSteps : parameters.learningSteps;
	const wait = waitMinutes(steps, schedule.phase === 'new' ? 0 : schedule.step, rating);
	if (wait === undefined) return review;
	return {
		memory,
		phase: again ? 'relearning' : 'learning',
		step: wait.step,
		delayMs: Math.round(wait.minutes * minuteMs),
		lapsed
	};
}

/** Where "already known" takes a new card: a review whose stability asks for a check in a month. */
export function knownTransition(parameters: Parameters): Transition {
	const { difficulty } = nextMemory(undefined, 0, 4, parameters);
	const memory = { stability: stabilityFor(knownIntervalDays, parameters), difficulty };
	return { memory, phase: 'review', step: 0, delayMs: 0, lapsed: false };
}

/** The schedule after a transition; a card out of play stays out, except that burying ends. */
export function settle(schedule: Schedule, to: Transition, placement: Placement): Schedule {
	const lapses = schedule.lapses + (to.lapsed ? 1 : 0);
	const leech = to.lapsed && lapses >= leechLapses && (lapses - leechLapses) % leechEvery === 0;
	const outOfPlay = schedule.queue === 'suspended' || schedule.queue === 'retired';
	return {
		...unburied(schedule),
		phase: to.phase,
		queue: outOfPlay ? schedule.queue : queueOfPhase(to.phase),
		dueDay: to.phase === 'review' ? placement.studyDay + placement.intervalDays : 0,
		dueAt: to.phase === 'review' ? 0 : placement.dueAt,
		step: to.step,
		stability: to.memory.stability,
		difficulty: to.memory.difficulty,
		intervalDays: placement.intervalDays,
		lastStudyDay: placement.studyDay,
		reviewedAt: placement.at,
		reps: schedule.reps + 1,
		lapses,
		...(leech ? { leech: true as const } : {}),
		revision: schedule.revision + 1
	};
}

/** The schedule without the day on which it was buried. */
export function unburied(schedule: Schedule): Schedule {
	const rest = { ...schedule };
	delete rest.buriedOn;
	return rest;
}

function waitMinutes(
	steps: readonly number[],
	step: number,
	rating: Rating
): { readonly step: number; readonly minutes: number } | undefined {
	const [first, second] = steps;
	if (first === undefined || rating === 4) return undefined;
	if (rating === 1) return { step: 0, minutes: first };
	// The steps may have become fewer since the card entered them.
	const at = Math.min(step, steps.length - 1);
	if (rating === 2) {
		const ofFirst = second === undefined ? first * 1.5 : (first + second) / 2;
		return { step: at, minutes: at === 0 ? ofFirst : (steps[at] ?? first) };
	}
	const next = steps[at + 1];
	return next === undefined ? undefined : { step: at + 1, minutes: next };
}
