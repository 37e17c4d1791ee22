// `npm run screenshots`: the two pictures of README, taken from the built app.
import { chromium } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../../playwright.config.ts';
import { serve } from './serve.mjs';

const folder = fileURLToPath(new URL('../../.github/screenshots/', import.meta.url));
const { url, close } = await serve({ port: 0 });
const browser = await chromium.launch(launchOptions);

const views = [
	{ name: 'today', locale: 'zh-CN', colorScheme: 'light' },
	{ name: 'verdict', locale: 'en-US', colorScheme: 'dark' }
] as const;
for (const { name, ...view } of views) {
	const context = await browser.newContext({
		...view,
		viewport: { width: 360, height: 780 },
		deviceScaleFactor: 2,
		hasTouch: true,
		isMobile: true
	});
	const page = await context.newPage();
	const button = (pattern: RegExp) => page.getByRole('button', { name: pattern });
	for (const deck of ['git', 'boxes-nms', 'optimizers']) {
		await page.goto(`${url}deck/?id=${deck}`);
		await button(/^(Wake|唤醒)/).click();
		await button(/^(Put to sleep|让它睡下)$/).waitFor();
	}
	if (name === 'today') {
		await page.goto(url);
		await page.getByRole('link', { name: /开始复习/ }).waitFor();
	} else {
		for (const deck of ['boxes-nms', 'optimizers']) {
			await page.goto(`${url}deck/?id=${deck}`);
			await button(/^Put to sleep$/).click();
			await button(/^Wake/).waitFor();
		}
		await page.goto(`${url}review/`);
		// First sight: every new card is read once, then the first comes back to be typed.
		while ((await page.getByRole('textbox').count()) === 0) {
			await button(/^Show answer$/).click();
			await page.waitForTimeout(350);
			await button(/^Good,/).click();
			await page.waitForTimeout(150);
		}
		await page.getByRole('textbox').fill('git config user.name Ada');
		await button(/^Check$/).click();
		await page.getByRole('status', { name: 'Verdict' }).waitFor();
		await page.getByRole('textbox').fill('git config --global user.email Ada');
		await button(/^Check$/).click();
		await button(/^Good,/).waitFor();
		// The note on the answer before has gone by then.
		await page.waitForTimeout(5200);
	}
	await page.screenshot({ path: `${folder}${name}.png` });
	await context.close();
}
await browser.close();
close();
