// The words of the softmax demo by language.
export interface SoftmaxWords {
	readonly names: Readonly<Record<string, string>>;
	/** The classes of the picture. */
	readonly classes: readonly string[];
	readonly guessNumber: string;
	readonly guess: string;
	readonly classColumn: string;
	readonly logit: string;
	readonly p: string;
	readonly gradient: string;
	readonly truth: string;
	readonly answers: Readonly<Record<string, string>>;
	readonly shiftRule: string;
	readonly naiveWorks: string;
	readonly drag: string;
	readonly loss: string;
	readonly naive: string;
	readonly careful: string;
	questionGradient(name: string, p: string, batch: string): string;
	batch(count: number): string;
	batchSum(count: number): string;
	questionShift(shift: string): string;
	questionTemperature(temperature: string): string;
	questionNaive(shift: string): string;
	gradientRule(sum: string, result: string, divided: boolean): string;
	temperatureRule(result: 'sharper' | 'flatter' | 'same'): string;
	naiveFails(largest: string): string;
	naiveVanishes(smallest: string): string;
	row(name: string, logit: string, p: string): string;
	rowWithGradient(name: string, logit: string, p: string, gradient: string): string;
	after(text: string): string;
}

export const zh: SoftmaxWords = {
	names: {
		p: '这一类的概率 p',
		batch: '批大小 N',
		reduction: '批上怎么合',
		mean: '平均',
		sum: '求和',
		temperature: '温度 T',
		shift: '每个 logit 都加上'
	},
	classes: ['猫', '狗', '鸟', '鱼'],
	guessNumber: '梯度',
	guess: '你的答案',
	classColumn: '类别',
	logit: 'logit z',
	p: '概率 p',
	gradient: '梯度 ∂L/∂z',
	truth: '真',
	answers: {
		same: '不变',
		sharper: '更集中',
		flatter: '更平均',
		works: '照样能算',
		fails: '算不出来'
	},
	shiftRule: '分子分母同乘 e 的同一个幂，约掉了：softmax 只看 logit 之间的差。',
	naiveWorks: '最大的幂还没超出 32 位浮点数的范围，照定义也能算。',
	drag: '拖动每一类的 logit',
	loss: '损失',
	naive: '照定义直接算',
	careful: '先减去最大值',
	questionGradient: (name, p, batch) =>
		`${name}的概率是 ${p}${batch}。交叉熵对它的 logit 的梯度是多少？`,
	batch: (count) => `，损失在 ${count} 个样本上取平均`,
	batchSum: (count) => `，损失在 ${count} 个样本上求和`,
	questionShift: (shift) => `给每个 logit 都加上 ${shift}，概率会怎样？`,
	questionTemperature: (temperature) => `logit 都除以温度 ${temperature}，概率会怎样？`,
	questionNaive: (shift) =>
		`每个 logit 都加上 ${shift}，用 32 位浮点数照定义直接算 softmax，结果如何？`,
	gradientRule: (sum, result, divided) =>
		`梯度就是 p − y${divided ? '，再除以批大小' : ''}：${sum} = ${result}。`,
	temperatureRule: (result) =>
		result === 'same'
			? '温度是 1，什么也没变。'
			: result === 'flatter'
				? 'T 大于 1，logit 之间的差变小，概率更平均；T 趋于无穷就是均匀分布。'
				: 'T 小于 1，logit 之间的差变大，概率更集中；T 趋于 0 就是 argmax。',
	naiveFails: (largest) =>
		`e 的 ${largest} 次方超过 3.4·10³⁸，成了无穷大，无穷除以无穷不是数。先减去最大的 logit 就没事。`,
	naiveVanishes: (smallest) =>
		`最大的 logit 也只有 ${smallest}，所有的幂都成了 0，0 除以 0 不是数。先减去最大的 logit 就没事。`,
	row: (name, logit, p) => `${name}：logit ${logit}，概率 ${p}`,
	rowWithGradient: (name, logit, p, gradient) =>
		`${name}：logit ${logit}，概率 ${p}，梯度 ${gradient}`,
	after: (text) => `之后 ${text}`
};

export const en: SoftmaxWords = {
	names: {
		p: 'Probability p of this class',
		batch: 'Batch size N',
		reduction: 'Over the batch',
		mean: 'mean',
		sum: 'sum',
		temperature: 'Temperature T',
		shift: 'Added to every logit'
	},
	classes: ['cat', 'dog', 'bird', 'fish'],
	guessNumber: 'Gradient',
	guess: 'Your answer',
	classColumn: 'Class',
	logit: 'logit z',
	p: 'p',
	gradient: 'gradient ∂L/∂z',
	truth: 'true',
	answers: {
		same: 'stay the same',
		sharper: 'get sharper',
		flatter: 'get flatter',
		works: 'it works',
		fails: 'it fails'
	},
	shiftRule:
		'Above and below are multiplied by the same power of e, which cancels: softmax only sees differences of logits.',
	naiveWorks:
		'The largest power still fits into a 32-bit float, so the definition works as it stands.',
	drag: 'Drag the logit of each class',
	loss: 'Loss',
	naive: 'As the definition says',
	careful: 'Largest logit subtracted first',
	questionGradient: (name, p, batch) =>
		`The class ${name} has probability ${p}${batch}. What is the gradient of cross-entropy at its logit?`,
	batch: (count) => `, and the loss is a mean over ${count} samples`,
	batchSum: (count) => `, and the loss is a sum over ${count} samples`,
	questionShift: (shift) => `${shift} is added to every logit. What do the probabilities do?`,
	questionTemperature: (temperature) =>
		`All logits are divided by a temperature of ${temperature}. What do the probabilities do?`,
	questionNaive: (shift) =>
		`${shift} is added to every logit, and softmax is computed as its definition says, in 32-bit floats. What comes of it?`,
	gradientRule: (sum, result, divided) =>
		`The gradient is p − y${divided ? ', divided by the batch' : ''}: ${sum} = ${result}.`,
	temperatureRule: (result) =>
		result === 'same'
			? 'At temperature 1 nothing changes.'
			: result === 'flatter'
				? 'Above 1 it shrinks the differences between logits: flatter, and uniform in the limit.'
				: 'Below 1 it stretches the differences between logits: sharper, and argmax in the limit.',
	naiveFails: (largest) =>
		`e to the power of ${largest} is beyond 3.4·10³⁸, so it becomes infinite, and infinity over infinity is not a number. Subtract the largest logit first.`,
	naiveVanishes: (smallest) =>
		`Even the largest logit is ${smallest}: every power becomes 0, and 0 over 0 is not a number. Subtract the largest logit first.`,
	row: (name, logit, p) => `${name}: logit ${logit}, probability ${p}`,
	rowWithGradient: (name, logit, p, gradient) =>
		`${name}: logit ${logit}, probability ${p}, gradient ${gradient}`,
	after: (text) => `afterwards ${text}`
};
