// The words of the receptive field demo by language.
export interface FieldWords {
	readonly names: Readonly<Record<string, string>>;
	readonly pixels: string;
	readonly side: string;
	readonly guessPixels: string;
	readonly guessNumber: string;
	readonly truthRow: string;
	readonly guessRow: string;
	readonly field: string;
	readonly steps: string;
	readonly layers: string;
	readonly kernel: string;
	readonly stride: string;
	readonly dilation: string;
	readonly add: string;
	readonly remove: string;
	readonly presets: string;
	readonly comma: string;
	readonly none: string;
	readonly variant: string;
	readonly weights: string;
	readonly multiplications: string;
	readonly standard: string;
	readonly depthwise: string;
	readonly separable: string;
	readonly perPixel: string;
	offset(value: number): string;
	layer(at: number, kernel: number, stride: number, dilation: number): string;
	grouped(groups: number): string;
	questionWeights(kernel: string, inputs: number, outputs: number, kind: string): string;
	holes(counting: number, of: number): string;
	solid(side: number): string;
	sideRule(steps: string): string;
	weightsRule(sum: string): string;
	effective(percent: number): string;
	after(at: number, side: number): string;
}

export const zh: FieldWords = {
	names: {},
	pixels: '输出的一个像素看得到输入这一行里的哪些像素？',
	side: '输出的一个像素在输入上的感受野，边长是多少？',
	guessPixels: '点出看得到的像素（0 是正中）',
	guessNumber: '你的答案',
	truthRow: '结果',
	guessRow: '你猜',
	field: '感受野：颜色越深，通到输出的路越多；空白是看不到的洞',
	steps: '从输出往回走几层',
	layers: '各层，从输入到输出',
	kernel: '核',
	stride: '步长',
	dilation: '膨胀率',
	add: '加一层',
	remove: '去掉最后一层',
	presets: '现成的组合',
	comma: '、',
	none: '一个都没选',
	variant: '做法',
	weights: '权重',
	multiplications: '乘法',
	standard: '普通卷积',
	depthwise: '逐通道卷积',
	separable: '逐通道 + 1×1',
	perPixel: '每个输出像素的乘法次数和权重个数相等',
	offset: (value) => `偏移 ${value}`,
	layer: (at, kernel, stride, dilation) =>
		`第 ${at} 层：核 ${kernel}×${kernel}，步长 ${stride}，膨胀率 ${dilation}`,
	grouped: (groups) => `分 ${groups} 组`,
	questionWeights: (kernel, inputs, outputs, kind) =>
		`${kernel} 的卷积，${inputs} 个输入通道，${outputs} 个输出通道，${kind}，不带偏置。有多少个权重？`,
	holes: (counting, of) =>
		`这一行 ${of} 个像素里只看得到 ${counting} 个：膨胀率有公约数时，中间的像素永远轮不到，这就是网格效应。`,
	solid: (side) => `${side} 个像素全都看得到，没有洞。`,
	sideRule: (steps) => `从输出往回推，F ← (F − 1)·步长 + 膨胀率·(核 − 1) + 1：${steps}。`,
	weightsRule: (sum) => `${sum}。`,
	effective: (percent) =>
		`理论感受野不等于有效感受野：中间三分之一边长的方块就占了 ${percent}% 的路。`,
	after: (at, side) => `往回 ${at} 层：${side}×${side}`
};

export const en: FieldWords = {
	names: {},
	pixels: 'Which pixels of this row of the input does one output pixel see?',
	side: 'How long is a side of the field that one output pixel has in the input?',
	guessPixels: 'Tap the pixels that count (0 is the middle)',
	guessNumber: 'Your answer',
	truthRow: 'It is',
	guessRow: 'You said',
	field: 'The field: the denser, the more paths to the output; blank is a hole that is never seen',
	steps: 'How many layers back from the output',
	layers: 'The layers, from input to output',
	kernel: 'Kernel',
	stride: 'Stride',
	dilation: 'Dilation',
	add: 'Add a layer',
	remove: 'Remove the last layer',
	presets: 'Stacks to try',
	comma: ', ',
	none: 'none chosen',
	variant: 'Kind',
	weights: 'Weights',
	multiplications: 'Multiplications',
	standard: 'standard',
	depthwise: 'depthwise',
	separable: 'depthwise + 1×1',
	perPixel: 'Each output pixel costs as many multiplications as there are weights',
	offset: (value) => `offset ${value}`,
	layer: (at, kernel, stride, dilation) =>
		`Layer ${at}: kernel ${kernel}×${kernel}, stride ${stride}, dilation ${dilation}`,
	grouped: (groups) => (groups === 1 ? 'one group' : `${groups} groups`),
	questionWeights: (kernel, inputs, outputs, kind) =>
		`A ${kernel} convolution from ${inputs} to ${outputs} channels, ${kind}, without bias. How many weights?`,
	holes: (counting, of) =>
		`Of ${of} pixels in the row only ${counting} are seen: where the dilations share a divisor, those between never get a turn. That is gridding.`,
	solid: (side) => `All ${side} pixels are seen, without a hole.`,
	sideRule: (steps) =>
		`Back from the output, F ← (F − 1) · stride + dilation · (kernel − 1) + 1: ${steps}.`,
	weightsRule: (sum) => `${sum}.`,
	effective: (percent) =>
		`The theoretical field is not the effective one: the middle third of its side alone holds ${percent}% of the paths.`,
	after: (at, side) => `${at} ${at === 1 ? 'layer' : 'layers'} back: ${side}×${side}`
};
