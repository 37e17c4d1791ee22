// The words of the boxes demo by language.
export interface BoxesWords {
	readonly names: Readonly<Record<string, string>>;
	readonly target: string;
	readonly box: string;
	readonly guessChanges: string;
	readonly guessOrder: string;
	readonly guessValue: string;
	readonly orderHint: string;
	readonly picture: string;
	readonly steps: string;
	readonly measure: string;
	readonly value: string;
	readonly loss: string;
	readonly pull: string;
	readonly noPull: string;
	readonly perPixel: string;
	readonly drag: string;
	readonly left: string;
	readonly top: string;
	readonly width: string;
	readonly height: string;
	readonly none: string;
	readonly comma: string;
	readonly below: string;
	readonly questionOrder: string;
	readonly scenes: Readonly<Record<'inside' | 'apart' | 'shape', string>>;
	readonly rules: Readonly<Record<'inside' | 'apart' | 'shape', string>>;
	readonly orderRule: string;
	readonly extremes: string;
	readonly presets: Readonly<Record<'same' | 'far' | 'cross' | 'inside', string>>;
	questionValue(name: string): string;
	valueRule(name: string, value: string): string;
	place(step: number, count: number): string;
	map(name: string): string;
	describe(name: string, corners: readonly string[]): string;
}

export const zh: BoxesWords = {
	names: { measure: '看哪一个', scene: '场景', ask: '问题' },
	target: '目标框',
	box: '预测框',
	guessChanges: '会变的',
	guessOrder: '由小到大依次点',
	guessValue: '你的答案',
	orderHint: '按损失从小到大的顺序点；再点一次取消',
	picture: '绿色是目标框，橙色是预测框，虚线是外接框',
	steps: '框走到哪里',
	measure: '指标',
	value: '值',
	loss: '损失 1 − 值',
	pull: '拉力',
	noPull: '没有',
	perPixel: '/像素',
	drag: '拖动橙色的框，或者用滑块',
	left: '左',
	top: '上',
	width: '宽',
	height: '高',
	none: '一个都不变',
	comma: '、',
	below: ' < ',
	questionOrder: '这一对框的四个损失，由小到大怎么排？',
	scenes: {
		inside: '小框在大框里面从正中滑到一角。四个指标里哪些会变？',
		apart: '两个框不相交，预测框越走越远。四个指标里哪些会变？',
		shape: '中心和面积不变，预测框在目标框里由高变宽。四个指标里哪些会变？'
	},
	rules: {
		inside:
			'一个框完全在另一个里面时，交、并、外接框都不变，IoU 和 GIoU 就不变；只有中心距离 d 在变。',
		apart: '不相交时 IoU 总是 0，没有梯度；GIoU 看外接框的空隙，DIoU 和 CIoU 看中心距离。',
		shape: '交、并、外接框、中心都没动，只有长宽比变了，而只有 CIoU 看长宽比。'
	},
	orderRule:
		'CIoU 损失 ≥ DIoU 损失 ≥ IoU 损失，GIoU 损失 ≥ IoU 损失；GIoU 和 DIoU 谁大要看空隙和距离。',
	extremes: '极端情形',
	presets: { same: '完全重合', far: '离得最远', cross: '十字交叉', inside: '套在里面' },
	questionValue: (name) => `这一对框的 ${name} 是多少？`,
	valueRule: (name, value) => `${name} = ${value}：先数出交、并和外接框的面积。`,
	place: (step, count) => `第 ${step} 处，共 ${count} 处`,
	map: (name) => `${name} 损失的地图：预测框的中心放在那里，颜色越深损失越大`,
	describe: (name, [left, top, right, bottom]) =>
		`${name}：左上 (${left}, ${top})，右下 (${right}, ${bottom})`
};

export const en: BoxesWords = {
	names: { measure: 'Which one to look at', scene: 'Scene', ask: 'Question' },
	target: 'Target',
	box: 'Predicted box',
	guessChanges: 'Those that change',
	guessOrder: 'Tap from the smallest up',
	guessValue: 'Your answer',
	orderHint: 'Tap in the order of the losses, smallest first; tap again to take one back',
	picture: 'Green is the target, orange the predicted box, dashed the box around both',
	steps: 'How far the box has gone',
	measure: 'Measure',
	value: 'Value',
	loss: 'Loss 1 − value',
	pull: 'Pull',
	noPull: 'none',
	perPixel: '/pixel',
	drag: 'Drag the orange box, or use the sliders',
	left: 'Left',
	top: 'Top',
	width: 'Width',
	height: 'Height',
	none: 'none of them',
	comma: ', ',
	below: ' < ',
	questionOrder: 'How do the four losses of this pair rank, smallest first?',
	scenes: {
		inside:
			'The small box slides from the middle of the big one to a corner. Which of the four change?',
		apart:
			'The boxes are apart, and the predicted one moves further away. Which of the four change?',
		shape:
			'Middle and area stay, but the predicted box turns from tall to wide inside the target. Which of the four change?'
	},
	rules: {
		inside:
			'While one box lies inside the other, intersection, union and enclosing box stay the same, and so do IoU and GIoU; only the distance d of the centres changes.',
		apart:
			'Apart, IoU is always 0 and has no gradient; GIoU sees the gap in the enclosing box, DIoU and CIoU see the distance.',
		shape:
			'Intersection, union, enclosing box and centres stay; only the aspect ratio changes, and only CIoU looks at that.'
	},
	orderRule:
		'CIoU loss ≥ DIoU loss ≥ IoU loss, and GIoU loss ≥ IoU loss; whether GIoU or DIoU is larger depends on the gap and the distance.',
	extremes: 'Extreme cases',
	presets: { same: 'identical', far: 'far apart', cross: 'crossed', inside: 'one inside' },
	questionValue: (name) => `What is the ${name} of this pair?`,
	valueRule: (name, value) =>
		`${name} = ${value}: count intersection, union and enclosing box first.`,
	place: (step, count) => `Place ${step} of ${count}`,
	map: (name) =>
		`Map of the ${name} loss with the middle of the predicted box at each place: the denser, the larger`,
	describe: (name, [left, top, right, bottom]) =>
		`${name}: from (${left}, ${top}) to (${right}, ${bottom})`
};
