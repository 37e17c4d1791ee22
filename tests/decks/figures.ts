// Holds the figures and formulas of cards against values computed by a test.
import { expect } from 'vitest';
import type { DeckFile } from '../../src/deck/schema.ts';
import { cardOfKind } from './read-deck.ts';
import { texValue } from './tex-value.ts';

type Figures = number | readonly (number | readonly number[])[];

/** The figures of a number card are the computed ones, as exactly as the card promises; its wrong ones aren't. */
export function expectFigures(deck: DeckFile, id: string, computed: Figures): void {
	const { answer, wrong = [] } = cardOfKind(deck, id, 'number');
	const { value, tolerance = 0 } =
		typeof answer === 'object' && 'value' in answer ? answer : { value: answer };
	const off = (figures: Figures): number => distance(figures, computed);
	expect(off(value), `${id}: ${JSON.stringify(computed)}`).toBeLessThanOrEqual(tolerance + 1e-9);
	for (const slip of wrong) expect(off(slip.answer), `${id}: wrong`).toBeGreaterThan(tolerance);
}

/**
 * The wrong figures of a number card are what its mistakes give, in the order of the card and rounded as it
 * rounds them: `slips` are computed the way each mistake computes.
 */
export function expectMistakes(deck: DeckFile, id: string, slips: readonly Figures[]): void {
	const { wrong = [] } = cardOfKind(deck, id, 'number');
	const given = wrong.map(({ answer }) => answer);
	const agree =
		given.length === slips.length && given.every((figures, i) => rounds(slips[i] ?? [], figures));
	expect(agree, `${id}: ${JSON.stringify(slips)} on the card: ${JSON.stringify(given)}`).toBe(true);
}

/** True when each figure of `shown` is the computed one, rounded to as many decimals as are shown. */
function rounds(computed: Figures, shown: Figures): boolean {
	if (typeof shown === 'number') {
		const decimals = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
		return distance(computed, shown) <= 0.5 * 10 ** -decimals + 1e-9;
	}
	if (typeof computed === 'number' || computed.length !== shown.length) return false;
	return shown.every((figure, i) => rounds(computed[i] ?? [], figure));
}

/**
 * The formula of a card, and every accepted form of it, has the computed value at these values of
 * its symbols (named as `texValue` names them); every wrong form has another.
 */
export function expectFormula(
	deck: DeckFile,
	id: string,
	values: Readonly<Record<string, number>>,
	computed: number
): void {
	const { answer, accept = [], wrong = [] } = cardOfKind(deck, id, 'formula');
	for (const form of [answer, ...accept])
		expect(texValue(form, values), form).toBeCloseTo(computed, 9);
	for (const slip of wrong) {
		expect(texValue(slip.answer, values), slip.answer).not.toBeCloseTo(computed, 6);
	}
}

function distance(a: Figures, b: Figures): number {
	if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b);
	if (typeof a === 'number' || typeof b === 'number' || a.length !== b.length) return Infinity;
	return Math.max(0, ...a.map((figure, i) => distance(figure, b[i] ?? [])));
}
