// The few words that the generator itself adds to a card, in the language of the note.
import type { Language } from '#core/language.ts';

type Sentence = (subject: string) => string;

const zh = {
	command: (what) => `写出命令：${what}`,
	keys: (what) => `写出按键：${what}`,
	code: (what) => `写出代码：${what}`,
	formula: (what) => `写出公式：${what}`,
	meaning: (what) => `${what} 有什么作用？`,
	concept: (what) => `${what} 是什么？`
} satisfies Record<string, Sentence>;

const en: typeof zh = {
	command: (what) => `Write the command: ${what}`,
	keys: (what) => `Press which keys: ${what}`,
	code: (what) => `Write the code: ${what}`,
	formula: (what) => `Write the formula: ${what}`,
	meaning: (what) => `What does ${what} do?`,
	concept: (what) => `What is ${what}?`
};

const words = { zh, en };

/** The sentence for a kind of question about a subject. */
export function say(language: Language, sentence: keyof typeof zh, subject: string): string {
	return words[language][sentence](subject);
}
