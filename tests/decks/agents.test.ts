import { describe, expect, it } from 'vitest';
import { expectFigures, expectFormula } from './figures.ts';
import { card, readDeck } from './read-deck.ts';

const deck = readDeck('agents');

describe('agents', () => {
	it('pays again for everything said before', () => {
		let conversation = 0;
		let paid = 0;
		for (let step = 0; step < 10; step += 1) {
			conversation += 1000;
			paid += conversation;
		}
		expectFigures(deck, 'agent-token-cost', paid);
	});
	it('multiplies the chances of the steps', () => {
		let chance = 1;
		for (let step = 0; step < 20; step += 1) chance *= 0.95;
		expectFigures(deck, 'compound-success', chance);
	});
	it('trains two thin matrices', () => {
		const count = (rows: number, columns: number): number =>
			Array.from({ length: rows }, () => columns).reduce((sum, x) => sum + x, 0);
		const trained = (d: number, k: number, r: number): number => count(d, r) + count(r, k);
		expectFormula(deck, 'lora-parameters', { d: 30, k: 20, r: 3 }, trained(30, 20, 3));
		const why = card(deck, 'lora-parameters').why?.en;
		expect(why).toContain(trained(4096, 4096, 8).toLocaleString('en'));
		expect(why).toContain(`${((100 * trained(4096, 4096, 8)) / 4096 ** 2).toFixed(1)} %`);
	});
});
