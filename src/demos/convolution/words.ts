// The convolution demo's words by language.
export interface ConvWords {
	readonly names: Readonly<Record<string, string>>;
	readonly input: string;
	readonly kernel: string;
	readonly output: string;
	readonly equal: string;
	readonly comma: string;
	readonly nothing: string;
	/** Labels of the controls in the picture. */
	readonly guess: string;
	readonly sideLabel: string;
	readonly cellLabel: string;
	readonly editKernel: string;
	readonly draw: string;
	readonly steps: string;
	/** Questions. */
	readonly cell: string;
	readonly which: string;
	/** What the gap is about. */
	readonly kernelRight: string;
	readonly kernelWrong: string;
	readonly cellRule: string;
	readonly cellTurned: string;
	settings(kernel: string, stride: number, padding: number, dilation: number): string;
	settingsLine(settings: string): string;
	compare(first: string, second: string, settings: string): string;
	side(input: string, settings: string): string;
	larger(input: string): string;
	noRoom(sums: string): string;
	exactFit(sums: string): string;
	floored(sums: string, kernel: string): string;
	summary(least: string, most: string, middleRow: string): string;
	place(row: number, column: number): string;
	cellValue(row: number, column: number, value: string): string;
	tap(row: number, column: number): string;
}

export const zh: ConvWords = {
	names: {
		side: '输入边长',
		picture: '图像',
		kernel: '核',
		size: '核的边长',
		stride: '步长',
		padding: '填充',
		dilation: '膨胀率',
		random: '随机',
		blur: '模糊',
		sharpen: '锐化',
		edge: '边缘',
		'sobel-x': 'Sobel x',
		'sobel-y': 'Sobel y',
		identity: '原样',
		ring: '圆环',
		stripes: '斜纹',
		window: '窗格',
		numbers: '数字'
	},
	input: '输入',
	kernel: '核',
	output: '输出',
	equal: '一样大',
	comma: '，',
	nothing: '空的',
	guess: '你的答案',
	sideLabel: '输出边长',
	cellLabel: '标出的那一格',
	editKernel: '核可以逐格改',
	draw: '点一点输入，能涂也能擦',
	steps: '看哪一格输出',
	cell: '输出里标出的那一格是多少？',
	which: '哪个核把第一张图变成了第二张？',
	kernelRight: '核里的正负号说出了它对什么有反应：一正一负看差别，全正求平均。',
	kernelWrong: '在下面换成你猜的核，看看它会做出什么图。',
	cellRule: '盖住的格子逐个相乘，再全部相加；核不翻转。',
	cellTurned: '这是把核转了 180° 的结果。框架不翻转核，做的其实是互相关。',
	settings: (kernel, stride, padding, dilation) =>
		`核 ${kernel}，步长 ${stride}，填充 ${padding}${dilation > 1 ? `，膨胀率 ${dilation}` : ''}`,
	settingsLine: (settings) => `设置：${settings}。`,
	compare: (first, second, settings) => `${first} 和 ${second} 的输入，${settings}。哪个输出更大？`,
	side: (input, settings) => `输入 ${input}，${settings}。输出的边长是多少？`,
	larger: (input) => `${input} 的更大`,
	noRoom: (sums) => `核比填充后的输入还大，一处也放不下：${sums}。`,
	exactFit: (sums) => `${sums}：除去核的跨度还能走几步，再加上起点那一格。`,
	floored: (sums, kernel) => `${sums}：最后不足一步的地方放不下整个 ${kernel} 窗口，所以向下取整。`,
	summary: (least, most, middleRow) => `数值从 ${least} 到 ${most}，中间一行是 ${middleRow}`,
	place: (row, column) => `第 ${row + 1} 行第 ${column + 1} 列`,
	cellValue: (row, column, value) => `输出第 ${row + 1} 行第 ${column + 1} 列：${value}`,
	tap: (row, column) => `核第 ${row + 1} 行第 ${column + 1} 列`
};

export const en: ConvWords = {
	names: {
		side: 'Input side',
		picture: 'Picture',
		kernel: 'Kernel',
		size: 'Kernel side',
		stride: 'Stride',
		padding: 'Padding',
		dilation: 'Dilation',
		random: 'random',
		blur: 'blur',
		sharpen: 'sharpen',
		edge: 'edge',
		'sobel-x': 'Sobel x',
		'sobel-y': 'Sobel y',
		identity: 'identity',
		ring: 'ring',
		stripes: 'stripes',
		window: 'window',
		numbers: 'numbers'
	},
	input: 'Input',
	kernel: 'Kernel',
	output: 'Output',
	equal: 'equally large',
	comma: ', ',
	nothing: 'empty',
	guess: 'Your answer',
	sideLabel: 'Side of the output',
	cellLabel: 'The marked cell',
	editKernel: 'Every cell of the kernel can be changed',
	draw: 'Tap the input to fill or clear its cells',
	steps: 'Which output cell to look at',
	cell: 'What is the value of the marked output cell?',
	which: 'Which kernel turned the first picture into the second?',
	kernelRight:
		'The signs in a kernel say what it answers to: plus beside minus sees differences, all plus takes the mean.',
	kernelWrong: 'Choose the kernel you had in mind below, and see what it makes.',
	cellRule:
		'Multiply what lies on top of each other, then add it all up; the kernel is not flipped.',
	cellTurned:
		'That is what the kernel gives when it is turned by 180°. Frameworks don’t flip it: what they compute is cross-correlation.',
	settings: (kernel, stride, padding, dilation) =>
		`kernel ${kernel}, stride ${stride}, padding ${padding}${dilation > 1 ? `, dilation ${dilation}` : ''}`,
	settingsLine: (settings) => `Settings: ${settings}.`,
	compare: (first, second, settings) =>
		`Inputs of ${first} and ${second}, ${settings}. Which output is larger?`,
	side: (input, settings) => `Input ${input}, ${settings}. How long is a side of the output?`,
	larger: (input) => `that of ${input}`,
	noRoom: (sums) => `The kernel is larger than the padded input and fits nowhere: ${sums}.`,
	exactFit: (sums) =>
		`${sums}: the steps that are left beside the kernel, and one for the place it starts from.`,
	floored: (sums, kernel) =>
		`${sums}: less than a whole step is left at the end, no room for a ${kernel} window, hence the floor.`,
	summary: (least, most, middleRow) =>
		`values from ${least} to ${most}, the middle row is ${middleRow}`,
	place: (row, column) => `row ${row + 1}, column ${column + 1}`,
	cellValue: (row, column, value) => `Output row ${row + 1}, column ${column + 1}: ${value}`,
	tap: (row, column) => `kernel row ${row + 1}, column ${column + 1}`
};
