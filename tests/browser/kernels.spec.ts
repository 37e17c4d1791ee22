// Every kernel against its reference on 50 seeds and the published cases, in Chromium's software adapter.
import { expect, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { insecure, withAdapter, withoutAdapter } from './lanes.ts';

/** Opens the self-test and waits for its end; a missing adapter fails here and is never skipped. */
async function runSelfTest(page: Page, query: string): Promise<void> {
	await page.goto(`/selftest/?${query}`);
	await expect(page.getByTestId('adapter')).toContainText('Adapter: ');
	await expect(page.getByRole('status')).toHaveText('The check is finished.', { timeout: 60_000 });
}

withAdapter('every kernel agrees with its reference on 50 seeds', async ({ page }) => {
	withAdapter.setTimeout(90_000);
	await runSelfTest(page, 'adapter=software&seeds=50');
	const lines = page.getByRole('listitem');
	await expect(lines).toHaveCount(6);
	for (const line of await lines.all()) {
		await expect(line.getByText('pass', { exact: true })).toBeVisible();
		const [, cases = '0'] = /(\d+) cases/.exec((await line.textContent()) ?? '') ?? [];
		expect(Number(cases)).toBeGreaterThanOrEqual(50);
	}
});

/** Slips that a kernel's test must see: what is replaced, and by what. */
const slips: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
	// The stride, the padding, a row of the tile.
	Convolution: [
		['* stride_x', '* stride_y'],
		['- i32(padding_y)', '- i32(padding_x)'],
		['sum_2 += tap.z', 'sum_2 += tap.y']
	],
	// ≥ for >, a box that removes itself, the last row of four.
	'Non-maximum suppression': [
		['shared_area > threshold', 'shared_area >= threshold'],
		['u(column) > rows', 'u(column) >= rows'],
		['boxes[at.w])', 'boxes[at.z])']
	],
	// The gap of GIoU, the square of v.
	'Box losses': [
		['enclosing - joint_area', 'enclosing - shared_area'],
		['v * v /', 'v /']
	],
	// The last column, the stride.
	'Receptive field': [
		['column < near_side', 'column + 1 < near_side'],
		['(id.x - back) % stride', '(id.x + back) % stride']
	],
	// The weight of the new gradient, the step of the arrival.
	Optimizers: [
		['(1 - alpha) * g', 'alpha * g'],
		['first = step', 'first = step + 1']
	],
	// The sum, the division of the gradient.
	'Softmax and cross-entropy': [
		['sums.z + sums.w', 'sums.z + sums.z'],
		['(warmth * share)', '(warmth + share)']
	]
};

const chunks = fileURLToPath(new URL('../../build/_app/immutable/chunks/', import.meta.url));

/** The built scripts that hold a text. */
function scriptsWith(text: string): string[] {
	const scripts = readdirSync(chunks).filter((file) => file.endsWith('.js'));
	return scripts.filter((file) => readFileSync(chunks + file, 'utf8').includes(text));
}

withAdapter.describe('a slip in every kernel', () => {
	withAdapter.use({ serviceWorkers: 'block' });
	for (const round of [0, 1, 2]) {
		withAdapter(`is noticed, kernel by kernel (${round + 1} of 3)`, async ({ page }) => {
			withAdapter.setTimeout(90_000);
			const served: string[] = [];
			const replaced: string[] = [];
			for (const [from, to] of Object.values(slips).flatMap((all) => all.slice(round, round + 1))) {
				const [script = '', ...others] = scriptsWith(from);
				expect(others).toEqual([]);
				replaced.push(script);
				await page.route(`**/${script}`, async (route) => {
					served.push(script);
					const body = readFileSync(chunks + script, 'utf8').replaceAll(from, to);
					await route.fulfill({ contentType: 'text/javascript', body });
				});
			}
			await runSelfTest(page, 'adapter=software&seeds=12');
			expect(served.toSorted()).toEqual(replaced.toSorted());
			for (const [title, all] of Object.entries(slips)) {
				const line = page.getByRole('listitem').filter({ hasText: title });
				// A kernel without a slip in this round passes beside those that fail.
				const result = all.length > round ? 'fail' : 'pass';
				await expect(line.getByText(result, { exact: true })).toBeVisible();
				// Wrong numbers, not a kernel that no longer compiles.
				const numbers = line.getByText(/^(?:seed|onnx|torch) .*: /);
				expect((await numbers.count()) > 0, title).toBe(result === 'fail');
			}
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
