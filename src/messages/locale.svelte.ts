export const interfaceLanguages = ['zh', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const tags: Record<InterfaceLanguage, string> = { zh: 'zh-CN', en: 'en' };

/** The language that the interface speaks; every text of `m()` follows it. */
class Locale {
	#current = $state<InterfaceLanguage>('en');

	get current(): InterfaceLanguage {
		return this.#current;
	}

	/** The BCP 47 tag for `lang` attributes and for Intl. */
	get tag(): string {
		return tags[this.#current];
	}

	set(language: InterfaceLanguage): void {
		this.#current = language;
	}
}

export const locale = new Locale();

/** The first language that the interface has, in the browser's order of preference. */
export function preferredLanguage(browser: readonly string[]): InterfaceLanguage {
	for (const tag of browser) {
		const language = interfaceLanguages.find((known) => tag.toLowerCase().startsWith(known));
		if (language) return language;
	}
	return 'en';
}
