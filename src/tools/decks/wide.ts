// `decks wide`: formulas that a narrow phone can't show in one line.
import { texWidth } from '#content/tex-width.ts';
import type { TreeFormula } from '#core/tree.ts';
import { formulas } from '#deck/check-formulas.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { deckTexts } from '#deck/deck-texts.ts';
import { namedPath } from '#deck/schema-problem.ts';
import { readDecks } from './read-decks.ts';

/** The narrowest phone that is drawn for, and what the page keeps free at both sides, in CSS pixels. */
const screen = { width: 360, margins: 32 };
/** A formula's em: KaTeX sets formulas at 1.21 of the text's 16 px. */
const pixelsPerEm = 16 * 1.21;

/** `decks wide`: lists, never fails; a formula that breaks may be fine. */
export function runWide(): number {
	let counted = 0;
	let wide = 0;
	for (const parsed of readDecks('decks').decks) {
		const { deck } = compileDeck(parsed.deck);
		for (const { tree, path } of deckTexts(deck, parsed.deck)) {
			for (const formula of formulas(tree)) {
				counted += 1;
				const complaint = complain(formula);
				if (!complaint) continue;
				wide += 1;
				const { line, column } = parsed.places.placeOfValue(path);
				const where = `${parsed.file}:${String(line)}:${String(column)}`;
				console.log(`${where} ${namedPath(path, parsed.deck)}: ${complaint}: ${formula.tex}`);
			}
		}
	}
	const room = String(screen.width - screen.margins);
	console.log(
		`${String(counted)} formulas, ${String(wide)} wider than the ${room} px that a screen of ${String(screen.width)} px leaves (estimated from KaTeX's layout)`
	);
	return 0;
}

/** What a narrow phone does with a formula that is too wide; nothing for one that fits. */
export function complain({ tex, display }: TreeFormula): string | undefined {
	const width = texWidth(tex, display ?? false);
	if (!width) return 'no width (KaTeX refuses it)';
	const room = screen.width - screen.margins;
	const pixels = (em: number) => Math.ceil(em * pixelsPerEm);
	if (pixels(width.piece) > room)
		return `has to scroll, ${String(pixels(width.piece))} px in one piece`;
	// A formula in a line of text breaks like the text.
	if (!display || pixels(width.line) <= room) return undefined;
	return `breaks, ${String(pixels(width.line))} px`;
}
