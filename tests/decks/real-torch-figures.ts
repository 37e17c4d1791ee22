// What PyTorch computes for number and output cards, as Python to run and to print.

/** Python before, then the figures of the card; `{0}` is the first piece of code in the English prompt. */
export type Figure = readonly [before: string, form: string];

/** Figures of number cards, by `deck/card`. */
export const figures: Readonly<Record<string, Figure>> = {
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
	'pytorch-tensors/batch-sampler': ['{0} = {1}({2})', 'list({3})[-1]'],
	'pytorch-tensors/resize-integer': ['img = Image.new("RGB", (640, 480))', '{2}(img).{1}'],
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
	'pytorch-tensors/bn-state-keys': ['', 'len({1}.{0})'],
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
		'opt = optim.SGD([torch.zeros(1)], lr=0.1); s = optim.lr_scheduler.{0}; rates = []\nfor x in [1.0, 0.9, 0.9, 0.9, 0.9]: s.step(x); rates.append(opt.param_groups[0]["lr"])',
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
	'losses/mse-mean': ['{0}\n{1}', '{2}'],
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
export const outputs: Readonly<Record<string, Figure>> = {
	'pytorch-tensors/numpy-dtype': ['{0}', '{1}'],
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
