// Evaluates the PyTorch calls on the cards against a stand-in: right forms do it, the mistakes don't.
import { describe, expect, it } from 'vitest';
import { cardOfKind, deckIds, readDeck } from './read-deck.ts';
import { hasModule, pythonWith, runPython, shownPrograms, type Wanted } from './run-python.ts';
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

/** Scores of two samples for three classes, and their classes. */
const scores = 'x, y = tensor([[1., 2., 0.], [3., 0., -1.]]), tensor([2, 0])\n';

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

const losses: Readonly<Record<string, Wanted>> = {
	'criterion-call': {
		before: `${scores}criterion = nn.CrossEntropyLoss()\nlogits, labels = x, y`,
		holds: 'abs(value - cross_entropy(x, y)) < 1e-9'
	},
	'nll-of-log-softmax': { before: scores, holds: 'abs(value - F.cross_entropy(x, y)) < 1e-9' },
	'ignore-border': {
		before: scores,
		holds: 'abs(value(x, tensor([2, 255])) - cross_entropy(x[:1], y[:1])) < 1e-9'
	},
	'kl-div-arguments': {
		before: 'p, q = tensor([[.5, .5], [.2, .8]]), tensor([[.9, .1], [.3, .7]])',
		holds:
			'abs(value - sum(p[i, j] * np.log(p[i, j] / q[i, j]) for i in (0, 1) for j in (0, 1)) / 2) < 1e-9'
	}
};

const attention: Readonly<Record<string, Wanted>> = {
	'scores-code': {
		before:
			'q = tensor(np.arange(24).reshape(2, 3, 4))\nk = tensor(np.arange(24)[::-1].reshape(2, 3, 4))',
		holds: 'np.array_equal(value, np.einsum("bid,bjd->bij", q, k))'
	},
	'merge-heads': {
		before:
			'b, h, n, dk = 2, 3, 4, 5\nd = h * dk\natt = tensor(np.arange(120).reshape(b, h, n, dk))',
		holds: 'value[1, 2].tolist() == [z for head in range(h) for z in att[1, head, 2].tolist()]'
	}
};

const detection: Readonly<Record<string, Wanted>> = {
	'detr-no-object-score': {
		before: 'logits = tensor(np.random.default_rng(0).normal(size=(100, 92)))',
		holds: 'value.shape == (100, 91) and np.allclose(value.sum(-1), 1 - logits.softmax(-1)[:, 91])'
	}
};

const networks: Readonly<Record<string, Wanted>> = {
	'replace-head': { holds: 'net.fc.weight.shape == (5, 512)' }
};

const withStandIn = (wanted: Readonly<Record<string, Wanted>>): Record<string, Wanted> =>
	Object.fromEntries(
		Object.entries(wanted).map(([id, { before, holds }]) => [
			id,
			{ before: standInTorch + (before ?? ''), holds }
		])
	);

const wantedOf: readonly [string, Readonly<Record<string, Wanted>>][] = [
	['pytorch-tensors', tensors],
	['optimizers', training],
	['losses', losses],
	['attention', attention],
	['object-detection', detection],
	['cnn-architectures', networks]
];

describe('PyTorch calls on the cards', () => {
	const { run, refutedForms } = pythonWith('numpy');

	it('do what the cards say, and the mistakes do not', () => {
		expect(
			refutedForms(...wantedOf.map(([id, wanted]) => [readDeck(id), withStandIn(wanted)] as const))
		).toEqual([]);
	});

	it('hands a spawned function the number of its process first', () => {
		const { answer, wrong } = cardOfKind(readDeck('pytorch-tensors'), 'spawn-arguments', 'code');
		const spawned = [answer, ...(wrong ?? []).map((slip) => slip.answer)].map((head) => ({
			before: `${head}\n    return dict(rank=rank, n=n, cfg=cfg)`,
			form: 'work(3, *("n", "cfg"))',
			holds: 'value == dict(rank=3, n="n", cfg="cfg")'
		}));
		expect(run(spawned).map(({ held }) => held)).toEqual([true, false, false]);
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
