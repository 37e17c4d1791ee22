import { chromium, expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/tools/serve.mjs';
import { answer, installed, rows, showButton, startFirstReview } from './app.ts';
import { launchOptions } from '../../playwright.config.ts';

for (const [name, folder, base] of [
	['at the root of a host', 'build', ''],
	['under a sub-path', 'build-sub', '/warmup']
] as const) {
	test(`everything goes on without a server, ${name}`, async () => {
		const profile = mkdtempSync(join(tmpdir(), 'warmup-'));
		const host = await serve({ port: 0, base, folder, noStore: true });
		const open = () =>
			chromium.launchPersistentContext(profile, {
				...launchOptions,
				baseURL: host.url,
				locale: 'en-US',
				viewport: { width: 360, height: 780 }
			});
		let context = await open();
		try {
			let page = await context.newPage();
			await startFirstReview(page);
			await installed(page);
			await answer(page, 'Easy');
			await host.close();

			await page.reload();
			await answer(page, 'Easy');
			await context.close();

			// The browser starts anew; the server is still away.
			context = await open();
			page = await context.newPage();
			for (const place of ['', 'decks/', 'deck/?id=git', 'settings/', 'demos/', 'no/such/page/']) {
				await page.goto(place);
				await expect(page.getByRole('main')).not.toBeEmpty();
			}
			await expect(page.getByText('There is nothing at this address.')).toBeVisible();
			await page.goto('deck/?id=losses');
			await page.getByRole('button', { name: 'Wake this deck' }).click();
			await page.getByRole('list').getByRole('link').first().click();
			await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
			await page.goto('review/');
			await expect(showButton(page)).toBeVisible();
			await answer(page, 'Easy');
			expect(await rows(page, 'events')).toHaveLength(3);
		} finally {
			await context.close();
			await host.close();
			rmSync(profile, { recursive: true, force: true });
		}
	});
}
