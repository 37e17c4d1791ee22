import type { Page } from '@playwright/test';
import { expect, ratingButton, rows, showButton, test, wakeDeck } from './app.ts';

type Place = readonly [x: number, y: number];

/** Draws a finger over the screen, as the browser's own touches go. */
async function drag(page: Page, from: Place, to: Place, whileDown?: () => Promise<void>) {
	const touches = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', place?: Place) =>
		touches.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: place ? [{ x: place[0], y: place[1] }] : []
		});
	await send('touchStart', from);
	for (let step = 1; step <= 6; step += 1) {
		const at = (axis: 0 | 1) => from[axis] + ((to[axis] - from[axis]) * step) / 6;
		await send('touchMove', [at(0), at(1)]);
	}
	try {
		await whileDown?.();
	} finally {
		await send('touchEnd');
		await touches.detach();
	}
}

/** Opens the review; a pull that is too short shows the trail, and nothing more. */
async function openWithSwipes(page: Page): Promise<void> {
	await page.goto('review/');
	await expect(showButton(page)).toBeVisible();
	const trail = page.getByText('Show answer').nth(1);
	await expect(() =>
		drag(page, [200, 590], [150, 590], () => expect(trail).toBeVisible({ timeout: 200 }))
	).toPass();
	await expect(showButton(page)).toBeVisible();
}

const toLeft: [Place, Place] = [
	[250, 590],
	[100, 590]
];

test('swipes show and rate when they are wished for, with a trail and a way back', async ({
	page
}) => {
	await page.clock.install();
	await wakeDeck(page, 'agents');
	await page.goto('settings/');
	await page.getByRole('checkbox', { name: /^Swipe/ }).check();
	await openWithSwipes(page);
	const again = ratingButton(page, 'Again');
	const trail = page.getByText('Again · next in 1 min');

	// A scroll, and a pull where no thumb is.
	await drag(page, [180, 700], [180, 420]);
	await drag(page, [100, 200], [300, 200]);
	await expect(showButton(page)).toBeVisible();
	// Shown; a second one right behind it doesn't rate, however slow the machine is.
	await page.clock.pauseAt(Date.now() + 2000);
	await drag(page, ...toLeft);
	await expect(again).toBeVisible();
	await drag(page, ...toLeft);
	await page.clock.resume();
	await page.waitForTimeout(320);
	await expect(again).toBeVisible();
	expect(await rows(page, 'events')).toEqual([]);

	await drag(page, ...toLeft, () => expect(trail).toBeVisible());
	await expect(again).toBeHidden();
	expect(await rows(page, 'events')).toMatchObject([{ rating: 1 }]);
	await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Taken back.')).toBeVisible();

	// The left hand's row is mirrored, and so is the swipe.
	await page.goto('settings/');
	await page.getByLabel('Hand', { exact: true }).selectOption('Left');
	await openWithSwipes(page);
	await drag(page, ...toLeft);
	await expect(again).toBeVisible();
	await page.waitForTimeout(320);
	await drag(page, ...toLeft, () => expect(page.getByText('Good · next in 10 min')).toBeVisible());
	await expect(again).toBeHidden();
	const ratings = (await rows<{ rating: number }>(page, 'events')).map(({ rating }) => rating);
	expect(ratings.filter(Boolean)).toEqual([1, 3]);
});

test('three minutes with the left thumb: no reach, no rating by accident', async ({ page }) => {
	await page.clock.install();
	await page.goto('settings/');
	await page.getByLabel('Hand', { exact: true }).selectOption('Left');
	await wakeDeck(page, 'git');
	await page.goto('review/?minutes=3');

	/** Where a thumb that holds the phone at its lower left corner taps a target. */
	async function reachOf(name: RegExp): Promise<Place> {
		const box = await page.getByRole('button', { name }).boundingBox();
		if (!box) throw new Error(`no ${name}`);
		expect(Math.min(box.width, box.height), String(name)).toBeGreaterThanOrEqual(44);
		expect(box.y, String(name)).toBeGreaterThanOrEqual(0.4 * 780);
		const place = [box.x + Math.min(40, box.width / 2), box.y + box.height / 2] as const;
		expect(Math.hypot(place[0], 780 - place[1]), String(name)).toBeLessThanOrEqual(330);
		return place;
	}
	const count = async () => (await rows(page, 'events')).length;
	const over = page.getByRole('heading', { name: 'That was the sitting.' });
	const open = page.getByRole('button', { name: /^(Show answer|I don’t know)/ });

	let answered = 0;
	while (true) {
		await expect(open.or(over)).toBeVisible();
		if (await over.isVisible()) break;
		await page.clock.fastForward(7000);
		// The thumb trembles: a second tap falls where a rating has just appeared.
		const place = await reachOf(/^(Show answer|I don’t know)/);
		await page.touchscreen.tap(...place);
		await page.touchscreen.tap(...place);
		const ratings = await Promise.all(
			(['Again', 'Hard', 'Good', 'Easy'] as const).map((name) => reachOf(new RegExp(`^${name},`)))
		);
		expect(await count()).toBe(answered);
		await page.clock.fastForward(500);
		await page.touchscreen.tap(...(ratings[answered % 5 === 4 ? 0 : 2] ?? place));
		answered += 1;
		await expect.poll(count).toBe(answered);
	}
	expect(answered).toBeGreaterThanOrEqual(20);
	await reachOf(/^Undo$/);
});
