import { expect, rows, showButton, test } from './app.ts';

test.describe('on a new phone in Chinese', () => {
	test.use({
		locale: 'zh-CN',
		userAgent:
			'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'
	});

	test('the app offers itself before the first answer, and only woken decks have something due', async ({
		page
	}) => {
		await page.goto('./');
		// What is answered in the browser doesn't come along into the installed app.
		await expect(page.getByText('添加到主屏幕')).toBeVisible();
		const git = page.getByRole('button', { name: /Git/ });
		await git.click();
		await expect(git).toHaveAttribute('aria-pressed', 'true');
		// Another can be woken, and put to sleep again, before the first review.
		const other = page.getByRole('button', { name: /^唤醒/ }).first();
		const name = (await other.getAttribute('aria-label'))?.replace('唤醒: ', '') ?? '';
		await other.click();
		await page.getByRole('button', { name: `已唤醒: ${name}` }).click();
		await expect(page.getByText('今天：新卡 10 张')).toBeVisible();
		await page.getByRole('link', { name: '开始复习' }).click();
		await showButton(page).click();
		await page.waitForTimeout(320);
		await page.getByRole('button', { name: /^轻松，|^轻松,/ }).click();
		await expect.poll(async () => (await rows(page, 'events')).length).toBe(1);

		const schedules = await rows<{ deckId: string; queue: string; dueDay: number }>(
			page,
			'schedules'
		);
		const touched = schedules.filter(({ queue, dueDay }) => queue !== 'new' || dueDay !== 0);
		expect(touched.map(({ deckId }) => deckId)).toEqual(['git']);
		await page.goto('decks/');
		const decks = page.getByRole('main').getByRole('listitem');
		await expect(decks.first()).toHaveText(/^Git 命令与陷阱 *新 \d+$/);
		for (const deck of (await decks.allTextContents()).slice(1)) expect(deck).toMatch(/\d+ 张$/);
		await page.goto('./');
		await expect(page.getByText('新卡 9 · 学习中 0')).toBeVisible();
	});
});
