// Evaluates the PyTorch calls on the cards against a stand-in: right forms do it, the mistakes don't.
import { describe, expect, it } from 'vitest';
import { cardOfKind, deckIds, readDeck } from './read-deck.ts';
import { hasModule, refutedForms, runPython, shownPrograms, type Wanted } from './run-python.ts';
import { standInTorch } from './stand-in-torch.ts';

const tensors: Readonly<Record<string, Wanted>> = {
	'to-numpy': {
		before: "t = tensor([1., 2.], requires_grad=True, device='cuda')",
		holds: 'type(value) is np.ndarray and value.tolist() == [1, 2]'
	},
	'cat-call': {
		before: 'a, b = tensor([[1] * 3] * 2), tensor([[2] * 3] * 2)',
		holds: 'value.tolist() == [[1, 1, 1, 2, 2, 2]] * 2'
	},
	'imshow-permute': {
		before: 'H, W = 2, 5\nimg = tensor(np.arange(30).reshape(3, H, W))',
		holds: 'value.shape == (2, 5, 3) and value[1, 4].tolist() == [9, 19, 29]'
	},
	'accuracy-item': {
		before: 'pred, y = tensor([1, 2, 3]), tensor([1, 5, 3])',
		holds: 'value == 2 and type(value) is int'
	},
	'remove-head': { holds: 'alexnet.forward(3) == 6' },
	'save-weights': { holds: "saved == {'w.pth': {'weight': 1}}" },
	'load-on-cpu': { holds: "net.loaded == {'weight': 1}" },
	'pretrained-weights': { holds: "value in ('IMAGENET1K_V2', 'DEFAULT')" },
	'freeze-all': { holds: 'not net.weight.requires_grad' }
};

const training: Readonly<Record<string, Wanted>> = {
	'plateau-step': {
		before:
			'seen = []\nclass Plateau:\n    def step(self, metrics, epoch=None): seen.append(metrics)\nscheduler, val_loss = Plateau(), 0.7',
		holds: 'seen == [0.7]'
	},
	'param-groups': {
		before: 'base, head = [1], [2]',
		holds: '[(g["params"], g["lr"]) for g in value] == [([1], 0.001), ([2], 0.01)]'
	},
	'functional-dropout': {
		before: 'class Layer: training = False\nself, x = Layer(), 7',
		holds: 'value == 7'
	}
};

const withStandIn = (wanted: Readonly<Record<string, Wanted>>): Record<string, Wanted> =>
	Object.fromEntries(
		Object.entries(wanted).map(([id, { before, holds }]) => [
			id,
			{ before: standInTorch + (before ?? ''), holds }
		])
	);

describe.runIf(hasModule('numpy'))('PyTorch calls on the cards', () => {
	it.each([
		['pytorch-tensors', tensors],
		['optimizers', training]
	])('%s: do what the cards say, and the mistakes do not', (id, wanted) => {
		expect(refutedForms(readDeck(id), withStandIn(wanted))).toEqual([]);
	});

	it('hands a spawned function the number of its process first', () => {
		const { answer, wrong } = cardOfKind(readDeck('pytorch-tensors'), 'spawn-arguments', 'code');
		const spawned = [answer, ...(wrong ?? []).map((slip) => slip.answer)].map((head) => ({
			before: `${head}\n    return dict(rank=rank, n=n, cfg=cfg)`,
			form: 'work(3, *("n", "cfg"))',
			holds: 'value == dict(rank=3, n="n", cfg="cfg")'
		}));
		expect(runPython(spawned).map(({ held }) => held)).toEqual([true, false, false]);
	});
});

describe.runIf(hasModule('ast'))('Python on the cards', () => {
	it('is Python, every form that is to be typed', () => {
		const forms = deckIds.map(readDeck).flatMap((deck) => {
			const outputs = shownPrograms(deck);
			return deck.cards.flatMap((entry) =>
				entry.kind === 'code' && entry.language === 'python' && !(entry.id in outputs)
					? [entry.answer, ...(entry.accept ?? [])]
					: []
			);
		});
		const whole = forms.map((form) => (form.endsWith(':') ? `${form} pass` : form));
		const [outcome] = runPython([
			{
				before: `import ast\nforms = ${JSON.stringify(whole)}\ndef parses(form):\n    try: return bool(ast.parse(form))\n    except SyntaxError: return False`,
				form: 'print([i for i, form in enumerate(forms) if not parses(form)])'
			}
		]);
		const broken = JSON.parse(outcome?.said ?? '') as number[];
		expect(broken.map((index) => forms[index])).toEqual([]);
		expect(forms.length).toBeGreaterThan(100);
	});
});
