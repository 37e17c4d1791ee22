// Builders for the tests of this layer and of those that stand on it.
import type { AnswerContext } from './answer.ts';
import type { CardKey, DeckId } from './card.ts';
import { defaultParameters } from './fsrs.ts';
import { newSchedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { dayMs } from './study-day.ts';

/** A schedule of the card `deck/card`; a new one but for what `change` says. */
export function scheduleOf(key: string, change: Partial<Schedule> = {}): Schedule {
	const [deck = ''] = key.split('/');
	return { ...newSchedule(key as CardKey, deck as DeckId, 0), ...change };
}

/** A review card that was due on `dueDay`, 10 days after its last answer. */
export function reviewOf(key: string, dueDay: number, change: Partial<Schedule> = {}): Schedule {
	return scheduleOf(key, {
		phase: 'review',
		queue: 'review',
		dueDay,
		stability: 10,
		difficulty: 5,
		intervalDays: 10,
		lastStudyDay: dueDay - 10,
		reviewedAt: (dueDay - 10) * dayMs,
		reps: 3,
		...change
	});
}

/** A context at noon UTC of a study day, without fuzz. */
export function contextOn(studyDay: number, change: Partial<AnswerContext> = {}): AnswerContext {
	return {
		now: studyDay * dayMs + dayMs / 2,
		utcOffset: 0,
		studyDay,
		parameters: { ...defaultParameters, id: 'plain', fuzz: false },
		newEventId: `event-${studyDay}`,
		durationMs: 5000,
		...change
	};
}
