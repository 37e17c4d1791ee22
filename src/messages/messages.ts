// The texts of the interface; only the language that is spoken is fetched.
import type { Messages } from './en.ts';
import { locale, type InterfaceLanguage } from './locale.svelte.ts';

const loaders: Record<InterfaceLanguage, () => Promise<Messages>> = {
	en: async () => (await import('./en.ts')).en,
	zh: async () => (await import('./zh.ts')).zh
};
const loaded = new Map<InterfaceLanguage, Messages>();

/** Makes the interface speak a language, as soon as its texts are there. */
export async function speak(language: InterfaceLanguage): Promise<void> {
	if (!loaded.has(language)) loaded.set(language, await loaders[language]());
	locale.set(language);
}

/** The interface texts in the current language; reactive where it is called in a template. */
export function m(): Messages {
	const words = loaded.get(locale.current);
	if (!words) throw new Error('The interface has no texts yet: wait for speak().');
	return words;
}
