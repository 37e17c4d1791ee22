// 测验的文字。
import type { quizEn } from './en.ts';

export const quizZh: typeof quizEn = {
	title: '测验',
	about: '一题接一题地写答案。除非你说算数，否则不影响排期。',
	decks: '卡组',
	asleep: (n) => `睡着的 ${n} 个卡组`,
	kinds: '题型',
	count: '最多几题',
	minutes: '限时',
	minutesOf: (n) => (n === 0 ? '不限' : `${n} 分钟`),
	order: '先考哪些',
	orders: { due: '到期的先来', weakest: '最弱的先来', random: '随机' },
	resultsCount: '结果算数',
	resultsCountWhy: '每次作答都当一次复习存下。',
	start: '开始测验',
	leave: '离开测验',
	next: '下一题',
	wasRight: '我是对的',
	wasWrong: '我错了',
	result: (right, all) => `${all} 题对了 ${right} 题。`,
	nothing: '没有合这个条件的卡。多选几个卡组或题型。',
	missed: '没答对的',
	reviewMissed: '这些马上再来一遍',
	confused: '弄混的',
	confusedWhy: '这几对在今天剩下的时间里分开出。',
	another: '再来一场'
};
