import { describe, expect, it } from 'vitest';
import { openEmpty } from './database.fixture.ts';
import { loadReminder, saveReminder } from './reminder.ts';

describe('a reminder', () => {
	it('is none at first', async () => {
		expect(await loadReminder(await openEmpty())).toBeUndefined();
	});

	it('keeps its name when it is moved, and counts the moves', async () => {
		const db = await openEmpty();
		await saveReminder(db, 19 * 60, 'first');
		await saveReminder(db, 7 * 60 + 30, 'second');
		expect(await loadReminder(db)).toEqual({ uid: 'first', sequence: 1, minuteOfDay: 450 });
	});

	it.each([
		[{ uid: '', sequence: 0, minuteOfDay: 0 }],
		[{ uid: 'a', minuteOfDay: 1440 }],
		['text']
	])('that is stored as %j counts as none', async (value) => {
		const db = await openEmpty();
		await db.settings.put({ key: 'reminder', value });
		expect(await loadReminder(db)).toBeUndefined();
		expect(await saveReminder(db, 60, 'fresh')).toMatchObject({ uid: 'fresh', sequence: 0 });
	});
});
