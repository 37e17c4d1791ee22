// Holds the NumPy deck against NumPy where this machine has it: shapes, printed values, and what each call does.
import { describe, expect, it, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { pythonWith, shownPrograms, type Wanted } from './run-python.ts';

// NumPy takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('numpy');
const programs = shownPrograms(deck);
const np = 'import numpy as np';

/** Arrays to which the expression in the prompt is applied, by card id. */
const operands: Readonly<Record<string, string>> = {
	'expand-dims': 'a = np.zeros((480, 640))',
	'index-drops-axis': 'a = np.zeros((8, 3, 32))',
	'argmax-shape': 'm = np.zeros((5, 10, 3))',
	'prod-axis-shape': 'a = np.ones((2, 3))',
	'matmul-batch': 'a, b = np.zeros((8, 3, 4)), np.zeros((4, 5))',
	'hstack-vectors': 'a, b = np.zeros(3), np.zeros(3)'
};

/** By card id: a place to try the call, and what is true of it. */
const wanted: Readonly<Record<string, Wanted>> = {
	'load-mapped': {
		before: 'import numpy as np\nnp.save("x.npy", np.arange(6).reshape(2, 3))',
		holds: 'isinstance(value, np.memmap) and value.shape == (2, 3) and not value.flags.writeable'
	},
	newaxis: { before: `${np}\nx = np.arange(3)`, holds: 'value.shape == (3, 1)' },
	'mean-image': {
		before: `${np}\nx = np.arange(24.0).reshape(2, 2, 2, 3)`,
		holds: 'value.shape == (3,) and np.allclose(value, [x[..., c].mean() for c in range(3)])'
	},
	'c-underscore': {
		before: `${np}\na, b = np.array([1, 2, 3]), np.array([4, 5, 6])`,
		holds: 'value.tolist() == [[1, 4], [2, 5], [3, 6]]'
	},
	'hwc-to-chw': {
		before: `${np}\nimg = np.arange(24).reshape(2, 4, 3)`,
		holds:
			'value.shape == (3, 2, 4) and value[2, 1, 3] == img[1, 3, 2] and value[1, 0, 2] == img[0, 2, 1]'
	},
	clip: {
		before: `${np}\nx = np.array([-5, 3, 12])\nw = 10`,
		holds: 'value.tolist() == [0, 3, 10]'
	},
	'unit-rows': {
		before: `${np}\nx = np.array([[3.0, 4.0], [5.0, 12.0]])`,
		holds: 'np.allclose(value, [[0.6, 0.8], [5 / 13, 12 / 13]])'
	},
	'choice-no-repeat': {
		before: `${np}\nids = np.arange(120)`,
		holds: 'len(set(value.tolist())) == 100'
	},
	'shuffle-together': {
		before: `${np}\nx = np.arange(50)\ny = 2 * x\np = np.random.permutation(len(x))\nwas = p.copy()`,
		holds: '(y == 2 * x).all() and (x == was).all() and sorted(x.tolist()) == list(range(50))'
	}
};

/** The code between backticks in the English text. */
function quoted(text: string | undefined): string[] {
	return [...(text ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

function answerOf(id: string): string {
	const { answer } = cardOfKind(deck, id, 'concept');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
}

const { run, refutedForms } = pythonWith('numpy');
const valueOf = (form: string, before = '') => {
	const [outcome] = run([{ before: `${np}\n${before}`, form: `print(${form})` }]);
	return outcome?.said ?? '';
};
const printed = (figures: unknown) =>
	Array.isArray(figures)
		? `(${figures.join(', ')}${figures.length === 1 ? ',' : ''})`
		: String(figures);

describe('the NumPy deck', () => {
	it('has the shapes that NumPy gives', () => {
		const ids = Object.keys(operands);
		const outcomes = run(
			ids.map((id) => {
				const { prompt } = cardOfKind(deck, id, 'number');
				const call =
					quoted(prompt.en).findLast((code) => /[[(]/.test(code) && /[a-z]/.test(code)) ?? '';
				return { before: `${np}\n${operands[id] ?? ''}`, form: `print((${call}).shape)` };
			})
		);
		const cards = ids.map((id) => [id, printed(cardOfKind(deck, id, 'number').answer)]);
		expect(ids.map((id, index) => [id, outcomes[index]?.said])).toEqual(cards);
	});

	it('broadcasts as the card says', () => {
		const [first, second] = quoted(cardOfKind(deck, 'broadcast-shape', 'number').prompt.en);
		const sum = valueOf(`(np.zeros(${first ?? ''}) + np.zeros(${second ?? ''})).shape`);
		expect(sum).toBe(printed(cardOfKind(deck, 'broadcast-shape', 'number').answer));
		expect(valueOf('(np.zeros((5, 1)) - np.zeros(5)).shape')).toBe('(5, 5)');
		expect(answerOf('broadcast-labels')).toContain('`(N, N)`');
	});

	it('counts grids and steps as the cards say', () => {
		expect(valueOf('np.meshgrid(np.zeros(3), np.zeros(2))[0].shape')).toBe(
			printed(cardOfKind(deck, 'meshgrid-shape', 'number').answer)
		);
		const [points = ''] = quoted(cardOfKind(deck, 'linspace-step', 'number').prompt.en);
		expect(valueOf(`np.diff(${points})[0]`)).toBe(
			printed(cardOfKind(deck, 'linspace-step', 'number').answer)
		);
		const [remainder = ''] = quoted(cardOfKind(deck, 'mod-negative', 'number').prompt.en);
		const { answer, wrong } = cardOfKind(deck, 'mod-negative', 'number');
		expect(valueOf(remainder)).toBe(printed(answer));
		expect(valueOf(remainder.replace('mod', 'fmod'))).toBe(printed(wrong?.[0]?.answer));
	});

	it('leaves only number cards that are computed above', () => {
		const computed = new Set([
			...Object.keys(operands),
			'broadcast-shape',
			'meshgrid-shape',
			'linspace-step',
			'mod-negative'
		]);
		const left = deck.cards.filter(({ id, kind }) => kind === 'number' && !computed.has(id));
		expect(left.map(({ id }) => id)).toEqual([]);
	});

	it('has only mistakes among the wrong figures', () => {
		for (const { id, kind } of deck.cards) {
			if (kind !== 'number') continue;
			const { answer, wrong = [] } = cardOfKind(deck, id, 'number');
			expect(
				wrong.map((slip) => printed(slip.answer)),
				id
			).not.toContain(printed(answer));
		}
	});

	it('prints what the cards say, and none of the mistakes', () => {
		const ids = Object.keys(programs);
		const outcomes = run(ids.map((id) => ({ form: programs[id] ?? '' })));
		const seen = ids.map((id, index) => ({ id, said: outcomes[index]?.said }));
		expect(seen).toEqual(ids.map((id) => ({ id, said: cardOfKind(deck, id, 'code').answer })));
		for (const { id, said } of seen) {
			const mistakes = (cardOfKind(deck, id, 'code').wrong ?? []).map(({ answer }) => answer);
			expect(mistakes, id).not.toContain(said);
		}
	});

	it('does what the cards say, and the mistakes do not', () => {
		const tried = (id: string) => id in wanted || id in programs;
		expect(deck.cards.filter(({ id, kind }) => kind === 'code' && !tried(id))).toEqual([]);
		expect(refutedForms([deck, wanted])).toEqual([]);
	});

	it('copies in flatten and shares in ravel', () => {
		const after = (call: string) =>
			valueOf('a[0, 0]', `a = np.zeros((2, 2)); b = a.${call}(); b[0] = 1`);
		expect([after('flatten'), after('ravel')]).toEqual(['0.0', '1.0']);
		expect(answerOf('flatten-copies')).toMatch(/^Not with `flatten`.*with `ravel` yes/);
	});

	it('mirrors a picture whose first and last axis are swapped', () => {
		const [swap = ''] = quoted(cardOfKind(deck, 'swapaxes-image', 'concept').prompt.en);
		expect(valueOf(`${swap}.shape`, 'img = np.zeros((480, 640, 3))')).toBe('(3, 640, 480)');
		expect(answerOf('swapaxes-image')).toMatch(/^It is CWH/);
	});

	it('saves under the name on the card', () => {
		const [save = ''] = quoted(cardOfKind(deck, 'save-suffix', 'concept').prompt.en);
		const files = valueOf('os.listdir()', `import os\na = np.zeros(1)\n${save}`);
		expect(files).toBe(`['${quoted(answerOf('save-suffix'))[0] ?? ''}']`);
	});

	it('keeps its own random state', () => {
		const draws =
			'import random\nrandom.seed(0); u = np.random.rand(); random.seed(0); v = np.random.rand()';
		expect(valueOf('u == v', draws)).toBe('False');
		expect(valueOf('u == v', draws.replaceAll('random.seed(0)', 'np.random.seed(0)'))).toBe('True');
		expect(answerOf('seed-scope')).toContain('NumPy and PyTorch have states of their own');
	});
});
