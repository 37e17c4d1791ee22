// The one write of an answer: schedule, event and the day's totals in one strict transaction.
import { undoAnswer, type Outcome } from '#core/answer.ts';
import type { ChangeEvent } from '#core/apply-event.ts';
import type { CardKey, DeckId } from '#core/card.ts';
import { addAnswer, emptyDay, removeAnswer, type CountedAnswer } from '#core/day.ts';
import type { AnswerEvent, VoidEvent } from '#core/event.ts';
import type { Schedule } from '#core/schedule.ts';
import { draftKey } from './answer-draft.ts';
import type { WarmupDatabase } from './database.ts';

/** The card has changed since it was read (another tab, an import). Nothing was stored. */
export class ConflictError extends Error {
	override readonly name = 'ConflictError';
	constructor(readonly cardKey: CardKey) {
		super(`${cardKey} was changed elsewhere`);
	}
}

/**
 * Stores an answer. Resolves when it is on disk.
 * @throws ConflictError when the schedule is not the one that was answered.
 */
export async function saveAnswer(db: WarmupDatabase, outcome: Outcome): Promise<void> {
	const { before, after, event } = outcome;
	await db.transaction('rw', [db.schedules, db.events, db.days, db.meta], async () => {
		await checkRevision(db, before);
		await db.events.add(event);
		await db.schedules.put(after);
		await db.meta.delete(draftKey);
		await changeDay(db, before.deckId, outcome, addAnswer);
	});
}

/**
 * Takes back a card's latest answer and returns the schedule as it was before.
 * @throws ConflictError when the schedule is not the one that the answer left.
 */
export async function voidAnswer(
	db: WarmupDatabase,
	current: Schedule,
	answer: AnswerEvent,
	voided: VoidEvent
): Promise<Schedule> {
	const restored = undoAnswer(current, answer);
	await db.transaction('rw', [db.schedules, db.events, db.days], async () => {
		await checkRevision(db, current);
		await db.events.add(voided);
		await db.schedules.put(restored);
		if (answer.before) {
			await changeDay(db, current.deckId, { before: answer.before, event: answer }, removeAnswer);
		}
	});
	return restored;
}

/** Stores a change of a schedule that is no answer, with the event that says so. */
export async function saveChange(
	db: WarmupDatabase,
	before: Schedule,
	after: Schedule,
	event: ChangeEvent
): Promise<void> {
	await db.transaction('rw', [db.schedules, db.events], async () => {
		await checkRevision(db, before);
		await db.events.add(event);
		await db.schedules.put(after);
	});
}

async function checkRevision(db: WarmupDatabase, expected: Schedule): Promise<void> {
	const stored = await db.schedules.get(expected.cardKey);
	if (stored?.revision !== expected.revision) throw new ConflictError(expected.cardKey);
}

async function changeDay(
	db: WarmupDatabase,
	deckId: DeckId,
	answered: CountedAnswer & { readonly event: AnswerEvent },
	change: typeof addAnswer
): Promise<void> {
	const { studyDay } = answered.event;
	const totals = (await db.days.get([deckId, studyDay])) ?? emptyDay(deckId, studyDay);
	await db.days.put(change(totals, answered));
}
