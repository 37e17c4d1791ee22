import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answer, expect, rows, showButton, test } from './app.ts';

const note = `# Boats

## Knots

- \`bowline\`: a fixed loop that does not slip
- \`clove hitch\`: ties a rope to a post quickly

## Sailing

**Tacking**: turning the bow through the wind
`;

interface Row {
	readonly id: string;
	readonly key: string;
	readonly cardKey: string;
	readonly queue: string;
	readonly reps: number;
	readonly origin: string;
	readonly source?: string;
}

async function pasteNote(page: Page, text: string, name = 'boats.md'): Promise<void> {
	await page.goto('import/');
	await page.getByLabel('Text of the note').fill(text);
	await page.getByLabel('Name of the note').fill(name);
	await page.getByRole('button', { name: 'Read this note' }).click();
}

const left = (page: Page, count: number) => page.getByText(new RegExp(`· ${count} left`));

/** Accepts the drafts that are left with a key, and puts them into the deck. */
async function acceptAll(page: Page, count: number): Promise<void> {
	for (let open = count; open > 0; open -= 1) {
		await expect(left(page, open)).toBeVisible();
		await page.keyboard.press('a');
	}
	await page
		.getByRole('button', { name: /^Put \d+ cards? into the deck$|^Update the deck$/ })
		.click();
	await expect(page.getByRole('heading', { name: /is up to date/ })).toBeVisible();
}

const personalCards = async (page: Page) =>
	(await rows<Row>(page, 'schedules')).filter(({ cardKey }) => cardKey.startsWith('notes-'));

test('a pasted note becomes cards that can be reviewed', async ({ page }) => {
	await page.goto('decks/');
	await page.getByRole('link', { name: 'Import notes' }).click();
	await pasteNote(page, note);
	await page.getByLabel('Title of the deck').fill('On the water');
	await page.getByRole('button', { name: 'Look through them' }).click();
	await expect(page.getByRole('region', { name: 'Your note' })).toContainText('bowline');
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await acceptAll(page, 3);
	await page.getByRole('link', { name: 'Review now' }).click();
	await expect(showButton(page)).toBeVisible();
	await answer(page, 'Good');
	await expect
		.poll(async () => (await personalCards(page)).filter(({ reps }) => reps > 0).length)
		.toBe(1);
});
