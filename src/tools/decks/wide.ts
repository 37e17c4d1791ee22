// Formulas that a narrow phone can't show in one line: `decks wide` lists them all, `decks check`
// warns of those that have nowhere to break.
import { texWidth } from '#content/tex-width.ts';
import type { Deck } from '#core/card.ts';
import type { Problem } from '#core/problem.ts';
import type { TreeFormula } from '#core/tree.ts';
import { formulas } from '#deck/check-formulas.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { deckTexts, type TextField } from '#deck/deck-texts.ts';
import type { ParsedDeck } from '#deck/parse-deck.ts';
import type { ValuePath } from '#deck/parse-yaml.ts';
import { namedPath } from '#deck/schema-problem.ts';
import { readDecks } from './read-decks.ts';

/** The narrowest phone that is drawn for, in CSS pixels. */
const screenWidth = 360;
/** What a screen leaves for a text, and the text's size: a question stands free, an answer on a sheet. */
const settings: Partial<Record<TextField, { room: number; fontSize: number }>> = {
	prompt: { room: 320, fontSize: 21 },
	answer: { room: 286, fontSize: 17 },
	why: { room: 286, fontSize: 15 }
};
const plain = { room: 286, fontSize: 16 };
/** KaTeX sets formulas at 1.21 of the text's size. */
const formulaSize = 1.21;

interface WideFormula {
	readonly formula: TreeFormula;
	readonly path: ValuePath;
	/** Estimated, in CSS pixels, like the room. */
	readonly width: number;
	readonly room: number;
	/** Nowhere to break: it has to scroll. */
	readonly scrolls: boolean;
}

/** `decks wide`: lists, never fails; a formula that breaks may be fine. */
export function runWide(): number {
	let wide = 0;
	for (const parsed of readDecks('decks').decks) {
		for (const { formula, path, width, scrolls } of wideFormulas(
			parsed,
			compileDeck(parsed.deck).deck
		)) {
			wide += 1;
			const { line, column } = parsed.places.placeOfValue(path);
			const where = `${parsed.file}:${String(line)}:${String(column)}`;
			const does = scrolls ? 'has to scroll' : 'breaks';
			console.log(
				`${where} ${namedPath(path, parsed.deck)}: ${does}, ${String(width)} px: ${formula.tex}`
			);
		}
	}
	console.log(
		`${String(wide)} formulas wider than a screen of ${String(screenWidth)} px leaves room for (estimated from KaTeX's layout)`
	);
	return 0;
}

/** Formulas that a phone can only show in a box that scrolls, as warnings. */
export function wideProblems(parsed: ParsedDeck, deck: Deck): Problem[] {
	return wideFormulas(parsed, deck)
		.filter(({ scrolls }) => scrolls)
		.map(({ formula, path, width, room }) => ({
			code: 'texTooWide',
			values: { tex: formula.tex, width: String(width), room: String(room) },
			warning: true,
			file: parsed.file,
			place: parsed.places.placeOfValue(path),
			path: namedPath(path, parsed.deck)
		}));
}

function wideFormulas(parsed: ParsedDeck, deck: Deck): WideFormula[] {
	return deckTexts(deck, parsed.deck).flatMap(({ field, tree, path }) =>
		formulas(tree).flatMap((formula) => {
			const wide = overflow(formula, field);
			return wide ? [{ formula, path, ...wide }] : [];
		})
	);
}

/** How much too wide a formula is; nothing for one that fits, or that KaTeX refuses. */
export function overflow(
	{ tex, display }: TreeFormula,
	field: TextField
): Pick<WideFormula, 'width' | 'room' | 'scrolls'> | undefined {
	const width = texWidth(tex, display ?? false);
	if (!width) return undefined;
	const { room, fontSize } = settings[field] ?? plain;
	const pixels = (em: number) => Math.ceil(em * fontSize * formulaSize);
	if (pixels(width.piece) > room) return { width: pixels(width.piece), room, scrolls: true };
	// A formula in a line of text breaks like the text.
	if (!display || pixels(width.line) <= room) return undefined;
	return { width: pixels(width.line), room, scrolls: false };
}
