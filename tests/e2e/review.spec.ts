import { answer, expect, ratingButton, rows, showButton, startFirstReview, test } from './app.ts';

test('ten cards of the first visit are counted on Today', async ({ page }) => {
	await startFirstReview(page);
	for (let card = 0; card < 10; card += 1) await answer(page, card === 0 ? 'Again' : 'Easy');
	await page.getByRole('link', { name: 'Leave the review' }).click();
	await expect(page.getByText('0 new · 1 learning')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Go on reviewing' })).toBeVisible();
	const [day] = await rows<{ answers: number; newCards: number; byRating: number[] }>(page, 'days');
	expect(day).toMatchObject({ answers: 10, newCards: 10, byRating: [1, 0, 0, 9] });
});

test('the interval on the button is the one that is stored', async ({ page }) => {
	await startFirstReview(page);
	await showButton(page).click();
	const easy = await ratingButton(page, 'Easy').textContent();
	await page.waitForTimeout(320);
	await ratingButton(page, 'Easy').click();
	await expect(showButton(page)).toBeVisible();
	const schedules = await rows<{ queue: string; intervalDays: number }>(page, 'schedules');
	const [answered] = schedules.filter(({ queue }) => queue === 'review');
	expect(easy).toContain(`${answered?.intervalDays} d`);
});

test('three answers are taken back, one by one, and asked again', async ({ page }) => {
	await startFirstReview(page);
	const question = page.getByRole('region', { name: 'Question' });
	const first = await question.textContent();
	const before = await rows<{ cardKey: string }>(page, 'schedules');
	await answer(page, 'Good');
	await answer(page, 'Again');
	await answer(page, 'Easy');
	for (let step = 0; step < 3; step += 1) {
		await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
		await expect(page.getByText('Taken back.')).toBeVisible();
		await expect
			.poll(async () => (await rows<{ kind: string }>(page, 'events')).length)
			.toBe(4 + step);
	}
	await expect(question).toHaveText(first ?? '');
	const withoutRevision = (schedules: object[]) =>
		schedules.map((schedule) => ({ ...schedule, revision: 0 }));
	// Cards of other decks are stored whenever the page is idle.
	const known = new Set(before.map(({ cardKey }) => cardKey));
	const after = await rows<{ cardKey: string }>(page, 'schedules');
	expect(withoutRevision(after.filter(({ cardKey }) => known.has(cardKey)))).toEqual(
		withoutRevision(before)
	);
	expect(await rows(page, 'days')).toMatchObject([{ answers: 0, newCards: 0 }]);
	await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('answers of today are taken back after a reload too', async ({ page }) => {
	await startFirstReview(page);
	const question = page.getByRole('region', { name: 'Question' });
	const first = await question.textContent();
	await answer(page, 'Easy');
	await page.reload();
	await expect(showButton(page)).toBeVisible();
	await page.keyboard.press('z');
	await expect(question).toHaveText(first ?? '');
});

test('a card that is wrong is edited in place, compared, and given back to its deck', async ({
	page
}) => {
	await startFirstReview(page);
	const question = page.getByRole('region', { name: 'Question' });
	const first = (await question.textContent()) ?? '';
	await page.keyboard.press('e');
	const dialog = page.getByRole('dialog', { name: 'Edit the card' });
	await dialog.getByLabel('Question').fill('Mine: which keys give **2 × $x^2$**?');
	await expect(dialog.getByRole('region', { name: 'Preview' }).locator('.katex')).toBeVisible();
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(question.locator('strong .katex')).toBeVisible();
	await expect(ratingButton(page, 'Good')).toBeEnabled();
	await page.reload();
	await expect(question).toContainText('Mine: which keys');
	// A report is a link to the card's line in the deck file.
	await page.keyboard.press('r');
	await expect(page.getByText(/\/[\w-]+\.yaml#L\d+$/)).toBeVisible();

	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('link', { name: 'Open the card' }).click();
	await page.getByText('Compare').click();
	await expect(page.getByRole('group', { name: 'The deck’s' })).toContainText(first);
	await page.getByRole('button', { name: 'Take the deck’s' }).click();
	await expect(page.getByText('You have changed this card.')).toBeHidden();
	await expect(page.getByText(first)).toBeVisible();
	expect(await rows(page, 'overrides')).toEqual([]);
});

test('a double tap on "Show answer" can’t rate', async ({ page }) => {
	await startFirstReview(page);
	const box = await showButton(page).boundingBox();
	if (!box) throw new Error('no button');
	await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
	await page.waitForTimeout(500);
	await expect(ratingButton(page, 'Good')).toBeVisible();
	expect(await rows(page, 'events')).toEqual([]);
});

test.describe('on a desktop', () => {
	test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false });

	test('the whole review works by keyboard', async ({ page }) => {
		await page.goto('./');
		await page.getByRole('button', { name: /^Wake/ }).first().focus();
		await page.keyboard.press('Enter');
		await page.getByRole('link', { name: 'Start review' }).focus();
		await page.keyboard.press('Enter');
		await expect(showButton(page)).toBeVisible();
		await page.keyboard.press('Space');
		await expect(ratingButton(page, 'Good')).toBeVisible();
		await page.waitForTimeout(320);
		await page.keyboard.press('3');
		await expect(showButton(page)).toBeVisible();
		await page.keyboard.press('k');
		await expect(page.getByText('Known. It comes back in about a month.')).toBeVisible();
		await page.keyboard.press('b');
		await expect(page.getByText('Back tomorrow.')).toBeVisible();
		await page.keyboard.press('s');
		await expect(page.getByText('Put aside.')).toBeVisible();
		await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('Taken back.')).toBeVisible();
		expect(
			(await rows<{ queue: string }>(page, 'schedules')).some(({ queue }) => queue === 'suspended')
		).toBe(false);
		await page.keyboard.press('s');
		await expect(page.getByText('Put aside.')).toBeVisible();
		await page.keyboard.press('f');
		await expect(page.getByText('Marked for rewriting.')).toBeVisible();
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
		// A key right behind the one that closed the dialog is still the dialog's.
		await expect(async () => {
			await page.keyboard.press('Escape');
			await expect(page.getByRole('heading', { name: 'Warmup' })).toBeVisible({ timeout: 2000 });
		}).toPass();
		const queues = (await rows<{ queue: string }>(page, 'schedules')).map(({ queue }) => queue);
		expect(queues).toContain('buried');
		expect(queues).toContain('suspended');
		expect(await rows(page, 'overrides')).toMatchObject([{ field: 'flag' }]);
	});
});

test('a card that another tab answered first is not answered twice', async ({ page, context }) => {
	await startFirstReview(page);
	const other = await context.newPage();
	await other.goto('./review/');
	await expect(showButton(other)).toBeVisible();
	await answer(other, 'Easy');
	await showButton(page).click();
	await page.waitForTimeout(320);
	await ratingButton(page, 'Good').click();
	await expect(showButton(page)).toBeVisible();
	await expect(page.getByText(/answered in another tab/)).toBeVisible();
	expect(await rows(page, 'events')).toHaveLength(1);
});
