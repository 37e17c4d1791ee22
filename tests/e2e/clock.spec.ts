import {
	answer,
	expect,
	ratingButton,
	rows,
	showButton,
	startFirstReview,
	test,
	wakeDeck
} from './app.ts';

interface Stored {
	queue: string;
	dueDay: number;
	dueAt: number;
}

const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;

test.describe('in a zone with daylight saving', () => {
	test.use({ timezoneId: 'Europe/Berlin' });

	test('a study day lasts until four in the night', async ({ page }) => {
		await page.clock.install({ time: new Date('2026-11-20T23:30:00+01:00') });
		await startFirstReview(page);
		await answer(page, 'Easy');
		await page.clock.setSystemTime(new Date('2026-11-21T03:30:00+01:00'));
		await answer(page, 'Easy');
		await page.clock.setSystemTime(new Date('2026-11-21T04:30:00+01:00'));
		await page.goto('./review/');
		await answer(page, 'Easy');
		const events = await rows<{ studyDay: number }>(page, 'events');
		expect(events.map(({ studyDay }) => studyDay)).toEqual([
			dayOf('2026-11-20'),
			dayOf('2026-11-20'),
			dayOf('2026-11-21')
		]);
	});

	test('a card that is due tomorrow is due tomorrow on the day the clocks go back', async ({
		page
	}) => {
		await page.clock.install({ time: new Date('2026-10-24T20:00:00+02:00') });
		// Its cards are thought, not typed, the second time too.
		await wakeDeck(page, 'agents');
		await page.goto('./review/');
		await answer(page, 'Good');
		await page.goto('./');
		// The learning step is over, on the day of 25 hours.
		await page.clock.setSystemTime(new Date('2026-10-25T20:00:00+01:00'));
		await page.goto('./review/');
		await answer(page, 'Good');
		const reviewed = (await rows<Stored>(page, 'schedules')).filter(
			({ queue }) => queue === 'review'
		);
		const [card] = reviewed;
		expect(reviewed).toHaveLength(1);
		expect(card?.dueDay).toBeGreaterThan(dayOf('2026-10-25'));
		await page.clock.setSystemTime(new Date(((card?.dueDay ?? 0) + 0.5) * 86_400_000));
		await page.goto('./');
		await expect(page.getByText(/card due/)).toBeVisible();
	});
});

test('a flight east changes the day of new answers, never that of old ones', async ({
	browser,
	baseURL
}) => {
	const state = { baseURL: baseURL ?? '', hasTouch: true, locale: 'en-US' };
	const berlin = await browser.newContext({ ...state, timezoneId: 'Europe/Berlin' });
	const page = await berlin.newPage();
	await page.clock.install({ time: new Date('2026-11-20T20:00:00Z') });
	await startFirstReview(page);
	await answer(page, 'Easy');
	const storage = await berlin.storageState({ indexedDB: true });
	await berlin.close();

	const auckland = await browser.newContext({
		...state,
		timezoneId: 'Pacific/Auckland',
		storageState: storage
	});
	const later = await auckland.newPage();
	await later.clock.install({ time: new Date('2026-11-20T21:00:00Z') });
	await later.goto('./review/');
	await expect(showButton(later)).toBeVisible();
	await showButton(later).click();
	await later.waitForTimeout(320);
	await ratingButton(later, 'Easy').click();
	await expect(showButton(later)).toBeVisible();
	const events = await rows<{ studyDay: number; utcOffset: number }>(later, 'events');
	expect(events.map(({ studyDay, utcOffset }) => [studyDay, utcOffset])).toEqual([
		[dayOf('2026-11-20'), 60],
		[dayOf('2026-11-21'), 780]
	]);
	await auckland.close();
});
