import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { climb } from '../ladder.ts';
import { codeGrader } from './grade-code.ts';
import { parsePython } from './parse-python.ts';
import { alikeCode, sameCode } from './synonyms.ts';

function judge(expected: string, typed: string, language?: string) {
	const { rung, reasons } = climb(codeGrader(language), expected, typed);
	return { rung, codes: reasons.map((reason) => reason.code) };
}

describe('Python code', () => {
	it.each([
		['f(x, b=1, a=2)', 'f(x, a=2, b=1)'],
		[`f('a')`, 'f("a")'],
		['(a + b)', 'a+b'],
		['a > b', 'b < a'],
		['not x in y', 'x not in y'],
		['x[0:3]', 'x[:3]'],
		['1e-3', '0.001'],
		['x = (1, 2)', 'x = 1, 2'],
		['model.eval()', 'model.train(mode=False)'],
		['torch.where(m, a, b)', 'a.where(m, b)'],
		['x.sum(dim=0)', 'x.sum(dim=(0,))'],
		['np.zeros((2, 3))', 'np.zeros((2, 3), dtype=np.float64)'],
		['with a:\n    b()', 'with a: b()'],
		['import numpy as np', 'import numpy as np # arrays'],
		['import torch.nn as nn\nnn.ReLU()', 'from torch import nn\nnn.ReLU()']
	])('%j is also %j', (expected, typed) => {
		expect(judge(expected, typed).rung).toMatch(/equivalent|repaired/);
	});

	it.each([
		['nn.Linear(1, 2)', 'nn.Linear(2, 1)', 'argumentsSwapped'],
		['nn.Linear(1, 2)', 'nn.Linear(1, 3)', 'argumentDiffers'],
		['nn.Conv2d(1, 2, 3, padding=1)', 'nn.Conv2d(1, 2, 3)', 'argumentMissing'],
		['nn.Conv2d(1, 2, 3)', 'nn.Conv2d(1, 2, 3, padding=1)', 'argumentExtra'],
		['torch.cat([a, b])', 'torch.stack([a, b])', 'functionDiffers'],
		['[1, 2]', '[1, 2, 3]', 'codeDiffers'],
		['a * b', 'a @ b', 'codeDiffers'],
		['model.eval()', 'model.train()', 'functionDiffers'],
		['x.sum(dim=0)', 'x.sum(dim=(0, 1))', 'argumentDiffers'],
		['f(a, b)', 'f(b, a)', 'argumentsSwapped']
	])('%j is not %j: %s', (expected, typed, code) => {
		const { rung, codes } = judge(expected, typed);
		expect({ rung, first: codes[0] }).toEqual({ rung: 'close', first: code });
	});

	it.each([
		['x.reshape(2, 3)', 'x.view(2, 3)'],
		['y = f(x)', 'z = f(x)'],
		['g(a, b)', 'g(a, c=b)'],
		['x.sum(dim=1)', 'x.sum(dim=-1)'],
		['sorted(xs, key=len)', 'sorted(xs, len)'],
		['import numpy as np', 'import numpy'],
		['np.exp(x)', 'np.exp(x=x)'],
		['f(x)', 'f(x'],
		['torch.tensor([1])', 'torch.tensor([1.0])']
	])('%j and %j are for the person', (expected, typed) => {
		expect(judge(expected, typed).rung).toBe('undecided');
	});

	it('is never executed, and any text can be judged', () => {
		const piece = fc.constantFrom(
			...'a1.()[]{}:,=+-*"\'\n \\@<>ifnot'.split(''),
			'lambda ',
			' for ',
			' in ',
			'...'
		);
		fc.assert(
			fc.property(fc.string({ unit: piece }), fc.string({ unit: piece }), (a, b) => {
				expect(judge(a, a).rung).toBe('identical');
				expect(judge(a, b).rung).toBeDefined();
			}),
			{ numRuns: 400 }
		);
	});
});

describe('the synonyms', () => {
	it.each([...sameCode, ...alikeCode].flat())('%s is Python', (source) => {
		expect(parsePython(source)).toBeDefined();
	});
});

describe('code of other languages', () => {
	it('of a shell is compared as commands', () => {
		expect(judge(`alias python=python3`, `alias python='python3'`, 'bash').rung).toBe('equivalent');
		expect(judge('set -g mouse on', 'set-option -g mouse on', 'bash').rung).toBe('equivalent');
		expect(judge('set -g mouse on', 'set -g mouse off', 'bash').rung).toBe('close');
	});

	it('is otherwise compared line by line, indentation included', () => {
		expect(judge('a:\n  b: 1', 'a:\n  b: 1 ', 'yaml').rung).toBe('repaired');
		expect(judge('a:\n  b: 1', 'a:\nb: 1', 'yaml').rung).toBe('undecided');
		expect(judge('*.pt\n!best.pt', '!best.pt\n*.pt', 'gitignore').rung).toBe('undecided');
	});
});
