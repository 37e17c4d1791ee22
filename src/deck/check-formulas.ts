// Is every formula of a deck valid? The judge is passed in, so that KaTeX loads only where it's asked.
import type { Deck } from '#core/card.ts';
import type { Problem } from '#core/problem.ts';
import type { Tree, TreeFormula } from '#core/tree.ts';
import { deckTexts } from './deck-texts.ts';
import type { ParsedDeck } from './parse-deck.ts';
import type { ValuePath } from './parse-yaml.ts';
import { namedPath } from './schema-problem.ts';

/** `checkTex` of `src/content`. */
type CheckTex = (tex: string, display: boolean) => Problem | undefined;

/** Problems of the formulas in all texts and answers of a deck, also in accepted and wrong ones. */
export function checkFormulas(parsed: ParsedDeck, deck: Deck, checkTex: CheckTex): Problem[] {
	const { deck: file, places } = parsed;
	const judged = new Map<string, Problem | undefined>();
	const judge = ({ tex, display }: TreeFormula) => {
		const key = `${display ? 'display' : 'inline'} ${tex}`;
		if (!judged.has(key)) judged.set(key, checkTex(tex, display ?? false));
		return judged.get(key);
	};
	const found: [TreeFormula, ValuePath][] = [];
	for (const { tree, path } of deckTexts(deck, file)) {
		for (const formula of formulas(tree)) found.push([formula, path]);
	}
	file.cards.forEach((entry, index) => {
		if (entry.kind !== 'formula') return;
		entry.accept?.forEach((tex, at) => {
			found.push([{ tex, display: true }, ['cards', index, 'accept', at]]);
		});
	});
	return found.flatMap(([formula, path]) => {
		const problem = judge(formula);
		if (!problem) return [];
		const place = places.placeOfValue(path);
		return [{ ...problem, file: parsed.file, place, path: namedPath(path, file) }];
	});
}

/** The formulas of a tree. */
export function formulas(tree: Tree): TreeFormula[] {
	return tree.flatMap((node) => {
		if (typeof node === 'string') return [];
		return 'tex' in node ? [node] : formulas(node.children ?? []);
	});
}
