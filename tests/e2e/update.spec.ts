import { expect, type Browser } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/tools/serve.mjs';
import { answer, installed, showButton, startFirstReview, test } from './app.ts';

test('a new version waits for the person, and never breaks an open review', async ({ browser }) => {
	test.setTimeout(240_000);
	// Driven by a test, Chromium sometimes never lets the new worker in, though it was asked to.
	await expect(() => journey(browser)).toPass({ intervals: [0], timeout: 200_000 });
});

async function journey(browser: Browser): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'warmup-site-'));
	cpSync('build', folder, { recursive: true });
	const host = await serve({ port: 0, folder, noStore: true });
	const context = await browser.newContext({ baseURL: host.url, locale: 'en-US' });
	const faults: string[] = [];
	context.on('weberror', (error) => faults.push(String(error.error())));
	try {
		const page = await context.newPage();
		await startFirstReview(page);
		await installed(page);
		await page.reload();
		await answer(page, 'Easy');
		const other = await context.newPage();
		await other.goto('settings/');
		const versionOf = () => other.getByText(/^Version/).textContent();
		const oldVersion = await versionOf();

		// A first visit is still storing decks; Chromium then may not let go of the old version.
		await other.waitForLoadState('networkidle');
		await other.waitForTimeout(4000);
		rmSync(folder, { recursive: true });
		cpSync('build-next', folder, { recursive: true });
		await other.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			await registration?.update();
		});
		const reload = other.getByRole('button', { name: 'Reload' });
		await expect(reload).toBeVisible();
		expect(await versionOf()).toBe(oldVersion);
		// The review in the first tab isn't disturbed, not even by a prompt.
		await expect(page.getByRole('button', { name: 'Reload' })).toBeHidden();

		await Promise.all([other.waitForEvent('load', { timeout: 15_000 }), reload.click()]);
		await expect.poll(versionOf).not.toBe(oldVersion);

		// The old page goes on with its own files, lazily loaded parts included.
		await page.bringToFront();
		await answer(page, 'Easy');
		await page.getByRole('link', { name: 'Leave the review' }).click();
		await page.getByRole('link', { name: 'Decks' }).click();
		await page.getByRole('searchbox').fill('stash');
		await expect(page.getByText(/found/)).toBeVisible();
		await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
		await Promise.all([
			page.waitForEvent('load'),
			page.getByRole('button', { name: 'Reload' }).click()
		]);
		await page.goto('review/');
		await expect(showButton(page)).toBeVisible();
		expect(faults).toEqual([]);
	} finally {
		await context.close();
		await host.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
