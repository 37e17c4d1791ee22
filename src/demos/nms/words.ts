// The NMS demo's words by language.
export interface NmsWords {
	readonly names: Readonly<Record<string, string>>;
	readonly kinds: readonly [string, string];
	readonly guess: string;
	readonly picture: string;
	readonly steps: string;
	readonly box: string;
	readonly score: string;
	readonly result: string;
	readonly stays: string;
	readonly soft: string;
	readonly none: string;
	readonly race: string;
	readonly raceWhy: string;
	readonly racing: string;
	readonly comma: string;
	/** What the gap is about. */
	readonly chainRule: string;
	readonly chainRight: string;
	readonly tieRule: string;
	readonly perClassRule: string;
	readonly agnosticRule: string;
	question(threshold: string, classes: string): string;
	readonly perClass: string;
	readonly agnostic: string;
	removedBy(letter: string, overlap: string): string;
	step(letter: string, removed: string): string;
	scatter(kept: number, removed: number): string;
	describeBox(letter: string, score: string, kind: string, corners: readonly number[]): string;
	describePair(a: string, b: string, overlap: string): string;
	boxes(count: number): string;
	raced(kept: number, cpu: string, gpu: string, faster: 'gpu' | 'cpu'): string;
	racedAlone(kept: number, cpu: string): string;
}

export const zh: NmsWords = {
	names: {
		scene: '场景',
		chain: '一串',
		tie: '恰好相等',
		scatter: '几个目标',
		threshold: 'IoU 阈值',
		classes: '分类别',
		'per-class': '各类分开做',
		agnostic: '不分类别',
		soft: 'Soft-NMS',
		linear: '线性',
		gaussian: '高斯'
	},
	kinds: ['人', '马'],
	guess: '会留下的框',
	picture: '带分数的框，点一下选中',
	steps: '算法走到哪一步',
	box: '框',
	score: '分数',
	result: 'NMS',
	stays: '留下',
	soft: 'Soft-NMS',
	none: '一个都没选',
	race: '几千个框',
	raceWhy: '所有框两两比较：GPU 一次算完，CPU 只比留下的框。谁快要看框有多少、机器是什么。',
	racing: '正在比…',
	comma: '、',
	chainRule: '被删掉的框不能再删别人：A 删了 B，C 和 A 重叠不多，所以 C 留下。',
	chainRight: '从分数最高的开始，留下的框才有资格删别的框；大于阈值才删。',
	tieRule: 'IoU 恰好等于阈值：大于才删，等于就留下。',
	perClassRule: '各类分开做：不同类别的框重叠再多也互不影响。',
	agnosticRule: '不分类别：重叠的框里只留分数最高的，不管它是什么。',
	question: (threshold, classes) => `阈值 ${threshold}${classes}，哪些框会留下？点出来。`,
	perClass: '，各类分开做',
	agnostic: '，不分类别',
	removedBy: (letter, overlap) => `被 ${letter} 删（IoU ${overlap}）`,
	step: (letter, removed) =>
		removed === '' ? `留下 ${letter}，没有框要删` : `留下 ${letter}，删掉 ${removed}`,
	scatter: (kept, removed) =>
		`留下 ${kept} 个，删掉 ${removed} 个：每次留下分数最高的，删掉和它重叠过多的。`,
	describeBox: (letter, score, kind, [left, top, right, bottom]) =>
		`${letter}${kind}：分数 ${score}，左上 (${left}, ${top})，右下 (${right}, ${bottom})`,
	describePair: (a, b, overlap) => `IoU(${a}, ${b}) = ${overlap}`,
	boxes: (count) => `${count.toLocaleString('zh')} 个框`,
	raced: (kept, cpu, gpu, faster) =>
		`留下 ${kept} 个。CPU ${cpu}，GPU ${gpu}：这次 ${faster === 'gpu' ? 'GPU' : 'CPU'} 更快。`,
	racedAlone: (kept, cpu) => `留下 ${kept} 个。CPU ${cpu}；没有 GPU 可比。`
};

export const en: NmsWords = {
	names: {
		scene: 'Scene',
		chain: 'a chain',
		tie: 'exactly equal',
		scatter: 'some objects',
		threshold: 'IoU threshold',
		classes: 'Classes',
		'per-class': 'each by itself',
		agnostic: 'all together',
		soft: 'Soft-NMS',
		linear: 'linear',
		gaussian: 'Gaussian'
	},
	kinds: ['person', 'horse'],
	guess: 'Boxes that survive',
	picture: 'Boxes with scores; tap one to choose it',
	steps: 'How far the algorithm has come',
	box: 'Box',
	score: 'Score',
	result: 'NMS',
	stays: 'stays',
	soft: 'Soft-NMS',
	none: 'none chosen',
	race: 'Thousands of boxes',
	raceWhy:
		'All pairs are compared: the GPU does it at one go, the CPU only for the boxes that stay. Which is faster depends on their number and on this machine.',
	racing: 'Racing …',
	comma: ', ',
	chainRule:
		'A box that is gone removes nobody: A removed B, and C hardly overlaps A, so C survives.',
	chainRight:
		'From the surest down, only a box that stays may remove others, and only above the threshold.',
	tieRule: 'The IoU equals the threshold: only greater removes, so both stay.',
	perClassRule:
		'Each class by itself: boxes of different classes leave each other alone, however much they overlap.',
	agnosticRule:
		'All classes together: of boxes that overlap only the surest stays, whatever it shows.',
	question: (threshold, classes) =>
		`Threshold ${threshold}${classes}: which boxes survive? Tap them.`,
	perClass: ', each class by itself',
	agnostic: ', all classes together',
	removedBy: (letter, overlap) => `removed by ${letter} (IoU ${overlap})`,
	step: (letter, removed) =>
		removed === '' ? `${letter} stays and removes none` : `${letter} stays and removes ${removed}`,
	scatter: (kept, removed) =>
		`${kept} stay, ${removed} go: the surest is kept, what overlaps it too much goes, and so on.`,
	describeBox: (letter, score, kind, [left, top, right, bottom]) =>
		`${letter}${kind}: score ${score}, from (${left}, ${top}) to (${right}, ${bottom})`,
	describePair: (a, b, overlap) => `IoU(${a}, ${b}) = ${overlap}`,
	boxes: (count) => `${count.toLocaleString('en')} boxes`,
	raced: (kept, cpu, gpu, faster) =>
		`${kept} stay. CPU ${cpu}, GPU ${gpu}: the ${faster === 'gpu' ? 'GPU' : 'CPU'} was faster this time.`,
	racedAlone: (kept, cpu) => `${kept} stay. CPU ${cpu}; there is no GPU to race against.`
};
