// Decks of the person's own: their deck file is stored beside the cards, with what the generator
// has to remember of the notes that they came from.
import type { Deck, DeckId } from '#core/card.ts';
import type { CardEntry } from '#deck/schema.ts';
import type { DeckRow, WarmupDatabase } from './database.ts';
import { importDeck, type ImportSummary } from './import-deck.ts';

/** What a deck file can't say about its notes. */
export interface NoteMemory {
	/** Cards that left the deck; a fact that comes back to the notes gets its card back. */
	readonly retired: readonly CardEntry[];
	/** Hashes of drafts that were left out; they aren't offered again. */
	readonly skipped: readonly string[];
}

const noMemory: NoteMemory = { retired: [], skipped: [] };

/** The setting that holds a deck's note memory. */
export function memoryKey(id: string): string {
	return `notes/${id}`;
}

/** The tables that storing or removing a personal deck writes. */
export function personalTables(db: WarmupDatabase) {
	return [db.decks, db.cards, db.schedules, db.events, db.parameterSets, db.settings];
}

/**
 * Stores a compiled deck with its deck file and what is remembered of its notes. Progress is never
 * touched: cards that left are retired, cards that are back find their history.
 */
export async function savePersonalDeck(
	db: WarmupDatabase,
	deck: Deck,
	source: string,
	memory: NoteMemory
): Promise<ImportSummary> {
	return db.transaction('rw', personalTables(db), async () => {
		const stored = await db.decks.get(deck.id);
		const last = await db.decks.orderBy('position').last();
		const position = stored?.position ?? Math.max((last?.position ?? 0) + 1, 1000);
		await db.settings.put({ key: memoryKey(deck.id), value: memory });
		return importDeck(db, deck, { origin: 'personal', position, source });
	});
}

/** Takes a personal deck off the shelf. Its cards are retired; their history stays. */
export async function removePersonalDeck(db: WarmupDatabase, id: DeckId): Promise<void> {
	await db.transaction('rw', personalTables(db), async () => {
		const row = await db.decks.get(id);
		if (row?.origin !== 'personal') return;
		const { origin, position, loaded: _, source, ...head } = row;
		const place = { origin, position, ...(source === undefined ? {} : { source }) };
		await importDeck(db, { ...head, cards: [] }, place);
		await db.decks.delete(id);
		await db.settings.bulkDelete([memoryKey(id), `deck/${id}`]);
	});
}

export async function loadNoteMemory(db: WarmupDatabase, id: DeckId): Promise<NoteMemory> {
	const value = (await db.settings.get(memoryKey(id)))?.value;
	if (typeof value !== 'object' || value === null) return noMemory;
	const { retired, skipped } = value as Partial<NoteMemory>;
	return {
		retired: Array.isArray(retired) ? retired : [],
		skipped: Array.isArray(skipped) ? skipped : []
	};
}

/** The personal decks that cite any of the notes, the one with the most cards from them first. */
export async function decksCiting(
	db: WarmupDatabase,
	notes: ReadonlySet<string>
): Promise<DeckRow[]> {
	const personal = await db.decks.filter(({ origin }) => origin === 'personal').toArray();
	const counted = await Promise.all(
		personal.map(async (deck) => {
			const cards = db.cards.where('[deckId+position]').between([deck.id], [deck.id, []]);
			const citing = cards.filter(({ sources }) => sources.some(({ note }) => notes.has(note)));
			return { deck, count: await citing.count() };
		})
	);
	return counted
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.map(({ deck }) => deck);
}
