// The words of the optimizers demo by language.
import type { MethodName } from './reference.ts';

export interface DescentWords {
	readonly names: Readonly<Record<string, string>>;
	readonly methods: Readonly<Record<MethodName, string>>;
	readonly guessSettle: string;
	readonly guessFirst: string;
	readonly none: string;
	readonly nobody: string;
	readonly comma: string;
	readonly picture: string;
	readonly steps: string;
	readonly method: string;
	readonly here: string;
	readonly best: string;
	readonly never: string;
	readonly factor: string;
	readonly race: string;
	readonly saddle: string;
	questionSettle(surface: string, rate: string, alpha: string): string;
	questionFirst(surface: string, rate: string): string;
	settleRule(limit: string): string;
	at(step: number, of: number): string;
	arrived(steps: number): string;
	arrivedAt(steps: number, rate: string): string;
	map(name: string): string;
	start(x: string, y: string): string;
	end(name: string, x: string, y: string): string;
}

export const zh: DescentWords = {
	names: {
		rate: '学习率 η',
		alpha: '动量 α（Adam 的 β₁）',
		decay: '衰减 λ（Adam 的 β₂）',
		surface: '曲面',
		method: '看哪一个',
		valley: '0.1x² + 2y²',
		bowl: 'x² + 10y²',
		saddle: '鞍面 x² − y²',
		gd: '梯度下降',
		momentum: '动量（平均）',
		torch: '动量（PyTorch）',
		adagrad: 'AdaGrad',
		rmsprop: 'RMSProp',
		adam: 'Adam'
	},
	methods: {
		gd: '梯度下降',
		momentum: '动量（平均）',
		torch: '动量（PyTorch）',
		adagrad: 'AdaGrad',
		rmsprop: 'RMSProp',
		adam: 'Adam'
	},
	guessSettle: '会收敛的',
	guessFirst: '最先到谷底附近的',
	none: '都不会',
	nobody: '一个也没有',
	comma: '、',
	picture: '等高线上的六条路线，底色越深，从那里出发到得越慢',
	steps: '走到第几步',
	method: '方法',
	here: '这个学习率',
	best: '各自最好的学习率',
	never: '没到',
	factor:
		'平均式 v ← αv + (1−α)g，PyTorch 式 v ← αv + g：后者的步子是前者的 1/(1−α) 倍，学习率不能照搬。',
	race: '同一个学习率下的名次说明不了什么：右列是各自用最好的学习率走的步数。',
	saddle: '鞍点不是谷底：y 方向一直往下，谁都停不住，只是离开得快慢不同。',
	questionSettle: (surface, rate, alpha) =>
		`f = ${surface}，学习率 ${rate}，动量 ${alpha}。哪些会收敛？`,
	questionFirst: (surface, rate) => `f = ${surface}，学习率都是 ${rate}。谁最先到谷底附近？`,
	settleRule: (limit) => `梯度下降要 η < ${limit} 才收敛。`,
	at: (step, of) => `第 ${step} 步，共 ${of} 步`,
	arrived: (steps) => `${steps} 步`,
	arrivedAt: (steps, rate) => `${steps} 步（η ${rate}）`,
	map: (name) => `${name}：从图上每一点出发要走的步数，颜色越深越慢`,
	start: (x, y) => `起点 (${x}, ${y})`,
	end: (name, x, y) => `${name} 停在 (${x}, ${y})`
};

export const en: DescentWords = {
	names: {
		rate: 'Learning rate η',
		alpha: 'Momentum α (Adam’s β₁)',
		decay: 'Decay λ (Adam’s β₂)',
		surface: 'Surface',
		method: 'Which one to look at',
		valley: '0.1x² + 2y²',
		bowl: 'x² + 10y²',
		saddle: 'saddle x² − y²',
		gd: 'gradient descent',
		momentum: 'momentum (averaged)',
		torch: 'momentum (PyTorch)',
		adagrad: 'AdaGrad',
		rmsprop: 'RMSProp',
		adam: 'Adam'
	},
	methods: {
		gd: 'gradient descent',
		momentum: 'momentum (averaged)',
		torch: 'momentum (PyTorch)',
		adagrad: 'AdaGrad',
		rmsprop: 'RMSProp',
		adam: 'Adam'
	},
	guessSettle: 'Those that converge',
	guessFirst: 'The first to come near the bottom',
	none: 'none of them',
	nobody: 'none',
	comma: ', ',
	picture: 'Six ways over the contours; the denser the ground, the slower the way from there',
	steps: 'Which step to look at',
	method: 'Method',
	here: 'At this rate',
	best: 'At its own best rate',
	never: 'not yet',
	factor:
		'Averaged: v ← αv + (1−α)g. PyTorch: v ← αv + g. Its steps are 1/(1−α) times as long, so a rate can’t be carried over.',
	race: 'A race at one rate proves nothing: the right column gives each its own best rate.',
	saddle:
		'A saddle has no bottom: along y it only goes down, nobody comes to rest, some just leave faster.',
	questionSettle: (surface, rate, alpha) =>
		`f = ${surface}, learning rate ${rate}, momentum ${alpha}. Which of them converge?`,
	questionFirst: (surface, rate) =>
		`f = ${surface}, all with learning rate ${rate}. Who is first near the bottom?`,
	settleRule: (limit) => `Gradient descent converges only while η < ${limit}.`,
	at: (step, of) => `Step ${step} of ${of}`,
	arrived: (steps) => (steps === 1 ? '1 step' : `${steps} steps`),
	arrivedAt: (steps, rate) => `${steps === 1 ? '1 step' : `${steps} steps`} (η ${rate})`,
	map: (name) => `${name}: steps from every point of the picture, the denser the slower`,
	start: (x, y) => `Start (${x}, ${y})`,
	end: (name, x, y) => `${name} ends at (${x}, ${y})`
};
