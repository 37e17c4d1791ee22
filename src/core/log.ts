// Reading the log of events: its order, its union with another device's, what still counts of it.
import type { CardKey } from './card.ts';
import type { AnswerEvent, ReviewEvent } from './event.ts';

/** Oldest first; ids are sortable by time. */
export function sortLog<Event extends { readonly id: string }>(events: readonly Event[]): Event[] {
	return [...events].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * The union of two logs by id, oldest first. Of an event that is in both, the one that still holds
 * the schedule before is kept.
 */
export function mergeLogs(a: readonly ReviewEvent[], b: readonly ReviewEvent[]): ReviewEvent[] {
	const byId = new Map<string, ReviewEvent>();
	for (const event of [...a, ...b]) {
		const known = byId.get(event.id);
		const fuller = known?.kind === 'answer' && known.before === undefined;
		if (known === undefined || fuller) byId.set(event.id, event);
	}
	return sortLog([...byId.values()]);
}

/**
 * The events that still count, oldest first: without answers that were voided, without their void
 * events, and without what took a card out of play or put it back between the two.
 */
export function standingEvents(
	events: readonly ReviewEvent[]
): Exclude<ReviewEvent, { kind: 'void' }>[] {
	const voidedBy = new Map<string, string>();
	for (const event of events) if (event.kind === 'void') voidedBy.set(event.voids, event.id);
	const undone: { readonly cardKey: CardKey; readonly from: string; readonly to: string }[] = [];
	for (const { id, cardKey } of events) {
		const to = voidedBy.get(id);
		if (to !== undefined) undone.push({ cardKey, from: id, to });
	}
	const isUndone = ({ id, cardKey }: ReviewEvent) =>
		undone.some((span) => span.cardKey === cardKey && span.from < id && id < span.to);
	return sortLog(events).filter((event) => {
		if (event.kind === 'void') return false;
		if (event.kind === 'answer') return !voidedBy.has(event.id);
		if (event.kind === 'bury' || event.kind === 'suspend' || event.kind === 'resume') {
			return !isUndone(event);
		}
		return true;
	}) as Exclude<ReviewEvent, { kind: 'void' }>[];
}

/**
 * The answer that may be voided: the latest of one card's events that isn't voided yet; none once
 * a reset, a new due date or other parameters came after it.
 */
export function latestAnswer(events: readonly ReviewEvent[]): AnswerEvent | undefined {
	for (const event of standingEvents(events).reverse()) {
		if (event.kind === 'answer') return event;
		if (event.kind === 'reset' || event.kind === 'setDue' || event.kind === 'reschedule') {
			return undefined;
		}
	}
	return undefined;
}
