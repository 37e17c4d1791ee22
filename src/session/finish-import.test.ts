import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeckId } from '#core/card.ts';
import { answerCard, commandCard, deckOf, key, openEmpty } from '#db/database.fixture.ts';
import type { WarmupDatabase } from '#db/database.ts';
import { loadImports, saveImport, type DraftRow, type ImportHead } from '#db/drafts.ts';
import { savePersonalDeck } from '#db/personal-decks.ts';
import { finishImport, takeBackImport, type DeckMaker } from './finish-import.ts';
import { Library } from './library.svelte.ts';

const today = Date.parse('2026-11-20') / 86_400_000;
const memory = { retired: [], skipped: [] };
const deck = deckOf('notes-a', [
	commandCard('notes-a', 'one', 0),
	commandCard('notes-a', 'two', 1),
	commandCard('notes-a', 'three', 2)
]);
const maker: DeckMaker = {
	makeDeck: async () => ({ ...memory, deck, source: 'new source', refused: [] }),
	compileDeck: async () => deck
};
const head: ImportHead = {
	id: 'first',
	deckId: 'notes-a' as DeckId,
	title: 'A',
	language: 'en',
	startedAt: 1
};

function row(id: string, position: number, chosen: Partial<DraftRow>): DraftRow {
	const change = { class: 'meaning', id } as const;
	return { id: `first/${id}`, importId: 'first', position, passage: 'a line', change, ...chosen };
}

let db: WarmupDatabase;
let library: Library;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: (today + 0.5) * 86_400_000 });
	db = await openEmpty();
	await savePersonalDeck(db, deck, 'old source', memory);
	await answerCard(db, key('notes-a/one'), 4, today - 1);
	await answerCard(db, key('notes-a/two'), 4, today - 1);
	library = await Library.open(db, {
		loadIndex: async () => [],
		loadDeck: () => Promise.reject(new Error('no source')),
		loadFile: () => Promise.reject(new Error('no source'))
	});
});

afterEach(() => {
	vi.useRealTimers();
});

const dueDay = async (id: string) => (await db.schedules.get(key(`notes-a/${id}`)))?.dueDay;

describe('an import whose answers changed', () => {
	const rows = [
		row('one', 0, { decision: 'take', shorten: true }),
		row('two', 1, { decision: 'take' }),
		row('three', 2, { decision: 'take', shorten: true })
	];

	it('asks tomorrow what the person wants to see soon, and leaves the rest', async () => {
		const before = [await dueDay('one'), await dueDay('two'), await dueDay('three')];
		expect(before[0]).toBeGreaterThan(today + 1);
		await saveImport(db, head, rows);
		await finishImport(library, head, rows, maker);
		expect([await dueDay('one'), await dueDay('two'), await dueDay('three')]).toEqual([
			today + 1,
			before[1],
			before[2]
		]);
	});

	it('gives the due day back when it is taken back, unless the card was answered since', async () => {
		const before = await dueDay('one');
		await saveImport(db, head, rows);
		await finishImport(library, head, rows, maker);
		const [done] = await loadImports(db);
		await takeBackImport(library, done ?? head, maker);
		expect(await dueDay('one')).toBe(before);

		await finishImport(library, head, rows, maker);
		await answerCard(db, key('notes-a/one'), 3, today + 1);
		const answered = await dueDay('one');
		const [again] = await loadImports(db);
		await takeBackImport(library, again ?? head, maker);
		expect(await dueDay('one')).toBe(answered);
	});

	it('leaves a card alone whose old words the person kept', async () => {
		const before = await dueDay('one');
		const kept = [row('one', 0, { decision: 'keep', shorten: true })];
		await saveImport(db, head, kept);
		await finishImport(library, head, kept, maker);
		expect(await dueDay('one')).toBe(before);
	});
});
