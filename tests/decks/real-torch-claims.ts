// What is true in PyTorch by the thought cards and by the calls to be typed, as Python to run.
import type { Wanted } from './run-python.ts';

/** What thought cards claim, as an expression that is true, and the words of the answer that claim it. */
export const claims: Readonly<
	Record<string, readonly [before: string, holds: string, says: RegExp]>
> = {
	'pytorch-tensors/seed-once': [
		'def pair():\n    torch.manual_seed(1)\n    return torch.rand(2).tolist(), torch.rand(2).tolist()',
		'pair()[0] != pair()[1] and pair() == pair()',
		/^No; but every run/
	],
	'pytorch-tensors/view-contiguous': [
		'x = torch.zeros(8, 3, 32, 32).permute(0, 2, 3, 1)',
		'raises(lambda: x.view(8, -1)) == "RuntimeError" and x.reshape(8, -1).equal(x.contiguous().view(8, -1))',
		/^Use `reshape`.*`\.contiguous\(\)`/
	],
	'pytorch-tensors/inplace-broadcast': [
		'x, y = torch.zeros(3, 1, 3), torch.zeros(3, 3)',
		'(x + y).shape == (3, 3, 3) and raises(lambda: x.add_(y)) == "RuntimeError"',
		/broadcasts to \(3, 3, 3\); `x\.add_\(y\)` raises/
	],
	'pytorch-tensors/shuffle-or-sampler': [
		'ds = range(3)',
		'raises(lambda: DataLoader(ds, sampler=SequentialSampler(ds), shuffle=True)) == "ValueError"',
		/ValueError/
	],
	'pytorch-tensors/collate-detection': [
		'ds = [(torch.zeros(3), torch.zeros(1, 4)), (torch.zeros(3), torch.zeros(2, 4))]',
		'raises(lambda: next(iter(DataLoader(ds, 2)))) == "RuntimeError" and [len(b) for b in next(iter(DataLoader(ds, 2, collate_fn=lambda b: tuple(zip(*b)))))[1]] == [1, 2]',
		/`lambda b: tuple\(zip\(\*b\)\)`/
	],
	'pytorch-tensors/num-workers': [
		'seen = []\nclass Ds(torch.utils.data.Dataset):\n    def __len__(self): return 3\n    def __getitem__(self, i): seen.append(i); return i\nloader = DataLoader(Ds()); batches = iter(loader); early = list(seen); next(batches)',
		'loader.num_workers == 0 and early == [] and seen == [0]',
		/^The main process itself, only once the loop asks/
	],
	'pytorch-tensors/loss-item': [
		'w = torch.ones(1, requires_grad=True)\ntotal = 0\nfor _ in range(3): total += (w * 2).sum()',
		'total.grad_fn is not None and isinstance((w * 2).sum().item(), float)',
		/`loss\.item\(\)`/
	],
	'pytorch-tensors/no-grad-or-eval': [
		'net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.5)).eval(); x = torch.ones(1, 2)',
		'net(x).grad_fn is not None and net(x).equal(net(x))',
		/graphs are built/
	],
	'pytorch-tensors/call-not-forward': [
		'net = nn.Linear(1, 1); seen = []; net.register_forward_hook(lambda *_: seen.append(1)); net.forward(torch.zeros(1)); before = len(seen); net(torch.zeros(1))',
		'(before, len(seen)) == (0, 1)',
		/hooks/
	],
	'pytorch-tensors/buffer-or-parameter': [
		't = torch.zeros(3)\nclass Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.register_buffer("mean", t)\nnet = Net()',
		'"mean" in net.state_dict() and not list(net.parameters()) and net.half().mean.dtype == torch.half',
		/self\.register_buffer\('mean', t\)/
	],
	'pytorch-tensors/forgot-eval': [
		'net = nn.BatchNorm1d(2); old = {k: v.clone() for k, v in net.state_dict().items()}\nwith torch.no_grad(): net(torch.randn(4, 2))',
		'sorted(k for k, v in net.state_dict().items() if not v.equal(old[k])) == ["num_batches_tracked", "running_mean", "running_var"]',
		/running_mean and running_var/
	],
	'pytorch-tensors/module-prefix': [
		'net = nn.Sequential(nn.Linear(1, 1))',
		'set(nn.DataParallel(net).state_dict()) == {"module." + k for k in net.state_dict()} and list(nn.DataParallel(net).module.state_dict()) == list(net.state_dict())',
		/`DataParallel`.*`net\.module\.state_dict\(\)`/
	],
	'pytorch-tensors/load-whole-model': [
		'torch.save(nn.Linear(1, 1), "net.pth")',
		'raises(lambda: torch.load("net.pth")) == "UnpicklingError" and isinstance(torch.load("net.pth", weights_only=False), nn.Linear)',
		/`weights_only` defaults to True/
	],
	'pytorch-tensors/page-for-weights': [
		'open("w.pth", "w").write("<html></html>")\ndef failure(**options):\n    try: torch.load("w.pth", **options)\n    except Exception as error: return str(error)',
		`"invalid load key, '<'" in failure(weights_only=False) and "Unsupported operand 60" in failure()`,
		/HTML begins with `<`/
	],
	'pytorch-tensors/boxes-with-images': [
		'from torchvision import tv_tensors\nb = tv_tensors.BoundingBoxes([[0, 0, 10, 10]], format="XYXY", canvas_size=(100, 100))',
		'v2.RandomHorizontalFlip(p=1)(torch.zeros(3, 100, 100), b)[1].tolist() == [[90, 0, 100, 10]]',
		/`transforms\.v2`.*`tv_tensors\.BoundingBoxes`/
	],
	'pytorch-tensors/crop-too-large': [
		'img = Image.new("RGB", (50, 50), (255, 255, 255)); centred = transforms.CenterCrop(100)(img)',
		'centred.size == (100, 100) and centred.getpixel((0, 0)) == (0, 0, 0) and raises(lambda: transforms.RandomCrop(100)(img)) == "ValueError"',
		/black borders up to 100×100; `RandomCrop` raises a ValueError/
	],
	'pytorch-tensors/to-device': [
		'net, x = nn.Linear(1, 1), torch.zeros(1); net.to("meta"); moved = x.to("meta")',
		'net.weight.device.type == "meta" and x.device.type == "cpu" and moved.device.type == "meta"',
		/module moves in place, a tensor returns a new one/
	],
	'pytorch-tensors/crop-then-resize': [
		'crop = transforms.RandomResizedCrop(224); sizes = {crop(Image.new("RGB", size)).size for size in [(50, 90), (640, 480)]}',
		'sizes == {(224, 224)}',
		/resizes it to 224×224/
	],
	'pytorch-tensors/cudnn-deterministic': [
		'torch.backends.cudnn.deterministic = True\ndef first():\n    torch.seed()\n    return torch.rand(4)',
		'not first().equal(first())',
		/seeds/
	],
	'cnn-architectures/relu-inplace': [
		'x = torch.randn(9); y = nn.ReLU(inplace=True)(x); z = nn.ReLU()(x)',
		'y.data_ptr() == x.data_ptr() and z.data_ptr() != x.data_ptr() and y.equal(z)',
		/^One feature map less in memory/
	],
	'cnn-architectures/group-norm-extreme': [
		'x = torch.randn(2, 16, 5, 5)',
		'torch.allclose(nn.GroupNorm(16, 16)(x), nn.InstanceNorm2d(16)(x), atol=1e-5)',
		/^instance/
	],
	'attention/class-token': [
		'net = models.vit_b_16()',
		'net.class_token.shape == (1, 1, 768) and net.class_token.requires_grad',
		/^A learned vector, the same for every image/
	],
	'opencv/pil-size': [
		'im = Image.new("RGB", (640, 480))',
		'(im.size, np.asarray(im).shape) == ((640, 480), (480, 640, 3))',
		/`\(640, 480\)` and `\(480, 640, 3\)`/
	],
	'losses/softmax-shift': [
		'x = torch.randn(5, dtype=torch.float64)',
		'torch.allclose(x.softmax(0), (x + 100).softmax(0))',
		/^They stay the same/
	],
	'losses/softmax-temperature': [
		'x = torch.randn(5); p, q = x.softmax(0), (x / 2).softmax(0)',
		'q.max() < p.max() and -(q * q.log()).sum() > -(p * p.log()).sum()',
		/flatter; the largest probability shrinks/
	],
	'losses/labels-from-one': [
		'x = torch.randn(2, 10)',
		'raises(lambda: F.cross_entropy(x, tensor([1, 10]))) == "IndexError" and raises(lambda: F.cross_entropy(x, tensor([0, 9]))) is None',
		/0–9; subtract 1/
	],
	'losses/which-loss-multilabel': [
		'x, y = torch.randn(3, 20), torch.randint(2, (3, 20)).float()',
		'torch.allclose(nn.BCEWithLogitsLoss()(x, y), F.binary_cross_entropy(x.sigmoid(), y))',
		/nn\.BCEWithLogitsLoss/
	],
	'attention/permuted-tokens': [
		'net = nn.MultiheadAttention(8, 2, batch_first=True); x = torch.randn(1, 3, 8); swap = [1, 0, 2]; run = lambda x: net(x, x, x)[0]',
		'torch.allclose(run(x)[:, swap], run(x[:, swap]), atol=1e-6)',
		/first two outputs are swapped too/
	],
	'cnn-architectures/googlenet-outputs': [
		'net = models.googlenet(init_weights=False, num_classes=2, aux_logits=True); x = torch.zeros(2, 3, 64, 64)',
		'isinstance(net.eval()(x), torch.Tensor)',
		/one tensor, that of the main classifier/
	],
	'cnn-architectures/strict-and-shapes': [
		'net = nn.Linear(10, 10, bias=False)',
		'raises(lambda: net.load_state_dict({"weight": torch.zeros(5, 20)}, strict=False)) == "RuntimeError"',
		/^Equal counts but different shapes/
	],
	'convolution/transposed-not-inverse': [
		'x, k = torch.randn(1, 1, 6, 6), torch.randn(1, 1, 3, 3); y = F.conv_transpose2d(F.conv2d(x, k), k)',
		'y.shape == x.shape and not torch.allclose(x, y, atol=0.1)',
		/shape.* not the values/
	],
	'convolution/bilinear-differentiable': [
		'x = torch.randn(1, 1, 2, 2, requires_grad=True); F.interpolate(x, scale_factor=2, mode="bilinear").sum().backward()',
		'(x.grad > 0).all()',
		/weighted sum/
	],
	'convolution/bias-before-bn': [
		'x = torch.randn(4, 3, 5, 5); bn = nn.BatchNorm2d(3)',
		'torch.allclose(bn(x), bn(x + tensor([1., 2, 3]).view(3, 1, 1)), atol=1e-5)',
		/cancels the bias/
	],
	'boxes-nms/nms-tie': [
		'b = tensor([[0., 0, 2, 1], [0, 0, 1, 1]])',
		'ops.box_iou(b, b)[0, 1] == 0.5 and ops.nms(b, tensor([.9, .8]), 0.5).tolist() == [0, 1]',
		/^A and B/
	]
};

/** Calls to be typed: where they are tried, and what is true then; the mistakes fail or do something else. */
export const wanted: Readonly<Record<string, Readonly<Record<string, Wanted>>>> = {
	'pytorch-tensors': {
		'cat-call': {
			before: 'a, b = torch.ones(2, 3), torch.zeros(2, 3)',
			holds: 'value.tolist() == [[1, 1, 1, 0, 0, 0]] * 2'
		},
		'imshow-permute': {
			before: 'H, W = 2, 5\nimg = torch.arange(30).reshape(3, H, W)',
			holds: 'value.shape == (2, 5, 3) and value[1, 4].tolist() == [9, 19, 29]'
		},
		'accuracy-item': {
			before: 'pred, y = tensor([1, 2, 3]), tensor([1, 5, 3])',
			holds: 'value == 2 and type(value) is int'
		},
		'remove-head': {
			before: 'alexnet = models.alexnet().eval()',
			holds: 'alexnet(torch.zeros(1, 3, 224, 224)).shape == (1, 9216)'
		},
		'save-weights': {
			before: 'net = nn.Linear(2, 1)',
			holds: 'torch.load("w.pth")["weight"].equal(net.weight)'
		},
		'freeze-all': {
			before: 'net = models.resnet18()',
			holds: 'not any(p.requires_grad for p in net.parameters())'
		}
	},
	optimizers: {
		'plateau-step': {
			before:
				'optimizer = optim.SGD([torch.zeros(1)], lr=0.1); scheduler = optim.lr_scheduler.ReduceLROnPlateau(optimizer); val_loss = 0.7',
			holds: 'scheduler.best == 0.7'
		},
		'param-groups': {
			before: 'base, head = [torch.zeros(1)], [torch.zeros(1)]',
			holds: '[g["lr"] for g in value.param_groups] == [0.001, 0.01]'
		},
		'functional-dropout': {
			before: 'self = nn.Identity().eval(); x = torch.ones(99)',
			holds: 'value.equal(x)'
		}
	},
	losses: {
		'criterion-call': {
			before:
				'criterion = nn.CrossEntropyLoss(); logits, labels = tensor([[1., 2, 0], [3, 0, -1]]), tensor([2, 0])',
			holds: 'torch.allclose(value, F.cross_entropy(logits, labels))'
		},
		'nll-of-log-softmax': {
			before: 'x, y = torch.randn(2, 3), tensor([2, 0])',
			holds: 'torch.allclose(value, F.cross_entropy(x, y))'
		},
		'ignore-border': {
			before: 'x = torch.randn(2, 3)',
			holds: 'value(x, tensor([2, 255])).equal(F.cross_entropy(x[:1], tensor([2])))'
		},
		'kl-div-arguments': {
			before: 'p, q = torch.rand(2, 3).softmax(1), torch.rand(2, 3).softmax(1)',
			holds: 'torch.allclose(value, (p * (p / q).log()).sum() / 2)'
		}
	},
	attention: {
		'scores-code': {
			before: 'q, k = torch.randn(2, 3, 4), torch.randn(2, 3, 4)',
			holds: 'torch.allclose(value, torch.einsum("bid,bjd->bij", q, k), atol=1e-6)'
		},
		'merge-heads': {
			before: 'b, h, n, dk = 2, 3, 4, 5\nd = h * dk\natt = torch.randn(b, h, n, dk)',
			holds: 'value[1, 2].equal(torch.cat([att[1, head, 2] for head in range(h)]))'
		},
		'patch-embed-call': {
			holds:
				'value(torch.zeros(1, 3, 224, 224)).shape == (1, 768, 14, 14) and size(value) == 16 * 16 * 3 * 768 + 768'
		}
	},
	convolution: {
		'depthwise-call': {
			holds: 'value(torch.zeros(1, 32, 9, 9)).shape == (1, 32, 9, 9) and size(value) == 32 * 9 + 32'
		}
	},
	'cnn-architectures': {
		'replace-head': {
			before: 'net = models.resnet18()',
			holds: 'net(torch.zeros(2, 3, 64, 64)).shape == (2, 5)'
		}
	},
	'object-detection': {
		'detr-no-object-score': {
			before: 'logits = torch.randn(100, 92)',
			holds:
				'value.shape == (100, 91) and torch.allclose(value.sum(-1), 1 - logits.softmax(-1)[:, 91], atol=1e-5)'
		}
	},
	'boxes-nms': {
		'batched-nms': {
			before:
				'from torchvision.ops import *\nboxes = tensor([[0., 0, 10, 10], [1, 0, 10, 10], [0, 0, 10, 9]]); scores, labels = tensor([.7, .9, .8]), tensor([0, 0, 1])',
			holds: 'value.tolist() == [1, 2]'
		}
	}
};
