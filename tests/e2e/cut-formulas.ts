// Goes through cards of the built decks in one loaded page, as links would, and measures each.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../build/decks/', import.meta.url));

interface BuiltDeck {
	readonly cards: readonly { readonly key: string }[];
}

/** Keys of the cards of all built decks, or of one; all cards, or those with a formula. */
export function builtKeys(cards: 'all' | 'withFormulas', wanted?: string): string[] {
	const read = (file: string): unknown => JSON.parse(readFileSync(folder + file, 'utf8'));
	const { decks } = read('index.json') as { decks: readonly { readonly id: string }[] };
	return decks
		.filter(({ id }) => wanted === undefined || id === wanted)
		.flatMap(({ id }) => (read(`${id}.json`) as BuiltDeck).cards)
		.filter((card) => cards === 'all' || JSON.stringify(card).includes('"tex"'))
		.map(({ key }) => key);
}

export interface Look {
	/** Faults, each with the card that has it. */
	readonly faults: readonly string[];
	readonly cards: number;
	readonly formulas: number;
	/** Formulas that don't fit and scroll in a box of their own. */
	readonly scrolling: readonly string[];
}

/** Fetches the cards of every deck, sleeping ones too. */
export async function fetchAllCards(page: Page): Promise<void> {
	await page.goto('decks/');
	await page.getByRole('listitem').nth(20).waitFor();
	// A search looks through all of them.
	await page.getByRole('searchbox').fill('softmax');
	await page.getByRole('status').filter({ hasText: /\d/ }).waitFor();
}

/** Opens the page of a card with a formula: from then on formulas are typeset at once. */
export async function openFormula(page: Page): Promise<void> {
	await page.goto(`card/?key=${encodeURIComponent(builtKeys('withFormulas')[0] ?? '')}`);
	await page.locator('.katex').first().waitFor();
}

/** Shows each card, from the page of one, and says where the page gets wider than its window, or a formula is cut. */
export function findCutFormulas(page: Page, keys: readonly string[]): Promise<Look> {
	return page.evaluate(async (wanted) => {
		const faults: string[] = [];
		const scrolling: string[] = [];
		let formulas = 0;
		const link = document.body.appendChild(document.createElement('a'));
		const shown = () => document.querySelector('.question')?.textContent;
		const measure = (key: string) => {
			const found = { faults: [] as string[], scrolling: [] as string[], formulas: 0 };
			const root = document.documentElement;
			if (root.scrollWidth > root.clientWidth) {
				found.faults.push(`${key}: the page is ${root.scrollWidth} px wide`);
			}
			for (const formula of document.querySelectorAll('.katex-html')) {
				const tex = formula.closest('.katex')?.querySelector('annotation')?.textContent ?? '';
				const line = formula.closest('td, th, li, p, .text');
				const box = formula.closest('.display, .long') ?? line;
				if (!box) throw new Error(`${key}: a formula without a box`);
				found.formulas += 1;
				const { left, right } = box.getBoundingClientRect();
				const pieces = [...formula.children].map((piece) => piece.getBoundingClientRect());
				const out = pieces.some((piece) => piece.right > right + 1 || piece.left < left - 1);
				if (!out) continue;
				const scrolls = getComputedStyle(box).overflowX === 'auto';
				(scrolls ? found.scrolling : found.faults).push(`${key}: ${tex}`);
			}
			return found;
		};
		for (const key of wanted) {
			const before = shown();
			link.href = `/card/?key=${encodeURIComponent(key)}`;
			const isOpen = location.search === new URL(link.href).search;
			if (!isOpen) link.click();
			for (let turn = 0; !isOpen && shown() === before; turn += 1) {
				if (turn > 2000) throw new Error(`${key} doesn't show`);
				await new Promise((resolve) => setTimeout(resolve, turn < 50 ? 0 : 5));
			}
			let seen = measure(key);
			if (seen.faults.length > 0) {
				// What is too wide begins to scroll after it was laid out.
				await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
				seen = measure(key);
			}
			faults.push(...seen.faults);
			scrolling.push(...seen.scrolling);
			formulas += seen.formulas;
		}
		link.remove();
		return { faults, scrolling, formulas, cards: wanted.length };
	}, keys);
}
