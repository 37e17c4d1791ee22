// Visits every card of every deck at 360 px and at 200 % zoom (180 px), light and dark, in both
// languages: nothing may widen the page, and no formula may be cut by a box that doesn't scroll.
import { chromium } from '@playwright/test';
import { launchOptions } from '../../playwright.config.ts';
import { serve } from '../../src/tools/serve.mjs';
import { builtKeys, fetchAllCards, findCutFormulas, openFormula } from '../e2e/cut-formulas.ts';

const keys = builtKeys('all', process.env.WARMUP_DECK);
const host = await serve({ port: 0 });
const browser = await chromium.launch(launchOptions);
let faults = 0;
for (const width of [360, 180]) {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const locale of ['zh-CN', 'en-US']) {
			const context = await browser.newContext({
				...{ baseURL: host.url, colorScheme, locale },
				viewport: { width, height: 780 }
			});
			const page = await context.newPage();
			await page.addInitScript('globalThis.__name = (value) => value');
			await fetchAllCards(page);
			await openFormula(page);
			const look = await findCutFormulas(page, keys);
			console.log(
				`${width} px, ${colorScheme}, ${locale}: ${look.cards} cards, ${look.formulas} formulas, ` +
					`${look.scrolling.length} scroll where they stand, ${look.faults.length} faults`
			);
			for (const fault of look.faults) console.log(`  ${fault}`);
			faults += look.faults.length;
			await context.close();
		}
	}
}
await browser.close();
host.close();
if (faults > 0) process.exitCode = 1;
