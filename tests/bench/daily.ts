// The daily way with one small deck, and with 100,000 cards beside it: from the address to Today,
// from there to the first question, and from a rating to the next question.
import { chromium, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../../playwright.config.ts';
import { serve } from '../../src/tools/serve.mjs';
import { largeHistory, seedLargeHistory } from './history/large-history.ts';

// Together fewer than a day's new cards.
const runs = 3;
const answersPerRun = 3;
const folder = fileURLToPath(new URL(`../../${process.env.BUILD_DIR ?? 'build'}`, import.meta.url));
const host = await serve({ port: 0, folder });
const browser = await chromium.launch(launchOptions);
const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
const page = await context.newPage();
// tsx names functions by a helper that the page doesn't have.
await page.addInitScript('globalThis.__name = (value) => value');

const show = page.getByRole('button', { name: 'Show answer' });
const ratings = page.getByRole('button', { name: /^Easy,/ });

await page.goto(`${host.url}deck/?id=git`);
await page.getByRole('button', { name: 'Wake this deck' }).click();
await page.getByRole('button', { name: 'Put to sleep' }).waitFor();
const small = await measure(page);
await seedLargeHistory(page);
const large = await measure(page);
print('one deck', small);
print(`${largeHistory.decks * largeHistory.cardsPerDeck} cards beside it`, large);
await browser.close();
host.close();

interface Times {
	readonly today: number;
	readonly question: number;
	readonly next: number;
}

/** Medians in milliseconds. */
async function measure(page: Page): Promise<Times> {
	const today: number[] = [];
	const question: number[] = [];
	const next: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		const start = page.getByRole('link', { name: /Start review|Go on reviewing/ });
		today.push(await timed(() => page.goto(host.url).then(() => start.waitFor())));
		question.push(await timed(() => start.click().then(() => show.waitFor())));
		for (let answer = 0; answer < answersPerRun; answer += 1) {
			await show.click();
			// Ratings wait a moment, so that a second tap can't rate.
			await page.waitForTimeout(350);
			next.push(await timed(() => ratings.click().then(() => show.waitFor())));
		}
	}
	return { today: median(today), question: median(question), next: median(next) };
}

async function timed(action: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await action();
	return performance.now() - start;
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function print(name: string, { today, question, next }: Times): void {
	const [a, b, c] = [today, question, next].map((ms) => `${ms.toFixed(0)} ms`);
	console.log(`${name.padEnd(30)} Today ${a}, first question ${b}, next question ${c}`);
}
