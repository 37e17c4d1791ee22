// 统计页的文字。
import type { statisticsEn } from './en.ts';

const number = (n: number) => n.toLocaleString('zh-CN');
const cards = (n: number) => `${number(n)} 张卡`;
const percent = (n: number | string) => `${n}\u00a0%`;
const duration = (minutes: number) =>
	minutes < 120
		? `${minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes)} 分钟`
		: `${number(Math.round(minutes / 60))} 小时`;

export const statisticsZh: typeof statisticsEn = {
	title: '统计',
	ahead: '往后',
	past: '做过的',
	memory: '记得多牢',
	percent,
	asTable: '看表格',
	counting: '正在数…',
	nothingYet: '还没有答过。第一次复习之后，这里会有：什么时候复习的，花了多久，记住了多少。',
	asleep: '卡组都睡着。唤醒一个，这里就能看到往后要花多少工夫。',
	toToday: '去今天的卡片',
	today: '今天',
	day: '日期',
	minutes: '分钟',
	answered: '作答',
	cards: '卡数',

	due: {
		title: '往后 30 天到期',
		scheduled: (n) =>
			n === 0
				? '照现在的安排，往后 30 天没有到期的。'
				: `照现在的安排，往后 30 天有 ${number(n)} 次复习到期。`,
		expected: (perDay, minutes) =>
			`算上其间再回来的和新卡，每天大约复习 ${number(perDay)} 次，用 ${duration(minutes)}。`,
		unit: '复习次数',
		across: '日期',
		nowLegend: '现在已排好的',
		expectedLegend: '预计，算上再回来的',
		column: (day, due, expected) =>
			`${day}：到期 ${due}${expected === undefined ? '' : `，预计 ${expected}`}`,
		now: '已排好',
		expectedHead: '预计',
		newCards: '新卡'
	},

	fresh: {
		title: '还没见过的新卡',
		until: (n, perDay, date) =>
			`醒着的卡组里有 ${cards(n)}没见过。每天 ${perDay} 张，最后一张在 ${date}。`,
		never: (n) => `醒着的卡组里有 ${cards(n)}没见过。上限是每天 0 张，所以一张也不会来。`,
		none: '醒着的卡组每张卡都见过了。',
		unit: '没见过的卡',
		deck: '卡组'
	},

	year: {
		title: '这一年',
		sentence: (n, active, since) => `从 ${since}起，${active} 天里答了 ${number(n)} 次。`,
		fullest: (date, n) => `最多的一天是 ${date}，${n} 次。`,
		legend: '方块越大，当天答得越多：',
		column: (day, n) => `${day}：${n} 次`,
		month: '月份',
		activeDays: '天数'
	},

	time: {
		title: '花的时间',
		sentence: (active, minutes) => `最近 30 天里学了 ${active} 天，平均每天 ${duration(minutes)}。`,
		year: (minutes) => `一年合计 ${duration(minutes)}。`,
		none: '最近 30 天没有花时间。',
		unit: '分钟',
		across: '日期',
		column: (day, minutes) => `${day}：${minutes} 分钟`
	},

	hours: {
		title: '一天里的钟点',
		sentence: (share, from) =>
			`最近 90 天，${from} 点到 ${from + 1} 点答得最多，占 ${percent(share)}。`,
		none: '最近 90 天没有答过。',
		unit: '作答次数',
		across: '钟点',
		span: (hour) => `${hour}–${hour + 1} 点`,
		column: (span, n) => `${span}：${n} 次`,
		hour: '钟点'
	},

	retention: {
		title: '隔了多久，记住多少',
		none: '还没有卡片回来复习过。',
		few: (n) => `最近一年才复习 ${n} 次，到 30 次，比例才说明点什么。`,
		sentence: (share, n, low, high) =>
			`最近一年复习 ${number(n)} 次，记住 ${percent(share)}。真正的比例，有 ${percent(95)} 的把握在 ${percent(low)} 到 ${percent(high)} 之间。`,
		wanted: (share) => `期望 ${percent(share)}。`,
		all: '全部',
		below: (to) => `1–${to - 1} 天`,
		between: (from, to) => `${from}–${to - 1} 天`,
		above: (from) => `${from} 天以上`,
		figure: (share, n) => `${number(n)} 次中的 ${percent(share)}`,
		noneFigure: '还没有',
		unit: '记住的复习',
		legend: '记住的比例，和它实际可能在的范围（95\u00a0%）',
		faintLegend: '不足 30 次：说明不了什么',
		wantedLegend: '期望',
		interval: '间隔',
		reviews: '复习',
		share: '记住',
		range: '95\u00a0% 范围',
		percentRange: (low, high) => percent(`${low}–${high}`)
	},

	stability: {
		title: '稳定度',
		sentence: (n, median) =>
			`在复习的有 ${cards(n)}，其中一半要过 ${median} 以上，记得的把握才降到 ${percent(90)}。`,
		days: (text) => `${text} 天`,
		unit: '卡数',
		across: '记得的把握降到 90\u00a0% 的天数',
		head: '天数'
	},

	difficulty: {
		title: '难度',
		sentence: (median) => `1 最易，10 最难；一半的卡不超过 ${median}。`,
		unit: '卡数',
		across: '难度，1 易 10 难',
		head: '难度'
	},

	below: (to) => `不到 ${to}`,
	from: (from) => `${from} 以上`,
	between: (from, to) => `${from} 到 ${to}`,
	inBin: (bin, n) => `${bin}：${cards(n)}`
};
