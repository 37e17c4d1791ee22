import type { Language } from '#core/language.ts';
import type { Preferences } from '#db/preferences.ts';
import { locale } from '#messages/locale.svelte.ts';

/** The language that cards are shown in: the chosen one, else the interface's. */
export function cardLanguage(preferences: Preferences): Language {
	return preferences.cardLanguage ?? locale.current;
}
