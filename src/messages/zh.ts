// 中文界面文字。
import type { Messages } from './en.ts';

const cards = (n: number) => `${n.toLocaleString('zh-CN')} 张`;

export const zh: Messages = {
	name: '温故',
	close: '关闭',
	cancel: '取消',
	back: '返回',
	statistics: '统计',
	undo: '撤回',
	sentences: (parts) => parts.join(''),
	minutes: (n) => `${n} 分钟`,
	cards,
	nav: { label: '主导航', today: '今天', decks: '卡组', demos: '实验', settings: '设置' },

	today: {
		title: '今天',
		due: () => '张到期',
		waiting: () => '张等着',
		about: (minutes) => `约 ${minutes} 分钟`,
		newAndLearning: (fresh, learning) => `新卡 ${fresh} · 学习中 ${learning}`,
		week: '本周',
		weekday: (name, answered) => (answered > 0 ? `${name}：答了 ${answered} 张` : `${name}：没有`),
		start: '开始复习',
		resume: '继续复习',
		only: '或者只练',
		ahead: '提前复习明天的',
		missed: '练一遍今天忘了的',
		byDeck: '各卡组',
		deckLoad: (due, fresh) =>
			[due > 0 ? `${due}` : '', fresh > 0 ? `新 ${fresh}` : ''].filter(Boolean).join(' + ') || '0',
		done: '今天的都做完了。',
		doneAnswered: (n) => `今天答了 ${cards(n)}。`,
		tomorrow: (n) => (n === 0 ? '明天没有到期的。' : `明天到期 ${cards(n)}。`),
		wakeAnother: '再唤醒一个卡组',
		welcome: '先挑一到三个卡组',
		welcomeWhy: '卡组在唤醒之前一直睡着。所有醒着的卡组合起来每天出十张新卡，起初大约十分钟。',
		what: '温故每天问你快要忘的，再添一点新的。',
		firstDay: (fresh, minutes) => `今天：新卡 ${fresh} 张，约 ${minutes} 分钟`,
		size: (cards, days) => `${cards}，${days} 天看一遍`,
		wake: '唤醒',
		awake: '已唤醒',
		allDecks: '全部卡组',
		loading: '正在取卡组…'
	},

	review: {
		title: '复习',
		leave: '离开复习',
		progress: (done, total) => `第 ${done} 张，共 ${total} 张`,
		repeat: (left) => `再问一次 · 剩 ${left} 张`,
		sittingOver: '这一段时间到了。',
		leftToday: (n) => `今天还剩 ${n} 张。`,
		show: '看答案',
		question: '问题',
		answer: '答案',
		given: '前提',
		why: '为什么',
		demoLoading: '正在准备实验…',
		demoFailed: '实验没有载入；没有它，这张卡照样能用。',
		experiment: '动手试试',
		rate: '记得怎么样？',
		again: '重来',
		hard: '吃力',
		good: '记得',
		easy: '轻松',
		interval: {
			minutes: (n) => `${n} 分钟`,
			hours: (n) => `${n} 小时`,
			days: (n) => `${n} 天`,
			months: (n) => `${n} 个月`,
			years: (n) => `${n} 年`
		},
		intervalInWords: (text) => `${text}后再见`,
		suggested: '，建议',
		saved: (rating) => `${rating}。`,
		undone: '已撤回。',
		nothingToUndo: '今天没有可撤回的了。',
		more: '更多',
		details: '出处与历史',
		bury: '今天不看',
		suspend: '收起不再出',
		known: '早就会了',
		flag: '标记要改写',
		unflag: '取消改写标记',
		edit: '编辑',
		report: '报告错误',
		check: '看对不对',
		dontKnow: '不会，直接看答案',
		mineToo: '我的也对',
		mineTooSaved: '已记为另一个正确答案。',
		flagged: '记下了：要改写。',
		leech: '刚才那张总是忘：改写、拆开，或者不要了。',
		edited: '已保存，这张卡现在按你的写法。',
		overtaken: '你改过之后，卡组也改了这张卡：对照一下',
		unflagged: '已取消标记。',
		buried: '明天再来。',
		suspended: '收起来了。',
		knownSaved: '会了，大约一个月后再来确认。',
		openCard: '打开这张卡',
		keys: '按键',
		wrongLabel: '常见的错',
		erratum: '笔记这里有误',
		outdated: '现在不同了',
		sources: '出处',
		lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
		reverse: {
			command: '这条命令做什么？',
			keys: '这些按键做什么？',
			formula: '这是什么的公式？',
			code: '这段代码做什么？',
			other: '它回答的是什么？'
		},
		waiting: (minutes) => `下一张 ${minutes} 分钟后回来。`,
		conflict: '这张卡已经在另一个标签页里答过。什么都没丢，接着看下一张。',
		notSaved: '没有存上。',
		notSavedWhy: '浏览器写不进去。你的评分还留在这里，请再试一次。',
		diskFull: '磁盘满了。你的评分还留在这里：腾出些空间，再试一次。',
		retry: '再试一次',
		keyList: {
			show: '看答案',
			rate: '重来、吃力、记得、轻松',
			undo: '撤回上一张',
			bury: '今天不看',
			suspend: '收起',
			flag: '标记要改写',
			details: '出处与历史',
			leave: '离开',
			help: '这份按键表'
		}
	},

	catchUp: {
		title: '休息之后',
		plan: (waiting, today, clear) =>
			`共 ${waiting} 张等着，今天 ${today} 张` + (clear ? `，到 ${clear}清完。` : '。'),
		why: '清完之前不出新卡；最容易忘的先来。',
		perDay: '在那之前每天复习'
	},

	install: {
		why: '先装成应用再开始：应用里的进度更安全，而在浏览器里答的带不过去。',
		do: '安装',
		ios: '点「分享」，再点「添加到主屏幕」，到那里接着用。'
	},

	unreachable: '这个卡组还没取到，一有网络就会到。',

	formula: { wide: '较宽的公式，可横向滚动', enlarge: '放大公式', enlarged: '放大的公式' },

	problems: {
		opening: '正在打开…',
		newer: '更新版本的温故在这里写过数据。刷新即可换到新版，你的数据没有动过。',
		reload: '刷新',
		blocked: '这个浏览器不让温故存东西（无痕窗口，或关掉了存储）。在这里做的都留不下来。',
		failed: (detail) =>
			`存储没有打开：${detail}。你的数据没有动过。请刷新；若还是这样，重启浏览器。`,
		lost: '这里原来有数据，现在没有了：像是被浏览器清掉了。有备份的话，现在就导入。',
		startFresh: '从头开始',
		notFound: '这个地址什么都没有。',
		toToday: '回到今天',
		unexpected: '出了点问题。答过的都存好了。'
	},

	update: { ready: '新版本已就绪。', reload: '刷新' }
};
