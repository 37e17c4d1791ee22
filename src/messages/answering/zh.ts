// 作答与评判的文字。
import type { answeringEn } from './en.ts';

export const answeringZh: typeof answeringEn = {
	typing: {
		yourAnswer: '你的答案',
		hint: {
			command: '写出命令',
			keys: '写出按键，如 Ctrl+b d',
			formula: '写 TeX',
			code: '写出代码',
			number: '写出数',
			cloze: '填上空格'
		},
		capture: '直接按键',
		captureHint: '按下的键都会记下来，按 Tab 离开。浏览器自己要用的键（如 Ctrl+W）请在框里写。',
		chips: '词块',
		removeLast: '去掉最后一块',
		symbols: '符号',
		moveUp: (place) => `把第 ${place} 步上移`,
		moveDown: (place) => `把第 ${place} 步下移`
	},
	verdict: {
		title: '判定',
		rung: {
			identical: '对。',
			repaired: '对。',
			equivalent: '对，写法不同。',
			close: '差一点。',
			undecided: '你来判断。'
		},
		missing: '少了：',
		tooMuch: '多了：',
		counterExample: (yours, expected) => `此时你的是 ${yours}，应为 ${expected}。`,
		onceMore: '再试一次。'
	}
};
