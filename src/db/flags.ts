// "Rewrite this": a mark on a card, kept with the person's other changes of it.
import type { CardKey } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';

const field = 'flag';

export async function isFlagged(db: WarmupDatabase, cardKey: CardKey): Promise<boolean> {
	return (await db.overrides.get([cardKey, field])) !== undefined;
}

/** Marks a card, or removes the mark. Returns whether it is marked now. */
export async function toggleFlag(
	db: WarmupDatabase,
	cardKey: CardKey,
	at: number
): Promise<boolean> {
	return db.transaction('rw', db.overrides, async () => {
		if (await isFlagged(db, cardKey)) {
			await db.overrides.delete([cardKey, field]);
			return false;
		}
		await db.overrides.put({ cardKey, field, value: true, baseHash: '', at });
		return true;
	});
}
