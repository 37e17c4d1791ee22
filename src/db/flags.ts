// "Rewrite this": a mark on a card, kept with the person's other changes of it.
import type { CardKey, DeckId } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';

const flagField = 'flag';

export async function isFlagged(db: WarmupDatabase, cardKey: CardKey): Promise<boolean> {
	return (await db.overrides.get([cardKey, flagField])) !== undefined;
}

/** Marks a card, or removes the mark. Returns whether it is marked now. */
export async function toggleFlag(
	db: WarmupDatabase,
	cardKey: CardKey,
	at: number
): Promise<boolean> {
	return db.transaction('rw', db.overrides, async () => {
		if (await isFlagged(db, cardKey)) {
			await db.overrides.delete([cardKey, flagField]);
			return false;
		}
		await db.overrides.put({ cardKey, field: flagField, value: true, baseHash: '', at });
		return true;
	});
}

/** Keys of a deck's cards that are marked for rewriting. */
export async function loadFlagged(db: WarmupDatabase, deckId: DeckId): Promise<CardKey[]> {
	const rows = await db.overrides
		.where('[cardKey+field]')
		.between([`${deckId}/`], [`${deckId}/\uffff`])
		.filter(({ field }) => field === flagField)
		.toArray();
	return rows.map(({ cardKey }) => cardKey);
}
