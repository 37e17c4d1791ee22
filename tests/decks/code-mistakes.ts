// What each mistake on a code card really does, as the answer to it says, by library, deck and card.

/**
 * Python that is true of a mistake, where `value` is what it evaluates to and `said` what it printed; or `!` and
 * the exception that it raises (`Exception` where versions differ), which the Python after it may provoke. Nothing where no machine here can tell.
 */
export type Slip = string | undefined;

export interface Slips {
	/** Statements that run before the mistake; one for all or one for each. */
	readonly before?: string | readonly string[];
	readonly slips: readonly Slip[];
}

/** Programs that print the mistaken output of a card: what its answer calls it. */
export interface Prints {
	readonly before?: string;
	readonly prints: readonly Slip[];
}

type OfDeck = Readonly<Record<string, Slips | Prints>>;

const parser = `import argparse
parser = argparse.ArgumentParser()
def status(words):
    try: parser.parse_args(words)
    except SystemExit as left: return left.code`;

const python: OfDeck = {
	'slice-negative': { prints: ['print("abcdef"[-4:])', 'print("abcdef"[-3:])'] },
	'slice-reverse': {
		before: 'x = [1, 2, 3]',
		slips: ['value == []', 'value is None and x == [3, 2, 1]']
	},
	'chained-assignment': { prints: ['a, b = [], []\na.append(1)\nprint(b)'] },
	'repeated-rows': { prints: ['m = [[0] * 2 for _ in range(2)]\nm[0][0] = 1\nprint(m)'] },
	'one-tuple': { slips: ['type(value) is int', '!TypeError'] },
	'empty-set': { slips: ['type(value) is dict'] },
	'set-symmetric': {
		before: 'a, b = {1, 2, 3}, {2, 3, 4}',
		slips: ['value == {1}', 'value == {1, 2, 3, 4}', 'value == {2, 3}']
	},
	'dict-order': {
		before: 'd = {"b": 1, "a": 2}\nd["c"] = 3',
		prints: ['print(sorted(d))', 'del d["b"]\nd["b"] = 9\nprint(list(d))']
	},
	'print-end': { before: 'x = 7', slips: ['said == "7\\n"', 'said == "7 "'] },
	'sort-returns': { prints: ['print(sorted([3, 1, 2]))'] },
	'star-args': {
		prints: ['def f(*a): print(a)\nf(*[1, 2])', 'def f(a): print(a)\nf([1, 2])']
	},
	'double-star-call': {
		before: 'def train(lr, epochs=0): return lr, epochs\ncfg = {"epochs": 2, "lr": 0.1}',
		slips: ['value == ("epochs", "lr")', 'value == (cfg, 0)']
	},
	hasattr: {
		before: 'class Net: fc = 1\nmodel = Net()',
		slips: ['!NameError', '!AttributeError']
	},
	'generator-send': {
		before: 'def g():\n    n = yield 1\n    yield n + 10\nc = g()',
		prints: ['print(next(c))', undefined]
	},
	punctuation: {
		before: 'import re\ns = "a_b, c-d!"',
		prints: ['print(re.sub(r"[^\\w\\s]|_", "", s))', 'print(re.sub(r"\\W", "", s))']
	},
	'keep-chinese': { before: 'import re\ns = "a训练，b1_集!"', slips: ['value == "a，b1_!"'] },
	'glob-recursive': {
		before:
			'import glob, os\nos.makedirs("data/a/b")\nfor name in ("data/1.jpg", "data/a/2.jpg", "data/a/b/3.jpg"): open(name, "w").close()',
		slips: ['value == ["data/a/2.jpg"] == glob.glob("data/*/*.jpg")', 'value == ["data/1.jpg"]']
	},
	'path-stem': {
		before: 'from pathlib import Path\np = Path("/data/best.tar.gz")',
		prints: ['print(p.name.split(".")[0])', 'print(p.with_suffix(""))']
	},
	'path-absolute-join': {
		before: 'from pathlib import Path',
		prints: ['print(Path("/data") / "labels")']
	},
	'script-dir': {
		before:
			'import os\nfrom pathlib import Path\nos.makedirs("tools"); open("tools/s.py", "w").close()\n__file__ = "tools/s.py"',
		slips: ['value.name != "tools" and value.samefile(".")', 'value.is_file()']
	},
	'remove-tree': {
		before: 'import os, shutil\npath = "runs"\nos.makedirs("runs/a")',
		slips: ['!OSError', '!IsADirectoryError']
	},
	'mkdir-both': {
		before: [
			'from pathlib import Path\np = Path("runs/exp1")\np.mkdir(parents=True)',
			'from pathlib import Path\np = Path("runs/exp1")'
		],
		slips: ['!FileExistsError', '!FileNotFoundError']
	},
	'is-file': {
		before: [
			'import os\nfrom pathlib import Path\nos.mkdir("d")\np = Path("d")',
			'from pathlib import Path\np = Path("none")'
		],
		slips: ['value is True', 'bool(value) is True']
	},
	'walk-prune': {
		before: 'import os\nos.makedirs("a/.git/x")\nlooked = [".git", "a"]\ndirs = looked',
		slips: ['dirs == ["a"] and looked == [".git", "a"]']
	},
	'arg-option': {
		before: parser,
		slips: [
			'parser.parse_args(["--epochs", "3"]).epochs == "3"',
			'parser.parse_args(["3"]).epochs == 3 and status([]) == 2'
		]
	},
	'arg-positional': {
		before: parser,
		slips: [
			'parser.parse_args(["--image", "a.jpg"]).image == "a.jpg" and status(["a.jpg"]) == status([]) == 2',
			'!TypeError'
		]
	},
	'arg-required': {
		before: parser,
		slips: [
			'parser.parse_args([]).data is None',
			'status(["--data", "x"]) == 2 and parser.parse_args(["x"]).data == "x"',
			'parser.parse_args([]).data is None'
		]
	},
	'arg-choices': {
		before: parser,
		slips: [
			'!Exception',
			'parser.parse_args(["--model", "c"]).model == "c" and parser.parse_args([]).model == ["a", "b"]'
		]
	},
	'arg-switch': {
		before: parser,
		slips: [
			'parser.parse_args([]).amp is True and parser.parse_args(["--amp"]).amp is False',
			'parser.parse_args([]).amp is parser.parse_args(["--amp"]).amp is True',
			'parser.parse_args(["--amp", "False"]).amp is True and status(["--amp"]) == 2'
		]
	},
	breakpoint: { slips: ['!NameError'] },
	'parse-list': {
		before: `${parser}\nparser.add_argument("--epochs", type=int, default=10)`,
		slips: ['!SystemExit', '!SystemExit']
	}
};

const numpy: OfDeck = {
	'vector-shape': {
		prints: [
			'print(np.array([1, 2, 3])[None].shape)',
			'x = np.array([1, 2, 3])\nprint(x[:, None].shape)'
		]
	},
	newaxis: { before: 'x = np.arange(3)', slips: ['value.shape == (1, 3)', '(value == x).all()'] },
	'slice-2d': { prints: ['print(np.arange(12).reshape(3, 4)[:2 + 1, 1:3 + 1].tolist())'] },
	'slice-is-view': { prints: ['a = np.zeros(3)\nb = a[:2].copy()\nb[0] = 7\nprint(a[0])'] },
	'sum-axis': {
		before: 'x = np.array([[1, 2], [3, 4]])',
		prints: ['print(x.sum(axis=1).tolist())', 'print(x.sum().tolist())']
	},
	'mean-image': {
		before: 'x = np.zeros((4, 5, 6, 3))',
		slips: ['value.shape == (4, 5, 6)', 'value.shape == (4, 5, 6)']
	},
	'c-underscore': {
		before: 'a, b = np.arange(3), np.arange(3)',
		slips: ['!TypeError', 'value.shape == (6,)']
	},
	'hwc-to-chw': {
		before: 'img = np.arange(24).reshape(2, 4, 3)',
		slips: [
			'value.shape == (4, 3, 2) and (img.transpose(2, 0, 1).transpose(1, 2, 0) == img).all()',
			'value.shape == (3, 2, 4) and (value != img.transpose(2, 0, 1)).any()'
		]
	},
	'np-resize': { prints: ['a = np.array([1, 2, 3])\na.resize(5)\nprint(a.tolist())'] },
	'where-tuple': {
		before: 'm = np.array([[0, 0, 1], [1, 1, 0]])',
		prints: [
			'print(*np.argwhere(m > 0).tolist())',
			'r, c = np.where(m > 0)\nprint(c.tolist(), r.tolist())'
		]
	},
	clip: {
		before: 'x = np.array([-5, 3, 12])\nw = 10',
		slips: ['value.tolist() == [0, 0, 0]', 'value.tolist() == [5, 3, 2]']
	},
	'unit-rows': {
		before: 'x = np.array([[3.0, 4.0], [5.0, 12.0]])',
		slips: [
			'np.isclose(np.linalg.norm(value), 1)',
			'value[0, 1] == 4 / 13',
			'value.tolist() == [[5.0], [13.0]]'
		]
	},
	'choice-no-repeat': {
		before: 'ids = np.arange(120)',
		slips: ['len(set(value.tolist())) < 100', 'len(set(value.tolist())) < 100']
	},
	'shuffle-together': {
		before: 'x = np.arange(50) + 100\ny = 2 * x\np = np.random.permutation(len(x))',
		slips: ['!IndexError', '(y != 2 * x).any()']
	},
	'load-mapped': {
		before: 'np.save("x.npy", np.arange(6).reshape(2, 3))',
		slips: [
			'type(value) is np.ndarray',
			'value.dtype == np.uint8 and bytes(value[1:6]) == b"NUMPY"',
			'[value.__setitem__((0, 0), 9), value.flush()] and np.load("x.npy")[0, 0] == 9'
		]
	}
};

const opencv: OfDeck = {
	'read-gray': {
		before: 'path = "a.png"\ncv2.imwrite(path, img[..., 0])',
		slips: ['value.shape == (4, 5, 3)', 'value.shape == (4, 5, 3)']
	},
	'bgr-to-rgb': { slips: ['value.shape == (4, 5)'] },
	'pixel-at': {
		before: 'img = np.zeros((40, 30, 3)); img[10, 20] = (1, 2, 3)',
		slips: ['value.tolist() == [1, 2, 3]']
	},
	'resize-factor': { slips: ['!error', 'value.shape == (8, 10, 3)'] },
	'flip-horizontal': {
		slips: ['(value == img[::-1]).all()', '(value == img[::-1, ::-1]).all()']
	},
	'add-weighted': {
		before: 'img, heat = np.full((2, 2), 200, np.uint8), np.full((2, 2), 100, np.uint8)',
		slips: ['!error', '(value == 255).all()']
	},
	'gaussian-blur': { slips: ['!error', '!error', '!AttributeError'] },
	'draw-circle': {
		before: 'img = np.zeros((40, 40, 3), np.uint8)',
		slips: [
			'img[10, 20].any() and not img[20, 10].any()',
			'img[20, 10].tolist() == [255, 0, 0]',
			'img[23, 10].any() and not img[20, 10].any()'
		]
	},
	'find-contours': {
		before:
			'binary = np.zeros((60, 60), np.uint8); binary[10:50, 10:50] = 255; binary[20:40, 20:40] = 0',
		slips: ['!ValueError', 'len(contours) == 1']
	},
	'bounding-rect': {
		before:
			'binary = np.zeros((30, 30), np.uint8); binary[8:18, 5:15] = 255\ncnt = cv2.findContours(binary, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)[0][0]\nx, y, w, h = cv2.boundingRect(cnt)\npoints = cnt[:, 0].tolist()',
		prints: [
			'print((x, y, x + w, y + h))',
			'print((x, y, max(p[0] for p in points) - x, max(p[1] for p in points) - y))'
		]
	},
	'min-area-rect': { before: 'rect = ((9, 9), (4, 4), 30)', slips: ['!error'] }
};

const tensors: OfDeck = {
	// PyTorch's own default; the type before 1.2 can't be seen any more.
	'numpy-dtype': { prints: ['print(torch.randn(10, 20).dtype)'] },
	'comparison-dtype': { prints: [undefined] },
	// Both would download, or take their time; the warning is torchvision's own.
	'pretrained-weights': { slips: [undefined, undefined] },
	'to-numpy': {
		before: 't = tensor([1., 2.], requires_grad=True)',
		slips: ['!RuntimeError', undefined, '!RuntimeError']
	},
	'cat-call': {
		before: 'a, b = z(2, 3), z(2, 3)',
		slips: ['!TypeError', 'value.shape == (4, 3)', 'value.shape == (2, 2, 3)']
	},
	'imshow-permute': {
		before: 'H, W = 2, 5\nimg = torch.arange(30).reshape(3, H, W)',
		slips: [
			'value.shape == (2, 5, 3) and not torch.equal(value, img.permute(1, 2, 0))',
			'value.shape == (5, 2, 3)',
			'value.shape == (5, 2, 3)'
		]
	},
	'accuracy-item': {
		before: 'pred, y = tensor([1, 2, 3]), tensor([1, 5, 3])',
		slips: ['!IndexError', 'torch.is_tensor(value) and value == 2']
	},
	'leaf-gradient': {
		before: 'w = torch.ones(3, requires_grad=True)\nv = w * 2\nv.retain_grad()\nv.sum().backward()',
		prints: ['print(v.grad)', 'print(w.grad)']
	},
	'remove-head': {
		before:
			'class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.classifier = nn.Linear(2, 2)\n    def forward(self, x): return self.classifier(x)\nalexnet = Net()',
		slips: ['!AttributeError alexnet(z(2))', '!TypeError alexnet(z(2))']
	},
	'save-weights': {
		before: 'net = nn.BatchNorm1d(2)',
		slips: ['isinstance(torch.load("w.pth", weights_only=False), nn.Module)', '!TypeError']
	},
	'load-on-cpu': {
		before: 'net = nn.Linear(2, 2)\ntorch.save(net.state_dict(), "w.pth")',
		slips: [undefined, 'isinstance(net, dict)', '!TypeError']
	},
	'freeze-all': {
		before: 'net = nn.Linear(2, 2)',
		slips: ['net.weight.requires_grad', 'net.weight.requires_grad']
	},
	'spawn-arguments': {
		slips: ['!TypeError work(0, 4, "cfg")', 'work.__code__.co_varnames == ("n", "cfg", "rank")']
	}
};

const scored = 'x, y = tensor([[1., 2., 0.], [3., 0., -1.]]), tensor([2, 0])';
const losses: OfDeck = {
	'criterion-call': {
		before: `${scored}\nlogits, labels, criterion = x, y, nn.CrossEntropyLoss()`,
		slips: [
			'!TypeError',
			'!Exception',
			'value != criterion(x, y) and abs(value - F.nll_loss(x.softmax(1).log_softmax(1), y)) < 1e-6'
		]
	},
	'nll-of-log-softmax': {
		before: scored,
		slips: ['-1 < value < 0', 'F.nll_loss(-100 * x, y) == -100 * value != 0']
	},
	'ignore-border': {
		before: scored,
		slips: [
			'value.ignore_index == -100 and value(x, tensor([2, -100])) and not raises(lambda: value(x, tensor([2, 255])))'
		]
	},
	'kl-div-arguments': {
		before:
			'p, q = tensor([[.5, .5], [.2, .8]]), tensor([[.9, .1], [.3, .7]])\nkl = lambda p, q: (p * (p / q).log()).sum(1).mean()',
		slips: [
			'abs(value - kl(q, p)) < 1e-6',
			'abs(value - (p * (p.log() - q)).sum(1).mean()) < 1e-6',
			'abs(value - kl(p, q) / 2) < 1e-6'
		]
	}
};

const attention: OfDeck = {
	'scores-code': {
		before: 'q, k = z(2, 3, 4), z(2, 3, 4)',
		slips: ['!RuntimeError', '!RuntimeError', 'value.shape == (2, 3, 4)']
	},
	'merge-heads': {
		before:
			'b, h, n, dk = 2, 3, 4, 5\nd = h * dk\natt = torch.arange(120).reshape(b, h, n, dk)\nright = att.transpose(1, 2).reshape(b, n, d)',
		slips: ['value.shape == right.shape and not torch.equal(value, right)', '!RuntimeError']
	},
	'patch-embed-call': {
		slips: [
			'value(z(1, 3, 32, 32)).shape[2:] == (17, 17)',
			'value(z(1, 3, 32, 32)).shape[2:] == (3, 3)'
		]
	}
};

const training: OfDeck = {
	'plateau-step': {
		before:
			'scheduler = optim.lr_scheduler.ReduceLROnPlateau(optim.SGD([z(2)]))\nval_loss, epoch = 1., 3',
		slips: ['!TypeError', 'scheduler.best == 3']
	},
	'param-groups': { before: 'base, head = [z(2)], [z(2)]', slips: ['!TypeError'] },
	'functional-dropout': {
		before: 'x = torch.ones(1000)',
		slips: ['(value == 0).any()', '(value == 0).any()']
	}
};

const vision: Readonly<Record<string, OfDeck>> = {
	'boxes-nms': {
		'batched-nms': {
			before:
				'from torchvision.ops import nms\nboxes, scores = tensor([[0., 0., 9., 9.], [0., 0., 9., 8.]]), tensor([.9, .8])',
			slips: ['value.tolist() == [0]']
		}
	},
	convolution: {
		'depthwise-call': {
			slips: [
				'value.weight.shape == (32, 32, 3, 3)',
				'value(z(1, 32, 9, 9)).shape == (1, 32, 7, 7)',
				'!ValueError'
			]
		}
	},
	'cnn-architectures': {
		'replace-head': {
			before: 'net = nn.Module()\nnet.fc = nn.Linear(512, 1000)',
			slips: ['net.fc.weight.shape == (1000, 512)', '!RuntimeError net.fc(z(1, 512))']
		},
		'missing-keys': {
			before:
				'net = nn.Module()\nnet.conv, net.fc = nn.Conv2d(3, 8, 3), nn.Linear(8, 5)\nweights = net.state_dict()\ndel weights["fc.weight"], weights["fc.bias"]',
			prints: ['print(net.load_state_dict(weights, strict=False)[1])']
		}
	},
	'object-detection': {
		'detr-no-object-score': {
			before: 'logits = z(100, 92)\nlogits[:, -1] = 99',
			slips: ['torch.allclose(value.sum(-1), torch.ones(100))']
		}
	}
};

const dataSets: OfDeck = {
	'coco-file-name': { before: 'image_id = 139', slips: ['value == " " * 9 + "139.jpg"'] },
	'kitti-velodyne-read': {
		before: 'path = "points.bin"\nnp.arange(40, dtype=np.float32).tofile(path)',
		slips: ['len(value) == 5 and value[0, 0] != 0', '!ValueError']
	}
};

const tensorflow: OfDeck = {
	'dynamic-shape': {
		before:
			'graph = tf.Graph().as_default()\ngraph.__enter__()\nx = tf.compat.v1.placeholder(tf.float32, (None, 2))',
		slips: ['value is None', '!AttributeError', 'value.shape == (2,)']
	},
	'matmul-multiply': {
		before: 'a = b = tf.constant([[1, 2], [3, 4]])',
		slips: ['value.numpy().tolist() == [[1, 4], [9, 16]]', '!AttributeError']
	},
	accuracy: {
		before: 'hit = tf.constant([True, False, True])',
		slips: ['!InvalidArgumentError', 'value.dtype == tf.int32 and int(value) == 0']
	},
	'gather-mask': {
		before: 'x, keep = tf.ones((3, 2)), tf.constant([True, False, True])',
		slips: ['value.numpy().tolist() == [[1, 1], [0, 0], [1, 1]]', '!InvalidArgumentError']
	},
	'padded-batch': {
		before: 'ds = tf.data.Dataset.range(1, 6).map(lambda n: tf.range(1, n + 1))',
		slips: ['!InvalidArgumentError next(iter(value))', 'next(iter(value)).shape == (1, 1)']
	},
	'pool-ksize': {
		slips: [
			'!Exception tf.nn.max_pool2d(tf.zeros((1, 4, 4, 2)), value, value, "VALID")',
			'!Exception tf.nn.max_pool2d(tf.zeros((2, 4, 4, 2)), value, value, "VALID")'
		]
	},
	'permute-dims': {
		before: 'from keras import layers\nx = tf.reshape(tf.range(640), (1, 10, 64))',
		slips: [
			'!ValueError value(x)',
			'value(x).shape == (1, 64, 10) and bool(tf.reduce_any(value(x) != tf.transpose(x, (0, 2, 1))))'
		]
	},
	'freeze-variable': { slips: ['value.trainable', 'value.trainable'] }
};

const plots: OfDeck = {
	'plot-gray': {
		before: 'ax, gray = plt.figure().gca(), [[0, 1], [2, 3]]',
		slips: ['value.get_cmap().name == "viridis"']
	}
};

const surfaces: OfDeck = {
	'surface-alpha': {
		slips: [
			'not value.get_flags() & pygame.SRCALPHA and value.get_at((0, 0)) == (0, 0, 0, 255)',
			'!Exception'
		]
	}
};

interface Library {
	readonly module: string;
	readonly before: string;
	readonly decks: Readonly<Record<string, OfDeck>>;
}

const torch = `import torch
import torch.nn.functional as F
from torch import nn, optim, tensor
z = torch.zeros
def raises(call):
    try: call()
    except IndexError: return False
    return True`;

export const libraries: readonly Library[] = [
	{ module: 'sys', before: '', decks: { python } },
	{ module: 'numpy', before: 'import numpy as np', decks: { numpy, 'data-sets': dataSets } },
	{
		module: 'cv2',
		before: 'import cv2, numpy as np\nimg = np.arange(60, dtype=np.uint8).reshape(4, 5, 3)',
		decks: { opencv }
	},
	{
		module: 'matplotlib',
		before: 'import matplotlib; matplotlib.use("Agg")\nimport matplotlib.pyplot as plt',
		decks: { opencv: plots }
	},
	{ module: 'pygame', before: 'import pygame', decks: { opencv: surfaces } },
	{
		module: 'torchvision',
		before: torch,
		decks: { 'pytorch-tensors': tensors, losses, attention, optimizers: training, ...vision }
	},
	{
		module: 'tensorflow',
		before: 'import os; os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"\nimport tensorflow as tf',
		decks: { tensorflow }
	}
];
