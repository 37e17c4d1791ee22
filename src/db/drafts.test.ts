import { describe, expect, it } from 'vitest';
import type { DeckId } from '#core/card.ts';
import { answerCard, commandCard, deckOf, key, openEmpty } from './database.fixture.ts';
import {
	applyImport,
	discardOpen,
	loadDrafts,
	loadImports,
	saveImport,
	undoImport,
	type DraftRow,
	type ImportHead
} from './drafts.ts';
import { decksCiting, loadNoteMemory } from './personal-decks.ts';

const memory = { retired: [], skipped: ['0123456789abcdef'] };
const card = (id: string) => ({
	...commandCard('notes-a', id, 0),
	sources: [{ note: 'a.md', heading: [] }]
});
const [one, two, three] = [card('one'), card('two'), card('three')];

const head = (id: string, startedAt = 1): ImportHead => ({
	id,
	deckId: 'notes-a' as DeckId,
	title: 'A',
	language: 'en',
	startedAt
});

function row(importId: string, position: number, decision?: DraftRow['decision']): DraftRow {
	return {
		id: `${importId}/${position}`,
		importId,
		position,
		passage: 'a line',
		change: { class: 'new', id: `card-${position}` },
		...(decision === undefined ? {} : { decision })
	};
}

async function imported() {
	const db = await openEmpty();
	const rows = [row('first', 0, 'take'), row('first', 1)];
	await saveImport(db, head('first'), rows);
	const deck = deckOf('notes-a', [one, two]);
	const plan = { head: head('first'), deck, source: 'first source', memory };
	await applyImport(db, { ...plan, rows: rows.slice(0, 1) });
	return db;
}

describe('an import', () => {
	it('keeps what is open for another day, in its order', async () => {
		const db = await openEmpty();
		const rows = Array.from({ length: 12 }, (_, position) => row('first', position));
		await saveImport(db, head('first'), rows.toReversed());
		expect(await loadDrafts(db, 'first')).toEqual(rows);
		expect(await loadImports(db)).toEqual([head('first')]);
	});

	it('stores deck, source and memory, and marks only what went in', async () => {
		const db = await imported();
		expect(await db.decks.get('notes-a' as DeckId)).toMatchObject({
			origin: 'personal',
			source: 'first source'
		});
		expect(await loadNoteMemory(db, 'notes-a' as DeckId)).toEqual(memory);
		expect((await loadDrafts(db, 'first')).map(({ applied }) => applied)).toEqual([
			true,
			undefined
		]);
		expect(await decksCiting(db, new Set(['a.md']))).toHaveLength(1);
		expect(await decksCiting(db, new Set(['b.md']))).toEqual([]);
	});

	it('that made the deck takes it away again when it is undone; the log stays', async () => {
		const db = await imported();
		await answerCard(db, key('notes-a/one'), 3, 20_000);
		const [stored] = await loadImports(db);
		if (!stored) throw new Error('an import expected');
		await undoImport(db, stored, undefined);
		expect(await db.decks.count()).toBe(0);
		expect(await db.cards.count()).toBe(0);
		expect(await db.events.count()).toBe(1);
		expect((await db.schedules.toArray()).map(({ queue }) => queue)).toEqual([
			'retired',
			'retired'
		]);
		// What was decided can be looked at again.
		expect(await loadDrafts(db, 'first')).toEqual([row('first', 0, 'take'), row('first', 1)]);
		expect((await loadImports(db))[0]?.before).toBeUndefined();
	});

	it('undone brings back cards that it retired, with their schedules', async () => {
		const db = await imported();
		await answerCard(db, key('notes-a/one'), 3, 20_000);
		const before = await db.schedules.get(key('notes-a/one'));
		const rows = [row('second', 0, 'take')];
		await saveImport(db, head('second', 2), rows);
		const plan = { head: head('second', 2), deck: deckOf('notes-a', [two, three]), rows };
		await applyImport(db, {
			...plan,
			source: 'second source',
			memory: { retired: [], skipped: [] }
		});
		expect((await db.schedules.get(key('notes-a/one')))?.queue).toBe('retired');

		const [stored] = await loadImports(db);
		if (!stored) throw new Error('an import expected');
		expect(stored.before?.source).toBe('first source');
		await undoImport(db, stored, deckOf('notes-a', [one, two]));
		const after = await db.schedules.get(key('notes-a/one'));
		expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
		expect((await db.decks.get('notes-a' as DeckId))?.source).toBe('first source');
		expect(await loadNoteMemory(db, 'notes-a' as DeckId)).toEqual(memory);
	});

	it('can be undone only while it is the latest of its deck', async () => {
		const db = await imported();
		const plan = { head: head('second', 2), deck: deckOf('notes-a', [one]), source: 's', memory };
		await applyImport(db, { ...plan, rows: [] });
		const undoable = (await loadImports(db)).filter(({ before }) => before !== undefined);
		expect(undoable.map(({ id }) => id)).toEqual(['second']);
		expect(await loadDrafts(db, 'first')).toEqual([row('first', 1)]);
	});

	it('discarded forgets what is open and keeps the undo of what is in the deck', async () => {
		const db = await imported();
		const [stored] = await loadImports(db);
		if (!stored) throw new Error('an import expected');
		await discardOpen(db, stored);
		expect(await loadDrafts(db, 'first')).toEqual([{ ...row('first', 0, 'take'), applied: true }]);
		expect(await loadImports(db)).toHaveLength(1);
	});
});
