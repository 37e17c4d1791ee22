// Shows on a few numbers what the thought cards on networks, detectors and curves say.
import { describe, expect, it } from 'vitest';
import { iou } from './box-overlaps.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { answerOf, expectAnswer } from './thought.ts';

type Row = readonly number[];

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const mean = (xs: Row): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;

describe('shortcuts', () => {
	it('match shapes without parameters', () => {
		const input = range(64).map((c) => range(56).map((y) => range(56).map((x) => c + y + x)));
		const every = (xs: readonly unknown[]) => xs.filter((_, i) => i % 2 === 0);
		const halved = input.map((map) => every(map).map((row) => every(row as Row)));
		const extra = Number(/the (\d+) extra channels/.exec(answerOf(key('shortcut-zeros')))?.[1]);
		const output = [
			...halved,
			...range(extra).map(() => range(28).map(() => range(28).map(() => 0)))
		];
		expect([output.length, output[0]?.length, output[0]?.[0]?.length]).toEqual([128, 28, 28]);
		expectAnswer(key('shortcut-zeros'), /^Take every second point, and fill .* with zeros$/);
	});
	it('let everything through unless a ReLU follows the sum', () => {
		const nothing = (): number => 0;
		const later = (x: number): number => Math.max(0, x + nothing());
		const before = (x: number): number => x + nothing();
		const slope = (block: (x: number) => number): number => (block(-1 + 1e-3) - block(-1)) / 1e-3;
		expect([later(-1), slope(later)]).toEqual([0, 0]);
		expect(before(-1)).toBe(-1);
		expect(slope(before)).toBeCloseTo(1);
		expectAnswer(key('pre-activation'), /identity from end to end; signal and gradient pass/);
	});
	function key(id: string): string {
		return `cnn-architectures/${id}`;
	}
});

it('tells places apart by the means of parts, which the mean of the whole does not', () => {
	const sky = range(36).map((i) => (i < 18 ? 1 : 0));
	const ground = sky.toReversed();
	const quarters = (map: Row): number[] =>
		range(4).map((q) =>
			mean(map.filter((_, i) => Math.floor(i / 18) * 2 + Math.floor((i % 6) / 3) === q))
		);
	expect(mean(sky)).toBe(mean(ground));
	expect([quarters(sky), quarters(ground)]).toEqual([
		[1, 1, 0, 0],
		[0, 0, 1, 1]
	]);
	expectAnswer('cnn-architectures/pyramid-pooling', /^What is where/);
});

it('does two operations for each multiply-add', () => {
	const [weights, places] = [27, 100];
	const additions = places * (weights - 1);
	const macs = places * weights;
	expect((macs + additions) / macs).toBeCloseTo(2, 1);
	expectAnswer(
		'convolution/macs-or-flops',
		/one is two floating-point operations, so it is about half/
	);
});

it('attends in any order, while a recurrent net waits for the step before', () => {
	const tokens = [0.5, -1, 2];
	const attend = (i: number): number => {
		const scores = tokens.map((k) => Math.exp((tokens[i] ?? NaN) * k));
		return mean(scores.map((s, j) => s * (tokens[j] ?? NaN))) / mean(scores);
	};
	const forward = range(3).map(attend);
	expect([2, 1, 0].map(attend).toReversed()).toEqual(forward);
	const states = (start: number): number[] => {
		let h = start;
		return tokens.map((x) => (h = Math.tanh(h + x)));
	};
	expect(states(0)[2]).not.toBe(states(1)[2]);
	expectAnswer(
		'attention/parallel-tokens',
		/^No token's result needs another's.*waits for the previous/
	);
});

describe('detectors', () => {
	it('cost a large box more for the same proportion', () => {
		const { why } = cardOfKind(readDeck('object-detection'), 'detr-box-cost', 'concept');
		const [wide, narrow, large, small] = [...(why?.en ?? '').matchAll(/0\.\d+/g)].map(Number);
		const off = (w = NaN) => ({ l1: w / 10, u: iou([0, 0, w, 1], [w / 10, 0, w + w / 10, 1]) });
		expect(off(wide).l1).toBeCloseTo(large ?? NaN);
		expect(off(narrow).l1).toBeCloseTo(small ?? NaN);
		for (const w of [wide, narrow]) expect(off(w).u).toBeCloseTo(9 / 11);
		expectAnswer('object-detection/detr-box-cost', /same proportion costs a large box far more/);
	});
	it('refine relative to the box they start from', () => {
		const encode = (from: Row, to: Row): number[] => [
			((to[0] ?? NaN) - (from[0] ?? NaN)) / (from[1] ?? NaN),
			Math.log((to[1] ?? NaN) / (from[1] ?? NaN))
		];
		const decode = (from: Row, [d = NaN, w = NaN]: Row): number[] => [
			(from[0] ?? NaN) + (from[1] ?? NaN) * d,
			(from[1] ?? NaN) * Math.exp(w)
		];
		const [anchor, proposal, truth] = [
			[50, 20],
			[58, 30],
			[60, 40]
		] as const;
		const close = (box: Row): boolean =>
			box.every((x, i) => Math.abs(x - (truth[i] ?? NaN)) < 1e-9);
		expect(close(decode(proposal, encode(proposal, truth)))).toBe(true);
		expect(close(decode(proposal, encode(anchor, truth)))).toBe(false);
		expectAnswer('object-detection/refined-twice', /from the anchor, the head from the proposal/);
	});
	it('are off by one name when classes are counted from 1', () => {
		const names = range(20).map((i) => `class ${String(i)}`);
		const labels = names.map((_, i) => i + 1);
		expect(labels.filter((id, i) => names[id] === names[i])).toEqual([]);
		expect(labels.filter((id) => names[id] === undefined)).toEqual([20]);
		expectAnswer(
			'boxes-nms/yolo-class-from-zero',
			/0–19.*every name is off by one and class 20 is out of range/
		);
	});
	it('are neither rewarded nor punished for difficult objects', () => {
		const objects = [{ difficult: false }, { difficult: true }];
		const judge = (hits: Row) => ({
			tp: hits.filter((i) => objects[i]?.difficult === false).length,
			fp: hits.filter((i) => objects[i] === undefined).length,
			wanted: objects.filter(({ difficult }) => !difficult).length
		});
		expect(judge([0, 1])).toEqual(judge([0]));
		expect(judge([0, 7])).toEqual({ tp: 1, fp: 1, wanted: 1 });
		expectAnswer(
			'data-sets/voc-difficult',
			/^Neither, the detection is ignored; nor is missing it/
		);
	});
	it('know a validation frame from its neighbours when scenes are cut apart', () => {
		const frames = range(100).map((i) => ({ at: i, scene: Math.floor(i / 10) }));
		// What a scene holds follows from nothing but the scene.
		const holds = (scene: number): number => (scene * 7) % 3;
		const right = (inValidation: (frame: (typeof frames)[0]) => boolean): number => {
			const seen = frames.filter((frame) => !inValidation(frame));
			return mean(
				frames.filter(inValidation).map(({ at, scene }) => {
					const near = seen.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
					return holds(near?.scene ?? NaN) === holds(scene) ? 1 : 0;
				})
			);
		};
		expect(right(({ at }) => at % 5 === 2)).toBe(1);
		expect(right(({ scene }) => scene % 5 === 2)).toBeLessThan(0.5);
		expectAnswer(
			'data-sets/split-by-scene',
			/Neighbouring frames are nearly the same.*Split by scene$/
		);
	});
});

describe('curves of the loss', () => {
	/** The losses of gradient descent from 1, with the slope of the loss. */
	function descend(
		loss: (x: number) => number,
		slope: (x: number) => number,
		rates: Row
	): number[] {
		let x = 1;
		return rates.map((rate) => loss((x -= rate * slope(x))));
	}
	const steps = (rate: number, count: number): number[] => range(count).map(() => rate);
	const square = [(x: number) => x * x, (x: number) => 2 * x] as const;
	it('climb to no number when the rate is far too large, and not at a tenth of it', () => {
		const losses = descend(...square, steps(3, 2000));
		expect(losses[1]).toBeGreaterThan(losses[0] ?? NaN);
		expect(losses.at(-1)).toBeNaN();
		expect(descend(...square, steps(0.3, 2000)).at(-1)).toBeLessThan(1e-9);
		expectAnswer('losses/curve-both-rising', /^The learning rate, down by an order of magnitude$/);
	});
	it('stall at the size of the step, until it shrinks', () => {
		const rates = [...steps(0.6, 20), ...steps(0.05, 20)];
		const losses = descend(Math.abs, Math.sign, rates);
		const [stalled, after] = [losses.slice(10, 20), losses.slice(30)];
		expect(Math.min(...stalled)).toBeGreaterThan(0.15);
		expect(Math.max(...after)).toBeLessThan(0.06);
		expectAnswer(
			'optimizers/curve-good-then-stuck',
			/^The rate is too large.*lower it from the point/
		);
	});
	it('fall slowly in nearly a straight line when the rate is small', () => {
		const losses = descend(...square, steps(0.001, 50));
		const falls = losses.slice(1).map((loss, i) => (losses[i] ?? NaN) - loss);
		expect(Math.min(...falls) / Math.max(...falls)).toBeGreaterThan(0.8);
		expect(descend(...square, steps(0.01, 50)).at(-1)).toBeLessThan(losses.at(-1) ?? NaN);
		expectAnswer('optimizers/curve-slow-steady', /^Up a little/);
	});
});
