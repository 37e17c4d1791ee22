import type { Page } from '@playwright/test';
import type { Card } from '../../src/core/card.ts';
import type { Tree } from '../../src/core/tree.ts';
import { builtKeys, fetchAllCards, findCutFormulas, openFormula } from './cut-formulas.ts';
import { expect, rows, showButton, test, wakeDeck } from './app.ts';

/** What a screen reader meets, in its order: `role name` of what has a name, words, `math`. */
async function readAloud(page: Page): Promise<string[]> {
	const reader = await page.context().newCDPSession(page);
	const { nodes } = await reader.send('Accessibility.getFullAXTree');
	await reader.detach();
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const heard: string[] = [];
	const read = (id: string): void => {
		const node = byId.get(id);
		const role = String(node?.role?.value);
		const name = String(node?.name?.value ?? '');
		if (node && !node.ignored) {
			if (role === 'MathMLMath') return void heard.push('math');
			if (role === 'StaticText') return void heard.push(name);
			const named = ['heading', 'link', 'region', 'group', 'button'].includes(role) && name !== '';
			if (named) heard.push(`${role} “${name}”`);
			// What a button says is its name.
			if (named && /button|link|heading/.test(role)) return;
		}
		node?.childIds?.forEach(read);
	};
	if (nodes[0]) read(nodes[0].nodeId);
	return heard;
}

/** A compiled text as it should be heard: each formula once, and never as its source. */
function spoken(tree: Tree | undefined): string[] {
	return (tree ?? []).flatMap((node) => {
		if (typeof node === 'string') return [node];
		return 'tex' in node ? ['math'] : spoken(node.children);
	});
}

/** Words and formulas in a row, however many pieces they come in. */
function joined(parts: readonly string[]): string {
	return parts.join('').replace(/\s/g, '');
}

test('a screen reader meets question, answer and ratings in order, and each formula once', async ({
	page
}) => {
	await wakeDeck(page, 'losses');
	await page.goto('review/');
	await expect(showButton(page)).toBeVisible();
	await expect(
		page.getByRole('region', { name: 'Question' }).getByRole('math').first()
	).toBeVisible();
	const asked = await readAloud(page);
	const question = asked.indexOf('region “Question”');
	const show = asked.indexOf('button “Show answer”');
	expect(asked.slice(show)).toEqual([
		...['Show answer', 'Undo', 'More'].map((name) => `button “${name}”`)
	]);
	const heard = joined(asked.slice(question + 1, show));
	const card = (await rows<Card>(page, 'cards')).find(
		({ prompt }) => joined(spoken(prompt.en)) === heard
	);
	expect(card?.key).toMatch(/^losses\//);
	expect(asked.slice(question, show)).toContain('math');

	await page.keyboard.press('Space');
	const answer = page.getByRole('region', { name: 'Answer' });
	await expect(answer).toBeFocused();
	const told = await readAloud(page);
	const ratings = told.indexOf('group “How well did you know it?”');
	const shown = told.indexOf('region “Answer”');
	expect(joined(told.slice(question + 1, shown))).toBe(heard);
	const { shown: text, why } = card ?? {};
	expect(joined(told.slice(shown + 1, ratings))).toContain(
		joined([...spoken(text?.en ?? text?.und), ...spoken(why?.en ?? why?.und)])
	);
	expect(told.slice(ratings + 1).map((part) => part.replace(/\d+/, 'n'))).toEqual([
		'button “Again, next in n min”',
		'button “Hard, next in n min”',
		'button “Good, next in n min”',
		'button “Easy, next in n d”',
		'button “Undo”',
		'button “More”'
	]);
});

// Light and dark differ in colours alone; each size is looked at in one of them, and the bench
// `widths` looks at all cards in all eight ways.
for (const [size, width, colorScheme, locale] of [
	['at 360 px', 360, 'light', 'zh-CN'],
	['at 200 % zoom', 180, 'dark', 'en-US']
] as const) {
	test.describe(size, () => {
		test.use({ viewport: { width, height: 780 }, colorScheme, locale });

		test('no formula of any deck is cut, and none widens the page', async ({ page }) => {
			test.setTimeout(90_000);
			const keys = builtKeys('withFormulas');
			expect(keys.length).toBeGreaterThan(200);
			await fetchAllCards(page);
			await openFormula(page);
			const look = await findCutFormulas(page, keys);
			expect(look.faults).toEqual([]);
			// Zoomed, a formula that no line can hold scrolls where it stands.
			if (width === 360) expect(look.scrolling).toEqual([]);
			expect(look.formulas).toBeGreaterThan(keys.length);
		});
	});
}
