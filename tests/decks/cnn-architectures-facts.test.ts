// Facts of the network deck shown by models of a few lines: names of weights, what a stride skips, what ReLU loses.
import { describe, expect, it } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';

const deck = readDeck('cnn-architectures');
const textOf = (id: string): string => {
	const { answer } = cardOfKind(deck, id, 'concept', 'choice');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
};

describe('loading weights', () => {
	/** What `load_state_dict` with `strict=False` reports; it throws where shapes differ. */
	function load(
		model: Readonly<Record<string, readonly number[]>>,
		weights: Readonly<Record<string, readonly number[]>>
	): { readonly missing: string[]; readonly unexpected: string[] } {
		for (const [name, shape] of Object.entries(weights)) {
			const own = model[name];
			if (own && String(own) !== String(shape)) throw new Error('size mismatch');
		}
		const without = (a: object, b: object): string[] =>
			Object.keys(a).filter((name) => !Object.keys(b).includes(name));
		return { missing: without(model, weights), unexpected: without(weights, model) };
	}
	const list = (names: readonly string[]): string =>
		`[${names.map((name) => `'${name}'`).join(', ')}]`;
	it('lists the new head as missing', () => {
		const body = { 'conv1.weight': [64, 3, 7, 7], 'layer4.2.bn2.num_batches_tracked': [] };
		const net = { ...body, 'fc.weight': [5, 512], 'fc.bias': [5] };
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'missing-keys', 'code');
		const { missing, unexpected } = load(net, body);
		for (const form of [answer, ...accept]) expect(form.replaceAll('"', "'")).toBe(list(missing));
		expect(wrong.map((slip) => slip.answer)).toEqual([list(unexpected)]);
	});
	it('fails where only the counts agree', () => {
		const [net, weights] = [{ 'fc.weight': [10, 10] }, { 'fc.weight': [5, 20] }];
		const count = (shape: readonly number[]): number => shape.reduce((all, n) => all * n, 1);
		expect(count(net['fc.weight'])).toBe(count(weights['fc.weight']));
		expect(() => load(net, weights)).toThrow('size mismatch');
		expect(load(net, { old: [1] }).unexpected).toEqual(['old']);
		expect(textOf('strict-and-shapes')).toMatch(/^Equal counts but different shapes/);
	});
});

describe('blocks', () => {
	it('see every position with a kernel of three and a quarter with one of one', () => {
		const seen = (kernel: number, padding: number): number => {
			const side = 8;
			const columns = new Set<number>();
			for (let left = -padding; left + kernel <= side + padding; left += 2)
				for (let x = left; x < left + kernel; x += 1) if (x >= 0 && x < side) columns.add(x);
			return (columns.size / side) ** 2;
		};
		expect([seen(1, 0), seen(3, 1)]).toEqual([1 / 4, 1]);
		expect(textOf('stride-in-the-middle')).toMatch(/skips three quarters .* sees every one$/);
	});
	it('has the running statistics of a batch norm move without any gradient', () => {
		const layer = { weight: 1, bias: 0, mean: 0 };
		const forward = (xs: readonly number[], training: boolean): number[] => {
			const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
			if (training) layer.mean += 0.1 * (mean - layer.mean);
			return xs.map((x) => layer.weight * (x - (training ? mean : layer.mean)) + layer.bias);
		};
		const before = forward([3], false);
		forward([4, 6], true);
		expect(layer).toMatchObject({ weight: 1, bias: 0 });
		expect(forward([3], false)).not.toEqual(before);
		expect(textOf('frozen-batch-norm')).toMatch(/^The running means and variances/);
	});
	it('loses with few channels what many channels keep, after ReLU', () => {
		/** How many of the sixteen directions of a plane can still be told apart after ReLU. */
		const told = (channels: number): number => {
			const images = Array.from({ length: 16 }, (_, i) => {
				const angle = (i * Math.PI) / 8 + 0.1;
				return Array.from({ length: channels }, (__, c) =>
					Math.max(0, Math.cos(angle - 2.4 * c)).toFixed(6)
				).join();
			});
			return new Set(images).size;
		};
		expect(told(2)).toBeLessThan(16);
		expect(told(8)).toBe(16);
		expect(textOf('linear-bottleneck')).toContain('with few channels nothing makes up');
	});
});
