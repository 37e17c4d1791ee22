import type { Page } from '@playwright/test';
import {
	answer,
	expect,
	installed,
	ratingButton,
	rows,
	showButton,
	startFirstReview,
	test,
	wakeDeck
} from './app.ts';

const dayMs = 86_400_000;

/** Makes every stored card a review that was due some days ago, after a month of 10 cards a day. */
async function missDays(page: Page, missed: number): Promise<number> {
	const today = Math.floor((Date.now() + 3_600_000 - 4 * 3_600_000) / dayMs);
	return page.evaluate(
		([day, gap]) =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('warmup');
				opening.onsuccess = () => {
					const writing = opening.result.transaction(['schedules', 'days'], 'readwrite');
					const schedules = writing.objectStore('schedules');
					let count = 0;
					const reading = schedules.getAll();
					reading.onsuccess = () => {
						for (const schedule of reading.result as Record<string, unknown>[]) {
							count += 1;
							schedules.put({
								...schedule,
								phase: 'review',
								queue: 'review',
								dueDay: day - (count % gap) - 1,
								lastStudyDay: day - gap - 10,
								reviewedAt: (day - gap - 10) * 86_400_000,
								stability: 10,
								difficulty: 5,
								intervalDays: 10,
								reps: 3
							});
						}
					};
					for (let ago = gap + 1; ago < gap + 29; ago += 1) {
						writing.objectStore('days').put({
							deckId: 'git',
							day: day - ago,
							answers: 12,
							byRating: [1, 1, 10, 0],
							newCards: 0,
							known: 0,
							reviews: 10,
							passed: 9,
							reviewsByInterval: [0, 10, 0, 0],
							passedByInterval: [0, 9, 0, 0],
							durationMs: 100_000,
							hours: { 8: 12 }
						});
					}
					writing.oncomplete = () => {
						opening.result.close();
						resolve(count);
					};
					writing.onerror = () => reject(writing.error);
				};
			}),
		[today, missed] as const
	);
}

/** The page goes to the background, or comes back. */
function hide(page: Page, hidden: boolean): Promise<void> {
	return page.evaluate((value) => {
		Object.defineProperty(document, 'hidden', { value, configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	}, hidden);
}

test('after a week away the day is at most 1.3 times the usual one, and an end is in sight', async ({
	page
}) => {
	await wakeDeck(page, 'git');
	const waiting = await missDays(page, 7);
	await page.goto('./');
	const plan = page.getByRole('region', { name: 'After the break' });
	const fortnight = Array.from({ length: 14 }, (_, ahead) =>
		new Date(Date.now() + ahead * dayMs).toLocaleDateString('en', { day: 'numeric', month: 'long' })
	);
	const clear = new RegExp(`^${waiting} waiting, 13 today, clear by (${fortnight.join('|')})\\.`);
	await expect(plan.getByText('waiting')).toHaveText(clear);
	await expect(page.getByText('0 new · 0 learning')).toBeVisible();
	await plan.getByRole('slider').fill('30');
	await expect(plan).toContainText('30 today');
	await page.getByRole('link', { name: 'Start review' }).click();
	await expect(page.getByText('1 / 30')).toBeVisible();
});

test('a card seen before is typed, a slip gets one more try, and Enter takes the suggestion', async ({
	page
}) => {
	await wakeDeck(page, 'git');
	await page.goto('review/');
	const field = page.getByRole('textbox', { name: 'Your answer' });
	for (let card = 0; card < 10; card += 1) await answer(page, 'Good');
	await expect(field).toBeVisible();
	const [first] = await rows<{ key: string; answer: string }>(page, 'cards').then((cards) =>
		cards.filter(({ key }) => key.startsWith('git/')).sort((a, b) => a.key.localeCompare(b.key))
	);
	expect(first?.answer).toBeDefined();
	const verdict = page.getByRole('status', { name: 'Verdict' });

	// Above a phone's keyboard a press on the button judges, and what it says is in sight.
	await page.setViewportSize({ width: 360, height: 400 });
	await field.fill('git config user.name Ada');
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(verdict.getByText('Not quite.')).toBeInViewport();
	await expect(verdict).toContainText('One more try.');
	await expect(field).toBeFocused();
	await page.setViewportSize({ width: 360, height: 780 });
	await expect(page.getByRole('region', { name: 'Answer' })).toBeHidden();
	await field.fill('git config --global user.name Ada');
	await field.press('Enter');
	await expect(verdict).toContainText('Right');
	await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
	await page.waitForTimeout(600);
	await page.keyboard.press('Enter');
	await expect(verdict).toBeHidden();
	const events = await rows<{ rating: number; rung?: string }>(page, 'events');
	expect(events.at(-1)).toMatchObject({
		rating: 2,
		rung: expect.stringMatching(/identical|equivalent/)
	});
});

test('what was typed is there again after the app was killed in flight mode', async ({
	page,
	context
}) => {
	await wakeDeck(page, 'git');
	await page.goto('review/');
	for (let card = 0; card < 10; card += 1) await answer(page, 'Good');
	const field = page.getByRole('textbox', { name: 'Your answer' });
	const question = await page.getByRole('region', { name: 'Question' }).textContent();
	await field.fill('git config --glo');
	await expect.poll(async () => (await rows(page, 'meta')).length).toBeGreaterThan(1);
	await installed(page);
	await context.setOffline(true);
	const next = await context.newPage();
	await page.close({ runBeforeUnload: false });
	await next.goto('review/');
	await expect(next.getByRole('textbox', { name: 'Your answer' })).toHaveValue('git config --glo');
	await expect(next.getByRole('region', { name: 'Question' })).toHaveText(question ?? '');
});

test('a form that was right too is accepted from then on', async ({ page }) => {
	await wakeDeck(page, 'git');
	await page.goto('review/');
	for (let card = 0; card < 10; card += 1) await answer(page, 'Good');
	const field = page.getByRole('textbox', { name: 'Your answer' });
	await field.fill('my-own-alias Ada');
	await field.press('Enter');
	await page.getByRole('button', { name: 'Mine was right too' }).click();
	await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Right.');
	await page.waitForTimeout(320);
	await ratingButton(page, 'Again').click();
	const overrides = await rows<{ field: string; value: string[] }>(page, 'overrides');
	expect(overrides).toMatchObject([{ field: 'accept', value: ['my-own-alias Ada'] }]);
});

test('a short sitting ends by the clock', async ({ page }) => {
	await page.clock.install();
	await startFirstReview(page);
	await page.goto('review/?minutes=3');
	await expect(showButton(page)).toBeVisible();
	await answer(page, 'Easy');
	// A call, a locked screen: hidden time counts for nothing.
	await hide(page, true);
	await page.clock.fastForward('10:00');
	await hide(page, false);
	await answer(page, 'Easy');
	await expect(showButton(page)).toBeVisible();
	await page.clock.fastForward('04:00');
	await showButton(page).click();
	await page.clock.fastForward(400);
	await ratingButton(page, 'Easy').click();
	await expect(page.getByRole('heading', { name: 'That was the sitting.' })).toBeVisible();
	await expect(page.getByText('3 cards answered today. 7 are left for today.')).toBeVisible();
	const events = await rows<{ durationMs: number }>(page, 'events');
	expect(events[1]?.durationMs).toBeLessThan(60_000);
});
