// 卡组文件里的问题：说清楚错在哪里、怎么改。
import type { problemsEn } from './problems-en.ts';

const maybe = (near: string | undefined) => (near ? `也许是「${near}」。` : '');

export const problemsZh: typeof problemsEn = {
	tooLarge: ({ limit }) => `超过了 ${limit ?? ''} 的上限。请拆成几份。`,
	tooDeep: ({ limit }) => `嵌套超过 ${limit ?? ''} 层。请写平一些。`,
	badYaml: ({ message }) => `不是合格的 YAML：${message ?? ''}。含有「: 」或「 #」的文字要加引号。`,
	aliasRefused: () => '不读锚点（&）和别名（*）。请把值写全，或加引号。',
	tagRefused: ({ tag }) => `不读标签「${tag ?? ''}」。以感叹号开头的文字要加引号。`,
	keyRefused: ({ key }) => `字段不能叫「${key ?? ''}」，请改名。`,
	unknownKey: ({ key, near }) => `这里没有字段「${key ?? ''}」，请删掉或改名。${maybe(near)}`,
	missingKey: ({ key }) => `缺少「${key ?? ''}」，请补上。`,
	wrongType: ({ expected, received }) =>
		`应为 ${expected ?? ''}，却是 ${received ?? ''}。请改这个值。`,
	badValue: ({ expected, received, near }) =>
		`${received ?? ''} 不在这些之中：${expected ?? ''}。${maybe(near)}`,
	badId: ({ received }) => `${received ?? ''} 不能作名字。请用小写字母、数字和单个连字符。`,
	tooLong: ({ limit, length }) => `${length ?? ''} 太长，最多 ${limit ?? ''}。请缩短或拆开。`,
	tooShort: ({ limit }) => `这里至少要有 ${limit ?? ''} 个，请补上。`,
	duplicateId: ({ id, line }) =>
		`名字「${id ?? ''}」在第 ${line ?? ''} 行已经用过，请给这张卡换一个。`,
	gapCount: ({ count }) => `填空的文字要恰好有一个 {{}}，这里有 ${count ?? ''} 个。`,
	afterUnknown: ({ reference, near }) =>
		`「after」提到的「${reference ?? ''}」不存在。${maybe(near)}`,
	afterCycle: ({ path }) => `这些卡互相等着：${path ?? ''}。请去掉一个「after」。`,
	raggedRows: () => '每行数的个数要相同，且不能为空。',
	reverseRefused: ({ kind }) => `「${kind ?? ''}」类的卡不能反过来问，请去掉「reverse」。`,
	wrongMissing: ({ kind }) => `「${kind ?? ''}」类的卡至少要有一个错误选项，请写在「wrong」下。`,
	wrongIsRight: ({ answer }) => `错误答案「${answer ?? ''}」同时也是正确答案，请去掉一个。`,
	linesReversed: () => '行号从 1 数起，小的在前。',
	fileNamed: ({ expected }) => `请把文件改名为 ${expected ?? ''}。`,
	keyGone: ({ key }) => `卡片「${key ?? ''}」不在了，历史留着。`,
	languageMissing: ({ language }) => `缺少「${language ?? ''}」的文字。`,
	notNeutral: ({ text }) => `「${text ?? ''}」并非每种语言都一样。`,
	sourceMissing: () => '没有写出处。',
	textLong: ({ length, limit }) => `在手机上太长：${length ?? ''}，最好不超过 ${limit ?? ''}。`,
	htmlDropped: ({ html }) => `HTML 会被去掉：${html ?? ''}。要原样显示就放进反引号。`,
	linkRefused: ({ url }) =>
		`这个地址会被去掉：${url ?? ''}。链接只能是 http(s)、mailto 或相对地址。`,
	imageRefused: ({ url }) => `这张图会被去掉：${url ?? ''}。只显示写在文件里的图（data:）。`,
	looseMark: ({ mark }) => `「${mark ?? ''}」会原样显示：少了与它成对的另一个。`,
	underscoresRead: ({ text }) => `${text ?? ''} 会被当成强调。名字请放进反引号。`,
	emptyText: () => '这段文字什么都不显示，请写上内容。',
	texInvalid: ({ tex, message }) => `公式 ${tex ?? ''} 排不出来：${message ?? ''}。`,
	texTooLong: ({ limit }) => `公式超过 ${limit ?? ''} 个字符，请拆开。`,
	texTooWide: ({ tex }) => `这个公式手机放不下：${tex ?? ''}。请分成几行。`
};
