// What happens when the graphics process dies: a fresh device once, the CPU after, never a broken page.
import { expect, type Browser } from '@playwright/test';
import { losingDevices } from './lanes.ts';

async function crashGpu(browser: Browser): Promise<void> {
	const session = await browser.newBrowserCDPSession();
	await session.send('Browser.crashGpuProcess').catch(() => undefined);
	await session.detach();
}

losingDevices(
	'a job that loses its device is done again on a fresh one',
	async ({ page, browser }) => {
		losingDevices.setTimeout(90_000);
		await page.goto('/selftest/?adapter=software&demo=convolution&seeds=100');
		await expect(page.getByTestId('adapter')).toContainText('Adapter: ');
		await crashGpu(browser);
		expect(await page.getByRole('status').textContent()).toBe('');
		await expect(page.getByRole('status')).toHaveText('The check is finished.', {
			timeout: 60_000
		});
		await expect(page.getByText('pass', { exact: true })).toBeVisible();
	}
);

losingDevices(
	'a demo goes on after every loss, with the same numbers',
	async ({ page, browser }) => {
		await page.goto('/demos/convolution/?ask=side&adapter=software');
		await page.getByLabel('Side of the output').fill('4');
		await page.getByRole('button', { name: 'Run' }).click();
		await expect(page.getByText('Computed on the GPU')).toBeVisible();
		const stride = page.getByRole('slider', { name: 'Stride' });
		for (const [value, side] of [
			['2', '2×2'],
			['3', '2×2'],
			['4', '1×1'],
			['1', '4×4']
		] as const) {
			await crashGpu(browser);
			await stride.fill(value);
			await expect(page.getByRole('img', { name: `Output ${side}` })).toBeVisible();
			await expect(page.getByText(/Computed on the (GPU|CPU)/)).toBeVisible();
		}
	}
);
