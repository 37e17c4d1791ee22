// Holds cards against PyTorch and torchvision themselves where this machine has them; models stand in elsewhere.
import { describe, expect, it, vi } from 'vitest';
import { expectFigures } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { hasModule, refutedForms, runPython, type Wanted } from './run-python.ts';

// PyTorch takes its time to start.
vi.setConfig({ testTimeout: 120_000 });

const start = `
import json, math
import numpy as np
import torch, torchvision
from torch import nn, optim, tensor
import torch.nn.functional as F
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, SequentialSampler, TensorDataset
from torchvision import models, ops, transforms
from torchvision.transforms import v2
from PIL import Image
torch.set_num_threads(1)
def plain(x):
    if isinstance(x, torch.Tensor): return x.tolist()
    return [plain(each) for each in x] if isinstance(x, (tuple, list)) else x
def raises(act):
    try: act()
    except Exception as error: return type(error).__name__
def size(layer): return sum(p.numel() for p in layer.parameters())
`;

/** Python before, then the figures of the card; `{0}` is the first piece of code in the English prompt. */
type Figure = readonly [before: string, form: string];

const figures: Readonly<Record<string, Figure>> = {
	'pytorch-tensors/tensor-of-list': ['', '{0}.shape'],
	'pytorch-tensors/numpy-shares': ['{0}\n{1}\n{2}', 't'],
	'pytorch-tensors/view-infer': ['x = torch.zeros(3, 4, 5)', '{1}.shape'],
	'pytorch-tensors/reshape-not-transpose': ['x = tensor([[1, 2, 3], [4, 5, 6]])', '{1}'],
	'pytorch-tensors/permute-shape': ['x = torch.zeros(8, 32, 48, 3)', '{1}.shape'],
	'pytorch-tensors/squeeze-all': ['x = torch.zeros(1, 3, 1, 5)', '{1}.shape'],
	'pytorch-tensors/unsqueeze-shape': ['x = torch.zeros(4, 3)', '{1}.shape'],
	'pytorch-tensors/index-or-slice': ['x = torch.zeros(4, 3, 8, 8)', '{1}.shape'],
	'pytorch-tensors/stack-shape': ['imgs = [torch.zeros(3, 224, 224)] * 8', '{1}.shape'],
	'pytorch-tensors/broadcast-shape': ['', '(torch.zeros(8, 1, 6, 1) + torch.zeros(7, 1, 5)).shape'],
	'pytorch-tensors/broadcast-loss': ['pred, y = torch.zeros(32, 1), torch.zeros(32)', '{2}.shape'],
	'pytorch-tensors/matmul-shape': ['a, b = torch.zeros(8, 3, 4), torch.zeros(4, 5)', '({2}).shape'],
	'pytorch-tensors/repeat-shape': ['x = torch.zeros(32, 1, 28, 28)', '{1}.shape'],
	'pytorch-tensors/argmax-shape': ['x = torch.zeros(5, 10, 3)', '{1}.shape'],
	'pytorch-tensors/max-indices': ['exec("{0}")', '{1}'],
	'pytorch-tensors/flatten-batch': ['x = torch.zeros(36, 32, 5, 5)', '{1}.numel()'],
	'pytorch-tensors/pad-order': ['x = torch.zeros(1, 3, 10, 20)', '{1}.shape'],
	'pytorch-tensors/detach-gradient': ['exec("{0}"); exec("{1}"); exec("{2}")', '{3}'],
	'pytorch-tensors/loader-length': ['ds = range(60000)', 'len({0})'],
	'pytorch-tensors/batch-sampler': ['', 'list({0})[-1]'],
	'pytorch-tensors/resize-integer': ['img = Image.new("RGB", (640, 480))', '{1}'],
	'pytorch-tensors/reflect-padding': [
		'',
		'transforms.Pad(2, padding_mode="reflect")(tensor([[[1, 2, 3, 4]] * 3]))[0, 0]'
	],
	'pytorch-tensors/totensor-scale': [
		'a = np.full((32, 48, 3), 51, np.uint8)\nToTensor = transforms.ToTensor',
		'{1}.unique().item()'
	],
	'pytorch-tensors/normalise-pixel': [
		'a = np.full((2, 2), 204, np.uint8)',
		'transforms.Compose([transforms.ToTensor(), transforms.Normalize(mean=[0.5], std=[0.5])])(a)[0, 0, 0]'
	],
	'pytorch-tensors/sequential-shape': ['exec("{0}"); x = torch.zeros(8, 3, 32)', '{2}.shape'],
	'pytorch-tensors/python-list-of-layers': [
		'class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        {1}\nnet = Net()',
		'{2}'
	],
	'pytorch-tensors/plain-tensor-attribute': [
		'class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        {1}\nnet = Net()',
		'{2}'
	],
	'losses/l1-l2-gradient': [
		'z = tensor([0.2, -50], requires_grad=True)',
		'[torch.autograd.grad(loss.sum(), z)[0] for loss in (z.abs(), z * z / 2)]'
	],
	'pytorch-tensors/bn-state-keys': ['', 'len({0})'],
	'pytorch-tensors/add-module-unused': [
		'alexnet = models.alexnet()\n{1}',
		'alexnet.eval()(torch.zeros(1, 3, 224, 224)).shape'
	],
	'pytorch-tensors/frozen-count': [
		'net = models.resnet18()\n{0}\n{1}',
		'sum(p.numel() for p in net.parameters() if p.requires_grad)'
	],
	'optimizers/batch-gradient-mean': [
		'w = tensor(1., requires_grad=True); o = optim.SGD([w], lr=0.1); (tensor([1., 2, 3, 6]) * w).mean().backward(); o.step()',
		'w'
	],
	'optimizers/momentum-two-steps': [
		'w = tensor(1., requires_grad=True); o = optim.SGD([w], lr=0.1, momentum=0.9)\nfor _ in range(2): o.zero_grad(); w.backward(); o.step()',
		'w'
	],
	'optimizers/momentum-gain': [
		'w = tensor(0., requires_grad=True); o = optim.SGD([w], lr=1e-3, momentum=0.9); seen = []\nfor _ in range(400): o.zero_grad(); w.backward(); o.step(); seen.append(w.item())',
		'round((seen[-2] - seen[-1]) / 1e-3, 1)'
	],
	'optimizers/adagrad-first-step': [
		'w = tensor([0., 0.], requires_grad=True); o = optim.Adagrad([w], lr=0.5); (w * tensor([80., 400.])).sum().backward(); o.step()',
		'-w'
	],
	'optimizers/adam-first-step': [
		'w = tensor(1., requires_grad=True); o = optim.Adam([w], lr=0.001); (-50 * w).backward(); o.step()',
		'w'
	],
	'optimizers/forgotten-zero-grad': [
		'w = tensor(1., requires_grad=True)\nfor _ in range(2): {0}; loss.backward()',
		'w.grad'
	],
	'optimizers/step-lr': [
		'optimizer = optim.SGD([torch.zeros(1)], lr=0.1); s = optim.lr_scheduler.{0}\nfor _ in range(65): optimizer.step(); s.step()',
		's.get_last_lr()[0]'
	],
	'optimizers/lambda-lr': [
		'optimizer = optim.SGD([torch.zeros(1)], lr=0.1); s = optim.lr_scheduler.{0}\nfor _ in range(2): optimizer.step(); s.step()',
		's.get_last_lr()[0]'
	],
	'optimizers/plateau-patience': [
		'optimizer = optim.SGD([torch.zeros(1)], lr=0.1); s = optim.lr_scheduler.{0}; rates = []\nfor x in [1.0, 0.9, 0.9, 0.9, 0.9]: s.step(x); rates.append(optimizer.param_groups[0]["lr"])',
		'next(i + 1 for i, r in enumerate(rates) if r < 0.1)'
	],
	'optimizers/param-groups-default': [
		"base, head = [torch.zeros(1)], [torch.zeros(1)]\no = optim.SGD([{'params': base}, {'params': head, 'lr': 0.0005}], lr=0.001, momentum=0.9)",
		'[g["lr"] for g in o.param_groups]'
	],
	'optimizers/dropout-scale': ['torch.manual_seed(0)', '{0}(torch.ones(999)).max()'],
	'losses/softmax-example': ['', 'tensor([0, math.log(3)]).softmax(0)'],
	'losses/cross-entropy-example': ['', 'F.nll_loss(tensor([.7, .2, .1]).log(), tensor(1))'],
	'losses/log-keeps-gradient': [
		'def slope(loss):\n    x = tensor(math.log(0.01 / 0.99), dtype=torch.float64, requires_grad=True); loss(torch.sigmoid(x)).backward(); return x.grad.item()',
		'[slope(lambda p: -p.log()), slope(lambda p: 1 - p)]'
	],
	'losses/cross-entropy-gradient-example': [
		'x = tensor([.7, .2, .1]).log().requires_grad_(); F.cross_entropy(x, tensor(1)).backward()',
		'x.grad'
	],
	'losses/gradient-of-mean': [
		'x = tensor([[.2, .8]] * 8).log().requires_grad_(); nn.CrossEntropyLoss()(x, torch.zeros(8, dtype=torch.long)).backward()',
		'x.grad[0, 0]'
	],
	'losses/label-smoothing': [
		'x = torch.randn(10, dtype=torch.float64).requires_grad_(); F.cross_entropy(x, tensor(0), label_smoothing=0.1).backward()',
		'(x.softmax(0) - x.grad)[:2]'
	],
	'losses/initial-loss': ['', 'F.cross_entropy(torch.zeros(10), tensor(3))'],
	'losses/double-softmax': ['', '{0}()(F.one_hot(tensor(3), 10).float(), tensor(3))'],
	'losses/logits-stability': ['', 'nn.{0}()(tensor(-1000.), tensor(1.))'],
	'losses/kl-asymmetry': [
		'p, q = tensor([.5, .5]), tensor([.25, .75])',
		'[F.kl_div(q.log(), p, reduction="sum"), F.kl_div(p.log(), q, reduction="sum")]'
	],
	'losses/mse-mean': ['', '{0}'],
	'losses/smooth-l1-gradient': [
		'z = tensor([.3, -5.], requires_grad=True); F.smooth_l1_loss(z, torch.zeros(2), reduction="sum").backward()',
		'z.grad'
	],
	'losses/smooth-l1-box': [
		'',
		'F.smooth_l1_loss(tensor([.5, -.5, 2, 0]), torch.zeros(4), reduction="sum")'
	],
	'losses/focal-factor': [
		'x = tensor(math.log(9.))',
		'ops.sigmoid_focal_loss(x, tensor(1.), alpha=-1, gamma=2) / -torch.sigmoid(x).log()'
	],
	'attention/lstm-params': ['', 'size({0})'],
	'attention/mha-params': ['', 'size({0})'],
	'attention/attention-by-hand': [
		'q = tensor([[[2., 0, 0, 0]]]); k = tensor([[[0., 1, 0, 0], [math.log(3), 0, 0, 0]]]); v = tensor([[[4.] * 4, [8.] * 4]])',
		'F.scaled_dot_product_attention(q, k, v)[0, 0, 0]'
	],
	'attention/score-shape': [
		'',
		'(torch.zeros(4, 10, 64) @ torch.zeros(4, 12, 64).transpose(-2, -1)).shape'
	],
	'attention/split-heads-shape': ['q = torch.zeros(2, 197, 768)', '{1}.shape'],
	'attention/batch-first': [
		'x = torch.zeros(850, 2, 256); out, weights = {0}(x, x, x)',
		'list(out.shape) if weights.shape == (2, 850, 850) else None'
	],
	'attention/patch-embed-shape': ['x = torch.zeros(8, 768, 14, 14)', '{1}.shape'],
	'attention/vit-position-params': ['', 'models.vit_b_16().encoder.pos_embedding.numel()'],
	'convolution/conv-by-hand': [
		'x = tensor([[1., 2, 0], [0, 1, 3], [2, 1, 1]]); k = tensor([[1., 0], [2, -1]])',
		'F.conv2d(x[None, None], k[None, None])[0, 0]'
	],
	'convolution/cross-correlation': [
		'',
		'F.conv1d(tensor([[[1., 2, 4, 7]]]), tensor([[[1., 0, -1]]]))[0, 0]'
	],
	'convolution/conv-weight-shape': ['', '{1}.weight.shape'],
	'convolution/conv-params-example': ['', 'size({0})'],
	'convolution/conv-size-alexnet': [
		'',
		'nn.Conv2d(3, 64, 11, 4, 2)(torch.zeros(1, 3, 224, 224)).shape[-1]'
	],
	'convolution/dilated-size': [
		'',
		'nn.Conv2d(1, 1, 3, dilation=2, padding=2)(torch.zeros(1, 1, 32, 32)).shape[-1]'
	],
	'convolution/pool-overlap': ['', '{0}(torch.zeros(8, 48, 55, 55)).shape'],
	'convolution/pool-default-stride': ['', '{0}(torch.zeros(1, 24, 24)).shape[-1]'],
	'convolution/ceil-mode': ['', '{0}(torch.zeros(1, 112, 112)).shape[-1]'],
	'convolution/lenet-flatten': [
		'net = nn.Sequential(nn.{0}, nn.{1}, nn.{2}, nn.{3}, nn.Flatten())',
		'net(torch.zeros(1, 3, 32, 32)).shape[-1]'
	],
	'convolution/linear-weight-shape': ['', '{0}.weight.shape'],
	'convolution/linear-last-axis': ['x = torch.zeros(28, 28, 3)', '{1}.shape'],
	'convolution/vgg-first-linear': ['', 'size(nn.Linear(512 * 49, 4096)) / 1e6'],
	'convolution/gap-head': ['', 'size(nn.Linear(512, 1000))'],
	'convolution/grouped-example': ['', 'nn.Conv2d(16, 32, 3, groups=4, bias=False).weight.numel()'],
	'convolution/grouped-weight-shape': ['', '{1}.weight.shape'],
	'convolution/separable-params': [
		'',
		'size(nn.Sequential(nn.Conv2d(32, 32, 3, groups=32, bias=False), nn.Conv2d(32, 64, 1, bias=False)))'
	],
	'convolution/fcn-first-layer': ['', 'nn.Conv2d(512, 4096, 7).weight.shape'],
	'convolution/transposed-double': ['', '{0}(torch.zeros(1, 64, 7, 7)).shape'],
	'convolution/output-padding': [
		'side = lambda p: nn.ConvTranspose2d(1, 1, 3, 2, 1, output_padding=p)(torch.zeros(1, 1, 7, 7)).shape[-1]',
		'[p for p in (0, 1) if side(p) == 14][0]'
	],
	'convolution/grad-input': [
		'x = torch.zeros(1, 1, 4, requires_grad=True); F.conv1d(x, tensor([[[1., 2, 3]]])).backward(tensor([[[1., 10]]]))',
		'x.grad[0, 0]'
	],
	'convolution/grad-weight': [
		'w = torch.zeros(1, 1, 3, requires_grad=True); F.conv1d(tensor([[[1., 2, 3, 4]]]), w).backward(tensor([[[1., 10]]]))',
		'w.grad[0, 0]'
	],
	'convolution/maxpool-grad': [
		'x = tensor([[[[1., 5], [2, 3]]]], requires_grad=True); F.max_pool2d(x, 2).backward(tensor([[[[8.]]]]))',
		'x.grad[0, 0]'
	],
	'convolution/avgpool-grad': [
		'x = tensor([[[[1., 5], [2, 3]]]], requires_grad=True); F.avg_pool2d(x, 2).backward(tensor([[[[8.]]]]))',
		'x.grad[0, 0]'
	],
	'cnn-architectures/lenet-first-linear': ['', 'size(nn.Linear(800, 120))'],
	'cnn-architectures/batch-norm-learned': ['', 'size({0})'],
	'cnn-architectures/batch-norm-running': [
		'bn = nn.BatchNorm2d(1)\nfor _ in range(2): bn(torch.randn(64, 1, 8, 8) * 0 + 5)',
		'bn.running_mean.item()'
	],
	'cnn-architectures/batch-norm-variances': [
		'bn = nn.BatchNorm1d(1, momentum=1, eps=1e-12); y = bn(tensor([[1.], [3.]]))',
		'[(1 / y[1, 0]) ** 2, bn.running_var.item()]'
	],
	'cnn-architectures/layer-norm-values': ['', '{0}(tensor([1., 2, 3]))'],
	'cnn-architectures/googlenet-size': [
		'',
		'size(models.googlenet(aux_logits=False, init_weights=False)) / 1e6'
	],
	'cnn-architectures/vgg-linear-share': [
		'net = models.vgg16()',
		'100 * size(net.classifier) / size(net)'
	],
	'cnn-architectures/resnext-group-weights': [
		'',
		'models.resnext50_32x4d().layer1[0].conv2.weight.numel()'
	],
	'cnn-architectures/projection-count': [
		'count = lambda net: sum(block.downsample is not None for s in (net.layer1, net.layer2, net.layer3, net.layer4) for block in s)',
		'[count(models.resnet34()), count(models.resnet50())]'
	],
	'boxes-nms/iou-corner-overlap': [
		'',
		'ops.box_iou(tensor([[10., 10, 30, 30]]), tensor([[20., 20, 40, 40]])).item()'
	],
	'boxes-nms/box-iou-shape': [
		'a, b = torch.zeros(5, 4), torch.zeros(3, 4)',
		'ops.box_iou(a, b).shape'
	],
	'boxes-nms/giou-apart': [
		'',
		'ops.generalized_box_iou(tensor([[0., 0, 1, 1]]), tensor([[2., 0, 3, 1]])).item()'
	],
	'boxes-nms/diou-example': [
		'',
		'ops.distance_box_iou(tensor([[0., 0, 2, 2]]), tensor([[1., 1, 3, 3]])).item()'
	],
	'object-detection/rpn-parameters': [
		'',
		'size(nn.ModuleList([nn.Conv2d(512, 512, 3), nn.Conv2d(512, 18, 1), nn.Conv2d(512, 36, 1)])) / 1e6'
	],
	'object-detection/ssd-default-boxes': [
		'net = models.detection.ssd300_vgg16(weights=None, weights_backbone=None)',
		'sum(s * s * n for s, n in zip([38, 19, 10, 5, 3, 1], net.anchor_generator.num_anchors_per_location()))'
	]
};

/** Code cards that ask what something is: the printed answer. */
const outputs: Readonly<Record<string, Figure>> = {
	'pytorch-tensors/numpy-dtype': ['', '{0}'],
	'pytorch-tensors/comparison-dtype': ['y = torch.rand(3)\n{0}', '{2}'],
	'pytorch-tensors/leaf-gradient': [
		'import warnings; warnings.simplefilter("ignore")\n{0}\n{1}\n{2}',
		'{3}'
	],
	'cnn-architectures/missing-keys': [
		'weights = {k: v for k, v in models.resnet34().state_dict().items() if not k.startswith("fc.")}\nnet = models.resnet34(num_classes=5)\n{1}',
		'{2}'
	]
};

/** What thought cards claim, as an expression that is true, and the words of the answer that claim it. */
const claims: Readonly<Record<string, readonly [before: string, holds: string, says: RegExp]>> = {
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
const wanted: Readonly<Record<string, Readonly<Record<string, Wanted>>>> = {
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

const round = (figures: number | number[]): number | number[] =>
	typeof figures === 'number'
		? Number.isInteger(figures)
			? figures
			: Number(figures.toPrecision(6))
		: figures.map((figure) => (Array.isArray(figure) ? round(figure) : round(figure)) as number);

const split = (key: string) => key.split('/') as [deck: string, id: string];
const entry = (key: string) => {
	const [deck, id] = split(key);
	return card(readDeck(deck), id);
};

it('claims what the thought cards answer', () => {
	for (const [key, [, , says]] of Object.entries(claims)) {
		const { answer } = entry(key) as { answer: string | { en?: string } };
		expect(typeof answer === 'string' ? answer : answer.en, key).toMatch(says);
	}
});

describe.runIf(hasModule('torchvision'))('PyTorch', () => {
	const shown = (key: string): string[] =>
		[...(entry(key).prompt.en ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
	const filled = (key: string, text: string): string =>
		text.replaceAll(/\{(\d)\}/g, (_, n: string) => shown(key)[Number(n)] ?? '');
	const asked = (table: Readonly<Record<string, Figure>>, print: (form: string) => string) =>
		runPython(
			Object.entries(table).map(([key, [before, form]]) => ({
				before: start + filled(key, before),
				form: `print(${print(filled(key, form))})`
			}))
		).map(({ said, error }) => error ?? said);

	it('computes the figures on the cards', () => {
		const computed = asked(figures, (form) => `json.dumps(plain(${form}))`);
		const failed = Object.keys(figures).filter((_, i) => !/^[-[\d]/.test(computed[i] ?? ''));
		expect(failed.map((key) => [key, computed[Object.keys(figures).indexOf(key)]])).toEqual([]);
		Object.keys(figures).forEach((key, i) => {
			const [deck, id] = split(key);
			const value = JSON.parse(computed[i] ?? '') as number | number[];
			const { answer } = cardOfKind(readDeck(deck), id, 'number');
			const single = typeof answer === 'object' && Array.isArray(answer) && answer.length === 1;
			expectFigures(
				readDeck(deck),
				id,
				single && typeof value === 'number' ? [value] : round(value)
			);
		});
	});
	it('does what the calls on the cards say, and the mistakes do not', () => {
		const withStart = (cards: Readonly<Record<string, Wanted>>): Record<string, Wanted> =>
			Object.fromEntries(
				Object.entries(cards).map(([id, { before, holds }]) => [
					id,
					{ before: start + (before ?? ''), holds }
				])
			);
		const decks = Object.entries(wanted).map(
			([id, cards]) => [readDeck(id), withStart(cards)] as const
		);
		expect(refutedForms(...decks)).toEqual([]);
	});
	it('prints what the cards say', () => {
		const printed = asked(outputs, (form) => form);
		Object.keys(outputs).forEach((key, i) => {
			const [deck, id] = split(key);
			expect(cardOfKind(readDeck(deck), id, 'code').answer, key).toBe(printed[i]);
		});
	});
	it('does what thought cards claim', () => {
		const outcomes = runPython(
			Object.values(claims).map(([before, holds]) => ({
				before: start + before,
				form: '0',
				holds
			}))
		);
		const refuted = Object.keys(claims).filter((_, i) => outcomes[i]?.held !== true);
		expect(refuted).toEqual([]);
	});
});
