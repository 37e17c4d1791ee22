import { locale } from './locale.svelte.ts';
import { reasonsEn } from './reasons/en.ts';
import { reasonsZh } from './reasons/zh.ts';

type Sentence = (values: Readonly<Record<string, string>>) => string;

/** A reason of the grader as a sentence; undefined for a code that has no words (yet). */
export function wordReason(
	code: string,
	values: Readonly<Record<string, string>> = {}
): string | undefined {
	const words: Readonly<Record<string, Sentence>> = locale.current === 'zh' ? reasonsZh : reasonsEn;
	return words[code]?.(values);
}
