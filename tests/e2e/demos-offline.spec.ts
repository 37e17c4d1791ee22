// Demos need no server once the app is there: each loads, computes and shows its kernel.
import { expect, test } from '@playwright/test';
import { serve } from '../../src/tools/serve.mjs';
import { installed } from './app.ts';

test('every demo runs without a server', async ({ page }) => {
	const host = await serve({ port: 0, noStore: true });
	try {
		await page.goto(`${host.url}demos/`);
		const demos = page.getByRole('main').getByRole('listitem').getByRole('link');
		await expect(demos).toHaveCount(6);
		const addresses = await demos.evaluateAll((links) =>
			links.map((link) => link.getAttribute('href'))
		);
		await installed(page);
		host.close();
		for (const address of addresses) {
			await page.goto(new URL(address ?? '', host.url).href);
			await page.getByRole('button', { name: 'Just show me' }).click();
			await expect(page.getByText('Computed on the CPU')).toBeVisible();
			await page.getByText('See the kernel').click();
			await expect(page.getByText('@compute').first()).toBeVisible();
		}
	} finally {
		host.close();
	}
});
