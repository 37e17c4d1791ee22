// The few words that the generator itself adds to a card, in the language of the note.
import type { Language } from '#core/language.ts';

type Sentence = (subject: string) => string;

const zh = {
	command: (what) => `写出命令：${what}`,
	keys: (what) => `写出按键：${what}`,
	code: (what) => `写出代码：${what}`,
	function: (what) => `用哪个函数或方法？${what}`,
	formula: (what) => `写出公式：${what}`,
	does: (what) => `${what} 有什么作用？`,
	concept: (what) => `${what} 是什么？`,
	concepts: (what) => `${what} 是什么？`,
	members: (what) => `${what} 有哪些？`,
	values: (what) => `参数 ${what} 可以取哪些值？`,
	statement: (what) => `${what}：内容是什么？`,
	computed: (what) => `${what} 怎样计算？`,
	means: (what) => `${what} 表示什么？`,
	purpose: (what) => `${what}：目的是什么？`,
	why: (what) => `为什么${what}？`,
	aim: (what) => `为了${what}，要怎么做？`,
	attribute: (what) => `${what}是什么？`,
	parameter: (what) => `参数 ${what} 表示什么？`,
	fullName: (what) => `${what} 的全称是什么？`,
	gist: (what) => `${what}：要点是什么？`,
	when: (what) => `${what}：什么时候？`,
	steps: (what) => `按顺序说出：${what}`,
	list: (what) => `列举：${what}`,
	parts: (what) => `有哪些${what}？`,
	caution: () => '使用时要注意什么？',
	how: (what) => `怎样${what}？`,
	difference: (what) => `${what} 有什么区别？`,
	differences: () => '它们有什么区别？',
	cause: (what) => `${what}\n\n原因是什么，怎么解决？`,
	cell: (what) => `${what}？`,
	colon: () => '：',
	picture: (caption) =>
		caption === '' ? '（原有配图，卡上没有）' : `（原有配图，卡上没有：${caption}）`,
	side: (tex) => `（$${tex}$）`
} satisfies Record<string, Sentence>;

const en: typeof zh = {
	command: (what) => `Write the command: ${what}`,
	keys: (what) => `Press which keys: ${what}`,
	code: (what) => `Write the code: ${what}`,
	function: (what) => `Which function or method? ${what}`,
	formula: (what) => `Write the formula: ${what}`,
	does: (what) => `What does ${what} do?`,
	concept: (what) => `What is ${what}?`,
	concepts: (what) => `What are ${what}?`,
	members: (what) => `${what}: which are they?`,
	values: (what) => `Which values can the parameter ${what} take?`,
	statement: (what) => `State the ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
	computed: (what) => `How is ${what} computed?`,
	means: (what) => `What does ${what} mean?`,
	purpose: (what) => `${what}: what for?`,
	why: (what) => `Why: ${what}?`,
	aim: (what) => `How to get this: ${what}?`,
	attribute: (what) =>
		`What ${/[^sui]s$/.test(what) ? 'are' : 'is'} the ${/^[A-Z]{2,}$/.test(what) ? what : what.toLowerCase()}?`,
	parameter: (what) => `What does the parameter ${what} mean?`,
	fullName: (what) => `What is ${what} short for?`,
	gist: (what) => `${what}: what is the key point?`,
	when: (what) => `When: ${what}?`,
	steps: (what) => `In order: ${what}`,
	list: (what) => `List: ${what}`,
	parts: (what) => `Which ${what.toLowerCase()} are there?`,
	caution: () => 'What is to be minded?',
	how: (what) => `How do you ${what}?`,
	difference: (what) => `What is the difference: ${what}?`,
	differences: () => 'What are the differences?',
	cause: (what) => `${what}\n\nWhat causes it, and what helps?`,
	cell: (what) => `${what}?`,
	colon: () => ': ',
	picture: (caption) =>
		caption === ''
			? '(The note has a picture here that the card lacks.)'
			: `(The note has a picture here that the card lacks: ${caption})`,
	side: (tex) => ` ($${tex}$)`
};

const words = { zh, en };
export type SentenceName = keyof typeof zh;

/** The sentence for a kind of question about a subject. */
export function say(language: Language, sentence: SentenceName, subject: string): string {
	return words[language][sentence](subject);
}
