// The deck file after the person has decided; what nobody decided follows the rule that loses nothing.
import type { CardEntry, DeckFile } from '#deck/schema.ts';
import { isEditedCard, type Change } from './difference.ts';
import { entryHash } from './draft-deck.ts';

/** Take the draft, keep the card (or leave a new draft out), or take this text instead. */
export type Decision = 'take' | 'keep' | { readonly edited: CardEntry };

/** What happens to a change when nobody says otherwise: edited cards stay, gone ones retire, new ones come in. */
function usualDecision({ card }: Change): Decision {
	return card !== undefined && isEditedCard(card) ? 'keep' : 'take';
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
			decided === undefined && change.conflict === true
				? stillOpen(change)
				: applyChange(change, decided ?? usualDecision(change));
		if (after !== undefined) cards.push(after);
		else if (change.card !== undefined && change.returns !== true) retired.push(change.card);
	}
	return { deck: { ...deck, cards }, retired };
}

function applyChange(
	{ class: kind, id, card, draft, erratum }: Change,
	decision: Decision
): CardEntry | undefined {
	if (kind === 'gone') return decision === 'keep' ? card : undefined;
	if (kind === 'new') {
		if (decision === 'keep') return undefined;
		return typeof decision === 'object' ? accepted({ ...decision.edited, id }, draft) : draft;
	}
	if (card === undefined || draft === undefined) return card;
	if (typeof decision === 'object') return accepted({ ...decision.edited, id }, draft);
	if (decision === 'take') return keepExtras(card, draft);
	return accepted(erratum === 'settled' ? withoutErratum(card) : card, draft);
}

/** The note is right now: nothing is left to correct. */
function withoutErratum(card: CardEntry): CardEntry {
	const { erratum: _, ...rest } = card;
	return rest;
}

/** An undecided conflict: the card stays and goes on to remember the old draft, so that it asks again. */
function stillOpen({ card, draft }: Change): CardEntry | undefined {
	return card && draft ? { ...card, sources: draft.sources } : card;
}

/** The person's words with the sources and the hashes of the draft that they were compared with. */
function accepted(card: CardEntry, draft: CardEntry | undefined): CardEntry {
	if (draft?.origin === undefined) return card;
	const sources = draft.sources;
	return { ...card, sources, origin: { ...draft.origin, card: entryHash(card) } };
}

/** The new draft; what only the deck knows of the card stays. */
function keepExtras(card: CardEntry, draft: CardEntry): CardEntry {
	return {
		...draft,
		...(card.formerly === undefined ? {} : { formerly: card.formerly }),
		...(card.after === undefined ? {} : { after: card.after })
	};
}
