// Apart from `m()`, so that only who opens the quiz fetches its words.
import { quizEn } from './quiz/en.ts';
import { quizZh } from './quiz/zh.ts';
import { locale } from './locale.svelte.ts';

/** The words of the quiz in the current language; reactive in templates. */
export function quizWords(): typeof quizEn {
	return locale.current === 'zh' ? quizZh : quizEn;
}
