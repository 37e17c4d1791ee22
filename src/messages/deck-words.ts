// Apart from `m()`, so that a first answer waits for none of them.
import { deckEn } from './deck/en.ts';
import { deckZh } from './deck/zh.ts';
import { locale } from './locale.svelte.ts';

/** The words of decks and their pages in the current language; reactive in templates. */
export function deckWords(): typeof deckEn {
	return locale.current === 'zh' ? deckZh : deckEn;
}
