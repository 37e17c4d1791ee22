import { describe, expect, it } from 'vitest';
import type { VoidEvent } from '#core/event.ts';
import { NewerDatabaseError, openDatabase } from './database.ts';
import { answerCard, commandCard, engine, importCards, openEmpty } from './database.fixture.ts';
import { ConflictError, saveAnswer, voidAnswer } from './save-answer.ts';
import { isDiskFull } from './storage-errors.ts';

const card = commandCard('git', 'stash', 0);
const today = 20_000;

async function withCard() {
	const db = await openEmpty();
	await importCards(db, 'git', [card]);
	return db;
}

describe('an answer', () => {
	it('is stored with its event and counted in the day, together', async () => {
		const db = await withCard();
		const { after, event } = await answerCard(db, card.key, 3, today);
		expect(await db.schedules.get(card.key)).toEqual(after);
		expect(await db.events.toArray()).toEqual([event]);
		expect(await db.days.toArray()).toMatchObject([
			{ deckId: 'git', day: today, answers: 1, newCards: 1, durationMs: 4000 }
		]);
	});

	it('is refused when another tab was first, and stores nothing', async () => {
		const db = await withCard();
		const outcome = await answerCard(db, card.key, 3, today);
		const late = { ...outcome, event: { ...outcome.event, id: 'late-answer' } };
		await expect(saveAnswer(db, late)).rejects.toThrow(ConflictError);
		expect(await db.events.count()).toBe(1);
		expect((await db.days.toArray())[0]?.answers).toBe(1);
	});

	it('leaves no trace when a part of it fails', async () => {
		const db = await withCard();
		const outcome = await answerCard(db, card.key, 3, today);
		const again = { ...outcome, before: outcome.after };
		await expect(saveAnswer(db, again)).rejects.toThrow('ConstraintError');
		expect(await db.schedules.get(card.key)).toEqual(outcome.after);
		expect((await db.days.toArray())[0]?.answers).toBe(1);
	});

	it('taken back leaves the schedule and the day as they were, and the log says so', async () => {
		const db = await withCard();
		const fresh = await db.schedules.get(card.key);
		const { after, event } = await answerCard(db, card.key, 1, today);
		const voided: VoidEvent = {
			kind: 'void',
			id: 'void-of-it',
			cardKey: card.key,
			at: event.at + 1,
			utcOffset: 0,
			studyDay: today,
			voids: event.id
		};
		const restored = await voidAnswer(db, after, event, voided);
		expect(restored).toEqual({ ...fresh, revision: after.revision + 1 });
		expect(await db.events.count()).toBe(2);
		expect(await db.days.toArray()).toMatchObject([{ answers: 0, newCards: 0, durationMs: 0 }]);
	});
});

describe('the database', () => {
	it('that a newer version has written is refused', async () => {
		const db = await openEmpty();
		await db.meta.put({ key: 'schemaVersion', value: 99 });
		const { name } = db;
		db.close();
		await expect(openDatabase(name, engine)).rejects.toThrow(NewerDatabaseError);
	});

	it.each([
		['a quota error', { name: 'QuotaExceededError' }, true],
		[
			'an abort for want of space',
			{ name: 'AbortError', inner: { name: 'QuotaExceededError' } },
			true
		],
		['another abort', { name: 'AbortError' }, false],
		['no error at all', 'disk', false]
	])('tells a full disk from %s', (_name, error, expected) => {
		expect(isDiskFull(error)).toBe(expected);
	});
});
