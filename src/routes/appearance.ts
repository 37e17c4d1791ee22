import { locale, preferredLanguage } from '#messages/locale.svelte.ts';
import { speak } from '#messages/messages.ts';
import type { Preferences } from '#db/preferences.ts';

const storageKey = 'warmup-appearance';

type Appearance = Pick<
	Preferences,
	'interfaceLanguage' | 'theme' | 'reading' | 'textSize' | 'lineHeight' | 'hand'
>;

/** Puts language, theme and type on the document. */
async function applyAppearance(appearance: Partial<Appearance>): Promise<void> {
	await speak(appearance.interfaceLanguage ?? preferredLanguage(navigator.languages));
	const root = document.documentElement;
	root.lang = locale.tag;
	root.dataset.theme = appearance.theme ?? 'auto';
	root.dataset.reading = appearance.reading ?? 'sans';
	root.dataset.hand = appearance.hand ?? 'right';
	root.style.setProperty('--zoom', String(appearance.textSize ?? 1));
	root.style.setProperty('--leading', String(appearance.lineHeight ?? 1.6));
}

/** Applies the preferences and keeps a copy for the first paint of the next start. */
export async function showPreferences(preferences: Preferences): Promise<void> {
	const { interfaceLanguage, theme, reading, textSize, lineHeight, hand } = preferences;
	const appearance = { interfaceLanguage, theme, reading, textSize, lineHeight, hand };
	await applyAppearance(appearance);
	try {
		localStorage.setItem(storageKey, JSON.stringify(appearance));
	} catch {
		// Storage is switched off: the next start flashes, nothing else.
	}
}

/** Applies what the last start left, before the database is open. */
export async function applyLastAppearance(): Promise<void> {
	let stored: Partial<Appearance> = {};
	try {
		stored = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Appearance>;
	} catch {
		// A damaged copy is no reason not to start.
	}
	await applyAppearance(stored);
}
