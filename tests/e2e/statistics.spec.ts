import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { answer, expect, rows, startFirstReview, test, wakeDeck } from './app.ts';

const hourMs = 3_600_000;

/** The figures of a chart, as its table has them. */
async function figures(chart: Locator): Promise<string[][]> {
	await chart.getByText('As a table').click();
	const lines = await chart.getByRole('row').all();
	return Promise.all(lines.slice(1).map((line) => line.locator('th, td').allTextContents()));
}

function chart(page: Page, title: string): Locator {
	return page.getByRole('figure').filter({ has: page.getByRole('heading', { name: title }) });
}

/** Ten new cards: nine that come back in days, one that stays in learning; none is typed. */
async function answerTen(page: Page): Promise<void> {
	await page.goto('settings/');
	await page.getByRole('checkbox', { name: /^Type answers/ }).uncheck();
	await wakeDeck(page, 'git');
	await page.goto('review/');
	for (let card = 0; card < 10; card += 1) await answer(page, card === 9 ? 'Again' : 'Easy');
}

/** The page with every table open. */
async function showAll(page: Page): Promise<void> {
	await page.goto('statistics/');
	await expect(page.getByRole('figure')).toHaveCount(7);
	for (const summary of await page.locator('summary').all()) await summary.click();
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const [content, screen] = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return [scrollWidth, clientWidth];
	});
	expect(content).toBe(screen);
}

test('before the first answer the page says what to do', async ({ page }) => {
	await page.goto('statistics/');
	await expect(page.getByText(/Nothing is answered yet/)).toBeVisible();
	await expect(page.getByRole('figure')).toHaveCount(0);
	await page.getByRole('link', { name: 'To today’s cards' }).click();
	await page.getByRole('button', { name: /^Wake/ }).first().click();
	await page.getByRole('link', { name: 'Start review' }).waitFor();
	await page.goto('statistics/');
	await expect(chart(page, 'New cards ahead')).toBeVisible();
	await expect(page.getByText(/Nothing is answered yet/)).toBeVisible();
});

test('after ten answers every figure of the page is right', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-20T14:20:00+01:00') });
	await answerTen(page);
	const stored = await rows<{ deckId: string; queue: string; dueDay: number; stability: number }>(
		page,
		'schedules'
	);
	const seen = stored.filter(({ stability }) => stability > 0);
	// Decks asleep come in behind the page's back, and count nowhere.
	const schedules = stored.filter(({ deckId }) => deckId === seen[0]?.deckId);
	const today = Date.parse('2026-11-20') / 86_400_000;

	await page.goto('./');
	await page.getByRole('link', { name: 'Statistics' }).click();
	await expect(page.getByRole('heading', { name: 'Statistics', level: 1 })).toBeVisible();

	const year = chart(page, 'The year');
	await expect(year).toContainText('10 answers on 1 day since');
	expect((await figures(year)).at(-1)?.slice(0, 3)).toEqual(['November 2026', '1', '10']);

	const hours = chart(page, 'Hours of the day');
	await expect(hours).toContainText('between 14:00 and 15:00: 100\u00a0% of them');
	expect((await figures(hours))[14]).toEqual(['14:00–15:00', '10']);

	const time = chart(page, 'Time spent');
	await expect(time).toContainText('you studied on 1 day');
	expect((await figures(time)).at(-1)?.[2]).toBe('10');

	const due = await figures(chart(page, 'Due in the coming 30 days'));
	expect(due).toHaveLength(30);
	const dueOn = seen.map(({ queue, dueDay }) => (queue === 'learning' ? 0 : dueDay - today));
	due.forEach(([, now], day) => {
		expect(now).toBe(String(dueOn.filter((days) => days === day).length));
	});

	const fresh = await figures(chart(page, 'New cards ahead'));
	expect(fresh.map(([, cards]) => cards)).toEqual([String(schedules.length - seen.length)]);

	const stability = chart(page, 'Stability');
	await expect(stability).toContainText('10 cards in play');
	const bins = (await figures(stability)).map(([, cards]) => Number(cards));
	expect(bins[0]).toBe(seen.filter((card) => card.stability < 1).length);
	expect(bins.reduce((sum, cards) => sum + cards, 0)).toBe(10);
	const difficulties = await figures(chart(page, 'Difficulty'));
	expect(difficulties.reduce((sum, [, cards]) => sum + Number(cards), 0)).toBe(10);

	await expect(page.getByText('No card has come back for a review yet.')).toBeVisible();
});

test('what came back is counted by its interval, and few reviews are said to be few', async ({
	page
}) => {
	await page.clock.install({ time: new Date('2026-11-20T14:20:00+01:00') });
	await answerTen(page);
	const schedules = await rows<{ queue: string; intervalDays: number }>(page, 'schedules');
	const intervals = schedules
		.filter(({ queue }) => queue === 'review')
		.map(({ intervalDays }) => intervalDays);
	// Late enough that all nine are due; the relearned one comes first.
	await page.clock.setSystemTime(Date.parse('2026-12-20T14:20:00+01:00'));
	await page.goto('./review/');
	for (let card = 0; card < 10; card += 1) await answer(page, card === 5 ? 'Again' : 'Good');
	await page.goto('statistics/');
	const retention = chart(page, 'Remembered, by interval');
	await expect(retention).toContainText('9 reviews so far in the last year: from 30 on');
	await expect(retention).toContainText('You wish for 90\u00a0%.');
	const counted = await figures(retention);
	expect(counted.map(([name, reviews]) => [name, reviews])).toEqual([
		['1–6 days', String(intervals.filter((days) => days < 7).length)],
		['7–20 days', String(intervals.filter((days) => days >= 7 && days < 21).length)],
		['21–89 days', String(intervals.filter((days) => days >= 21).length)],
		['90 days and more', '0'],
		['All intervals', '9']
	]);
	// Eight of nine, with Wilson's interval.
	expect(counted.at(-1)?.slice(2)).toEqual(['89\u00a0%', '57–98\u00a0%']);
});

for (const [colorScheme, locale] of [
	['light', 'zh-CN'],
	['dark', 'en-US']
] as const) {
	test.describe(`${colorScheme}, ${locale}`, () => {
		test.use({ colorScheme, locale });

		test('axe finds nothing serious, and nothing is wider than the phone', async ({ page }) => {
			await startFirstReview(page);
			await page.keyboard.press('Space');
			await page.waitForTimeout(320);
			await page.keyboard.press('4');
			await expect.poll(async () => (await rows(page, 'events')).length).toBe(1);
			await showAll(page);
			const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
			const serious = violations.filter(
				({ impact }) => impact === 'serious' || impact === 'critical'
			);
			expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
			await expectNoSidewaysScroll(page);
			// The largest type of the settings.
			await page.goto('settings/');
			await page.getByRole('slider', { name: /Text size|字号/ }).fill('2');
			await showAll(page);
			await expectNoSidewaysScroll(page);
		});
	});
}

test('the reminder is a calendar file that keeps its name when it moves', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-20T14:20:00+01:00') });
	await page.goto('settings/');
	await expect(page.getByText(/can’t ring while it is closed/)).toBeVisible();
	const reminder = async (time: string): Promise<string[]> => {
		await page.getByLabel('Every day at').fill(time);
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Get the calendar file' }).click();
		const file = await downloading;
		expect(file.suggestedFilename()).toBe('warmup.ics');
		return readFileSync(await file.path(), 'utf8').split('\r\n');
	};
	const lineOf = (lines: string[], name: string) => lines.find((line) => line.startsWith(name));
	const evening = await reminder('19:30');
	// Today's hour is still to come; the next file's hour is over.
	expect(lineOf(evening, 'DTSTART')).toBe('DTSTART:20261120T193000');
	expect(lineOf(evening, 'DTSTAMP')).toMatch(/^DTSTAMP:20261120T132\d\d\dZ$/);
	const morning = await reminder('07:00');
	expect(lineOf(morning, 'DTSTART')).toBe('DTSTART:20261121T070000');
	expect(lineOf(morning, 'UID')).toBe(lineOf(evening, 'UID'));
	expect([lineOf(evening, 'SEQUENCE'), lineOf(morning, 'SEQUENCE')]).toEqual([
		'SEQUENCE:0',
		'SEQUENCE:1'
	]);
	await page.reload();
	await expect(page.getByLabel('Every day at')).toHaveValue('07:00');
});

test('the icon shows what is due when the app is left', async ({ page }) => {
	await page.addInitScript(() => {
		const shown: number[] = [];
		Object.assign(window, { shown });
		Object.assign(navigator, {
			setAppBadge: async (count: number) => {
				shown.push(count);
			}
		});
	});
	const start = Date.parse('2026-11-20T14:20:00+01:00');
	await page.clock.install({ time: start });
	await answerTen(page);
	const leave = () =>
		page.evaluate(() => {
			Object.defineProperty(document, 'hidden', { value: true, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		});
	const shown = () => page.evaluate(() => (window as unknown as { shown: number[] }).shown.at(-1));
	await leave();
	// The card in learning.
	await expect.poll(shown).toBe(1);
	await page.clock.setSystemTime(start + 30 * 24 * hourMs);
	await leave();
	await expect.poll(shown).toBe(10);
});
