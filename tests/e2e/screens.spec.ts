import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, showButton, startFirstReview, test } from './app.ts';

/** Every screen, and how to get it once a deck is awake. */
const screens: [string, (page: Page) => Promise<unknown>][] = [
	['Today', (page) => page.goto('./')],
	['Decks', (page) => page.goto('decks/')],
	['a deck', (page) => page.goto('deck/?id=git')],
	['a card', (page) => page.goto('card/?key=git%2Fpush-upstream')],
	['Settings', (page) => page.goto('settings/')],
	['Statistics', (page) => page.goto('statistics/')],
	['the quiz', (page) => page.goto('quiz/')],
	['a question', (page) => page.goto('review/')],
	[
		'an answer',
		async (page) => {
			await page.goto('review/');
			await showButton(page).click();
		}
	],
	['the gallery of demos', (page) => page.goto('demos/')]
];

async function seriousViolations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** What doesn't fit: the page itself, or the words of a control. At 180 px that is a zoom of 200 %. */
function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const wide = (element: Element) => element.scrollWidth > element.clientWidth + 1;
		const controls = [...document.querySelectorAll('button, .button')].filter(wide);
		return [
			...(wide(document.documentElement) ? ['the page'] : []),
			...controls.map((control) => control.textContent ?? '')
		];
	});
}

for (const scheme of ['light', 'dark'] as const) {
	for (const locale of ['zh-CN', 'en-US']) {
		test.describe(`${scheme}, ${locale}`, () => {
			test.use({ colorScheme: scheme, locale });

			test('axe finds nothing serious, and no screen is wider than the phone', async ({ page }) => {
				await page.goto('./');
				await expect(page.getByRole('button', { name: /^(Wake|唤醒)/ }).first()).toBeVisible();
				const found: Record<string, string[]> = { 'first visit': await seriousViolations(page) };
				await startFirstReview(page);
				for (const [name, open] of screens) {
					await open(page);
					await expect(page.getByRole('main')).not.toBeEmpty();
					await page.waitForTimeout(200);
					found[name] = await seriousViolations(page);
					for (const width of [360, 180]) {
						await page.setViewportSize({ width, height: 780 });
						await expect.poll(() => tooWide(page), `${name} at ${width} px`).toEqual([]);
					}
					await page.setViewportSize({ width: 360, height: 780 });
				}
				expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
			});
		});
	}
}

test.describe('in a Chinese browser', () => {
	test.use({ locale: 'zh-CN' });

	test('interface and cards are Chinese, and either can be changed alone', async ({ page }) => {
		await startFirstReview(page);
		const question = page.getByRole('region', { name: '问题' });
		await expect(question).toContainText(/\p{Script=Han}/u);
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
		// A card is found by a Chinese word and a name in code, in decks that sleep too; it says where
		// in the notes it comes from.
		await page.goto('decks/');
		await page.getByRole('searchbox').fill('批归一化 running_var');
		await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
		await expect(page.getByRole('main')).toContainText(/\brunning_var\b/);
		await expect(page.getByRole('heading', { name: '出处' })).toBeVisible();
		await expect(page.getByText(/\d{3}_[0-9a-f]{16}\.txt/)).toBeVisible();
		// Back is where one was, in a search and far down in a deck.
		await page.goBack();
		await expect(page.getByRole('searchbox')).toHaveValue('批归一化 running_var');
		await page.goto('deck/?id=git');
		const last = page.getByRole('main').getByRole('listitem').last().getByRole('link');
		await last.click();
		await expect(page.getByRole('heading', { name: '历史' })).toBeVisible();
		await page.goBack();
		await expect(last).toBeInViewport();
		await page.goto('settings/');
		await page.getByLabel('卡片', { exact: true }).selectOption('English');
		await page.getByRole('link', { name: '今天' }).click();
		await page.getByRole('link', { name: '开始复习' }).click();
		await expect(showButton(page)).toHaveText('看答案');
		await expect(question).not.toContainText(/\p{Script=Han}/u);
		await page.goto('settings/');
		await page.getByLabel('界面', { exact: true }).selectOption('English');
		await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
	});
});
