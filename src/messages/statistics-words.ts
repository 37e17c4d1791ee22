// Apart from `m()`, so that only who opens the statistics fetches their words.
import { locale } from './locale.svelte.ts';
import { statisticsEn } from './statistics/en.ts';
import { statisticsZh } from './statistics/zh.ts';

/** The words of the statistics page in the current language; reactive in templates. */
export function statisticsWords(): typeof statisticsEn {
	return locale.current === 'zh' ? statisticsZh : statisticsEn;
}
