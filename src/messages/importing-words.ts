// Apart from `m()`, so that only who imports or exports fetches these words.
import { importingEn } from './importing/en.ts';
import { importingZh } from './importing/zh.ts';
import { problemsEn } from './importing/problems-en.ts';
import { problemsZh } from './importing/problems-zh.ts';
import { locale } from './locale.svelte.ts';

/** The words of the import pages in the current language; reactive in templates. */
export function importingWords(): typeof importingEn {
	return locale.current === 'zh' ? importingZh : importingEn;
}

/** A problem of a deck file as a sentence that says what to do about it. */
export function wordProblem(
	code: keyof typeof problemsEn,
	values: Readonly<Record<string, string>> = {}
): string {
	return (locale.current === 'zh' ? problemsZh : problemsEn)[code](values);
}
