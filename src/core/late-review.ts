// What it changed that a review came after the day on which it was due.
import type { AnswerEvent } from './event.ts';
import { intervalFor, retrievability } from './fsrs.ts';
import type { Parameters } from './parameters.ts';
import { elapsedDays, transition } from './transition.ts';

export interface LateReview {
	readonly lateDays: number;
	/** Probability of recall when it was answered, 0–1. */
	readonly recall: number;
	/** Days until the next review, had the answer come on the day it was due; without fuzz. */
	readonly onTimeDays: number;
}

/** Undefined for an answer that wasn't late, was forgotten, or whose schedule before isn't kept. */
export function lateReview(
	{ before, rating, studyDay, known }: AnswerEvent,
	parameters: Parameters
): LateReview | undefined {
	if (before?.phase !== 'review' || rating === 1 || known || studyDay <= before.dueDay) {
		return undefined;
	}
	const onTime = transition(before, rating, before.dueDay, parameters).memory;
	return {
		lateDays: studyDay - before.dueDay,
		recall: retrievability(before.stability, elapsedDays(before, studyDay), parameters),
		onTimeDays: intervalFor(onTime.stability, parameters)
	};
}
