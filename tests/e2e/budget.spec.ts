import { gzipSync } from 'node:zlib';
import { expect, showButton, test } from './app.ts';

const kilobyte = 1000;

test.use({ serviceWorkers: 'block' });

test('the JavaScript before the first answer stays within its budget', async ({ page }) => {
	const sizes = new Map<string, number>();
	const bodies: Promise<void>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script') return;
		bodies.push(
			response.body().then((body) => {
				sizes.set(new URL(response.url()).pathname, gzipSync(body).length);
			})
		);
	});
	await page.goto('./');
	await page.getByRole('button', { name: /^Wake/ }).first().click();
	await page.getByRole('link', { name: 'Start review' }).click();
	await expect(showButton(page)).toBeVisible();
	await page.waitForLoadState('networkidle');
	await Promise.all(bodies);

	const katex = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => new URL(name).pathname)
			.filter((path) => path.endsWith('.js'))
	);
	const scripts = [...sizes].filter(([path]) => katex.includes(path));
	const total = scripts.reduce((sum, [, size]) => sum + size, 0);
	// KaTeX is by far the largest chunk; everything else is the app.
	const largest = Math.max(...scripts.map(([, size]) => size));
	expect(largest).toBeGreaterThan(60 * kilobyte);
	expect(total - largest).toBeLessThanOrEqual(120 * kilobyte);
	expect(total).toBeLessThanOrEqual(200 * kilobyte);
});
