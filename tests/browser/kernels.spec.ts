// Every kernel against its reference on 50 seeds and the published cases, in Chromium's software adapter.
import { expect, type Page } from '@playwright/test';
import { insecure, withAdapter, withoutAdapter } from './lanes.ts';

const ids = ['convolution', 'nms', 'boxes', 'receptive-field', 'optimizers', 'softmax'];

/** Opens the self-test and waits for its end; a missing adapter fails here and is never skipped. */
async function runSelfTest(page: Page, query: string): Promise<void> {
	await page.goto(`/selftest/?${query}`);
	await expect(page.getByTestId('adapter')).toContainText('Adapter: ');
	await expect(page.getByRole('status')).toHaveText('The check is finished.', { timeout: 60_000 });
}

withAdapter.describe('on the software adapter', () => {
	for (const id of ids) {
		withAdapter(`${id} agrees with its reference on 50 seeds`, async ({ page }) => {
			withAdapter.setTimeout(90_000);
			await runSelfTest(page, `adapter=software&demo=${id}&seeds=50`);
			const line = page.getByRole('listitem');
			await expect(line).toHaveCount(1);
			await expect(line.getByText('pass', { exact: true })).toBeVisible();
			const [, cases = '0'] = /(\d+) cases/.exec((await line.textContent()) ?? '') ?? [];
			expect(Number(cases)).toBeGreaterThanOrEqual(50);
		});
	}
});

/** One slip a kernel that its test must see: what is replaced, and by what. */
const slips = [
	{ id: 'convolution', name: 'the stride', from: '* stride_x', to: '* stride_y' },
	{ id: 'convolution', name: 'the padding', from: '- i32(padding_y)', to: '- i32(padding_x)' },
	{ id: 'convolution', name: 'a row of the tile', from: 'sum_2 += tap.z', to: 'sum_2 += tap.y' },
	{ id: 'nms', name: '≥ for >', from: 'shared_area > threshold', to: 'shared_area >= threshold' },
	{
		id: 'nms',
		name: 'a box that removes itself',
		from: 'u(column) > rows',
		to: 'u(column) >= rows'
	},
	{ id: 'nms', name: 'the last row of four', from: 'boxes[at.w])', to: 'boxes[at.z])' },
	{
		id: 'boxes',
		name: 'the gap of GIoU',
		from: 'enclosing - joint_area',
		to: 'enclosing - shared_area'
	},
	{
		id: 'receptive-field',
		name: 'the last column',
		from: 'column < near_side',
		to: 'column + 1 < near_side'
	},
	{
		id: 'receptive-field',
		name: 'the stride',
		from: '(id.x - back) % stride',
		to: '(id.x + back) % stride'
	},
	{
		id: 'optimizers',
		name: 'the weight of the new gradient',
		from: '(1 - alpha) * g',
		to: 'alpha * g'
	},
	{
		id: 'optimizers',
		name: 'the step of the arrival',
		from: 'first = step',
		to: 'first = step + 1'
	},
	{
		id: 'softmax',
		name: 'the sum',
		from: 'sums.z + sums.w',
		to: 'sums.z + sums.z'
	},
	{
		id: 'softmax',
		name: 'the division of the gradient',
		from: '(warmth * share)',
		to: '(warmth + share)'
	},
	{ id: 'boxes', name: 'the square of v', from: 'v * v /', to: 'v /' }
];

withAdapter.describe('a slip in a kernel', () => {
	withAdapter.use({ serviceWorkers: 'block' });
	for (const { id, name, from, to } of slips) {
		withAdapter(`${id}: ${name} is noticed`, async ({ page }) => {
			let replaced = 0;
			await page.route('**/*.js', async (route) => {
				const response = await route.fetch();
				const body = await response.text();
				if (body.includes(from)) replaced += 1;
				await route.fulfill({ response, body: body.replaceAll(from, to) });
			});
			await runSelfTest(page, `adapter=software&demo=${id}&seeds=12`);
			expect(replaced).toBe(1);
			await expect(page.getByText('fail', { exact: true })).toBeVisible();
			// Wrong numbers, not a kernel that no longer compiles.
			await expect(page.getByText(/^(?:seed|onnx|torch) .*: /).first()).toBeVisible();
		});
	}
});

withoutAdapter.describe('without an adapter', () => {
	withoutAdapter('the self-test says so and why', async ({ page }) => {
		await page.goto('/selftest/?adapter=software');
		await expect(page.getByTestId('adapter')).toContainText('no graphics adapter');
		await expect(page.getByRole('status')).toHaveText('The check is finished.');
		await expect(page.getByText('not checked: computed on the CPU').first()).toBeVisible();
		await expect(page.getByText('pass', { exact: true })).toHaveCount(0);
	});
});

withAdapter('a software adapter counts as no GPU unless the page asks for it', async ({ page }) => {
	await page.goto('/selftest/');
	await expect(page.getByTestId('adapter')).toContainText('software only');
});

insecure('an insecure page computes on the CPU and says why', async ({ page, baseURL }) => {
	const { port } = new URL(baseURL ?? '');
	await page.goto(`http://insecure.test:${port}/selftest/?adapter=software`);
	await expect(page.getByTestId('adapter')).toContainText('the page is not a secure context');
	await expect(page.getByText('pass', { exact: true })).toHaveCount(0);
	await page.goto(`http://insecure.test:${port}/demos/nms/`);
	await page.getByRole('button', { name: 'Just show me' }).click();
	await expect(page.getByText('Computed on the CPU')).toBeVisible();
});
