// Apart from `m()`, so that only who opens a deck fetches its words.
import { deckEn } from './deck/en.ts';
import { deckZh } from './deck/zh.ts';
import { locale } from './locale.svelte.ts';

/** The words of the page of a deck in the current language; reactive in templates. */
export function deckWords(): typeof deckEn {
	return locale.current === 'zh' ? deckZh : deckEn;
}
