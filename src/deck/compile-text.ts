// The texts of a deck file → compiled trees, collecting what was lost with its place.
import { compileMarkdown } from '#content/compile-markdown.ts';
import { type Language, languages } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import type { Text, Tree } from '#core/tree.ts';
import type { PlaceFinder, ValuePath } from './parse-yaml.ts';
import type { DeckFile, SourceText } from './schema.ts';
import { namedPath } from './schema-problem.ts';

type LanguageKey = Language | 'und';

/** Compiles the texts of one deck file; `problems` fills as texts are compiled. */
export class TextCompiler {
	readonly problems: Problem[] = [];
	readonly #deck: DeckFile;
	readonly #places: PlaceFinder | undefined;
	readonly #file: string | undefined;

	constructor(deck: DeckFile, places?: PlaceFinder, file?: string) {
		this.#deck = deck;
		this.#places = places;
		this.#file = file;
	}

	/** A text by language; a bare string is the same in every language. */
	text(source: SourceText | string, path: ValuePath, gap = false): Text {
		if (typeof source === 'string') return { und: this.#tree(source, path, gap) };
		const text: Partial<Record<LanguageKey, Tree>> = {};
		for (const language of languages) {
			const inLanguage = source[language];
			if (inLanguage === undefined) continue;
			text[language] = this.#tree(inLanguage, [...path, language], gap);
		}
		return text;
	}

	report(problem: Problem, path: ValuePath): void {
		const place = this.#places?.placeOfValue(path, problem.place?.line);
		this.problems.push({
			...problem,
			...(this.#file === undefined ? {} : { file: this.#file }),
			...(place ? { place } : {}),
			path: namedPath(path, this.#deck)
		});
	}

	#tree(source: string, path: ValuePath, gap: boolean): Tree {
		const { tree, problems } = compileMarkdown(source, { gap });
		for (const problem of problems) this.report(problem, path);
		const count = gap ? source.split('{{}}').length - 1 : 1;
		if (count !== 1) this.report({ code: 'gapCount', values: { count: String(count) } }, path);
		return tree;
	}
}
