// What every journey shares: the app as a person drives it, and a watch for anything that must
// never happen (a script error, a broken policy, a request to another host).
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

const harmless = /Failed to load resource|net::ERR_INTERNET_DISCONNECTED/;

/** Records script errors, policy violations and requests to other origins of a context. */
export function watch(context: BrowserContext, origin: string): () => string[] {
	const faults: string[] = [];
	context.on('weberror', (error) => faults.push(String(error.error())));
	context.on('console', (message) => {
		if (message.type() === 'error' && !harmless.test(message.text())) faults.push(message.text());
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(request.url());
	});
	return () => faults;
}

export const test = base.extend<{ faults: undefined }>({
	faults: [
		async ({ context, baseURL }, use) => {
			const faults = watch(context, new URL(baseURL ?? '').origin);
			await use(undefined);
			expect(faults()).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** Wakes a deck on its own page. */
export async function wakeDeck(page: Page, id: string): Promise<void> {
	await page.goto(`deck/?id=${id}`);
	await page.getByRole('button', { name: 'Wake this deck' }).click();
	await expect(page.getByRole('button', { name: 'Put to sleep' })).toBeVisible();
}

/** Opens the app for the first time, wakes the first deck that is offered and starts the review. */
export async function startFirstReview(page: Page, address = './'): Promise<void> {
	await page.goto(address);
	await page
		.getByRole('button', { name: /^(Wake|唤醒)/ })
		.first()
		.click();
	await page.getByRole('link', { name: /Start review|开始复习/ }).click();
	await expect(showButton(page)).toBeVisible();
}

export function showButton(page: Page) {
	return page.getByRole('button', { name: /^(Show answer|看答案)$/ });
}

export type RatingName = 'Again' | 'Hard' | 'Good' | 'Easy';

export function ratingButton(page: Page, name: RatingName) {
	return page.getByRole('button', { name: new RegExp(`^${name},`) });
}

/** Shows the answer and rates it; resolves when the next card (or the end) shows. */
export async function answer(page: Page, rating: RatingName): Promise<void> {
	await showButton(page).click();
	const button = ratingButton(page, rating);
	await expect(button).toBeEnabled();
	// Ratings wait a moment after the reveal, so that a double tap can't rate.
	await page.waitForTimeout(320);
	await button.click();
	await expect(button).toBeHidden();
}

/** Resolves when the service worker has stored everything and controls the page. */
export async function installed(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		if (active && active.state !== 'activated') {
			await new Promise((resolve) => active.addEventListener('statechange', resolve));
		}
	});
}

/** Every row of a table of the app's database. */
export function rows<Row>(page: Page, table: string): Promise<Row[]> {
	return page.evaluate(
		(name) =>
			new Promise<never[]>((resolve, reject) => {
				const opening = indexedDB.open('warmup');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const reading = opening.result.transaction(name).objectStore(name).getAll();
					reading.onsuccess = () => {
						opening.result.close();
						resolve(reading.result as never[]);
					};
					reading.onerror = () => reject(reading.error);
				};
			}),
		table
	);
}
