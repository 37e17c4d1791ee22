import { readFileSync } from 'node:fs';
import { chromium, expect as expectPlain, type Page, test as plainTest } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '../../playwright.config.ts';
import { answer, expect, rows, startFirstReview, test } from './app.ts';

interface Stored {
	cardKey: string;
	dueDay: number;
	dueAt: number;
	reps: number;
	revision: number;
}

/** What was learned; cards of other decks are stored whenever the page is idle. */
const progress = (schedules: Stored[]) =>
	schedules.filter(({ reps }) => reps > 0).map((schedule) => ({ ...schedule, revision: 0 }));

/** Imports a deck file of the person's own. */
async function takeDeckFile(page: Page): Promise<void> {
	const source = `id: knots
title: { en: Knots }
cards:
  - id: bowline
    kind: concept
    prompt: { en: A loop that holds }
    answer: { en: bowline }
    sources: []
`;
	await page.goto('import/');
	await page.getByLabel('Choose files').setInputFiles({
		name: 'knots.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.from(source)
	});
	await page.getByRole('button', { name: 'Add as a new deck' }).click();
	await expect(page.getByRole('link', { name: 'To the deck' })).toBeVisible();
}

test('backup, wipe, restore gives identical due dates and the person’s own decks', async ({
	page,
	browser,
	baseURL
}) => {
	await startFirstReview(page);
	for (const rating of ['Easy', 'Good', 'Again', 'Hard'] as const) await answer(page, rating);
	await takeDeckFile(page);
	const before = progress(await rows<Stored>(page, 'schedules'));
	expect(before).toHaveLength(4);
	await page.goto('settings/');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export everything' }).click()
	]);
	const file = await download.path();

	const wiped = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-US' });
	const fresh = await wiped.newPage();
	await fresh.goto('./');
	await expect(fresh.getByRole('button', { name: /^Wake/ }).first()).toBeVisible();
	await fresh.goto('settings/');
	await fresh.getByLabel('Import a backup').setInputFiles(file);
	await expect(fresh.getByText('4 answers added.')).toContainText('1 deck of your own came back.');
	await expect.poll(async () => progress(await rows<Stored>(fresh, 'schedules'))).toEqual(before);
	await fresh.goto('./');
	await expect(fresh.getByRole('link', { name: 'Go on reviewing' })).toBeVisible();

	await fresh.goto('settings/');
	const damaged = readFileSync(file, 'utf8').replace('answer', 'answers');
	await fresh.getByLabel('Import a backup').setInputFiles({
		name: 'damaged.json',
		mimeType: 'application/json',
		buffer: Buffer.from(damaged)
	});
	await expect(fresh.getByRole('alert')).toContainText('Nothing was changed');
	expect(progress(await rows<Stored>(fresh, 'schedules'))).toEqual(before);
	await wiped.close();
});

test('a database that was cleared leads to a restore, never to a silent fresh start', async ({
	page
}) => {
	await startFirstReview(page);
	await answer(page, 'Easy');
	await page.goto('settings/');
	await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('warmup');
				opening.onsuccess = () => {
					const clearing = opening.result.transaction('events', 'readwrite');
					clearing.objectStore('events').clear();
					clearing.oncomplete = () => resolve(opening.result.close());
					clearing.onerror = () => reject(clearing.error);
				};
			})
	);
	await page.reload();
	await expect(page.getByRole('alert')).toContainText('There was data here');
	await expect(page.getByRole('button', { name: 'Import a backup' })).toBeVisible();
	await page.getByRole('button', { name: 'Start afresh' }).click();
	await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test.describe('a deck that was edited', () => {
	test.use({ serviceWorkers: 'block' });

	test('is imported again and keeps every schedule', async ({ page }) => {
		await startFirstReview(page);
		await answer(page, 'Easy');
		await answer(page, 'Again');
		await expect
			.poll(async () => (await rows<{ loaded: boolean }>(page, 'decks')).every((d) => d.loaded))
			.toBe(true);
		const before = await rows<Stored>(page, 'schedules');
		const [event] = await rows<{ cardKey: string }>(page, 'events');
		const [deckId = ''] = event?.cardKey.split('/') ?? [];

		await page.route('**/decks/index.json', async (route) => {
			const response = await route.fetch();
			const index = (await response.json()) as { decks: { id: string; hash: string }[] };
			for (const deck of index.decks) if (deck.id === deckId) deck.hash = 'edited';
			await route.fulfill({ response, json: index });
		});
		await page.route(`**/decks/${deckId}.json`, async (route) => {
			const response = await route.fetch();
			const deck = (await response.json()) as { hash: string; cards: { prompt: object }[] };
			deck.hash = 'edited';
			for (const card of deck.cards) card.prompt = { en: ['Edited wording'] };
			await route.fulfill({ response, json: deck });
		});
		await page.goto(`deck/?id=${deckId}`);
		await expect(page.getByText('Edited wording').first()).toBeVisible();
		expect(await rows<Stored>(page, 'schedules')).toEqual(before);
	});
});

plainTest(
	'a killed tab loses nothing that was confirmed, and leaves nothing half stored',
	async ({ baseURL }) => {
		const profile = mkdtempSync(join(tmpdir(), 'warmup-'));
		const context = await chromium.launchPersistentContext(profile, {
			...launchOptions,
			baseURL: baseURL ?? '',
			locale: 'en-US',
			viewport: { width: 360, height: 780 }
		});
		try {
			let page = await context.newPage();
			await startFirstReview(page);
			for (let kill = 0; kill < 4; kill += 1) {
				await answer(page, 'Easy');
				const confirmed = (await rows(page, 'events')).length;
				// The next answer is on its way when the renderer dies.
				await page.keyboard.press('Space');
				await page.waitForTimeout(320);
				const cdp = await context.newCDPSession(page);
				const died = page.waitForEvent('crash');
				await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: '4' });
				void cdp.send('Page.crash').catch(() => undefined);
				await died;
				page = await context.newPage();
				await page.goto('review/');
				await expectPlain(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
				const events = await rows<{ cardKey: string; kind: string }>(page, 'events');
				expectPlain(events.length).toBeGreaterThanOrEqual(confirmed);
				const answered = (await rows<Stored>(page, 'schedules')).filter(({ reps }) => reps > 0);
				expectPlain(answered.map(({ cardKey }) => cardKey).sort()).toEqual(
					events.map(({ cardKey }) => cardKey).sort()
				);
				const days = await rows<{ answers: number }>(page, 'days');
				expectPlain(days.reduce((sum, day) => sum + day.answers, 0)).toBe(events.length);
			}
		} finally {
			await context.close();
			rmSync(profile, { recursive: true, force: true });
		}
	}
);
