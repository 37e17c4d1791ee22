// Apart from `m()`, so that only who types an answer fetches these words.
import { answeringEn } from './answering/en.ts';
import { answeringZh } from './answering/zh.ts';
import { locale } from './locale.svelte.ts';

/** The words around an answer in the current language; reactive in templates. */
export function answeringWords(): typeof answeringEn {
	return locale.current === 'zh' ? answeringZh : answeringEn;
}
