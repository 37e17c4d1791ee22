// The tables. What is precious (events, settings, overrides, personal decks) is never rebuilt from
// anything else; schedules, days and built-in content can be.
import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Card, CardKey, DeckHead, DeckId } from '#core/card.ts';
import type { DayTotals } from '#core/day.ts';
import type { ReviewEvent } from '#core/event.ts';
import type { Parameters } from '#core/parameters.ts';
import type { Schedule } from '#core/schedule.ts';
import type { Confusion } from './confusions.ts';
import type { DraftRow } from './drafts.ts';

/** Our own version of the stored shapes: Dexie opens newer databases without a word, we refuse. */
export const schemaVersion = 1;

export interface DeckRow extends DeckHead {
	readonly origin: 'builtin' | 'personal';
	/** Place in the list. */
	readonly position: number;
	/** False until the cards themselves are stored. */
	readonly loaded: boolean;
	/** A personal deck's own deck file. */
	readonly source?: string;
}

/** A person's edit, laid over content; a deck update never touches it. */
export interface Override {
	readonly cardKey: CardKey;
	readonly field: string;
	readonly value: unknown;
	/** Hash of the field as it was when it was edited. */
	readonly baseHash: string;
	readonly at: number;
}

export interface KeyedRow {
	readonly key: string;
	readonly value: unknown;
}

/** Where IndexedDB comes from: the browser's own unless a test passes another in. */
export type Engine = Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>;

export class WarmupDatabase extends Dexie {
	declare decks: EntityTable<DeckRow, 'id'>;
	declare cards: EntityTable<Card, 'key'>;
	declare schedules: EntityTable<Schedule, 'cardKey'>;
	declare events: EntityTable<ReviewEvent, 'id'>;
	declare days: Table<DayTotals, [DeckId, number]>;
	declare overrides: Table<Override, [CardKey, string]>;
	declare confusions: EntityTable<Confusion, 'id'>;
	declare drafts: EntityTable<DraftRow, 'id'>;
	declare parameterSets: EntityTable<Parameters, 'id'>;
	declare settings: EntityTable<KeyedRow, 'key'>;
	declare meta: EntityTable<KeyedRow, 'key'>;

	constructor(name: string, engine: Engine = {}) {
		super(name, { chromeTransactionDurability: 'strict', ...engine });
		this.version(1).stores({
			decks: 'id, position',
			cards: 'key, [deckId+position]',
			schedules:
				'cardKey, [queue+dueDay], [queue+dueAt], [deckId+queue+dueDay], [deckId+queue+position]',
			events: 'id, cardKey, studyDay',
			chunks: 'month',
			days: '[deckId+day], day',
			overrides: '[cardKey+field]',
			parameterSets: 'id',
			drafts: 'id, importId',
			confusions: 'id, cardKey',
			settings: 'key',
			meta: 'key'
		});
	}
}

/** The stored data was written by a newer version of the app. */
export class NewerDatabaseError extends Error {
	override readonly name = 'NewerDatabaseError';
	constructor(readonly stored: number) {
		super(`stored schema ${stored} is newer than ${schemaVersion}`);
	}
}

/**
 * Opens the database and records our schema version in it.
 * @throws NewerDatabaseError when a newer version of the app has written here.
 */
export async function openDatabase(name = 'warmup', engine: Engine = {}): Promise<WarmupDatabase> {
	const db = new WarmupDatabase(name, engine);
	await db.open();
	try {
		await db.transaction('rw', db.meta, async () => {
			const row = await db.meta.get('schemaVersion');
			const stored = typeof row?.value === 'number' ? row.value : undefined;
			if (stored !== undefined && stored > schemaVersion) throw new NewerDatabaseError(stored);
			if (stored !== schemaVersion)
				await db.meta.put({ key: 'schemaVersion', value: schemaVersion });
		});
	} catch (error) {
		db.close();
		throw error;
	}
	return db;
}
