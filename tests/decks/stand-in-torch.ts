// What the code cards need of PyTorch, in a few lines of Python on NumPy: the signatures and the errors of its manual.

export const standInTorch = `
import types
import numpy as np

class Tensor(np.ndarray):
    requires_grad, device = False, 'cpu'
    def moved(self, **changes):
        copy = self.view()
        copy.__dict__.update(self.__dict__, **changes)
        return copy
    def detach(self): return self.moved(requires_grad=False)
    def cpu(self): return self.moved(device='cpu')
    def to(self, device): return self.moved(device=device)
    data = property(detach)
    def numpy(self, *, force=False):
        if not force and self.requires_grad: raise RuntimeError('requires grad')
        if not force and self.device != 'cpu': raise TypeError('not in main memory')
        return np.asarray(self)
    def eq(self, other): return self == other
    def permute(self, *dims): return np.ndarray.transpose(self, dims[0] if len(dims) == 1 else dims)
    def transpose(self, *axes):
        return np.swapaxes(self, *axes) if len(axes) == 2 else np.ndarray.transpose(self, *axes)
    mT = property(lambda self: np.swapaxes(self, -2, -1))
    def contiguous(self): return tensor(np.ascontiguousarray(self))
    def view(self, *shape):
        if shape and not self.flags.c_contiguous: raise RuntimeError('not contiguous')
        return self.reshape(*shape) if shape else np.ndarray.view(self)
    def flatten(self, start_dim=0): return self.reshape(*self.shape[:start_dim], -1)
    def log(self): return np.log(self)
    def log_softmax(self, dim): return self - np.log(np.exp(self).sum(axis=dim, keepdims=True))
    def softmax(self, dim): return np.exp(self.log_softmax(dim))
    def movedim(self, source, destination): return np.moveaxis(self, source, destination)
    moveaxis = movedim
    def reshape(self, *shape): return np.ndarray.reshape(self, *shape)

def tensor(values, **state):
    made = np.array(values).view(Tensor)
    made.__dict__.update(state)
    return made

def joined(tensors, dim=0, axis=None):
    if isinstance(tensors, Tensor): raise TypeError('a sequence of tensors')
    return np.concatenate(tensors, dim if axis is None else axis)

def log_softmax(input, dim): return input.log_softmax(dim)
def softmax(input, dim): return input.softmax(dim)
def nll_loss(input, target, ignore_index=-100):
    kept = [i for i, label in enumerate(target) if label != ignore_index]
    return -np.mean([input[i, target[i]] for i in kept])
def cross_entropy(input, target, ignore_index=-100):
    return nll_loss(log_softmax(input, 1), target, ignore_index)
def kl_div(input, target, reduction='mean'):
    points = target * (np.log(target) - input)
    return points.sum() / (len(points) if reduction == 'batchmean' else points.size)

class CrossEntropyLoss:
    def __init__(self, ignore_index=-100): self.ignore_index = ignore_index
    def __call__(self, input, target): return cross_entropy(input, target, self.ignore_index)

class Linear:
    def __init__(self, in_features, out_features):
        self.in_features, self.out_features = in_features, out_features
        self.weight = np.zeros((out_features, in_features))

class Identity:
    def __call__(self, x): return x

class Sequential:
    def __init__(self, *layers): self.layers = layers
    def __call__(self, x):
        for layer in self.layers: x = layer(x)
        return x

class Network:
    "Twice its input, then the classifier, which answers 1000 whatever it gets."
    def __init__(self):
        self.weight = types.SimpleNamespace(requires_grad=True)
        self.classifier, self.loaded, self.training = (lambda x: 1000), None, True
        self.fc = Linear(512, 1000)
    def forward(self, x): return self.classifier(2 * x)
    def state_dict(self): return {'weight': 1}
    def parameters(self): return (p for p in [self.weight])
    def load_state_dict(self, state):
        if not isinstance(state, dict): raise TypeError('a dictionary')
        self.loaded = state
    def requires_grad_(self, requires_grad=True):
        self.weight.requires_grad = requires_grad
        return self
    def eval(self):
        self.training = False
        return self

saved = {}
def save(obj, f): saved[f] = obj
def load(f, map_location=None, *, weights_only=True):
    if str(map_location) != 'cpu': raise RuntimeError('no CUDA here')
    return {'weight': 1}

def dropout(input, p=0.5, training=True, inplace=False): return (input, p) if training else input

def SGD(params, lr=0.001, momentum=0):
    groups = list(params)
    if not all(isinstance(group, dict) for group in groups): raise TypeError('a dict for each group')
    return [{'lr': lr, 'momentum': momentum, **group} for group in groups]

def resnet50(*, weights=None, pretrained=False):
    return str(weights) if weights else 'V1' if pretrained else 'random'

functional = types.SimpleNamespace(
    dropout=dropout, softmax=softmax, log_softmax=log_softmax, nll_loss=nll_loss,
    cross_entropy=cross_entropy, kl_div=kl_div)
nn = types.SimpleNamespace(
    Identity=Identity, Sequential=Sequential, Linear=Linear, CrossEntropyLoss=CrossEntropyLoss,
    functional=functional)
optim = types.SimpleNamespace(SGD=SGD)
torch = types.SimpleNamespace(
    cat=joined, concat=joined, nn=nn, optim=optim, save=save, load=load, device=lambda name: name,
    stack=lambda tensors, dim=0: np.stack(tensors, dim), hstack=np.hstack, column_stack=np.column_stack,
    permute=lambda input, dims: input.permute(dims), softmax=softmax, log_softmax=log_softmax,
    matmul=np.matmul, bmm=np.matmul, log=np.log,
    eq=lambda a, b: a == b, sum=lambda input: input.sum())
V2 = 'IMAGENET1K_V2'
models = types.SimpleNamespace(
    resnet50=resnet50, ResNet50_Weights=types.SimpleNamespace(DEFAULT=V2, IMAGENET1K_V2=V2))
F = functional
net, alexnet = Network(), Network()
`;
