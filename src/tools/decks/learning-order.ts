// The order in which decks are offered: each after the decks that it builds on.
import type { DeckHead } from '#core/card.ts';

/** Decks so that each comes after those it names in `after`; otherwise as they were. */
export function inLearningOrder<Head extends Pick<DeckHead, 'id' | 'after'>>(
	decks: readonly Head[]
): Head[] {
	const placed = new Map<string, Head>();
	const waiting = new Set<string>();
	const place = (deck: Head) => {
		if (placed.has(deck.id) || waiting.has(deck.id)) return;
		waiting.add(deck.id);
		for (const id of deck.after ?? []) {
			const before = decks.find((each) => each.id === id);
			if (before) place(before);
		}
		placed.set(deck.id, deck);
	};
	decks.forEach(place);
	return [...placed.values()];
}
