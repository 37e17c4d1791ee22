// Holds the Python deck against Python: what its programs print, and what each form and each mistake does.
import { describe, expect, it, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { refutedForms, runPython, shownPrograms, hasModule, type Wanted } from './run-python.ts';

// Python takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('python');
const programs = shownPrograms(deck);

const parser = 'import argparse\nparser = argparse.ArgumentParser()';
/** Adds the status with which parsing ends the program. */
const strictParser = `${parser}
def status(words):
    try: parser.parse_args(words)
    except SystemExit as left: return left.code`;
const pictures = `import glob, os
os.makedirs("data/a/b")
for name in ("data/1.jpg", "data/a/2.jpg", "data/a/b/3.jpg", "data/a/4.png"): open(name, "w").close()`;
/** An option that takes a number, is optional and is 10 by default. */
const takesNumber = `vars(parser.parse_args(["--epochs", "3"])) == {"epochs": 3} and vars(parser.parse_args([])) == {"epochs": 10}`;
const isSwitch = `parser.parse_args([]).amp is False and parser.parse_args(["--amp"]).amp is True`;

/** By card id: a place to try it, and what is true afterwards. */
const wanted: Readonly<Record<string, Wanted>> = {
	'slice-reverse': { before: 'x = [1, 2, 3]', holds: 'value == [3, 2, 1] and x == [1, 2, 3]' },
	'one-tuple': { holds: 'type(value) is tuple and len(value) == 1' },
	'empty-set': { holds: 'type(value) is set and not value' },
	'set-symmetric': { before: 'a, b = {1, 2, 3}, {2, 3, 4}', holds: 'value == {1, 4}' },
	'print-end': { before: 'x = 7', holds: 'said == "7"' },
	'double-star-call': {
		before: 'def train(lr, epochs): return lr, epochs\ncfg = {"epochs": 2, "lr": 0.1}',
		holds: 'value == (0.1, 2)'
	},
	hasattr: { before: 'class Net: fc = 1\nmodel = Net()', holds: 'value is True' },
	'keep-chinese': { before: 'import re\ns = "a训练，b1_集!"', holds: 'value == "训练集"' },
	'glob-recursive': {
		before: pictures,
		holds:
			'sorted(map(os.path.normpath, value)) == ["data/1.jpg", "data/a/2.jpg", "data/a/b/3.jpg"]'
	},
	'script-dir': {
		before:
			'import os\nfrom pathlib import Path\nos.makedirs("tools"); open("tools/s.py", "w").close()\n__file__ = "tools/s.py"',
		holds: 'value == Path.cwd() / "tools"'
	},
	'remove-tree': {
		before:
			'import os, shutil\npath = "runs"\nos.makedirs("runs/a"); open("runs/a/log", "w").close()',
		holds: 'not os.path.exists("runs")'
	},
	'arg-option': { before: parser, holds: takesNumber },
	'arg-switch': { before: parser, holds: isSwitch },
	'arg-positional': {
		before: strictParser,
		holds:
			'parser.parse_args(["a.jpg"]).image == "a.jpg" and status([]) == status(["--image", "a.jpg"]) == 2'
	},
	'arg-required': {
		before: strictParser,
		holds: 'parser.parse_args(["--data", "x"]).data == "x" and status([]) == 2'
	},
	'arg-choices': {
		before: strictParser,
		holds:
			'parser.parse_args(["--model", "b"]).model == "b" and parser.parse_args([]).model is None and status(["--model", "c"]) == 2'
	},
	'parse-list': {
		before: `${parser}\nparser.add_argument("--epochs", type=int, default=10)`,
		holds: 'args.epochs == 3'
	}
};

function english(id: string, part: 'answer' | 'prompt' | 'why' = 'answer'): string {
	const text = cardOfKind(deck, id, 'concept', 'cloze', 'choice', 'number')[part];
	if (typeof text === 'string') return text;
	return typeof text === 'object' && 'en' in text ? (text.en ?? '') : JSON.stringify(text);
}

/** The code between backticks in a text. */
function quoted(text: string): string[] {
	return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

describe.runIf(hasModule('sys'))('code of the Python deck', () => {
	it('prints what the cards say, and none of the mistakes', () => {
		const ids = Object.keys(programs).filter((id) => !(id in wanted));
		const outcomes = runPython(ids.map((id) => ({ form: programs[id] ?? '' })));
		const seen = ids.map((id, index) => ({ id, said: outcomes[index]?.said }));
		expect(seen).toEqual(ids.map((id) => ({ id, said: cardOfKind(deck, id, 'code').answer })));
		for (const { id, said } of seen) {
			const mistakes = (cardOfKind(deck, id, 'code').wrong ?? []).map(({ answer }) => answer);
			expect(mistakes, id).not.toContain(said);
		}
		expect(ids).toHaveLength(11);
	});

	it('does what the cards say, and the mistakes do not', () => {
		expect(refutedForms([deck, wanted])).toEqual([]);
	});

	it('accepts the same value in another spelling', () => {
		const { answer, accept } = cardOfKind(deck, 'dict-order', 'code');
		const [outcome] = runPython([{ form: `${answer} == ${accept?.[0] ?? ''}`, holds: 'value' }]);
		expect(outcome?.held).toBe(true);
	});

	it('leaves only code cards that are tried below', () => {
		const tried = (id: string) => id in wanted || id in programs;
		const untried = deck.cards.filter(({ id, kind }) => kind === 'code' && !tried(id));
		expect(untried.map(({ id }) => id)).toEqual([
			'mkdir-both',
			'is-file',
			'walk-prune',
			'breakpoint'
		]);
	});

	it('makes missing parents, and is content with a folder that exists', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'mkdir-both', 'code');
		const twice = [answer, ...accept, ...wrong.map((slip) => slip.answer)].map((form) => ({
			before: 'import os\nfrom pathlib import Path\np = Path("runs/exp1")',
			form: `${form}\n${form}`,
			holds: 'p.is_dir()'
		}));
		expect(runPython(twice).map(({ held }) => held)).toEqual([true, true, false, false]);
	});

	it('tells files from folders and from nothing', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'is-file', 'code');
		const forms = [answer, ...accept, ...wrong.map((slip) => slip.answer)].map((form) => ({
			before: `import os\nfrom pathlib import Path\nos.mkdir("d"); open("f", "w").close()\ndef seen(name):\n    p = Path(name)\n    return bool(${form})`,
			form: '[seen("f"), seen("d"), seen("none")]',
			holds: 'value == [True, False, False]'
		}));
		expect(runPython(forms).map(({ held }) => held)).toEqual([true, true, false, false]);
	});

	it('keeps the walk out of a folder only when its list is changed in place', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'walk-prune', 'code');
		const loop = /```python\n([^]*?)\n```/.exec(
			cardOfKind(deck, 'walk-prune', 'code').prompt.en ?? ''
		)?.[1];
		const walk = (body: string) => ({
			before: 'import os\nos.makedirs("a/.git/x"); os.makedirs(".git/y"); seen = []',
			form: `${loop ?? ''}\n    ${body}\n    seen.append(root)`,
			holds: 'seen == [".", "./a"]'
		});
		const forms = [answer, ...accept, ...wrong.map((slip) => slip.answer)].map(walk);
		expect(runPython(forms).map(({ held }) => held)).toEqual([true, true, true, true, false]);
	});

	it('stops in the debugger by the call on the card', () => {
		const { answer } = cardOfKind(deck, 'breakpoint', 'code');
		const hook = 'import sys\nhit = []\nsys.breakpointhook = lambda *a, **k: hit.append(1)';
		expect(runPython([{ before: hook, form: answer, holds: 'hit == [1]' }])[0]?.held).toBe(true);
	});
});

describe.runIf(hasModule('sys'))('facts of the Python deck', () => {
	it('computes what the number cards say', () => {
		for (const id of ['raw-string', 'floor-division']) {
			const { answer, wrong } = cardOfKind(deck, id, 'number');
			const [code = ''] = quoted(english(id, 'prompt'));
			const [outcome] = runPython([{ form: `print(${code})` }]);
			expect(outcome?.said).toBe(String(answer));
			expect(wrong?.[0]?.answer).not.toBe(answer);
		}
	});

	it('changes an element of a tuple but has no key with a list inside', () => {
		const [make = '', append = '', key = ''] = quoted(english('tuple-with-list', 'prompt'));
		const outcomes = runPython([
			{ before: make, form: append, holds: 't == ([1, 3], 2)' },
			{ before: make, form: key }
		]);
		expect(outcomes.map(({ error }) => error)).toEqual([undefined, 'TypeError']);
		expect(english('tuple-with-list')).toMatch(/^The first works, the second fails/);
	});

	it('hides a built-in behind a variable', () => {
		const [make = '', call = ''] = quoted(english('shadowed-builtin', 'prompt'));
		expect(
			runPython([
				{ before: make, form: call },
				{ before: `${make}; del list`, form: call }
			]).map(({ error }) => error)
		).toEqual(['TypeError', undefined]);
	});

	it('has async for a keyword', () => {
		const [call = '', keyword = ''] = [
			...quoted(english('async-keyword', 'prompt')),
			...quoted(english('async-keyword'))
		];
		expect(runPython([{ form: call }])[0]?.error).toBe('SyntaxError');
		expect(
			runPython([
				{ before: 'import keyword', form: `keyword.iskeyword("${keyword}")`, holds: 'value' }
			])[0]?.held
		).toBe(true);
	});

	it('orders a set of strings by their hashes, which differ between processes', () => {
		expect(english('set-order')).toContain('`sorted`');
		const [, cure = ''] = quoted(english('set-order', 'why'));
		expect(
			runPython([
				{ before: 'names = ["b", "a", "b"]', form: `list(${cure})`, holds: 'value == ["b", "a"]' }
			])[0]?.held
		).toBe(true);
	});

	it('passes the function and not its result', () => {
		const [direct = ''] = quoted(english('call-result-passed', 'prompt'));
		const { accept = [] } = cardOfKind(deck, 'call-result-passed', 'concept');
		const before =
			'import functools\ncalls = []\ndef work(a, b): calls.append((a, b))\ndef run(f): return f';
		const laziness = [
			direct,
			...quoted(english('call-result-passed')),
			...quoted(String(accept[0]))
		].map((form) => ({ before, form, holds: 'calls == [] and (value(), calls)[1] == [(1, 2)]' }));
		expect(runPython(laziness).map(({ held }) => held)).toEqual([false, true, true]);
	});

	it('reads literals and refuses calls', () => {
		const [, safe = ''] = quoted(english('eval-danger'));
		const outcomes = runPython([
			{ before: 'import ast', form: `${safe}("[640, 480]")`, holds: 'value == [640, 480]' },
			{ before: 'import ast', form: `${safe}("print(1)")` }
		]);
		expect(outcomes.map(({ error }) => error)).toEqual([undefined, 'ValueError']);
	});

	it('overwrites an existing target', () => {
		const [copy = ''] = quoted(english('copyfile-existing', 'prompt'));
		const before =
			'import shutil\nopen("a.txt", "w").write("new"); open("b.txt", "w").write("old")';
		expect(
			runPython([{ before, form: copy, holds: 'open("b.txt").read() == "new"' }])[0]?.held
		).toBe(true);
		expect(english('copyfile-existing')).toMatch(/overwritten/);
	});

	it('takes any word for true, and leaves by SystemExit when something is missing', () => {
		const [outcome] = runPython([
			{
				before: `${parser}\nparser.add_argument("--amp", type=bool)`,
				form: 'parser.parse_args(["--amp", "False"]).amp',
				holds: `value is ${quoted(english('arg-bool'))[0] ?? ''}`
			}
		]);
		expect(outcome?.held).toBe(true);
		const [missing] = runPython([
			{
				before: `${parser}\nparser.add_argument("data")\ncode = 0`,
				form: 'try:\n    parser.parse_args([])\nexcept Exception: code = 1\nexcept SystemExit as left: code = left.code',
				holds: 'code == 2'
			}
		]);
		expect(missing?.held).toBe(true);
		expect(english('arg-missing')).toContain('`SystemExit`, with status 2');
	});

	it('names the attribute of an option after its long name', () => {
		const [short = '', long = ''] = quoted(english('arg-dash', 'prompt'));
		const define = `parser.add_argument(${short}, ${long}, type=int)`;
		const { wrong } = cardOfKind(deck, 'arg-dash', 'cloze');
		const holds = [english('arg-dash'), ...(wrong ?? []).map((slip) => String(slip.answer))].map(
			(name) => ({
				before: `${parser}\n${define}\nargs = parser.parse_args(["-b", "4"])`,
				form: `args.${name}`,
				holds: 'value == 4'
			})
		);
		expect(runPython(holds).map(({ held }) => held)).toEqual([true, false, false]);
	});

	it('can pickle an iterator of a class, and no generator', () => {
		const before = 'import pickle';
		const outcomes = runPython([
			{ before, form: 'pickle.dumps(x for x in [])' },
			{ before, form: 'pickle.dumps(iter([1]))' }
		]);
		expect(outcomes.map(({ error }) => error)).toEqual(['TypeError', undefined]);
		expect(english('generator-pickle')).toContain('`__iter__` and `__next__`');
	});

	it('pickles a method with its whole object', () => {
		const before = `import multiprocessing, pickle, types
worker = types.SimpleNamespace()
work = types.MethodType(repr, worker)
pickle.dumps(work)
worker.mg = multiprocessing.get_context('fork').Manager()`;
		const [outcome] = runPython([{ before, form: 'pickle.dumps(work)' }]);
		expect(outcome?.error).toBe('TypeError');
		expect(english('spawn-bound-method')).toMatch(/with the whole of `self`, and a Manager can't/);
	});

	it('hands on a queue of a manager, and no other', () => {
		const queue = english('pool-queue').replaceAll('`', '');
		const trial = (form: string) => ({
			before: 'import multiprocessing as mp, pickle',
			form: `own = ${form}; q = pickle.loads(pickle.dumps(own)); q.put(7)`,
			holds: 'q.get() == 7'
		});
		// A server lives only as long as its manager has a name.
		const kept = queue.replace('mp.Manager()', '(m := mp.get_context("fork").Manager())');
		const [own, shared] = runPython([trial('mp.Queue()'), trial(kept)]);
		expect(own?.error).toBe('RuntimeError');
		expect(shared?.held).toBe(true);
	});

	it('gives enumerate no length', () => {
		expect(runPython([{ form: 'len(enumerate([1]))' }])[0]?.error).toBe('TypeError');
		expect(english('tqdm-total')).toMatch(/^`enumerate` has no length/);
	});
});
