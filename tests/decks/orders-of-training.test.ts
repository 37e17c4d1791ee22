// The steps of training and tools on order cards, done on small examples: only the card's order gets there.
import { describe, it } from 'vitest';
import { expectOnlyOrder, turns } from './in-order.ts';

type Row = readonly number[];

const near = (a: Row, b: Row): boolean =>
	a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? NaN)) < 1e-9);
function present<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('nothing to work on');
	return value;
}

describe('training', () => {
	it('a step uses the rate of now, and the schedule sees to the next', () => {
		interface Now {
			readonly w: number;
			readonly rate: number;
			readonly loss?: (w: number) => number;
			readonly grad?: number;
		}
		expectOnlyOrder<Now>(
			'optimizers/step-order',
			{ w: 1, rate: 0.1 },
			[
				[/scheduler\.step/, (now) => ({ ...now, rate: now.rate / 2 })],
				[/optimizer\.step/, (now) => ({ ...now, w: now.w - now.rate * present(now.grad) })],
				[
					/backward/,
					(now) => {
						const loss = present(now.loss);
						return { ...now, grad: (loss(now.w + 1e-3) - loss(now.w - 1e-3)) / 2e-3 };
					}
				],
				[/loss = criterion/, (now) => ({ ...now, loss: (w) => 3 * w * w })]
			],
			({ w, rate }) => near([w, rate], [1 - 0.1 * 6, 0.05])
		);
	});
	it('fine-tuning keeps the features from the gradients of a random head', () => {
		interface Now {
			readonly headError: number;
			readonly spoilt: number;
			readonly frozen: boolean;
			readonly adapted: boolean;
		}
		const train = (now: Now, adapts: boolean): Now => ({
			frozen: now.frozen,
			spoilt: now.spoilt + (now.frozen ? 0 : now.headError),
			headError: now.headError / 100,
			adapted: now.adapted || (adapts && !now.frozen)
		});
		expectOnlyOrder<Now>(
			'optimizers/fine-tune-order',
			{ headError: 1, spoilt: 0, frozen: false, adapted: false },
			[
				[/train everything at a smaller rate/, (now) => train(now, true)],
				[/unfreeze/, (now) => ({ ...now, frozen: false })],
				[/train only the new head/, (now) => train(now, false)],
				[/^freeze/, (now) => ({ ...now, frozen: true })]
			],
			({ spoilt, adapted }) => adapted && spoilt < 0.05
		);
	});
	it('a loader makes samples equal before it stacks them', () => {
		const sizes = [640, 480, 500, 720];
		interface Now {
			readonly indices?: Row;
			readonly samples?: Row;
			readonly batch?: Row;
			readonly pinned?: boolean;
		}
		expectOnlyOrder<Now>(
			'pytorch-tensors/loader-order',
			{},
			[
				[/pinned memory/, (now) => ({ batch: present(now.batch), pinned: true })],
				[
					/collate_fn/,
					(now) => {
						const [first, ...rest] = present(now.samples);
						if (rest.some((size) => size !== first)) throw new Error('sizes differ');
						return { batch: [1 + rest.length, present(first)] };
					}
				],
				[/transforms/, (now) => ({ samples: present(now.samples).map(() => 224) })],
				[
					/__getitem__/,
					(now) => ({
						samples: present(now.indices).map((index) => sizes[index] ?? NaN)
					})
				],
				[/sampler yields indices/, () => ({ indices: [3, 1] })]
			],
			({ batch = [], pinned }) => pinned === true && near(batch, [2, 224])
		);
	});
	it('a pipeline mixes samples, not batches, and has a whole batch ready', () => {
		interface Now {
			readonly items: readonly (string | number | Row)[];
			readonly ready?: string | number | Row;
		}
		const mixed = (count: number): number[] =>
			Array.from({ length: count }, (_, i) => (i * 5) % count);
		expectOnlyOrder<Now>(
			'tensorflow/shuffle-before-batch',
			{ items: [] },
			[
				[/prefetch/, ({ items }) => ({ items, ready: present(items[0]) })],
				[
					/group them by batch/,
					({ items }) => ({
						items: [0, 4].map((from) => items.slice(from, from + 4).map(Number))
					})
				],
				[
					/shuffle the samples/,
					({ items }) => ({
						items: mixed(items.length).map((i) => present(items[i]))
					})
				],
				[
					/read records .* parse/,
					() => ({
						items: Array.from({ length: 8 }, (_, i) => i)
					})
				]
			],
			({ items, ready }) =>
				Array.isArray(ready) && items.length === 2 && near(ready as Row, [0, 5, 2, 7])
		);
	});
});

describe('tools', () => {
	it('a Dockerfile becomes a container by way of an image', () => {
		expectOnlyOrder(
			'docker/dockerfile-order',
			'nothing',
			[
				turns(/^container/, 'created from the image', 'running service'),
				turns(/^docker run/, 'stored layers', 'created from the image'),
				turns(/^image/, 'sent to be built', 'stored layers'),
				turns(/^docker build/, 'written recipe', 'sent to be built'),
				turns(/^Dockerfile/, 'nothing', 'written recipe')
			],
			(thing) => thing === 'running service'
		);
	});
	it('an agent acts on what it knows and knows what came of it', () => {
		interface Now {
			readonly known: readonly string[];
			readonly prompt?: string;
			readonly choice?: string;
			readonly result?: string;
		}
		expectOnlyOrder<Now>(
			'agents/agent-loop',
			{ known: ['goal'] },
			[
				[/^remember/, (now) => ({ known: [...now.known, present(now.result)] })],
				[/^act/, (now) => ({ ...now, result: `result of ${present(now.choice)}` })],
				[/^think/, (now) => ({ ...now, choice: `a step towards ${present(now.prompt)}` })],
				[/^perceive/, (now) => ({ ...now, prompt: now.known.join() })]
			],
			({ known }) => known.at(-1) === 'result of a step towards goal'
		);
	});
	it('retrieval puts the nearest passage into the prompt', () => {
		const text = 'cats purr. dogs bark. cows moo.';
		const question = 'why do dogs bark';
		const vector = (passage: string): Row =>
			['cats', 'dogs', 'cows', 'bark'].map((word) => Number(passage.includes(word)));
		const score = (a: Row, b: Row): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? NaN), 0);
		interface Now {
			readonly passages?: readonly string[];
			readonly index?: readonly Row[];
			readonly found?: string;
			readonly prompt?: string;
			readonly answer?: string;
		}
		expectOnlyOrder<Now>(
			'agents/rag-steps',
			{},
			[
				[
					/model answers from them/,
					(now) => ({ answer: present(now.prompt).split('\n')[0] ?? '' })
				],
				[/put them into the prompt/, (now) => ({ prompt: `${present(now.found)}\n${question}` })],
				[
					/question into a vector/,
					(now) => {
						const scores = present(now.index).map((each) => score(each, vector(question)));
						return { found: present(now.passages)[scores.indexOf(Math.max(...scores))] ?? '' };
					}
				],
				[
					/each into a vector/,
					(now) => ({
						passages: present(now.passages),
						index: present(now.passages).map(vector)
					})
				],
				[/cut documents into passages/, () => ({ passages: text.split('. ') })]
			],
			({ answer }) => answer === 'dogs bark'
		);
	});
});
