import { describe, expect, it } from 'vitest';
import { answerCard, commandCard, importCards, key, openEmpty } from './database.fixture.ts';

const cards = ['a', 'b', 'c'].map((id, index) => commandCard('git', id, index));
const [a, b, c] = cards;
if (!a || !b || !c) throw new Error('three cards');
const today = 20_000;

async function progress(db: Awaited<ReturnType<typeof openEmpty>>) {
	const rows = await db.schedules.toArray();
	return rows.map(({ position, revision, ...rest }) => rest);
}

describe('an import', () => {
	it('gives every new card a schedule of its own', async () => {
		const db = await openEmpty();
		expect(await importCards(db, 'git', cards)).toEqual({
			added: 3,
			changed: 0,
			retired: 0,
			returned: 0
		});
		expect((await db.schedules.toArray()).map(({ queue }) => queue)).toEqual(['new', 'new', 'new']);
	});

	it('changes nothing the second time', async () => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		await answerCard(db, a.key, 3, today);
		const before = await db.schedules.toArray();
		expect(await importCards(db, 'git', cards)).toEqual({
			added: 0,
			changed: 0,
			retired: 0,
			returned: 0
		});
		expect(await db.schedules.toArray()).toEqual(before);
	});

	it('keeps progress through new wording and another order', async () => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		await answerCard(db, b.key, 4, today);
		const before = await progress(db);
		const reworded = { ...b, prompt: { en: ['Another wording'] } };
		const summary = await importCards(db, 'git', [c, reworded, a]);
		expect(summary).toEqual({ added: 0, changed: 1, retired: 0, returned: 0 });
		expect(await progress(db)).toEqual(before);
		expect((await db.cards.get(b.key))?.prompt).toEqual({ en: ['Another wording'] });
		expect((await db.schedules.get(c.key))?.position).toBe(0);
	});

	it('retires a card that left, and brings it back with its history', async () => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		await answerCard(db, a.key, 4, today);
		const before = await progress(db);
		expect(await importCards(db, 'git', [b, c])).toMatchObject({ retired: 1 });
		expect(await db.schedules.get(a.key)).toMatchObject({ queue: 'retired', reps: 1 });
		expect(await db.cards.get(a.key)).toBeUndefined();
		expect(await importCards(db, 'git', cards)).toMatchObject({ added: 0, returned: 1 });
		expect(await progress(db)).toEqual(before);
	});

	it('lets the history follow a card to its new key', async () => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		const { after } = await answerCard(db, a.key, 4, today);
		const moved = { ...a, key: key('git/a-moved'), formerly: [a.key] };
		await importCards(db, 'git', [moved, b, c]);
		expect(await db.schedules.get(moved.key)).toMatchObject({
			queue: 'review',
			dueDay: after.dueDay,
			stability: after.stability
		});
		expect(await db.schedules.get(a.key)).toMatchObject({ queue: 'retired' });
	});

	it('brings a suspended card back suspended', async () => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		await db.events.add({
			kind: 'suspend',
			id: 'suspend-1',
			cardKey: a.key,
			at: 0,
			utcOffset: 0,
			studyDay: today
		});
		await importCards(db, 'git', [b, c]);
		await importCards(db, 'git', cards);
		expect(await db.schedules.get(a.key)).toMatchObject({ queue: 'suspended' });
	});
});
