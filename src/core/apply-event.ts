// What the events that are no answers do to a schedule; used when they happen and when the log is
// replayed.
import type { QueueEvent, ResetEvent, SetDueEvent } from './event.ts';
import type { Schedule } from './schedule.ts';
import { newSchedule, queueOfPhase } from './schedule.ts';
import { checkWhole, SchedulingError } from './scheduling-error.ts';
import { unburied } from './transition.ts';

/** An event that changes a schedule without an answer. */
export type ChangeEvent = ResetEvent | SetDueEvent | QueueEvent;

/**
 * The schedule after an event. A card that isn't in its deck any more stays retired.
 * Throws SchedulingError when a new card is to get a due date: it has no memory to keep.
 */
export function applyEvent(schedule: Schedule, event: ChangeEvent): Schedule {
	const after = { ...changed(unburied(schedule), event), revision: schedule.revision + 1 };
	return schedule.queue === 'retired' ? { ...after, queue: 'retired' } : after;
}

/** The schedule back in play when the day on which it was buried is over; else as it is. */
export function endBurial(schedule: Schedule, studyDay: number): Schedule {
	if (schedule.queue !== 'buried' || (schedule.buriedOn ?? 0) >= studyDay) return schedule;
	const queue = queueOfPhase(schedule.phase);
	return { ...unburied(schedule), queue, revision: schedule.revision + 1 };
}

function changed(schedule: Schedule, event: ChangeEvent): Schedule {
	switch (event.kind) {
		case 'bury':
			return { ...schedule, queue: 'buried', buriedOn: event.studyDay };
		case 'suspend':
			return { ...schedule, queue: 'suspended' };
		case 'resume':
			return { ...schedule, queue: queueOfPhase(schedule.phase) };
		case 'setDue':
			return dueOn(schedule, checkWhole('dueDay', event.dueDay, 0));
		case 'reset':
			return newSchedule(schedule.cardKey, schedule.deckId, schedule.position);
	}
}

function dueOn(schedule: Schedule, dueDay: number): Schedule {
	if (schedule.phase === 'new') throw new SchedulingError('wrong-state', 'phase', 'new');
	const intervalDays = Math.max(0, dueDay - (schedule.lastStudyDay ?? dueDay));
	return { ...schedule, phase: 'review', queue: 'review', dueDay, dueAt: 0, step: 0, intervalDays };
}
