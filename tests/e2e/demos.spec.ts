// The way through a demo: predict, run, see the gap; by keyboard and by touch, on the GPU's stand-in and without.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, rows, test, wakeDeck } from './app.ts';

async function fitsTheScreen(page: Page): Promise<void> {
	const [content, screen] = await page.evaluate(() => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth
	]);
	expect(content).toBeLessThanOrEqual(screen ?? 0);
}

/** All rules in one theme; in the other, where only colours change, those about colours. */
async function keepsTheRules(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		// No frames here: one script in the page does it, in half the time.
		const axe = new AxeBuilder({ page }).setLegacyMode();
		if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
		const { violations } = await axe.analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	}
}

test('the gallery leads to a demo', async ({ page }) => {
	await page.goto('/demos/');
	await page.getByRole('link', { name: 'Convolution' }).click();
	await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
	await fitsTheScreen(page);
});

test('an unknown demo says that it is not here', async ({ page }) => {
	await page.goto('/demos/telepathy/');
	await expect(page.getByText('There is no such demo here.')).toBeVisible();
});

test('convolution by keyboard: predict, run, gap, free play', async ({ page }) => {
	await page.goto('/demos/convolution/?ask=compare&side=5&stride=2&padding=1');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(
		'Inputs of 5×5 and 6×6, kernel 3×3, stride 2, padding 1. Which output is larger?'
	);
	const run = page.getByRole('button', { name: 'Predict first' });
	await expect(run).toBeDisabled();
	await page.getByRole('radio', { name: 'that of 5×5' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'equally large' })).toBeChecked();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Run' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('5 → 2 + 1 = 3, 6 → ⌊2.5⌋ + 1 = 3')).toBeVisible();
	await expect(page.getByText('Computed on the CPU')).toBeVisible();
	await page.getByRole('slider', { name: 'Stride' }).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('img', { name: 'Output 5×5' })).toBeVisible();
	await expect(page.getByRole('img', { name: 'Output 6×6' })).toBeVisible();
	await expect(page).toHaveURL(/stride=1/);
	await fitsTheScreen(page);
});

test('convolution by touch: a wrong cell, then the window over another', async ({ page }) => {
	await page.goto('/demos/convolution/?ask=cell&side=5&seed=3');
	await page.getByLabel('The marked cell').fill('-99');
	await page.getByRole('button', { name: 'Run' }).tap();
	await expect(page.getByText('You said')).toBeVisible();
	await expect(page.getByText('−99')).toBeVisible();
	const output = page.getByRole('img', { name: 'Output 3×3' });
	await output.tap({ position: { x: 4, y: 4 } });
	await expect(page.getByText('Output row 1, column 1:')).toBeVisible();
	await page.getByRole('button', { name: 'Next step' }).tap();
	await expect(page.getByText('Output row 1, column 2:')).toBeVisible();
	await page.getByText('In words').tap();
	await expect(page.getByText('Settings: kernel 3×3, stride 1, padding 0.')).toBeVisible();
	await fitsTheScreen(page);
});

test('nms by touch: boxes tapped in the picture, the chain, the steps', async ({ page }) => {
	await page.goto('/demos/nms/');
	const picture = page.getByRole('img', { name: 'Boxes with scores; tap one to choose it' });
	const box = await picture.boundingBox();
	await picture.tap({ position: { x: (box?.width ?? 0) * 0.12, y: (box?.height ?? 0) * 0.4 } });
	const boxA = page.getByRole('checkbox', { name: 'A' });
	await expect(boxA).toBeChecked();
	await page.getByRole('button', { name: 'Run' }).tap();
	await expect(page.getByText('A box that is gone removes nobody')).toBeVisible();
	await expect(page.getByRole('row', { name: /^B / })).toContainText('removed by A (IoU 0.6)');
	await page.getByRole('button', { name: 'Previous step' }).tap();
	await expect(page.getByText('A stays and removes B')).toBeVisible();
	await page.getByRole('slider', { name: 'IoU threshold' }).fill('0.65');
	await expect(page.getByRole('row', { name: /^B / })).toContainText('stays');
	await page.getByRole('button', { name: '1,000 boxes' }).tap();
	await expect(page.getByText('there is no GPU to race against')).toBeVisible();
	await fitsTheScreen(page);
});

test('nms by keyboard: two classes on one place', async ({ page }) => {
	await page.goto('/demos/nms/?scene=classes');
	for (const name of ['A person', 'B horse']) {
		await page.getByRole('checkbox', { name }).focus();
		await page.keyboard.press('Space');
	}
	await page.getByRole('button', { name: 'Run' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Each class by itself: boxes')).toBeVisible();
	await page.getByRole('radio', { name: 'each by itself' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('row', { name: /^B / })).toContainText('removed by A');
	await fitsTheScreen(page);
});

test('boxes by keyboard: inside another box, GIoU notices nothing', async ({ page }) => {
	await page.goto('/demos/boxes/');
	for (const name of ['DIoU', 'CIoU']) {
		await page.getByRole('checkbox', { name }).focus();
		await page.keyboard.press('Space');
	}
	await page.getByRole('button', { name: 'Run' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('so do IoU and GIoU')).toBeVisible();
	const giou = page.getByRole('row', { name: /^GIoU / });
	const before = await giou.textContent();
	await page.getByRole('slider', { name: 'How far the box has gone' }).press('End');
	await expect(page.getByText('Place 9 of 9')).toBeVisible();
	expect(await giou.textContent()).toBe(before);
	await page.getByRole('slider', { name: 'Left' }).fill('0');
	await expect(giou).not.toHaveText(before ?? '');
	await fitsTheScreen(page);
});

test('receptive field by touch: the holes of dilation 2', async ({ page }) => {
	await page.goto('/demos/receptive-field/?stack=given&d1=2&d2=2&d3=2');
	for (const offset of [-6, -4, -2, 0, 2, 4, 6]) {
		await page
			.getByRole('checkbox', { name: `offset ${offset}`, exact: true })
			.tap({ force: true });
	}
	await page.getByRole('button', { name: 'Run' }).tap();
	await expect(page.getByText('Of 13 pixels in the row only 7 are seen')).toBeVisible();
	await expect(page.getByText('3 layers back: 13×13', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Previous step' }).tap();
	await expect(page.getByText('2 layers back: 9×9', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: '3×3 · 1, 2, 3' }).tap();
	await page.getByRole('button', { name: 'Next step' }).tap();
	await expect(page.getByText('3 layers back: 13×13', { exact: true })).toBeVisible();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(13);
	await fitsTheScreen(page);
});

test('optimizers by keyboard: averaged momentum settles where PyTorch’s runs away', async ({
	page
}) => {
	await page.goto('/demos/optimizers/');
	await page.getByRole('checkbox', { name: 'momentum (averaged)' }).focus();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Run' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Gradient descent converges only while η < 0.5.')).toBeVisible();
	await expect(page.getByRole('row', { name: /^momentum \(PyTorch\)/ })).toContainText('not yet');
	await page.getByRole('slider', { name: 'Which step to look at' }).press('Home');
	await expect(page.getByText('Step 0 of 100')).toBeVisible();
	await page.getByRole('slider', { name: 'Learning rate' }).fill('0.4');
	await expect(page.getByRole('row', { name: /^momentum \(PyTorch\)/ })).not.toContainText(
		'not yet'
	);
	await fitsTheScreen(page);
});

test('softmax by touch: the sign of the gradient, then a batch divides it', async ({ page }) => {
	await page.goto('/demos/softmax/');
	await page.getByLabel('Gradient').fill('0.99');
	await page.getByRole('button', { name: 'Run' }).tap();
	await expect(page.getByText('The gradient is p − y: 0.01 − 1 = −0.99.')).toBeVisible();
	await page.getByRole('slider', { name: 'Batch size N' }).fill('10');
	await expect(page.getByRole('row', { name: /true/ })).toContainText('−0.099');
	await fitsTheScreen(page);
});

test('softmax by keyboard: a shift changes nothing', async ({ page }) => {
	await page.goto('/demos/softmax/?ask=shift');
	await page.getByRole('radio', { name: 'get flatter' }).focus();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Run' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('softmax only sees differences of logits')).toBeVisible();
	await expect(page.getByText('NaN').first()).toBeVisible();
	await fitsTheScreen(page);
});

test('a demo can be skipped, and another instance asks again', async ({ page }) => {
	await page.goto('/demos/convolution/?ask=kernel&side=20&picture=ring&padding=1');
	await page.getByRole('button', { name: 'Just show me' }).click();
	await expect(page.getByText('It is', { exact: true })).toBeVisible();
	await expect(page.getByText('You said')).toBeHidden();
	await page.getByRole('button', { name: 'Another one' }).click();
	await expect(page.getByRole('button', { name: 'Predict first' })).toBeVisible();
	await expect(page).toHaveURL(/seed=2/);
});

/** Leaves one card to be reviewed: the others of its deck are put aside. */
async function keepOnly(page: Page, wanted: string): Promise<void> {
	await page.evaluate(async (key) => {
		const open = indexedDB.open('warmup');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const schedules = open.result.transaction('schedules', 'readwrite').objectStore('schedules');
		const reading = schedules.getAll();
		await new Promise((resolve) => (reading.onsuccess = resolve));
		for (const schedule of reading.result as { cardKey: string }[]) {
			if (schedule.cardKey !== key) schedules.put({ ...schedule, queue: 'suspended' });
		}
		await new Promise((resolve) => (schedules.transaction.oncomplete = resolve));
		open.result.close();
	}, wanted);
}

test('a card asks for a prediction; killed twice it comes back to it; the log has it', async ({
	page
}) => {
	await wakeDeck(page, 'boxes-nms');
	await keepOnly(page, 'boxes-nms/nms-chain');
	await page.goto('/review/');
	await expect(page.getByRole('button', { name: 'Predict first' })).toBeDisabled();
	const boxC = page.getByRole('checkbox', { name: 'C' });
	await page.getByRole('checkbox', { name: 'A' }).press('Space');
	await boxC.press('Space');
	const draft = async () => JSON.stringify(await rows(page, 'meta'));
	await expect.poll(draft).toContain('"value":["A","C"],"committed":false');

	await page.goto('about:blank');
	await page.goto('/review/');
	await expect(boxC).toBeChecked();
	await boxC.press('Enter');
	const gap = page.getByText('You said');
	await expect(gap).toBeInViewport();
	await expect(page.getByText('Suppressed by A, B takes part in nothing')).toBeVisible();
	await expect.poll(draft).toContain('"committed":true');

	await page.goto('about:blank');
	await page.goto('/review/');
	await expect(gap).toBeInViewport();
	await expect(page.getByRole('button', { name: /^Good,.* suggested$/ })).toBeVisible();
	await fitsTheScreen(page);
	await keepsTheRules(page);
	await page.waitForTimeout(320);
	await page.keyboard.press('Enter');
	await expect(gap).toBeHidden();
	expect(await rows(page, 'events')).toMatchObject([
		{ rating: 3, prediction: { demoId: 'nms', value: ['A', 'C'], score: 1 } }
	]);
	expect(await draft()).not.toContain('committed');

	await page.goto('/demos/nms/');
	await page.getByText('Cards that use it').click();
	await page.getByRole('link', { name: 'the NMS threshold is now 0.3' }).click();
	await expect(page).toHaveURL(/\/card\/\?key=boxes-nms%2Fnms-lower-threshold/);
	await page.getByRole('link', { name: 'Try it' }).click();
	await expect(page).toHaveURL(/\/demos\/nms\/\?scene=chain&threshold=0.3/);
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^Threshold 0.3:/);
});

test('the self-test can be saved', async ({ page }) => {
	await page.goto('/selftest/?demo=nms');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the result (JSON)' }).click();
	const path = await (await download).path();
	const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
	expect(report).toMatchObject({ adapter: {}, demos: [{ id: 'nms', result: 'cpu' }] });
});

test('the kernel is there to read', async ({ page }) => {
	await page.goto('/demos/convolution/');
	await page.getByText('See the kernel').click();
	await expect(page.getByText('slide a small kernel over an image')).toBeVisible();
	await expect(page.getByText('fn conv_tiled', { exact: false }).first()).toBeVisible();
	await fitsTheScreen(page);
	await keepsTheRules(page);
});

test('the gallery and the self-test keep the accessibility rules', async ({ page }) => {
	for (const address of ['/demos/', '/selftest/']) {
		await page.goto(address);
		await expect(page.getByRole('heading').first()).toBeVisible();
		await keepsTheRules(page);
	}
});

for (const id of ['convolution', 'nms', 'receptive-field', 'boxes', 'optimizers', 'softmax']) {
	test(`${id} keeps the accessibility rules`, async ({ page }) => {
		await page.goto(`/demos/${id}/`);
		await expect(page.getByRole('button', { name: 'Predict first' })).toBeVisible();
		await keepsTheRules(page);
		await page.getByRole('button', { name: 'Just show me' }).click();
		await expect(page.getByText('Try it yourself')).toBeVisible();
		await keepsTheRules(page);
	});
}
