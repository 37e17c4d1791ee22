import { languages, type Language } from './language.ts';
import type { Text, Tree } from './tree.ts';

export interface PickedText {
	readonly tree: Tree;
	/** Language of the tree; undefined when it is the same in all. */
	readonly language: Language | undefined;
}

const empty: PickedText = { tree: [], language: undefined };

/** The text in the preferred language, else in the first there is. */
export function pickText(text: Text | undefined, preferred: Language): PickedText {
	if (!text) return empty;
	for (const language of [preferred, ...languages]) {
		const tree = text[language];
		if (tree) return { tree, language };
	}
	return text.und ? { tree: text.und, language: undefined } : empty;
}
