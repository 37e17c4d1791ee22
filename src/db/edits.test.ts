import { describe, expect, it } from 'vitest';
import type { Card } from '#core/card.ts';
import { exportBackup, importBackup } from './backup.ts';
import { commandCard, importCards, key, openEmpty } from './database.fixture.ts';
import { dropEdit, keepEdit, loadEdit, saveEdit } from './edits.ts';
import { acceptForm, loadCard, loadCards } from './overrides.ts';

const before: Card = {
	...commandCard('git', 'stash', 0),
	why: { en: ['kept aside'] }
};
const { why: _, ...rest } = before;
const after: Card = { ...rest, prompt: { en: ['Put changes aside'] } };
const reverse = (card: Card): Card => ({
	...card,
	key: key(`${before.key}~reverse`),
	reverse: true,
	kind: 'concept',
	prompt: card.shown,
	answer: card.prompt,
	shown: card.prompt,
	position: 1
});
const pairs = [
	{ before, after },
	{ before: reverse(before), after: reverse(after) }
];
const source = { prompt: { en: 'Put changes aside' }, why: null };

async function edited() {
	const db = await openEmpty();
	await importCards(db, 'git', [before, reverse(before)]);
	await saveEdit(db, pairs, source, 1);
	return db;
}

describe('an edit of a card', () => {
	it('lies over the card and its reverse, and takes emptied texts away', async () => {
		const db = await edited();
		expect(await loadCard(db, before.key)).toEqual({ ...after, edited: 'stands' });
		expect(await loadCard(db, key('git/stash~reverse'))).toEqual({
			...reverse(after),
			position: 1,
			edited: 'stands'
		});
		expect(await loadEdit(db, before.key)).toEqual(source);
	});

	it('stands beside a form of the answer that was accepted', async () => {
		const db = await edited();
		await acceptForm(db, before.key, 'git stash -u', 2);
		expect(await loadCard(db, before.key)).toMatchObject({
			prompt: after.prompt,
			accept: ['git stash -u']
		});
	});

	it('outlives an update of the deck, and says when the words beneath have changed', async () => {
		const db = await edited();
		const elsewhere: Card = { ...before, given: { en: ['Git 2.40'] } };
		await importCards(db, 'git', [elsewhere]);
		expect(await loadCard(db, before.key)).toMatchObject({
			edited: 'stands',
			given: elsewhere.given
		});
		await importCards(db, 'git', [{ ...before, prompt: { en: ['Shelve the changes'] } }]);
		expect(await loadCard(db, before.key)).toMatchObject({
			edited: 'overtaken',
			prompt: after.prompt
		});
		await keepEdit(db, before.key);
		expect(await loadCard(db, before.key)).toMatchObject({
			edited: 'stands',
			prompt: after.prompt
		});
	});

	it('gives way to the deck’s words again', async () => {
		const db = await edited();
		await dropEdit(db, before.key);
		const cards = await loadCards(db, [before.key, key('git/stash~reverse')]);
		expect(cards).toEqual([before, reverse(before)]);
		await saveEdit(db, pairs, source, 3);
		await saveEdit(db, [{ before, after: before }], {}, 4);
		expect(await loadCard(db, before.key)).toEqual(before);
	});

	it('comes back with a backup', async () => {
		const { text } = await exportBackup(await edited(), 0);
		const copy = await openEmpty();
		await importBackup(copy, new Blob([text]), () => Promise.reject(new Error('no decks')));
		await importCards(copy, 'git', [before]);
		expect(await loadCard(copy, before.key)).toEqual({ ...after, edited: 'stands' });
	});

	it('is refused in a backup when it isn’t what the compiler makes', async () => {
		const db = await edited();
		const shown = { prompt: { en: [{ tag: 'script', children: ['alert(1)'] }] } };
		await db.overrides.put({
			...{ cardKey: before.key, field: 'edit', baseHash: '', at: 5 },
			value: { shown }
		});
		const { text } = await exportBackup(db, 0);
		const copy = await openEmpty();
		await expect(
			importBackup(copy, new Blob([text]), () => Promise.reject(new Error('no decks')))
		).rejects.toMatchObject({ code: 'invalid' });
	});
});
