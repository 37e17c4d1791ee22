import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CardEntry } from '../../src/deck/schema.ts';
import { readDeck } from '../decks/read-deck.ts';
import { checkDemoUse } from './check-demo-use.ts';

type DemoUse = NonNullable<CardEntry['demo']>;
const text = { en: 'text' };
const numberCard = (
	answer: number | { value: number; tolerance: number },
	demo: DemoUse
): CardEntry => ({
	kind: 'number',
	id: 'made-up',
	prompt: text,
	sources: [],
	answer,
	demo
});
const conceptCard = (answer: string, demo: DemoUse): CardEntry => ({
	kind: 'concept',
	id: 'made-up',
	prompt: text,
	sources: [],
	answer: { en: answer },
	demo
});
const side: DemoUse = {
	id: 'convolution',
	version: 1,
	role: 'ask',
	preset: { ask: 'side', side: 6, stride: 2, padding: 1 }
};
const chain: DemoUse = { id: 'nms', version: 1, role: 'ask', preset: { scene: 'chain' } };

describe('checkDemoUse', () => {
	it.each([
		['a right number', numberCard(3, side), []],
		[
			'a gradient',
			numberCard({ value: -0.99, tolerance: 0.005 }, { id: 'softmax', version: 1, role: 'ask' }),
			[]
		],
		['a right list of names', conceptCard('A and C survive', chain), []],
		[
			'an illustration, whose answer is its own',
			numberCard(7, { ...side, role: 'illustrate' }),
			[]
		],
		['a wrong number', numberCard(4, side), ['the card says 4, the demo 3']],
		['a name left out', conceptCard('A survives', chain), ["the answer doesn't name C"]],
		['a name too many', conceptCard('A, B and C survive', chain), ['the answer names B']],
		[
			'a wrong word',
			conceptCard('It gets sharper', {
				id: 'softmax',
				version: 1,
				role: 'ask',
				preset: { ask: 'temperature' }
			}),
			["the answer isn't flatter"]
		],
		[
			'a row that ends elsewhere',
			conceptCard('all 13, from −6 to 5', {
				id: 'receptive-field',
				version: 1,
				role: 'ask',
				preset: { stack: 'given', d1: 1, d2: 2, d3: 3 }
			}),
			["the answer doesn't say 6"]
		],
		[
			'a rule behind answers that differ',
			conceptCard('multiply and add', { ...side, preset: { ask: 'cell' } }),
			[]
		],
		[
			'an unknown demo',
			numberCard(3, { ...side, id: 'telepathy' }),
			['there is no demo telepathy']
		],
		['another version', numberCard(3, { ...side, version: 9 }), ['convolution has version 1']],
		[
			'a preset that is out of range',
			numberCard(3, { ...side, preset: { ...side.preset, stride: 99 }, role: 'illustrate' }),
			["convolution can't take the preset's stride"]
		],
		[
			'something hidden that isn’t offered',
			numberCard(3, { ...side, hide: ['stride', 'picture'] }),
			['convolution has nothing called picture to hide here']
		]
	])('judges %s', (_, entry, faults) => {
		expect(checkDemoUse(entry)).toEqual(faults);
	});

	const decks = readdirSync(new URL('../../decks/', import.meta.url))
		.filter((file) => file.endsWith('.yaml') && file !== 'skipped.yaml')
		.map((file) => file.slice(0, -5));

	const uses = decks.flatMap((id) => readDeck(id).cards.flatMap(({ demo }) => demo ?? []));

	it.each(['convolution', 'nms', 'receptive-field', 'boxes', 'optimizers', 'softmax'])(
		'finds six cards or more that use %s, two of which ask',
		(id) => {
			const using = uses.filter((demo) => demo.id === id);
			expect(using.length).toBeGreaterThanOrEqual(6);
			expect(using.filter(({ role }) => role === 'ask').length).toBeGreaterThanOrEqual(2);
		}
	);

	it.each(decks)('finds every demo of the deck %s used rightly', (id) => {
		for (const entry of readDeck(id).cards) {
			expect({ card: entry.id, faults: checkDemoUse(entry, id) }).toEqual({
				card: entry.id,
				faults: []
			});
		}
	});
});
