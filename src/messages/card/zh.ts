// 卡片页的文字。
import type { cardEn } from './en.ts';

export const cardZh: typeof cardEn = {
	edit: '编辑',
	report: '报告错误',
	reported: (address) => `已复制，可以发给卡组的维护者：${address}`,
	editedTitle: '你的版本',
	edited: '这张卡你改过。',
	overtaken: '你改过之后，卡组也改了这张卡。选定之前仍按你的版本提问。',
	compare: '对照',
	yours: '你的',
	decks: '卡组的',
	keepYours: '保留我的',
	takeDecks: '用卡组的',
	title: '卡片',
	notFound: '这里没有这张卡。也许它离开了卡组；历史都留着。',
	state: '状态',
	history: '历史',
	noHistory: '还没答过。',
	neverSeen: '新卡，还没见过。',
	learning: (when) => `正在学，${when}回来。`,
	review: (due, interval, recall) =>
		`${due}到期，距上次 ${interval} 天。今天想起它的把握是 ${recall}\u00a0%。`,
	suspended: '收起来了，放回之前不会再出。',
	buried: '今天不出，明天回来。',
	retired: '已离开卡组；历史都留着。',
	memory: (stability, difficulty, reps, lapses) =>
		`稳定度 ${stability}：过这么久，想起的把握降到 90\u00a0%。难度 ${difficulty}（满分 10）。答过 ${reps} 次，忘过 ${lapses} 次。`,
	ifNow: '如果现在作答：',
	late: (lateDays, recall, onTime) =>
		`晚了 ${lateDays} 天：能想起的概率已降到 ${recall}\u00a0%，这时想起来更有分量。若当天作答，下次间隔约为 ${onTime}。`,
	hard: '难记的',
	putAside: '收起的',
	howHard: (lapses, difficulty, leech) =>
		`忘过 ${lapses} 次，难度 ${difficulty}（满分 10）。${leech ? '改写、拆开，或者不要了。' : ''}`,
	leech: '忘得太多次了。改写或拆开它，比反复背更有用。',
	rewrite: '改写',
	split: '拆开',
	splitWhy: '拆开的办法：这张卡只问一半，另一半作为自己的笔记粘贴进来。',
	drop: '不要了',
	resume: '放回去',
	suspend: '收起',
	reset: '忘掉它的历史',
	resetAsk: '让这张卡重新变成新卡？记录里仍留着过去。',
	setDue: '到期日',
	setDueDo: '设定',
	known: '早就会了',
	takenBack: '已撤回',
	event: {
		reset: '历史清零',
		setDue: '改了到期日',
		reschedule: '重新排期',
		bury: '当天不看',
		suspend: '收起',
		resume: '放回'
	},
	seconds: (n) => `${n} 秒`,
	flagged: '标记为要改写'
};
