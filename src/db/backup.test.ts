import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeckId } from '#core/card.ts';
import type { Rating } from '#core/rating.ts';
import { BackupError, exportBackup, importBackup } from './backup.ts';
import {
	answerCard,
	commandCard,
	deckOf,
	importCards,
	key,
	openEmpty
} from './database.fixture.ts';
import { loadNoteMemory, savePersonalDeck } from './personal-decks.ts';
import { loadPreferences, savePreferences } from './preferences.ts';

const cards = ['a', 'b', 'c', 'd'].map((id, index) => commandCard('git', id, index));
const firstDay = 20_000;

async function restored(text: string, withDeck = true) {
	const db = await openEmpty();
	if (withDeck) await importCards(db, 'git', cards);
	await importBackup(db, new Blob([text]), compile);
	return db;
}

/** Deck files of these tests hold the ids of their cards. */
function compile(source: string) {
	const [id = '', ...ids] = source.split(' ');
	if (ids.length === 0) return Promise.reject(new Error('no cards'));
	return Promise.resolve(
		deckOf(
			id,
			ids.map((each, index) => commandCard(id, each, index))
		)
	);
}

async function withPersonalDeck() {
	const db = await openEmpty();
	const source = 'mine x y';
	await savePersonalDeck(db, await compile(source), source, { retired: [], skipped: ['0f'] });
	await answerCard(db, key('mine/x'), 3, firstDay);
	return db;
}

function content(text: string): unknown {
	return JSON.parse((JSON.parse(text) as { content: string }).content);
}

async function memory(db: Awaited<ReturnType<typeof openEmpty>>) {
	const schedules = await db.schedules.toArray();
	return schedules.map(({ revision, ...rest }) => rest);
}

describe('a backup', () => {
	it('restored into an empty browser gives the same schedules, days and log', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({
						card: fc.nat(3),
						rating: fc.constantFrom<Rating>(1, 2, 3, 4),
						wait: fc.nat(20)
					}),
					{ maxLength: 12 }
				),
				async (answers) => {
					const db = await openEmpty();
					await importCards(db, 'git', cards);
					let day = firstDay;
					for (const [turn, { card, rating, wait }] of answers.entries()) {
						day += wait;
						const answered = cards[card];
						if (answered) await answerCard(db, answered.key, rating, day, turn);
					}
					const { text } = await exportBackup(db, 0);
					const copy = await restored(text);
					expect(await memory(copy)).toEqual(await memory(db));
					expect(await copy.days.toArray()).toEqual(await db.days.toArray());
					expect(content((await exportBackup(copy, 0)).text)).toEqual(content(text));
				}
			),
			{ numRuns: 15 }
		);
	});

	it('restored before its deck is here waits for it', async () => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		await answerCard(db, cards[0]?.key ?? ('' as never), 4, firstDay);
		const copy = await restored((await exportBackup(db, 0)).text, false);
		expect((await copy.schedules.toArray()).map(({ queue }) => queue)).toEqual(['retired']);
		await importCards(copy, 'git', cards);
		expect(await memory(copy)).toEqual(await memory(db));
	});

	it('merges: answers that are only here stay', async () => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		const [first, second] = cards;
		if (!first || !second) throw new Error('two cards');
		await answerCard(db, first.key, 3, firstDay);
		const { text } = await exportBackup(db, 0);
		await answerCard(db, second.key, 4, firstDay + 1);
		expect(await importBackup(db, new Blob([text]), compile)).toEqual({
			answers: 0,
			decks: 0,
			refused: 0
		});
		expect(await db.events.count()).toBe(2);
	});

	it('brings personal decks back, with their history and what they remember of their notes', async () => {
		const db = await withPersonalDeck();
		const copy = await restored((await exportBackup(db, 0)).text, false);
		expect(await copy.decks.toArray()).toEqual(await db.decks.toArray());
		expect(await memory(copy)).toEqual(await memory(db));
		expect(await loadNoteMemory(copy, 'mine' as DeckId)).toEqual({ retired: [], skipped: ['0f'] });
	});

	it('leaves a personal deck that is here as it is', async () => {
		const { text } = await exportBackup(await withPersonalDeck(), 0);
		const here = await openEmpty();
		const newer = 'mine x y z';
		await savePersonalDeck(here, await compile(newer), newer, { retired: [], skipped: ['1f'] });
		expect(await importBackup(here, new Blob([text]), compile)).toMatchObject({
			answers: 1,
			decks: 0
		});
		expect((await here.decks.get('mine' as DeckId))?.source).toBe(newer);
		expect(await loadNoteMemory(here, 'mine' as DeckId)).toMatchObject({ skipped: ['1f'] });
	});

	it('restores the rest when a deck file in it can’t be read', async () => {
		const { text } = await exportBackup(await withPersonalDeck(), 0);
		const copy = await openEmpty();
		const failing = () => Promise.reject(new Error('damaged'));
		const done = await importBackup(copy, new Blob([text]), failing);
		expect(done).toEqual({ answers: 1, decks: 0, refused: 1 });
		expect(await copy.events.count()).toBe(1);
	});

	it('brings the preferences along', async () => {
		const db = await openEmpty();
		await savePreferences(db, { newPerDay: 7, theme: 'dark' });
		const copy = await restored((await exportBackup(db, 0)).text);
		expect(await loadPreferences(copy)).toMatchObject({ newPerDay: 7, theme: 'dark' });
	});

	const valid = {
		format: 'warmup-backup',
		version: 1,
		schemaVersion: 1,
		checksum: '',
		content: ''
	};
	it.each([
		['a text', 'hello', 'notJson'],
		['another JSON', '{"format":"anki"}', 'notBackup'],
		['a file of a newer version', JSON.stringify({ ...valid, version: 99 }), 'newer'],
		['a damaged file', JSON.stringify({ ...valid, content: '{}' }), 'damaged']
	])('refuses %s and changes nothing', async (_name, text, code) => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		const before = await db.schedules.toArray();
		await expect(importBackup(db, new Blob([text]), compile)).rejects.toEqual(
			expect.objectContaining({ name: 'BackupError', code })
		);
		expect(await db.schedules.toArray()).toEqual(before);
	});

	it('refuses a line that is out of range, although the checksum fits', async () => {
		const db = await openEmpty();
		await importCards(db, 'git', cards);
		await answerCard(db, cards[0]?.key ?? ('' as never), 3, firstDay);
		const { text } = await exportBackup(db, 0);
		const file = JSON.parse(text) as { content: string; checksum: string };
		file.content = file.content.replace('"rating":3', '"rating":9');
		const { hash64 } = await import('#core/hash.ts');
		file.checksum = hash64(file.content);
		await expect(restored(JSON.stringify(file))).rejects.toThrow(BackupError);
	});
});
