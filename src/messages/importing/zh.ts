// 导入页的文字。
import type { importingEn } from './en.ts';

const number = (n: number) => n.toLocaleString('zh-CN');
const cards = (n: number) => `${number(n)} 张卡`;

export const importingZh: typeof importingEn = {
	title: '导入',
	about: '把 Markdown 或纯文本笔记变成卡片草稿。一切都在这台设备上进行，笔记只读不改。',
	files: '选文件',
	folder: '选文件夹',
	drop: '也可以把笔记、文件夹或卡组文件拖到这里。',
	dropNow: '松手就读',
	paste: '或者粘贴一篇笔记',
	pasteName: '笔记的名字',
	pastedName: '粘贴的笔记',
	pasteText: '笔记的内容',
	pasteDo: '读这篇笔记',
	nameWhy: '以后用同一个名字再导入，只会看到改动。',
	open: '还没看完的',
	drafts: (n) => `${number(n)} 条草稿`,
	left: (n) => (n === 0 ? '都看完了，还没放进卡组' : `还剩 ${number(n)} 条`),
	goOn: '接着看',
	discard: '丢弃',
	discardAsk: (title) => `丢弃「${title}」里还没看完的草稿？已经进卡组的卡都留着。`,
	last: '最近导入的',
	undo: '撤回这次导入',
	undone: '已撤回，卡组和导入前一样。',

	reading: '正在读笔记',
	progress: (done, total) => `${number(done)} / ${number(total)} 个文件`,
	comparing: '正在和你的卡组比对…',
	cancelled: '已取消，什么都没有存。',
	failed: (detail) => `没有成功：${detail}。卡组和排期都没有动过，请再试一次。`,
	nothingChosen:
		'这些文件里没有笔记。笔记以 .md、.markdown 或 .txt 结尾；Word 和 PDF 请先存成文本。',
	tooMany: (limit, rest) =>
		`一次最多读 ${number(limit)} 篇，还有 ${number(rest)} 篇没读，请随后再导入。`,
	ignored: (n) => `另有 ${number(n)} 个文件没有动：既不是笔记，也不是卡组文件。`,

	found: (n, sure) =>
		n === 0 ? '没有找到草稿。' : `${number(n)} 条草稿，其中 ${number(sure)} 条把握大。`,
	merged: (n) => (n === 0 ? '' : `${number(n)} 条重复的已并入别的草稿。`),
	noDrafts:
		'这些笔记里没有能直接拿来问的内容。写成「术语：含义」的定义、带说明的命令、公式和问答会变成草稿。',
	unchanged: '和上次导入时相比没有变化，卡组保持原样。',
	changed: (n, same) => `和上次相比有 ${number(n)} 处改动，${cards(same)}没有变。排期都保留。`,
	into: '放进哪个卡组',
	newDeck: '新卡组',
	deckTitle: '卡组的名字',
	titleOf: ([first = '', ...rest]) =>
		rest.length === 0 ? first : `${first} 等 ${number(rest.length + 1)} 篇`,
	titleMany: '这些笔记会放进同一个卡组，给它起个都合适的名字。',
	unfinished: (n) =>
		`这些笔记上次的导入还没完（${n === 0 ? '都看完了，还没放进卡组' : `还剩 ${number(n)} 条`}）。这次会接替它，草稿没变的，上次的决定都留着。`,
	goOnUnfinished: '接着看上次的',
	look: '一条条看',
	fileReport: '每篇笔记里找到了什么',
	sectionCount: (all, filled) => `${number(all)} 节，其中 ${number(filled)} 节有内容`,
	coverage: (covered, filled) => `有内容的 ${number(filled)} 节里，${number(covered)} 节有草稿。`,
	uncovered: '没有草稿的小节',
	skipped: '略过的',
	encoding: (name) => `按 ${name} 读出并转换。`,
	broken: (n, line) =>
		`有 ${number(n)} 个字符读不出来，第一处在第 ${number(line)} 行。请对照那一行，并把笔记存成 UTF-8。`,
	nul: (n) => `去掉了 ${number(n)} 个空字节。`,
	lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
	badFiles: '没有读成的',
	faults: {
		tooLarge: '超过 10 MB。请拆成几个文件再导入。',
		unreadable: '浏览器打不开它，也许被移走或删掉了。请重新选一次。',
		notText: '这不是文本，可能是图片、程序或 Word 文档。请存成 Markdown 或纯文本。',
		empty: '文件是空的。',
		failed: '这篇没有读成，别的都读了。请带上笔记的写法反馈给我们。'
	},
	skips: {
		'unclosed-fence': '代码块开了头却没有收尾。用同样的围栏把它关上，后面的内容才会当正文读。',
		'unclosed-formula': '公式用 $$ 开了头却没有收尾。请补上结尾的 $$。',
		'long-line': '一行太长，读不了。请分成几行。',
		'long-listing': '代码太长，没法凭记忆写出来。',
		'listing-only': '只有代码，没有一句话问它。',
		'links-only': '只有链接。',
		'pictures-only': '只有图片。',
		'open-question': '只有问题，没有答案。',
		'too-short': '太短，问不成一个问题。',
		'too-long': '太长，放不进一张卡。',
		'refused-tex': '这个公式排不出来，按文字保留。',
		'no-rule': '这里没有一问一答的样子。'
	},

	section: (at, all) => `第 ${number(at)} 节 / ${number(all)}`,
	sections: '各节',
	sectionLeft: (n) => (n === 0 ? '看完了' : `还剩 ${number(n)}`),
	takeHere: (n) => `本节剩下的 ${number(n)} 条都收下`,
	skipHere: (n) => `本节剩下的 ${number(n)} 条都跳过`,
	acceptSure: (n) => `全部收下把握大的 ${number(n)}`,
	counts: (taken, kept, open) =>
		`收下 ${number(taken)} · 跳过 ${number(kept)} · 还剩 ${number(open)}`,
	later: '先到这里，改天接着看',
	passage: '你的笔记',
	noPassage: '笔记里已经没有了。',
	draft: '草稿',
	sure: { high: '把握大', medium: '较有把握', low: '没把握' },
	skip: '跳过',
	edit: '改一改',
	accept: '收下',
	keepOld: '留着原卡',
	keepMine: '用我的',
	takeNew: '用新的',
	retire: '让它退出',
	stillWrong: '还要纠正',
	nowRight: '不用了',
	decided: { take: '已收下。', keep: '已跳过。', edited: '改过，已收下。' },
	undoLast: '撤回',
	previous: '上一条',
	next: '下一条',
	classes: {
		new: '新的',
		cosmetic: '只改了样子',
		wording: '换了说法',
		meaning: '答案变了',
		moved: '挪了位置',
		gone: '笔记里没有了',
		same: '没有变'
	},
	classCounts: {
		new: (n) => `新增 ${number(n)}`,
		back: (n) => `回来 ${number(n)}`,
		wording: (n) => `换了说法 ${number(n)}`,
		meaning: (n) => `答案变了 ${number(n)}`,
		gone: (n) => `笔记里没有了 ${number(n)}`,
		conflict: (n) => `你和笔记都改了 ${number(n)}`,
		erratum: (n) => `要再看的纠正 ${number(n)}`
	},
	classWhy: {
		new: '',
		cosmetic: '说的还是同一件事，排期保留。',
		wording: '同一件事换了说法，排期保留。',
		meaning: '现在的答案不一样了。',
		moved: '换了个地方，排期保留。',
		gone: '退出的卡不再出；历史留着，回来时一起回来。',
		same: ''
	},
	returns: '这条又回到笔记里了，原来的卡带着历史一起回来。',
	conflict: '这张卡你改过，笔记也改了。以哪个为准？',
	erratum: {
		look: '这张卡纠正的那段笔记改过了。还需要纠正吗？',
		settled: '笔记现在和这张卡说的一样：不用再纠正了。'
	},
	cardNow: '卡组里的卡',
	mine: '你的',
	fromNotes: '笔记里的',
	withoutErratum: '不带纠正',
	schedule: '排期',
	schedules: { keep: '保留', shorten: '明天就问', reset: '重新开始' },
	recognised: (n) => (n === 0 ? '' : `${cards(n)}只是挪了位置或改了样子：认出来了，进度不变。`),

	editCard: '编辑卡片',
	editReverse: '这张卡是反过来问的；改动会同时用于正反两张。',
	cardLeft: '这张卡已不在卡组里，无法编辑。',
	saveCard: '保存',
	editTitle: '改草稿',
	question: '问题',
	given: '前提',
	answer: '答案',
	answerSteps: '步骤，每行一步',
	why: '解释',
	preview: '预览',
	acceptEdited: '收下改好的',
	keys: '按键',
	keyList: {
		accept: '收下',
		skip: '跳过',
		edit: '改一改',
		undo: '撤回上一个决定',
		step: '上一条、下一条',
		here: '本节剩下的都收下或跳过',
		sections: '各节'
	},

	allSeen: '草稿都看完了。',
	lookAgain: '再看一遍',
	put: (n) => (n === 0 ? '不收卡，结束' : `把 ${cards(n)}放进卡组`),
	putWhy: '到这一步才会写入。',
	putting: '正在把卡放进卡组',
	deckFull:
		'卡太多，一个卡组放不下。什么都没有改动，你的决定都留着：可以跳过几节，或把笔记分几次导入。',
	putSoFar: (n) => `先把 ${cards(n)}放进卡组`,
	updateDeck: '更新卡组',
	done: (title) => `「${title}」已是最新。`,
	summary: (added, changed, retired, returned) =>
		[
			added > 0 || changed + retired + returned === 0 ? `新增 ${cards(added)}` : '',
			changed > 0 ? `改动 ${number(changed)}` : '',
			retired > 0 ? `退出 ${number(retired)}` : '',
			returned > 0 ? `回来 ${number(returned)}` : ''
		]
			.filter(Boolean)
			.join('，') + '。',
	refused: (n) => `${cards(n)}存不下：有文字太长或是空的，没有放进去。`,
	review: '现在复习',
	toDeck: '去看卡组',
	another: '再导入一些',

	deckFile: '卡组文件',
	deckFileBad: (name) => `「${name}」还不是合格的卡组文件。什么都没有改动。`,
	deckFileFound: (n) => `${cards(n)}。`,
	deckFileHere: (title) =>
		`你已经有这个卡组（「${title}」）。更新会保留所有排期；文件里没有的卡会退出。`,
	deckFileTaken: '内置卡组用了这个名字，你的会另成一个卡组。',
	deckFileUpdate: '更新我的卡组',
	deckFileNew: '作为新卡组加入',
	deckFileWarnings: '值得看一眼',
	deckFileSkipped: (name) => `「${name}」留待下次：卡组文件一次导入一个。`,
	place: (line, column) => `第 ${line} 行第 ${column} 列`
};
