import { en, type Messages } from './en.ts';
import { locale, type InterfaceLanguage } from './locale.svelte.ts';
import { zh } from './zh.ts';

const dictionaries: Record<InterfaceLanguage, Messages> = { en, zh };

/** The interface texts in the current language; reactive where it is called in a template. */
export function m(): Messages {
	return dictionaries[locale.current];
}
