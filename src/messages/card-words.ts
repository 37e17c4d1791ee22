// Apart from `m()`, so that only who opens a card fetches its words.
import { cardEn } from './card/en.ts';
import { cardZh } from './card/zh.ts';
import { locale } from './locale.svelte.ts';

/** The words of the page of a card in the current language; reactive in templates. */
export function cardWords(): typeof cardEn {
	return locale.current === 'zh' ? cardZh : cardEn;
}
