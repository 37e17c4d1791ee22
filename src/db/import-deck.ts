// Import as a difference: content is replaced, progress never.
import type { Card, CardKey, Deck, DeckId } from '#core/card.ts';
import type { Schedule } from '#core/schedule.ts';
import type { DeckRow, WarmupDatabase } from './database.ts';
import { replayCards } from './replay-cards.ts';

/** What an import did, in cards. */
export interface ImportSummary {
	/** Cards that the deck never had. */
	readonly added: number;
	/** Cards that read otherwise; another place in the deck or in the notes is no change. */
	readonly changed: number;
	/** Cards that left the deck; their history is kept. */
	readonly retired: number;
	/** Cards that came back with their history. */
	readonly returned: number;
}

type DeckPlace = Pick<DeckRow, 'origin' | 'position' | 'source'>;

/**
 * Stores a compiled deck in one transaction. Cards are matched by key. A card that is gone is
 * retired; one that is new, is back, or names an earlier key gets its schedule from the log.
 */
export async function importDeck(
	db: WarmupDatabase,
	deck: Deck,
	place: DeckPlace
): Promise<ImportSummary> {
	const { cards, ...head } = deck;
	const tables = [db.decks, db.cards, db.schedules, db.events, db.parameterSets];
	return db.transaction('rw', tables, async () => {
		const stored = await cardsOfDeck(db, deck.id);
		const storedByKey = new Map(stored.map((card) => [card.key, card]));
		const schedules = new Map(
			(await schedulesOfDeck(db, deck.id)).map((schedule) => [schedule.cardKey, schedule])
		);
		const changed = cards.filter((card) => !sameContent(storedByKey.get(card.key), card));
		const fromLog = cards.filter((card) => needsReplay(card, schedules.get(card.key)));
		const replayed = await replayCards(db, fromLog);
		const moved = cards.flatMap((card) => {
			const schedule = schedules.get(card.key);
			if (!schedule || schedule.position === card.position || replayed.has(card.key)) return [];
			return [{ ...schedule, position: card.position, revision: schedule.revision + 1 }];
		});
		const keys = new Set(cards.map((card) => card.key));
		const gone = stored.filter((card) => !keys.has(card.key));
		const retired = gone.flatMap(({ key }) => {
			const schedule = schedules.get(key);
			if (!schedule || schedule.queue === 'retired') return [];
			return [{ ...schedule, queue: 'retired' as const, revision: schedule.revision + 1 }];
		});

		await db.decks.put({ ...head, ...place, loaded: true });
		await db.cards.bulkDelete(gone.map((card) => card.key));
		await db.cards.bulkPut(changed);
		await db.schedules.bulkPut([...replayed.values(), ...moved, ...retired]);
		const isBack = ({ key }: Card) => schedules.get(key)?.queue === 'retired';
		return {
			added: changed.filter((card) => !storedByKey.has(card.key) && !isBack(card)).length,
			changed: changed.filter((card) => readsOtherwise(storedByKey.get(card.key), card)).length,
			retired: gone.length,
			returned: fromLog.filter(isBack).length
		};
	});
}

/** All cards of a deck, in their order. */
export function cardsOfDeck(db: WarmupDatabase, deckId: DeckId): Promise<Card[]> {
	return db.cards.where('[deckId+position]').between([deckId], [deckId, []]).toArray();
}

function schedulesOfDeck(db: WarmupDatabase, deckId: DeckId): Promise<Schedule[]> {
	return db.schedules.where('[deckId+queue+dueDay]').between([deckId], [deckId, []]).toArray();
}

function needsReplay(card: Card, schedule: Schedule | undefined): boolean {
	if (!schedule || schedule.queue === 'retired') return true;
	return card.formerly !== undefined && schedule.reps === 0;
}

function sameContent(stored: Card | undefined, card: Card): boolean {
	return stored !== undefined && JSON.stringify(stored) === JSON.stringify(card);
}

function readsOtherwise(stored: Card | undefined, card: Card): boolean {
	if (stored === undefined) return false;
	const { position, sources } = stored;
	return !sameContent(stored, { ...card, position, sources });
}

/** The deck that a key belongs to. */
export function deckOfKey(key: CardKey): DeckId {
	return key.slice(0, key.indexOf('/')) as DeckId;
}
