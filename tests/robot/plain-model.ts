// What a person has learned, kept as plainly as can be: a map, and a list that undo pops. No
// transaction, no index, no totals that are kept up; they are counted when asked for.
import type { Outcome } from '#core/answer.ts';
import type { CardKey } from '#core/card.ts';
import type { Schedule } from '#core/schedule.ts';

export interface DayCount {
	readonly answers: number;
	readonly newCards: number;
	readonly reviews: number;
	readonly passed: number;
	readonly durationMs: number;
}

export class PlainModel {
	readonly schedules = new Map<CardKey, Schedule>();
	#answers: Outcome[] = [];

	get answers(): readonly Outcome[] {
		return this.#answers;
	}

	add(outcome: Outcome): void {
		this.schedules.set(outcome.after.cardKey, outcome.after);
		this.#answers.push(outcome);
	}

	/** The latest answer never was; only the count of changes goes on. */
	undo(): void {
		const outcome = this.#answers.pop();
		if (!outcome) throw new Error('nothing to take back');
		const revision = outcome.after.revision + 1;
		this.schedules.set(outcome.before.cardKey, { ...outcome.before, revision });
	}

	/** By `deck/study day`. */
	countDays(): Map<string, DayCount> {
		const days = new Map<string, DayCount>();
		for (const { before, event } of this.#answers) {
			const key = `${before.deckId}/${event.studyDay}`;
			const zero = { answers: 0, newCards: 0, reviews: 0, passed: 0, durationMs: 0 };
			const { answers, newCards, reviews, passed, durationMs } = days.get(key) ?? zero;
			const isReview = before.phase === 'review';
			days.set(key, {
				answers: answers + 1,
				newCards: newCards + (before.phase === 'new' ? 1 : 0),
				reviews: reviews + (isReview ? 1 : 0),
				passed: passed + (isReview && event.rating > 1 ? 1 : 0),
				durationMs: durationMs + event.durationMs
			});
		}
		return days;
	}
}
