// How long the statistics take with 100,000 cards, half of them answered, and three years of days:
// what a million reviews leave. The log itself isn't there: the page doesn't read it (a unit test
// empties it and gets the same figures). The same page with one small deck is the reference.
import { chromium, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../../playwright.config.ts';
import { serve } from '../../src/tools/serve.mjs';

const runs = 7;
const size = { decks: 20, cardsPerDeck: 5000, days: 1095 };
const folder = fileURLToPath(new URL(`../../${process.env.BUILD_DIR ?? 'build'}`, import.meta.url));
const host = await serve({ port: 0, folder });
const browser = await chromium.launch(launchOptions);

async function openApp(): Promise<Page> {
	const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
	const page = await context.newPage();
	// tsx names functions by a helper that the page doesn't have.
	await page.addInitScript('globalThis.__name = (value) => value');
	await page.addInitScript(() => {
		const seen: number[] = [];
		Object.assign(window, { seen });
		const look = () => {
			const count = document.querySelectorAll('figure').length;
			const wanted = seen.length === 0 ? 1 : 7;
			if (count >= wanted) seen.push(performance.now());
		};
		new MutationObserver(look).observe(document, { childList: true, subtree: true });
	});
	await page.goto(`${host.url}deck/?id=git`);
	await page.getByRole('button', { name: 'Wake this deck' }).click();
	await page.getByRole('button', { name: 'Put to sleep' }).waitFor();
	return page;
}

/** A history in the tables that the page reads; the decks are woken in the settings alone. */
async function seed(page: Page): Promise<void> {
	await page.evaluate(async ({ decks, cardsPerDeck, days }) => {
		const db = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('warmup');
			opening.onsuccess = () => resolve(opening.result);
		});
		const today = Math.floor(Date.now() / 86_400_000);
		const write = (tables: string[], put: (table: (name: string) => IDBObjectStore) => void) =>
			new Promise<void>((resolve, reject) => {
				const transaction = db.transaction(tables, 'readwrite', { durability: 'relaxed' });
				put((name) => transaction.objectStore(name));
				transaction.oncomplete = () => resolve();
				transaction.onerror = () => reject(transaction.error);
			});
		for (let deck = 0; deck < decks; deck += 1) {
			const deckId = `deck-${deck}`;
			await write(['decks', 'settings', 'days', 'schedules'], (table) => {
				const title = { en: [deckId] };
				const head = { id: deckId, title, cardCount: cardsPerDeck, hash: '', loaded: true };
				table('decks').put({ ...head, origin: 'personal', position: 100 + deck });
				table('settings').put({ key: `deck/${deckId}`, value: { awake: true } });
				for (let back = 0; back < days; back += 1) {
					table('days').put({
						deckId,
						day: today - back,
						answers: 46,
						byRating: [4, 4, 34, 4],
						newCards: 2,
						known: 0,
						reviews: 40,
						passed: 36,
						reviewsByInterval: [10, 10, 10, 10],
						passedByInterval: [9, 9, 9, 9],
						durationMs: 400_000,
						hours: { 7: 20, 12: 6, 21: 20 }
					});
				}
				for (let position = 0; position < cardsPerDeck; position += 1) {
					const answered = position % 2 === 0;
					const stability = answered ? 1 + ((position * 37) % 700) : 0;
					table('schedules').put({
						cardKey: `${deckId}/card-${position}`,
						deckId,
						position,
						phase: answered ? 'review' : 'new',
						queue: answered ? 'review' : 'new',
						dueDay: answered ? today + ((position * 17) % Math.ceil(stability + 1)) : 0,
						dueAt: 0,
						step: 0,
						stability,
						difficulty: answered ? 1 + (position % 10) * 0.9 : 0,
						intervalDays: Math.round(stability),
						...(answered ? { lastStudyDay: today - 3, reviewedAt: (today - 3) * 86_400_000 } : {}),
						reps: 5,
						lapses: 0,
						revision: 5
					});
				}
			});
		}
		db.close();
	}, size);
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Milliseconds from the navigation to the first chart, and to the last. */
async function measure(page: Page): Promise<[number, number]> {
	const times: [number, number][] = [];
	for (let run = 0; run < runs; run += 1) {
		await page.goto(`${host.url}statistics/`);
		await page.getByRole('heading', { name: 'Difficulty' }).waitFor();
		const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
		const [first = NaN, last = NaN] = seen;
		times.push([first, last]);
	}
	return [median(times.map(([first]) => first)), median(times.map(([, last]) => last))];
}

const page = await openApp();
await page.goto(`${host.url}review/`);
await page.getByRole('button', { name: 'Show answer' }).click();
await page.waitForTimeout(320);
await page.getByRole('button', { name: /^Easy,/ }).click();
await page.getByRole('button', { name: 'Show answer' }).waitFor();
const small = await measure(page);
await seed(page);
const large = await measure(page);
const line = (name: string, [first, last]: [number, number]) =>
	console.log(`${name.padEnd(34)} first charts ${first.toFixed(0)} ms, all ${last.toFixed(0)} ms`);
line('one deck, one answer', small);
line(`${size.decks * size.cardsPerDeck} cards, ${size.days} days`, large);
await browser.close();
host.close();
