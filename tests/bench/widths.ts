// Visits every card of every deck at 360 px and at 200 % zoom (180 px), light and dark, in both
// languages: nothing may widen the page, and no formula may be cut by a box that doesn't scroll.
import { chromium, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../../playwright.config.ts';
import { serve } from '../../src/tools/serve.mjs';

interface Index {
	readonly decks: readonly { readonly id: string }[];
}
interface DeckFile {
	readonly cards: readonly { readonly key: string }[];
}

const looks = [
	{ width: 360, colorScheme: 'light', locale: 'zh-CN' },
	{ width: 180, colorScheme: 'dark', locale: 'en-US' },
	{ width: 360, colorScheme: 'dark', locale: 'en-US' },
	{ width: 180, colorScheme: 'light', locale: 'zh-CN' }
] as const;

const folder = fileURLToPath(new URL(`../../${process.env.BUILD_DIR ?? 'build'}`, import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/decks/${file}`, 'utf8'));
const wanted = process.env.WARMUP_DECK;
const ids = (read('index.json') as Index).decks
	.map(({ id }) => id)
	.filter((id) => wanted === undefined || id === wanted);

const host = await serve({ port: 0, folder });
const browser = await chromium.launch(launchOptions);
let visits = 0;
const faults: string[] = [];
for (const { width, ...look } of looks) {
	const context = await browser.newContext({ ...look, viewport: { width, height: 780 } });
	const page = await context.newPage();
	await page.addInitScript('globalThis.__name = (value) => value');
	for (const id of ids) {
		await page.goto(`${host.url}deck/?id=${id}`);
		await page.locator('ol.rows li').first().waitFor();
		for (const { key } of (read(`${id}.json`) as DeckFile).cards) {
			await page.goto(`${host.url}card/?key=${encodeURIComponent(key)}`);
			await page.locator('.text').first().waitFor();
			for (const fault of await findFaults(page)) {
				faults.push(`${key} at ${width} px, ${look.locale}, ${look.colorScheme}: ${fault}`);
			}
			visits += 1;
		}
	}
	await context.close();
}
console.log(faults.join('\n'));
console.log(`${visits} visits, ${faults.length} faults`);
await browser.close();
host.close();
if (faults.length > 0) process.exitCode = 1;

function findFaults(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		// Formulas are set as soon as KaTeX is there.
		for (let wait = 0; wait < 40 && document.querySelector('.text span:not(:has(*))'); wait += 1) {
			await new Promise(requestAnimationFrame);
		}
		const found: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
		for (const formula of document.querySelectorAll('.katex-html')) {
			const right = Math.max(
				...[...formula.children].map((part) => part.getBoundingClientRect().right)
			);
			const scrolls = formula.closest('.display');
			if (!scrolls && right > root.clientWidth) {
				found.push(`${formula.textContent} ends at ${Math.round(right)} px`);
			}
		}
		return found;
	});
}
