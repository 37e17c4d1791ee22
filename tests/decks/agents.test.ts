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
	it('passes the experts that were picked and stores them all', () => {
		const experts = Array.from({ length: 8 }, () => 100);
		const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
		expectFigures(deck, 'expert-parameters', [sum(experts.slice(0, 2)), sum(experts)]);
	});
	it('never leaves zero if both factors start there', () => {
		// A scalar B·A, trained on (BA − 1)²; each factor's gradient holds the other.
		const trained = (a: number, b: number): number => {
			for (let step = 0; step < 200; step += 1) {
				const error = 2 * (b * a - 1);
				[a, b] = [a - 0.1 * error * b, b - 0.1 * error * a];
			}
			return b * a;
		};
		expect(trained(0.5, 0)).toBeCloseTo(1, 3);
		expect(trained(0, 0)).toBe(0);
		expect(card(deck, 'lora-zero-start').answer).toMatchObject({
			en: expect.stringMatching(/^Nothing is ever learned/) as string
		});
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
