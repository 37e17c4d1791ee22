// The deck file after the person has decided; what nobody decided follows the rule that loses nothing.
import type { CardEntry, DeckFile } from '#deck/schema.ts';
import { accepted, type Change } from './difference.ts';
import { isEditedCard } from './fact.ts';

/** Take the draft, keep the card (or leave a new draft out), or take this text instead. */
export type Decision = 'take' | 'keep' | { readonly edited: CardEntry };

/** What happens to a change when nobody says otherwise: edited cards stay, gone ones retire, new ones come in. */
function usualDecision({ class: kind, card, conflict }: Change): Decision {
	if (kind === 'new' && conflict !== true) return 'take';
	return card !== undefined && isEditedCard(card) ? 'keep' : 'take';
}

/** True where only the person can say: both sides changed, or a correction may have had its day. */
function isQuestion({ conflict, erratum, returns }: Change): boolean {
	return returns !== true && (conflict === true || erratum === 'look');
}

export interface AppliedDifference {
	readonly deck: DeckFile;
	/** Cards that left the deck; their history stays with their id. */
	readonly retired: readonly CardEntry[];
}

/** Applies changes in their order; ids never change. `decisions` are by id of the card. */
export function applyDifference(
	deck: DeckFile,
	changes: readonly Change[],
	decisions: ReadonlyMap<string, Decision> = new Map()
): AppliedDifference {
	const cards: CardEntry[] = [];
	const retired: CardEntry[] = [];
	for (const change of changes) {
		const decided = decisions.get(change.id);
		const after =
			decided === undefined && isQuestion(change)
				? stillOpen(change)
				: applyChange(change, decided ?? usualDecision(change));
		if (after !== undefined) cards.push(after);
		else if (change.card !== undefined && change.returns !== true) retired.push(change.card);
	}
	return { deck: { ...deck, cards }, retired };
}

function applyChange(change: Change, decision: Decision): CardEntry | undefined {
	const { class: kind, id, card, draft, erratum } = change;
	if (kind === 'gone') return decision === 'keep' ? card : undefined;
	if (isLeftOut(change, decision)) return undefined;
	if (draft === undefined) return card;
	if (typeof decision === 'object') return accepted({ ...decision.edited, id }, draft);
	if (card === undefined) return draft;
	if (decision === 'take') return keepExtras(card, draft);
	return accepted(erratum === 'settled' ? withoutErratum(card) : card, draft);
}

/** True for a new draft that isn't wanted; to keep one's own words of a card that is back is to want it. */
export function isLeftOut({ class: kind, conflict }: Change, decision: Decision): boolean {
	return kind === 'new' && decision === 'keep' && conflict !== true;
}

/** The note is right now: nothing is left to correct. */
function withoutErratum(card: CardEntry): CardEntry {
	const { erratum: _, ...rest } = card;
	return rest;
}

/** An open question: the card stays and goes on to remember the old draft, so that it asks again. */
function stillOpen({ card, draft }: Change): CardEntry | undefined {
	return card && draft ? { ...card, sources: draft.sources } : card;
}

/** The new draft; what only the deck knows of the card stays. */
function keepExtras(card: CardEntry, draft: CardEntry): CardEntry {
	return {
		...draft,
		...(card.formerly === undefined ? {} : { formerly: card.formerly }),
		...(card.after === undefined ? {} : { after: card.after })
	};
}
