// Apart from `m()`, so that only who opens the settings fetches their words.
import { settingsEn } from './settings/en.ts';
import { settingsZh } from './settings/zh.ts';
import { locale } from './locale.svelte.ts';

/** The words of the settings page in the current language; reactive in templates. */
export function settingsWords(): typeof settingsEn {
	return locale.current === 'zh' ? settingsZh : settingsEn;
}
