import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answer, expect, rows, showButton, test } from './app.ts';

const note = `# Boats

## Knots

- \`bowline\`: a fixed loop that does not slip
- \`clove hitch\`: ties a rope to a post quickly

## Sailing

**Tacking**: turning the bow through the wind
`;

interface Row {
	readonly id: string;
	readonly key: string;
	readonly cardKey: string;
	readonly queue: string;
	readonly reps: number;
	readonly origin: string;
	readonly source?: string;
}

async function pasteNote(page: Page, text: string, name = 'boats.md'): Promise<void> {
	await page.goto('import/');
	await page.getByLabel('Text of the note').fill(text);
	await page.getByLabel('Name of the note').fill(name);
	await page.getByRole('button', { name: 'Read this note' }).click();
}

const left = (page: Page, count: number) => page.getByText(new RegExp(`· ${count} left`));

/** Accepts the drafts that are left with a key, and puts them into the deck. */
async function acceptAll(page: Page, count: number): Promise<void> {
	for (let open = count; open > 0; open -= 1) {
		await expect(left(page, open)).toBeVisible();
		await page.keyboard.press('a');
	}
	await page
		.getByRole('button', { name: /^Put \d+ cards? into the deck$|^Update the deck$/ })
		.click();
	await expect(page.getByRole('heading', { name: /is up to date/ })).toBeVisible();
}

const personalCards = async (page: Page) =>
	(await rows<Row>(page, 'schedules')).filter(({ cardKey }) => cardKey.startsWith('notes-'));

test('a pasted note becomes cards that can be reviewed', async ({ page }) => {
	await page.goto('decks/');
	await page.getByRole('link', { name: 'Import notes' }).click();
	await pasteNote(page, note);
	await page.getByLabel('Title of the deck').fill('On the water');
	await page.getByRole('button', { name: 'Look through them' }).click();
	await expect(page.getByRole('region', { name: 'Your note' })).toContainText('bowline');
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await acceptAll(page, 3);
	await page.getByRole('link', { name: 'Review now' }).click();
	await expect(showButton(page)).toBeVisible();
	await answer(page, 'Good');
	await expect
		.poll(async () => (await personalCards(page)).filter(({ reps }) => reps > 0).length)
		.toBe(1);
});

/** Imports the pasted note whole and answers each of its three cards once. */
async function importAndReview(page: Page): Promise<void> {
	await pasteNote(page, note);
	await page.getByRole('button', { name: 'Look through them' }).click();
	await acceptAll(page, 3);
	await page.getByRole('link', { name: 'Review now' }).click();
	for (let turn = 0; turn < 3; turn += 1) await answer(page, 'Good');
	await expect
		.poll(async () => (await personalCards(page)).map(({ reps }) => reps))
		.toEqual([1, 1, 1]);
}

test('an edited note opens on its changes only, and progress stays', async ({ page }) => {
	await importAndReview(page);
	const edited = note
		.replace('a fixed loop that does not slip', 'a fixed loop that holds and does not slip')
		.replace(/- `clove hitch`.*\n/, '- `sheet bend`: joins two ropes of unequal size\n')
		.replace('## Sailing', '## Manoeuvres');
	await pasteNote(page, edited);
	await expect(page.getByText('since the last import')).toBeVisible();
	await page.getByRole('button', { name: 'Look through them' }).click();
	await expect(page.getByText('Concepts · Other words')).toBeVisible();
	await expect(page.getByText('the schedule is kept')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.getByRole('button', { name: 'Take the new' }).click();
	for (const does of ['Retire it', 'Accept']) {
		await page.getByRole('button', { name: does, exact: true }).click();
	}
	await expect(page.getByText('1 card only moved')).toBeVisible();
	await page.getByRole('button', { name: 'Update the deck' }).click();
	await expect(page.getByText('1 card added, 2 changed, 1 retired.')).toBeVisible();

	const after = await personalCards(page);
	expect(after.map(({ queue, reps }) => `${queue} ${reps}`).sort()).toEqual([
		'learning 1',
		'learning 1',
		'new 0',
		'retired 1'
	]);

	await page.getByRole('button', { name: 'Undo this import' }).click();
	await expect(page.getByText('The deck is as it was')).toBeVisible();
	const back = await personalCards(page);
	expect(back.map(({ queue, reps }) => `${queue} ${reps}`).sort()).toEqual([
		'learning 1',
		'learning 1',
		'learning 1',
		'retired 0'
	]);
	expect(await rows(page, 'events')).toHaveLength(3);

	await pasteNote(page, note);
	await expect(page.getByText('Nothing has changed since the last import')).toBeVisible();
});

test('a deck file is exported and imported back to the same deck', async ({ page }) => {
	await importAndReview(page);
	const [deck] = (await rows<Row>(page, 'decks')).filter(({ origin }) => origin === 'personal');
	const ownCards = async () =>
		(await rows<Row>(page, 'cards')).filter(({ key }) => key.startsWith(deck?.id ?? '-'));
	const [cards, schedules] = [await ownCards(), await personalCards(page)];
	await page.goto(`deck/?id=${deck?.id}`);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export deck file' }).click();
	const file = await (await downloading).path();
	const buffer = await readFile(file);
	expect(buffer.toString()).toBe(deck?.source);

	const files = page.getByLabel('Choose files');
	await page.goto('import/');
	await files.setInputFiles({ name: 'boats.yaml', mimeType: 'application/yaml', buffer });
	await expect(page.getByText('You have this deck already')).toBeVisible();
	await page.getByRole('button', { name: 'Update my deck' }).click();
	await expect(page.getByText('0 cards added.')).toBeVisible();
	expect(await ownCards()).toEqual(cards);
	expect(await personalCards(page)).toEqual(schedules);

	await page.goto('import/');
	const broken = buffer.toString().replace('prompt:', 'promt:');
	await files.setInputFiles({
		name: 'broken.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.from(broken)
	});
	await expect(page.getByRole('alert')).toContainText('Nothing was changed');
	const line = broken.slice(0, broken.indexOf('promt')).split('\n').length;
	await expect(page.getByText(`Line ${line}, column`).first()).toBeVisible();
});

/** Drops a real folder, as a file manager does it. */
async function dropFolder(page: Page, folder: string): Promise<void> {
	const client = await page.context().newCDPSession(page);
	const data = { items: [], files: [folder], dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver'] as const) {
		await client.send('Input.dispatchDragEvent', { type, x: 180, y: 300, data });
	}
	await expect(page.getByText('Drop to read')).toBeVisible();
	await client.send('Input.dispatchDragEvent', { type: 'drop', x: 180, y: 300, data });
}

test('a folder with a bad file: what is wrong is said, the rest goes on', async ({ page }) => {
	const folder = test.info().outputPath('notes');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'boats.md'), note);
	await writeFile(join(folder, 'photo.md'), Buffer.alloc(4000, 1));
	await writeFile(join(folder, 'empty.txt'), '\n');
	await writeFile(join(folder, 'picture.png'), 'x');
	await cp('tests/fixtures/notes/gb18030.txt', join(folder, 'old.txt'));
	await page.goto('import/');
	await page.getByLabel('Choose a folder').setInputFiles(folder);
	await expect(page.getByLabel('Title of the deck')).toHaveValue('notes');
	await page.getByRole('button', { name: 'Import more' }).click();
	await dropFolder(page, folder);
	await expect(page.getByText('This is no text')).toBeVisible();
	await expect(page.getByText('The file is empty')).toBeVisible();
	await expect(page.getByText('1 other file was left alone')).toBeVisible();
	await expect(page.getByLabel('Title of the deck')).toHaveValue('notes');
	await page.getByText('old.txt').click();
	await expect(page.getByText('Read as GB18030')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.getByRole('button', { name: 'Look through them' }).click();
	await expect(page.getByRole('region', { name: 'Your note' })).toContainText('bowline');
});

test('looking through can stop and go on another day, with an edited draft', async ({ page }) => {
	await pasteNote(page, note);
	await page.getByRole('button', { name: 'Look through them' }).click();
	await expect(left(page, 3)).toBeVisible();
	await page.keyboard.press('s');
	await expect(left(page, 2)).toBeVisible();
	await page.keyboard.press('l');
	const sections = page.getByRole('dialog', { name: 'Sections' });
	await expect(sections.getByRole('button', { name: /Knots.*1 left/ })).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await sections.getByRole('button', { name: /Sailing.*1 left/ }).click();
	await expect(page.getByRole('region', { name: 'Your note' })).toContainText('Tacking');
	await page.goto('import/');
	await page.getByRole('button', { name: 'Go on: boats' }).click();
	await expect(left(page, 2)).toBeVisible();
	await page.keyboard.press('e');
	const answerField = page.getByLabel('Answer', { exact: true });
	await answerField.fill('cow hitch');
	await expect(page.getByRole('region', { name: 'Preview' })).toContainText('cow hitch');
	await page.getByRole('button', { name: 'Accept this' }).click();
	await acceptAll(page, 1);
	const cards = JSON.stringify(await rows(page, 'cards'));
	expect(cards).toContain('cow hitch');
	expect(cards).not.toContain('bowline');
});

test('reading can be cancelled, and nothing is stored', async ({ page }) => {
	await page.goto('import/');
	const buffer = Buffer.from(note.repeat(20_000));
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'long.md', mimeType: 'text/markdown', buffer });
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText('Cancelled. Nothing was stored.')).toBeVisible();
	expect(await rows(page, 'drafts')).toEqual([]);
	await pasteNote(page, note);
	await expect(page.getByText('3 drafts')).not.toHaveCount(0);
});
