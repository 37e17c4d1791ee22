// The wrong figures on number cards about libraries: each is what the call that its mistake names really gives.
import { describe, expect, it, vi } from 'vitest';
import { expectMistakes } from './figures.ts';
import { readDeck } from './read-deck.ts';
import { pythonWith } from './run-python.ts';

// Some of these libraries take many seconds to start.
vi.setConfig({ testTimeout: 120_000 });

interface Library {
	readonly module: string;
	readonly before: string;
	/** By card id: Python for each wrong figure of the card, in its order. */
	readonly calls: Readonly<Record<string, readonly string[]>>;
}

const libraries: Readonly<Record<string, Library>> = {
	numpy: {
		module: 'numpy',
		before: 'import numpy as np; z = np.zeros',
		calls: {
			'expand-dims': [
				'np.expand_dims(z((480, 640)), -1).shape',
				'np.expand_dims(z((480, 640)), 1).shape'
			],
			'index-drops-axis': ['z((8, 3, 32))[0].shape'],
			'argmax-shape': ['np.argmax(z((5, 10, 3)), 2).shape', 'np.argmax(z((5, 10, 3)), 0).shape'],
			'prod-axis-shape': [
				'np.prod(z((2, 3)), axis=1, keepdims=True).shape',
				'np.prod(z((2, 3)), axis=0).shape'
			],
			// Not summed over the middle; the rows of the second.
			'matmul-batch': ['(z((8, 3, 4))[..., None] * z((4, 5))).shape', '(8, *z((4, 5)).shape)'],
			// The first shape kept; the vector taken for the rows.
			'broadcast-shape': ['z((3, 1)).shape', '(z((3, 1)).T + z((4, 1))).shape'],
			'hstack-vectors': ['np.vstack((z(3), z(3))).shape', 'np.c_[z(3), z(3)].shape'],
			'mod-negative': ['np.fmod(-7, 3)'],
			'meshgrid-shape': ['np.meshgrid(z(3), z(2), indexing="ij")[0].shape'],
			'linspace-step': ['np.diff(np.linspace(0, 10, 5, endpoint=False))[0]']
		}
	},
	'pytorch-tensors': {
		module: 'torchvision',
		before: `
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn, tensor
from torch.utils.data import BatchSampler, SequentialSampler
from torchvision.transforms import functional as T, transforms
from PIL import Image
z = torch.zeros
row = tensor([[[1, 2, 3, 4]] * 3])
pad = lambda mode: T.pad(row, 2, padding_mode=mode)[0, 0]
img = Image.new('RGB', (640, 480))
loader = lambda **more: len(torch.utils.data.DataLoader(range(60000), batch_size=256, **more))
layers = [nn.Linear(2, 3), nn.Linear(3, 4)]
head = nn.Linear(512, 5)
`,
		calls: {
			'tensor-of-list': ['torch.Tensor(4, 3).shape', 'tensor([[4, 3]]).shape'],
			'numpy-shares': ['[a := np.array([1., 2.]), t := tensor(a), a.__setitem__(0, 7)] and t'],
			'view-infer': ['(z(3, 4, 5).shape[0], 5)'],
			'reshape-not-transpose': ['tensor([[1, 2, 3], [4, 5, 6]]).T'],
			// Old axis i sent to place i of the arguments.
			'permute-shape': ['z(8, 32, 48, 3).permute([[0, 3, 1, 2].index(i) for i in range(4)]).shape'],
			'squeeze-all': ['z(1, 3, 1, 5).squeeze(0).shape', 'z(1, 3, 1, 5).squeeze(2).shape'],
			'unsqueeze-shape': ['z(4, 3).unsqueeze(0).shape', 'z(4, 3).unsqueeze(-1).shape'],
			'index-or-slice': ['z(4, 3, 8, 8)[:, 0:1].shape', 'z(4, 3, 8, 8)[0].shape'],
			'stack-shape': [
				'torch.cat([z(3, 224, 224)] * 8).shape',
				'torch.stack([z(3, 224, 224)] * 8, dim=1).shape'
			],
			// The 7 left out.
			'broadcast-shape': ['(z(8, 1, 6, 1) + z(1, 1, 5)).shape'],
			'broadcast-loss': ['(z(32, 1) - z(32)[:, None]).shape', '(z(32, 1)[:, 0] - z(32)).shape'],
			'repeat-shape': ['(1, 3, 1, 1)'],
			'batch-sampler': [
				'list(BatchSampler(SequentialSampler(range(11)), 4, drop_last=True))[-1]',
				'[i % 11 for i in range(8, 12)]'
			],
			'add-module-unused': ['nn.Sequential(nn.ReLU(), nn.Linear(1000, 20))(z(1, 1000)).shape'],
			// Machines for processes; the card's number on its machine for the process's among all.
			'world-size-rank': ['(4, 2, 3)', '(4 * 8, 3, 3)'],
			'matmul-shape': ['(z(8, 3, 4)[0] @ z(4, 5)).shape'],
			'argmax-shape': ['z(5, 10, 3).argmax(1, keepdim=True).shape', '(z(5, 10, 3).shape[1],)'],
			'max-indices': [
				'torch.max(tensor([[1, 9], [8, 2], [3, 7]]), dim=1)[0]',
				'torch.max(tensor([[1, 9], [8, 2], [3, 7]]), dim=0)[1]'
			],
			'flatten-batch': [
				'torch.flatten(z(36, 32, 5, 5), 1).shape',
				'torch.flatten(z(36, 32, 5, 5), 2).shape'
			],
			'pad-order': [
				'F.pad(z(1, 3, 10, 20), (3, 4, 1, 2)).shape',
				'transforms.Pad((1, 2, 3, 4))(z(1, 3, 10, 20)).shape'
			],
			'detach-gradient': [
				'[x := tensor(3., requires_grad=True), (x * x).backward()] and x.grad',
				'3. * 3.'
			],
			'loader-length': ['loader(drop_last=True)', 'len(range(60000))'],
			'resize-integer': [
				'transforms.Resize((256, 256))(img).size',
				'transforms.Resize(256)(img).size[::-1]',
				'transforms.Resize((480 * 256 // 640, 256))(img).size'
			],
			'reflect-padding': ['pad("symmetric")', 'pad("edge")'],
			'totensor-scale': ['transforms.ToTensor()(np.full((32, 48, 3), 51.)).max().item()'],
			'normalise-pixel': [
				'T.normalize(z(1, 1, 1) + 204, [0.5], [0.5]).item()',
				'T.normalize(z(1, 1, 1) + 204 / 255, [0.5], [1 / 0.5]).item()'
			],
			'sequential-shape': ['nn.Linear(32, 64)(z(8, 3, 32)[:, 0]).shape'],
			'python-list-of-layers': [
				'len(list(nn.ModuleList(layers).parameters()))',
				'sum(p.numel() for p in nn.ModuleList(layers).parameters())'
			],
			'plain-tensor-attribute': ['len([nn.Parameter(z(3))])', 'z(3).numel()'],
			'bn-state-keys': [
				'len(list(nn.BatchNorm2d(16).parameters()))',
				'len([k for k in nn.BatchNorm2d(16).state_dict() if k != "num_batches_tracked"])'
			],
			'frozen-count': ['0', 'head.weight.numel()']
		}
	},
	tensorflow: {
		module: 'tensorflow',
		before:
			'import os; os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"\nimport tensorflow as tf\nids, x = tf.zeros((2, 3), tf.int32), tf.zeros((2, 3))',
		calls: {
			'one-hot-shape': [
				'tf.one_hot(ids, 10, axis=0).shape',
				'tf.one_hot(tf.reshape(ids, -1), 10).shape'
			],
			'stack-shape': ['tf.concat([x] * 3, axis=1).shape', 'tf.stack([x] * 3, axis=0).shape'],
			'tile-rows': ['tf.repeat([[2, 4], [1, 2]], 2, axis=0).numpy()'],
			'crop-last': ['50 / 101'],
			'kernel-shape': [
				'tf.transpose(tf.zeros((3, 3, 3, 96)), (3, 2, 0, 1)).shape',
				'tf.zeros((3, 3, 3, 96))[:, :, 0].shape'
			],
			// The callbacks in the other order; each with the first value.
			'deferred-chain': ['1 * 10 + 1', '1 * 10'],
			'flatten-batch': ['tf.reshape(tf.zeros((8, 7, 7, 64)), -1).shape']
		}
	},
	opencv: {
		module: 'cv2',
		before:
			'import cv2, numpy as np\nthree, five = np.full((1, 1), 3, np.uint8), np.full((1, 1), 5, np.uint8)\nimg = np.zeros((480, 640, 3))',
		calls: {
			'image-shape': ['img.swapaxes(0, 1).shape', 'img.transpose(2, 0, 1).shape'],
			'pyrdown-shape': ['[n // 2 for n in (5, 7)]'],
			'contour-shape': [
				'cv2.findContours(np.pad(np.ones((9, 9), np.uint8), 5), cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)[0][0][:, 0].shape'
			],
			'resize-shape': ['cv2.resize(np.zeros((480, 640, 3)), (200, 320)).shape'],
			'resize-half-pixel': [
				'cv2.resize(np.array([[0, 10, 20, 30]], np.uint8), (2, 1), interpolation=cv2.INTER_NEAREST)[0, 0]'
			],
			'absdiff-wrap': [
				'int(three[0, 0]) - int(five[0, 0])',
				'cv2.absdiff(three, five)[0, 0]',
				'cv2.subtract(three, five)[0, 0]'
			],
			'contour-area': ['cv2.countNonZero(np.full((10, 10), 255, np.uint8))']
		}
	},
	python: {
		module: 'math',
		before: 'import math',
		calls: {
			'raw-string': ['len("a\\n")'],
			'floor-division': ['math.trunc(-7 / 2)']
		}
	}
};

describe.each(Object.entries(libraries))('%s', (id, { module, before, calls }) => {
	it('has the calls of every figure that is wrong', () => {
		const cards = readDeck(id).cards.filter(
			(card) => card.kind === 'number' && card.wrong !== undefined
		);
		expect(cards.map((card) => card.id).filter((card) => !(card in calls))).toEqual([]);
	});

	it('gives the wrong figures by the mistakes that are named', () => {
		const start = `import json\nplain = lambda x: x.tolist() if hasattr(x, 'tolist') else list(x) if hasattr(x, '__iter__') else x\n${before}`;
		const cards = Object.entries(calls);
		// One process for all: the library starts once.
		const outcomes = pythonWith(module).run(
			cards.flatMap(([, forms]) =>
				forms.map((form) => ({ before: start, form: `print(json.dumps(plain(${form})))` }))
			)
		);
		for (const [card, forms] of cards) {
			const given = outcomes.splice(0, forms.length);
			expect(given.map(({ error }) => error).filter(Boolean), card).toEqual([]);
			expectMistakes(
				readDeck(id),
				card,
				given.map(({ said }) => JSON.parse(said) as number)
			);
		}
	});
});
