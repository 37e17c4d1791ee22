// Which cards of a deck are hard, forgotten again and again, and which were put aside.
import type { CardKey, DeckId } from '#core/card.ts';
import type { Schedule } from '#core/schedule.ts';
import type { WarmupDatabase } from './database.ts';

/** A card that was forgotten at least so often is hard, whatever its difficulty. */
const manyLapses = 3;
/** Of 10; most cards stay below. */
const highDifficulty = 8;

/** Keys of a deck's cards that were put aside, in the order of the deck. */
export async function loadPutAside(db: WarmupDatabase, deckId: DeckId): Promise<CardKey[]> {
	const schedules = await db.schedules
		.where('[deckId+queue+position]')
		.between([deckId, 'suspended'], [deckId, 'suspended', []])
		.toArray();
	return schedules.map(({ cardKey }) => cardKey);
}

/** The hardest cards of a deck that were answered, the worst first; `most` of them. */
export async function loadHardCards(
	db: WarmupDatabase,
	deckId: DeckId,
	most: number
): Promise<Schedule[]> {
	const schedules = await db.schedules
		.where('[deckId+queue+dueDay]')
		.between([deckId], [deckId, []])
		.filter(
			({ queue, leech, lapses, difficulty }) =>
				queue !== 'retired' &&
				(leech === true || lapses >= manyLapses || (lapses > 0 && difficulty >= highDifficulty))
		)
		.toArray();
	const worst = ({ leech, lapses, difficulty }: Schedule) =>
		(leech ? 1000 : 0) + lapses + difficulty / 100;
	return schedules.sort((a, b) => worst(b) - worst(a)).slice(0, most);
}
