// What the usual short names of modules stand for, and names that are one thing.

/** Short names before a dot, as the libraries' own documentation imports them. */
const modules: Readonly<Record<string, string>> = {
	np: 'numpy',
	nn: 'torch.nn',
	F: 'torch.nn.functional',
	optim: 'torch.optim',
	lr_scheduler: 'torch.optim.lr_scheduler',
	transforms: 'torchvision.transforms',
	T: 'torchvision.transforms',
	ops: 'torchvision.ops',
	models: 'torchvision.models',
	init: 'torch.nn.init',
	plt: 'matplotlib.pyplot',
	pd: 'pandas',
	tf: 'tensorflow'
};

/** Names that are imported from their module by everyone. */
const imported: Readonly<Record<string, string>> = {
	DataLoader: 'torch.utils.data.DataLoader',
	Dataset: 'torch.utils.data.Dataset',
	TensorDataset: 'torch.utils.data.TensorDataset',
	Subset: 'torch.utils.data.Subset',
	random_split: 'torch.utils.data.random_split',
	batched_nms: 'torchvision.ops.batched_nms',
	nms: 'torchvision.ops.nms',
	CosineAnnealingLR: 'torch.optim.lr_scheduler.CosineAnnealingLR',
	ExponentialLR: 'torch.optim.lr_scheduler.ExponentialLR',
	LambdaLR: 'torch.optim.lr_scheduler.LambdaLR',
	LinearLR: 'torch.optim.lr_scheduler.LinearLR',
	MultiStepLR: 'torch.optim.lr_scheduler.MultiStepLR',
	OneCycleLR: 'torch.optim.lr_scheduler.OneCycleLR',
	ReduceLROnPlateau: 'torch.optim.lr_scheduler.ReduceLROnPlateau',
	StepLR: 'torch.optim.lr_scheduler.StepLR',
	Path: 'pathlib.Path',
	deepcopy: 'copy.deepcopy',
	DDP: 'torch.nn.parallel.DistributedDataParallel'
};

/** The same object under two names of its library. */
const same: Readonly<Record<string, string>> = {
	'torch.float': 'torch.float32',
	'torch.double': 'torch.float64',
	'torch.half': 'torch.float16',
	'torch.long': 'torch.int64',
	'torch.int': 'torch.int32',
	'torch.short': 'torch.int16',
	'torch.concat': 'torch.cat',
	'torch.concatenate': 'torch.cat',
	'torch.absolute': 'torch.abs',
	'torch.multiply': 'torch.mul',
	'torch.divide': 'torch.div',
	'torch.subtract': 'torch.sub',
	'torch.nn.parameter.Parameter': 'torch.nn.Parameter',
	'torch.nn.parallel.DataParallel': 'torch.nn.DataParallel',
	'torch.nn.modules.linear.Linear': 'torch.nn.Linear',
	'numpy.concat': 'numpy.concatenate',
	'numpy.absolute': 'numpy.abs',
	'numpy.newaxis': 'None'
};

/** The full name of a dotted one; `bound` holds what the code itself imports. */
export function fullName(dotted: string, bound: ReadonlyMap<string, string>): string {
	const [first = '', ...rest] = dotted.split('.');
	const module =
		bound.get(first) ?? (rest.length > 0 ? modules[first] : undefined) ?? imported[first] ?? first;
	const full = [module, ...rest].join('.');
	return same[full] ?? full;
}
