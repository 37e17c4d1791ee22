// Which two cards a person mixed up: the answer that was typed was another card's.
import type { CardKey } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';

export interface Confusion {
	readonly id: string;
	/** The card that was asked. */
	readonly cardKey: CardKey;
	/** The card whose answer was given. */
	readonly otherKey: CardKey;
	readonly studyDay: number;
}

/** Remembers a confusion; the same one counts once a day. */
export async function saveConfusion(
	db: WarmupDatabase,
	cardKey: CardKey,
	otherKey: CardKey,
	studyDay: number
): Promise<void> {
	const id = `${studyDay} ${cardKey} ${otherKey}`;
	await db.confusions.put({ id, cardKey, otherKey, studyDay });
}

/** Cards that were mixed up with another on a study day, with that other. */
export async function loadConfusions(db: WarmupDatabase, studyDay: number): Promise<Confusion[]> {
	return db.confusions.where('id').startsWith(`${studyDay} `).toArray();
}
