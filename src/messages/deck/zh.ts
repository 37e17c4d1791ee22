// 卡组的文字。
import type { deckEn } from './en.ts';

const cards = (n: number) => `${n.toLocaleString('zh-CN')} 张`;

export const deckZh: typeof deckEn = {
	quiz: '测验',
	title: '卡组',
	awake: '醒着',
	asleep: '睡着',
	due: (n) => `到期 ${n}`,
	fresh: (n) => `新 ${n}`,
	nothing: '今天没有',
	search: '搜索所有卡片',
	searchHint: '中文、英文、代码、TeX',
	results: (n) => (n === 0 ? '没有找到。试试更少或更短的词。' : `找到 ${cards(n)}`),
	indexing: '正在准备搜索…',
	browse: '卡片',
	wake: '唤醒这个卡组',
	sleep: '让它睡下',
	sleeping: '这个卡组睡着，不会出卡；进度都留着。',
	progress: (seen, total) => `${total} 张里见过 ${seen} 张`,
	days: (n, perDay) => `每天 ${perDay} 张新卡，${n} 天看完一遍`,
	notFound: '这里没有这个卡组。',
	importNotes: '导入笔记',
	typing: '这个卡组的答案',
	typingChoices: { general: '按设置', type: '先写再看', reveal: '直接看' },
	exportFile: '导出卡组文件',
	exported: (name) => `已存为 ${name}。`,
	toDecks: '去看全部卡组',

	kinds: {
		concept: '概念',
		cloze: '填空',
		command: '命令',
		keys: '按键',
		formula: '公式',
		code: '代码',
		number: '数与形状',
		order: '排序',
		choice: '选择'
	},

	firm: (n) => `${n} 张能记住三周以上`,
	practise: '练习，不影响排期',
	retention: '期望的记住比例',
	general: (percent) => `按设置：${percent} %`
};
