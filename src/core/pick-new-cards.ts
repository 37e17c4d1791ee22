// Which new cards come today and in which order: spread over the decks, each deck in its own order,
// no card before those it builds on.
import type { CardKey, DeckId } from './card.ts';
import type { Schedule } from './schedule.ts';

interface Choice {
	readonly candidates: readonly Schedule[];
	readonly decks: readonly DeckId[];
	/** How many may come. */
	readonly room: number;
	/** Turns the deck that begins, so that none is always favoured. */
	readonly seed: number;
	/** False for a card that can't come today; called once for each card that would be picked. */
	readonly claim: (schedule: Schedule) => boolean;
	readonly after?: (key: CardKey) => readonly CardKey[];
	readonly isNew?: (key: CardKey) => boolean;
}

/**
 * New cards in the order they come, and for each those of them that it must come after. A card
 * waits while one that it builds on is new and isn't picked before it.
 */
export function pickNewCards(choice: Choice): {
	readonly newCards: readonly Schedule[];
	readonly waitsFor: ReadonlyMap<CardKey, readonly CardKey[]>;
} {
	const { room, claim, after = () => [] } = choice;
	const decks = inTurn(choice);
	const newKeys = new Set(decks.flat().map(({ cardKey }) => cardKey));
	const isNew = (key: CardKey) => newKeys.has(key) || (choice.isNew?.(key) ?? false);
	const picked = new Map<CardKey, Schedule>();
	const waitsFor = new Map<CardKey, readonly CardKey[]>();

	/** Picks the first card of a deck that can come now; drops those that can't come today. */
	const pickFrom = (waiting: Schedule[]): boolean => {
		for (let at = 0; at < waiting.length; at += 1) {
			const schedule = waiting[at];
			if (schedule === undefined) break;
			const before = after(schedule.cardKey).filter(isNew);
			if (!before.every((key) => picked.has(key))) continue;
			waiting.splice(at, 1);
			at -= 1;
			if (!claim(schedule)) continue;
			picked.set(schedule.cardKey, schedule);
			if (before.length > 0) waitsFor.set(schedule.cardKey, before);
			return true;
		}
		return false;
	};

	let progress = true;
	while (progress) {
		progress = false;
		for (const waiting of decks) {
			if (picked.size >= room) break;
			if (pickFrom(waiting)) progress = true;
		}
	}
	return { newCards: [...picked.values()], waitsFor };
}

function inTurn({ candidates, decks, seed }: Choice): Schedule[][] {
	const byDeck = new Map(decks.map((deckId) => [deckId, [] as Schedule[]]));
	for (const schedule of candidates) byDeck.get(schedule.deckId)?.push(schedule);
	const lists = [...byDeck.values()].filter((list) => list.length > 0);
	for (const list of lists) list.sort((a, b) => a.position - b.position);
	const start = lists.length === 0 ? 0 : Math.abs(Math.trunc(seed)) % lists.length;
	return [...lists.slice(start), ...lists.slice(0, start)];
}
