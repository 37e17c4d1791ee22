// The words of the page that checks every kernel on the visitor's own device.
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';

interface SelfTestTexts {
	readonly title: string;
	readonly opening: string;
	readonly finished: string;
	readonly save: string;
	readonly results: Readonly<Record<'pass' | 'fail' | 'cpu', string>>;
	about(seeds: number): string;
	onGpu(name: string, software: boolean): string;
	onCpu(reason: string): string;
	detail(cases: number, worst: number): string;
}

export const selfTestTexts: Record<InterfaceLanguage, SelfTestTexts> = {
	zh: {
		title: '自检',
		opening: '正在找显卡…',
		finished: '检查完了。',
		save: '保存结果（JSON）',
		results: { pass: '通过', fail: '不通过', cpu: '没有检查：用 CPU 计算' },
		about: (seeds) =>
			`每个实验的 GPU 内核在这台设备上对照 CPU 的算法：先是公开发表的算例，再是 ${seeds} 道随机题。`,
		onGpu: (name, software) => `显卡：${name}${software ? '（软件模拟）' : ''}`,
		onCpu: (reason) => `没有可用的显卡：${reason}。实验用 CPU 计算，结果一样。`,
		detail: (cases, worst) =>
			`${cases} 例，最大误差是舍入所能解释的 ${worst.toFixed(2)} 倍（不超过 1 为通过）`
	},
	en: {
		title: 'Self-test',
		opening: 'Looking for a graphics adapter …',
		finished: 'The check is finished.',
		save: 'Save the result (JSON)',
		results: { pass: 'pass', fail: 'fail', cpu: 'not checked: computed on the CPU' },
		about: (seeds) =>
			`Every demo’s GPU kernel on this device against the same computation on the CPU: published cases first, then ${seeds} random problems.`,
		onGpu: (name, software) => `Adapter: ${name}${software ? ' (software)' : ''}`,
		onCpu: (reason) =>
			`No graphics adapter to compute on: ${reason}. The demos compute on the CPU, with the same results.`,
		detail: (cases, worst) =>
			`${cases} cases, the largest error is ${worst.toFixed(2)} of what rounding explains (up to 1 passes)`
	}
};
