// Facts of the PyTorch deck that NumPy, pickle or a model of a few lines can show without PyTorch.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { pythonWith } from './run-python.ts';

// NumPy takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const deck = readDeck('pytorch-tensors');
const codeOf = (id: string) => cardOfKind(deck, id, 'code');
const textOf = (id: string): string => {
	const { answer } = cardOfKind(deck, id, 'concept', 'choice');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
};
const mistakesOf = (id: string): string[] => (codeOf(id).wrong ?? []).map(({ answer }) => answer);

describe('tensors as NumPy has them', () => {
	const show = (form: string) => ({ before: 'import numpy as np', form: `print(${form})` });
	const twice = '(r := np.random.RandomState(1)).rand(2).tolist(), r.rand(2).tolist()';
	const zip = /`(lambda.*?)`/.exec(textOf('collate-detection'))?.[1] ?? '';
	const random =
		/np\.random\.randn\(10, 20\)/.exec(codeOf('numpy-dtype').prompt.en ?? '')?.[0] ?? '';
	const cases = {
		random: show(`${random}.dtype`),
		single: show('np.float32(0).dtype'),
		compared: show('(np.zeros(3) >= 0.5).dtype'),
		sum: show('(np.zeros((3, 1, 3)) + np.zeros((3, 3))).shape'),
		inPlace: show('np.add(x := np.zeros((3, 1, 3)), np.zeros((3, 3)), out=x)'),
		drawn: show(twice),
		drawnAgain: show(twice),
		collated: show(`(${zip})([("i1", [1]), ("i2", [1, 2])]) == (("i1", "i2"), ([1], [1, 2]))`),
		page: {
			before:
				'import pickle\ntry: pickle.loads(b"<html>")\nexcept pickle.UnpicklingError as error: text = str(error)',
			form: 'print(text)'
		}
	};
	/** What each case prints, or the name of its error. */
	let said = {} as Record<keyof typeof cases, string>;
	beforeAll(() => {
		const outcomes = pythonWith('numpy').run(Object.values(cases));
		const names = Object.keys(cases);
		said = Object.fromEntries(
			outcomes.map((outcome, i) => [names[i], outcome.error ?? outcome.said])
		) as typeof said;
	});
	it('keeps the double precision of random numbers, and compares to booleans', () => {
		expect(codeOf('numpy-dtype').answer).toBe(`torch.${said.random}`);
		expect(mistakesOf('numpy-dtype')).toEqual([`torch.${said.single}`]);
		expect(codeOf('comparison-dtype').answer).toBe(`torch.${said.compared}`);
	});
	it('stretches the other operand in place, never itself', () => {
		expect(said.inPlace).toBe('ValueError');
		expect(textOf('inplace-broadcast')).toContain(`broadcasts to ${said.sum}`);
		expect(textOf('inplace-broadcast')).toContain('`x.add_(y)` raises');
	});
	it('draws on from one seed', () => {
		expect(said.drawnAgain).toBe(said.drawn);
		const [one, two] = said.drawn.split('] [').map((row) => row.replaceAll(/[[\]]/g, ''));
		expect(two).not.toBe(one);
		expect(textOf('seed-once')).toMatch(/^No; but every run/);
	});
	it('leaves boxes of any number as they are', () => {
		expect(said.collated).toBe('True');
	});
	it('fails on a page as pickle does', () => {
		const { prompt } = cardOfKind(deck, 'page-for-weights', 'concept');
		expect(prompt.en).toContain(said.page.replace(/\.$/, ''));
		expect(textOf('page-for-weights')).toContain('HTML begins with `<`');
	});
});

describe('gradients', () => {
	/** A variable: it keeps its gradient when it is a leaf or told to, and hands it on either way. */
	interface Variable {
		readonly leaf: boolean;
		grad: number[] | undefined;
		readonly back: (gradient: number[]) => void;
	}
	function variable(leaf: boolean, back: (gradient: number[]) => void): Variable {
		const made: Variable = {
			leaf,
			grad: undefined,
			back(gradient) {
				if (leaf) made.grad = gradient;
				back(gradient);
			}
		};
		return made;
	}
	it('stay with leaves only', () => {
		const factor = 2;
		const passed: number[][] = [];
		const w = variable(true, () => undefined);
		const v = variable(false, (gradient) => {
			passed.push(gradient);
			w.back(gradient.map((g) => factor * g));
		});
		v.back([1, 1, 1]);
		const tensor = (numbers: readonly number[] | undefined): string =>
			numbers === undefined
				? 'None'
				: `tensor([${numbers.map((x) => `${String(x)}.`).join(', ')}])`;
		const { answer, prompt } = codeOf('leaf-gradient');
		expect(prompt.en).toContain(`v = w * ${String(factor)}`);
		expect(answer).toBe(tensor(v.grad));
		expect(mistakesOf('leaf-gradient')).toEqual([tensor(passed[0]), tensor(w.grad)]);
	});
});

describe('modules', () => {
	it('run only what forward calls, whatever is registered', () => {
		const shrink = () => Array.from({ length: 20 }, () => 0);
		class Network {
			readonly children = new Map([
				['features', (): number[] => Array.from({ length: 9216 }, () => 0)],
				['classifier', (): number[] => Array.from({ length: 1000 }, () => 0)]
			]);
			forward(): number[] {
				this.children.get('features')?.();
				return this.children.get('classifier')?.() ?? [];
			}
		}
		const net = new Network();
		net.children.set('block', shrink);
		expect([...net.children.keys()]).toContain('block');
		const { answer, wrong = [] } = cardOfKind(deck, 'add-module-unused', 'number');
		expect(answer).toEqual([1, net.forward().length]);
		expect(wrong[0]?.answer).toEqual([1, shrink().length]);
	});
	it('know of tensors only what is registered', () => {
		class Parameter extends Float32Array {}
		const registered = (attributes: object): unknown[] =>
			Object.values(attributes).filter((value) => value instanceof Parameter);
		const { answer, why } = cardOfKind(deck, 'plain-tensor-attribute', 'number');
		expect(registered({ v: new Float32Array(3) })).toHaveLength(Number(answer));
		expect(registered({ v: new Parameter(3) })).toHaveLength(1);
		expect(why?.en).toContain('nn.Parameter(torch.zeros(3))');
	});
	it('are renamed by the wrapper that holds them', () => {
		const weights = ['conv1.weight'];
		const wrapped = weights.map((name) => `module.${name}`);
		const missing = weights.filter((name) => !wrapped.includes(name));
		const unexpected = wrapped.filter((name) => !weights.includes(name));
		const { prompt } = cardOfKind(deck, 'module-prefix', 'concept');
		expect(prompt.en).toContain(`missing key \`${missing.join()}\``);
		expect(prompt.en).toContain(`unexpected key \`${unexpected.join()}\``);
		expect(textOf('module-prefix')).toContain('`net.module.state_dict()`');
	});
});
