// The words of the stage, the gallery and the self-test; each demo has its own beside its view.
import type { Place } from '#gpu/compute.ts';
import type { NoGpuReason } from '#gpu/gpu.ts';
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';
import { duration } from './numbers.ts';

const reasons: Record<InterfaceLanguage, Record<NoGpuReason, string>> = {
	zh: {
		insecure: '页面不是安全连接，浏览器不给用 WebGPU',
		unsupported: '浏览器没有 WebGPU',
		'no-adapter': '浏览器没有找到显卡',
		software: '只有软件模拟的显卡，直接用 CPU 更快',
		'no-device': '显卡没有打开',
		wrong: '显卡没通过自检，结果不可信',
		lost: '显卡断开了两次',
		silent: '显卡没有按时回应',
		refused: '显卡拒绝了这次计算'
	},
	en: {
		insecure: 'the page is not a secure context, so the browser hides WebGPU',
		unsupported: 'the browser has no WebGPU',
		'no-adapter': 'the browser found no graphics adapter',
		software: 'the adapter is software only, plain CPU is faster',
		'no-device': 'the adapter could not be opened',
		wrong: 'the adapter failed its self-test, its results are not to be trusted',
		lost: 'the graphics device was lost twice',
		silent: 'the graphics device did not answer in time',
		refused: 'the graphics device refused this computation'
	}
};

interface StageTexts {
	readonly title: string;
	readonly about: string;
	readonly predictFirst: string;
	readonly run: string;
	readonly running: string;
	readonly skip: string;
	readonly predicted: string;
	readonly actual: string;
	readonly freePlay: string;
	readonly more: string;
	readonly another: string;
	readonly inWords: string;
	readonly seeKernel: string;
	readonly loading: string;
	readonly failed: string;
	readonly unknown: string;
	readonly previous: string;
	readonly next: string;
	readonly selfTest: string;
	readonly toDemos: string;
	readonly cards: string;
	readonly noCards: string;
	badge(place: Place, durationMs: number): string;
	reason(reason: NoGpuReason): string;
}

export const stageTexts: Record<InterfaceLanguage, StageTexts> = {
	zh: {
		title: '小实验',
		about: '先猜，再算，看差在哪里。每个实验都真的在你的设备上计算。',
		predictFirst: '先猜一猜',
		run: '运行',
		running: '正在算…',
		skip: '不猜，直接看',
		predicted: '你猜',
		actual: '结果',
		freePlay: '自己动手',
		more: '更多',
		another: '换一题',
		inWords: '文字说明',
		seeKernel: '看内核',
		loading: '正在取实验…',
		failed: '实验没有载入。联网后再试一次；复习不受影响。',
		unknown: '这里没有这个实验。',
		previous: '上一步',
		next: '下一步',
		selfTest: '在这台设备上自检',
		toDemos: '全部实验',
		cards: '用到它的卡片',
		noCards: '已经载入的卡组里还没有用到它的卡片。',
		badge: (place, durationMs) =>
			place.kind === 'gpu'
				? `在 GPU 上算 · ${duration(durationMs)} · ${place.name}`
				: `在 CPU 上算 · ${duration(durationMs)} · ${reasons.zh[place.reason]}`,
		reason: (reason) => reasons.zh[reason]
	},
	en: {
		title: 'Demos',
		about: 'Predict, run, see the gap. Each of them really computes, on your own device.',
		predictFirst: 'Predict first',
		run: 'Run',
		running: 'Computing …',
		skip: 'Just show me',
		predicted: 'You said',
		actual: 'It is',
		freePlay: 'Try it yourself',
		more: 'More',
		another: 'Another one',
		inWords: 'In words',
		seeKernel: 'See the kernel',
		loading: 'Fetching the demo …',
		failed: 'The demo could not be loaded. Try again with a connection; reviews go on without it.',
		unknown: 'There is no such demo here.',
		previous: 'Previous step',
		next: 'Next step',
		selfTest: 'Self-test on this device',
		toDemos: 'All demos',
		cards: 'Cards that use it',
		noCards: 'No card of the decks that are loaded uses it yet.',
		badge: (place, durationMs) =>
			place.kind === 'gpu'
				? `Computed on the GPU · ${duration(durationMs)} · ${place.name}`
				: `Computed on the CPU · ${duration(durationMs)} · ${reasons.en[place.reason]}`,
		reason: (reason) => reasons.en[reason]
	}
};
