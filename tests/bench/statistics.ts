// How long the statistics take with 100,000 cards, half of them answered, and three years of days:
// what a million reviews leave. The log itself isn't there: the page doesn't read it (a unit test
// empties it and gets the same figures). The same page with one small deck is the reference.
import { chromium, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../../playwright.config.ts';
import { serve } from '../../src/tools/serve.mjs';
import { largeHistory, seedLargeHistory } from './history/large-history.ts';

const runs = 7;
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
await seedLargeHistory(page);
const large = await measure(page);
const line = (name: string, [first, last]: [number, number]) =>
	console.log(`${name.padEnd(34)} first charts ${first.toFixed(0)} ms, all ${last.toFixed(0)} ms`);
line('one deck, one answer', small);
line(`${largeHistory.decks * largeHistory.cardsPerDeck} cards, ${largeHistory.days} days`, large);
await browser.close();
host.close();
