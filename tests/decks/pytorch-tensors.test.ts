import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import {
	argmax,
	cat,
	combine,
	counting,
	pad,
	permute,
	repeat,
	reshape,
	rows,
	select,
	squeeze,
	stack,
	times,
	unsqueeze,
	type Tensor
} from './tensor.ts';

const deck = readDeck('pytorch-tensors');
const expectFigures = figuresOf.bind(undefined, deck);
const expectShape = (id: string, tensor: Tensor): void => {
	expectFigures(id, tensor.shape);
};
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
/** The mistakes that a card has an answer to. */
const mistakes = (id: string): unknown[] =>
	cardOfKind(deck, id, 'number').wrong?.map(({ answer }) => answer) ?? [];

describe('shapes', () => {
	it('cuts anew', () => {
		expectShape('view-infer', reshape(counting(3, 4, 5), -1, 5));
		const x = { shape: [2, 3], elements: [1, 2, 3, 4, 5, 6] };
		expectFigures('reshape-not-transpose', rows(reshape(x, 3, 2)));
		expect(mistakes('reshape-not-transpose')).toContainEqual(rows(permute(x, 1, 0)));
		expectShape('flatten-batch', reshape(counting(36, 32, 5, 5), -1));
		expect(mistakes('flatten-batch')).toContainEqual([
			...reshape(counting(36, 32, 5, 5), 36, -1).shape
		]);
	});
	it('permutes', () => {
		expectShape('permute-shape', permute(counting(8, 32, 48, 3), 0, 3, 1, 2));
		const { answer } = cardOfKind(deck, 'imshow-permute', 'code');
		const axes = [...answer.matchAll(/\d/g)].map(Number);
		expect(permute(counting(3, 5, 7), ...axes).shape).toEqual([5, 7, 3]);
	});
	it('adds and drops axes of length 1', () => {
		expectShape('squeeze-all', squeeze(counting(1, 3, 1, 5)));
		expectShape('unsqueeze-shape', unsqueeze(counting(4, 3), 1));
		expectShape('index-or-slice', select(counting(4, 3, 8, 8), 1, 0));
	});
	it('joins', () => {
		const images = range(8).map(() => counting(3, 4, 4));
		const [, ...one] = stack(images).shape;
		expect(one).toEqual([3, 4, 4]);
		expectFigures('stack-shape', [stack(images).shape[0] ?? NaN, 3, 224, 224]);
		expect(cat(images, 0).shape[0]).toBe(24);
		const [a, b] = [counting(2, 3), counting(2, 3)];
		const { answer } = cardOfKind(deck, 'cat-call', 'code');
		const axis = Number(/dim=(\d)/.exec(answer)?.[1]);
		expect(rows(cat([a, b], axis))).toEqual([
			[0, 1, 2, 0, 1, 2],
			[3, 4, 5, 3, 4, 5]
		]);
		expectShape('repeat-shape', repeat(counting(32, 1, 28, 28), 1, 3, 1, 1));
	});
	it('broadcasts', () => {
		const minus = (x: number, y: number): number => x - y;
		expectShape('broadcast-shape', combine(counting(8, 1, 6, 1), counting(7, 1, 5), minus));
		expectShape('broadcast-loss', combine(counting(32, 1), counting(32), minus));
		expect(combine(counting(3, 1, 3), counting(3, 3), minus).shape).toEqual([3, 3, 3]);
		expect(() => combine(counting(2), counting(3), minus)).toThrow();
	});
	it('multiplies matrices', () => {
		expectShape('matmul-shape', times(counting(8, 3, 4), counting(4, 5)));
	});
	it('reduces the axis that is named', () => {
		expectShape('argmax-shape', argmax(counting(5, 10, 3), 1));
		const a = { shape: [3, 2], elements: [1, 9, 8, 2, 3, 7] };
		expectFigures('max-indices', argmax(a, 1).elements);
		expect(mistakes('max-indices')).toContainEqual([...argmax(a, 0).elements]);
	});
	it('pads from the last axis', () => {
		expectShape('pad-order', pad(counting(1, 3, 10, 20), 1, 2, 3, 4));
	});
});

describe('memory and gradients', () => {
	it('shares memory between views of one buffer', () => {
		const a = new Float64Array([1, 2]);
		const t = new Float64Array(a.buffer);
		a[0] = 7;
		expectFigures('numpy-shares', [...t]);
		expectFigures('tensor-of-list', [[4, 3].length]);
	});
	it('holds a detached factor constant', () => {
		const slope = (f: (x: number) => number): number => (f(3 + 1e-4) - f(3 - 1e-4)) / 2e-4;
		expectFigures('detach-gradient', Math.round(slope((x) => x * 3) * 1e6) / 1e6);
		expect(mistakes('detach-gradient')).toContain(Math.round(slope((x) => x * x)));
	});
});

describe('data', () => {
	const batches = (count: number, size: number): number[][] =>
		range(Math.ceil(count / size)).map((i) => range(count).slice(i * size, (i + 1) * size));
	it('counts the last, incomplete batch', () => {
		const all = batches(60000, 256);
		expectFigures('loader-length', all.length);
		expect(all.at(-1)).toHaveLength(96);
		expect(mistakes('loader-length')).toContain(all.filter(({ length }) => length === 256).length);
		expectFigures('batch-sampler', batches(11, 4).at(-1) ?? []);
	});
});

describe('transforms', () => {
	it('gives the integer to the shorter side', () => {
		const [width, height] = [640, 480];
		expectFigures('resize-integer', [Math.floor((width * 256) / height), 256]);
	});
	it('mirrors at the edge pixel, or outside it', () => {
		const row = [1, 2, 3, 4];
		const mirrored = (edge: number): number[] =>
			range(8).map((i) => {
				const x = i - 2;
				const inside = x < 0 ? -x - edge : x > 3 ? 6 + edge - x : x;
				return row[inside] ?? NaN;
			});
		expectFigures('reflect-padding', mirrored(0));
		expect(mistakes('reflect-padding')).toContainEqual(mirrored(1));
	});
	it('scales and normalises', () => {
		expectFigures('totensor-scale', 51 / 255);
		expectFigures('normalise-pixel', (204 / 255 - 0.5) / 0.5);
	});
	it('normalises after there is a tensor', () => {
		const { answer } = cardOfKind(deck, 'compose-order', 'order');
		const step = (name: string): number =>
			answer.findIndex((text) => JSON.stringify(text).includes(name));
		const steps = ['RandomResizedCrop', 'Flip', 'ToTensor', 'Normalize'].map(step);
		expect(steps).toEqual([0, 1, 2, 3]);
	});
});

describe('modules', () => {
	const linear = (from: number, to: number): { weight: number[]; bias: number[] } => ({
		weight: [to, from],
		bias: [to]
	});
	const scalars = (layer: Readonly<Record<string, number[]>>): number =>
		Object.values(layer).reduce((sum, shape) => sum + shape.reduce((all, n) => all * n, 1), 0);
	it('applies a linear layer to the last axis', () => {
		expectShape('sequential-shape', times(counting(8, 3, 32), counting(32, 64)));
	});
	it('counts what is registered', () => {
		const layers = [linear(2, 3), linear(3, 4)];
		const registered: typeof layers = [];
		expectFigures('python-list-of-layers', registered.flatMap(Object.values).length);
		expect(mistakes('python-list-of-layers')).toEqual([
			layers.flatMap(Object.values).length,
			layers.reduce((sum, layer) => sum + scalars(layer), 0)
		]);
		expectFigures('frozen-count', scalars(linear(512, 5)));
	});
	it('keeps parameters and buffers of a batch norm', () => {
		const parameters = ['weight', 'bias'];
		const buffers = ['running_mean', 'running_var', 'num_batches_tracked'];
		expectFigures('bn-state-keys', parameters.length + buffers.length);
		for (const key of [...parameters, ...buffers]) {
			expect(card(deck, 'bn-state-keys').why?.en).toContain(key);
		}
	});
	it('numbers every module of a sequence', () => {
		const sequence = ['Linear', 'ReLU', 'Linear'];
		const second = sequence.lastIndexOf('Linear');
		expect(cardOfKind(deck, 'parameter-name', 'cloze').answer).toBe(
			`layer1.${String(second)}.weight`
		);
	});
});

describe('many processes', () => {
	it('numbers the processes of all machines in one row', () => {
		const processes = range(4).flatMap((machine) => range(8).map((gpu) => ({ machine, gpu })));
		const rank = processes.findIndex(({ machine, gpu }) => machine === 2 && gpu === 3);
		expectFigures('world-size-rank', [processes.length, rank, processes[rank]?.gpu ?? NaN]);
	});
});
