// An import that isn't finished: what was proposed and what the person has decided so far. Its
// passages are the person's own and never leave this device.
import type { CardKey, Deck, DeckId } from '#core/card.ts';
import type { Language } from '#core/language.ts';
import type { CardEntry } from '#deck/schema.ts';
import type { WarmupDatabase } from './database.ts';
import type { ImportSummary } from './import-deck.ts';
import {
	loadNoteMemory,
	personalTables,
	removePersonalDeck,
	savePersonalDeck,
	type NoteMemory
} from './personal-decks.ts';

/** What happens to one card; the shape in which the comparison of notes gives it. */
export interface ProposedChange {
	readonly class: 'same' | 'cosmetic' | 'wording' | 'meaning' | 'moved' | 'new' | 'gone';
	/** The card's id in its deck. */
	readonly id: string;
	/** The card as it is; none for a new one. */
	readonly card?: CardEntry;
	/** The card as the notes would have it; none for one that is gone. */
	readonly draft?: CardEntry;
	readonly confidence?: 'high' | 'medium' | 'low';
	/** Edited by hand, and its draft changed too. */
	readonly conflict?: true;
	/** It was retired once and is found in the notes again. */
	readonly returns?: true;
	readonly erratum?: 'look' | 'settled';
}

/** Take the draft, keep what is (leave a new one out), or take these words. */
export type Decision = 'take' | 'keep' | { readonly edited: CardEntry };

export interface DraftRow {
	/** `importId/position`. */
	readonly id: string;
	readonly importId: string;
	readonly position: number;
	/** The lines of the note that it came from. */
	readonly passage: string;
	readonly change: ProposedChange;
	readonly decision?: Decision;
	/** Ask it as a new card: the old one is retired with its history. */
	readonly reset?: true;
	/** Keep what is known of it, but ask it tomorrow. */
	readonly shorten?: true;
	/** It is in the deck now; kept for the undo of its import. */
	readonly applied?: true;
}

/** What a deck was before an import, so that the whole import can be taken back. */
export interface DeckBefore {
	/** The deck file; none when the import made the deck. */
	readonly source?: string;
	readonly memory: NoteMemory;
	/** Cards that the import asks sooner. */
	readonly sooner?: readonly SoonerCard[];
}

export interface SoonerCard {
	readonly cardKey: CardKey;
	/** Study days on which it was due before, and is due now. */
	readonly was: number;
	readonly is: number;
}

export interface ImportHead {
	readonly id: string;
	readonly deckId: DeckId;
	readonly title: string;
	readonly language: Language;
	/** Epoch milliseconds. */
	readonly startedAt: number;
	/** Set when it went into the deck, for undo. */
	readonly before?: DeckBefore;
}

const prefix = 'import/';

/** Stores a new import with all that it proposes, in the place of one that was never finished. */
export async function saveImport(
	db: WarmupDatabase,
	head: ImportHead,
	rows: readonly DraftRow[],
	replaced?: ImportHead
): Promise<void> {
	await db.transaction('rw', db.meta, db.drafts, async () => {
		if (replaced) await discardOpen(db, replaced);
		await db.meta.put({ key: prefix + head.id, value: head });
		await db.drafts.bulkPut(rows);
	});
}

/** Notes with an import that went into its deck which cards it asks sooner. */
export async function noteSooner(
	db: WarmupDatabase,
	importId: string,
	cards: readonly SoonerCard[]
): Promise<void> {
	await db.transaction('rw', db.meta, async () => {
		const head = (await db.meta.get(prefix + importId))?.value as ImportHead | undefined;
		if (!head?.before) return;
		const sooner = [...(head.before.sooner ?? []), ...cards];
		await db.meta.put({
			key: prefix + importId,
			value: { ...head, before: { ...head.before, sooner } }
		});
	});
}

/** The rows of an import in their order. */
export async function loadDrafts(db: WarmupDatabase, importId: string): Promise<DraftRow[]> {
	const rows = await db.drafts.where('importId').equals(importId).toArray();
	return rows.sort((a, b) => a.position - b.position);
}

/** All imports that are open or can be undone, the latest first. */
export async function loadImports(db: WarmupDatabase): Promise<ImportHead[]> {
	const rows = await db.meta.where('key').startsWith(prefix).toArray();
	// Only `saveImport` writes these keys.
	const heads = rows.map((row) => row.value as ImportHead);
	return heads.sort((a, b) => b.startedAt - a.startedAt);
}

export async function saveDrafts(db: WarmupDatabase, rows: readonly DraftRow[]): Promise<void> {
	await db.drafts.bulkPut(rows);
}

async function deleteImport(db: WarmupDatabase, importId: string): Promise<void> {
	await db.transaction('rw', db.meta, db.drafts, async () => {
		await db.meta.delete(prefix + importId);
		await db.drafts.where('importId').equals(importId).delete();
	});
}

/** A deck as an import leaves it, with what undo needs. */
export interface AppliedImport {
	readonly head: ImportHead;
	readonly deck: Deck;
	readonly source: string;
	readonly memory: NoteMemory;
	/** The rows that went into the deck. */
	readonly rows: readonly DraftRow[];
}

/** Puts an import into its deck, in one transaction; it becomes the one that undo takes back. */
export async function applyImport(
	db: WarmupDatabase,
	{ head, deck, source, memory, rows }: AppliedImport
): Promise<ImportSummary> {
	return db.transaction('rw', [...personalTables(db), db.meta, db.drafts], async () => {
		const row = await db.decks.get(deck.id);
		const now = {
			...(row?.source === undefined ? {} : { source: row.source }),
			memory: await loadNoteMemory(db, deck.id)
		};
		for (const other of await loadImports(db)) {
			if (other.deckId !== deck.id || other.id === head.id || !other.before) continue;
			await forgetApplied(db, other);
		}
		const stored = (await db.meta.get(prefix + head.id))?.value as ImportHead | undefined;
		const before = stored?.before ?? now;
		await db.meta.put({ key: prefix + head.id, value: { ...head, before } });
		await db.drafts.bulkPut(rows.map((each) => ({ ...each, applied: true as const })));
		return savePersonalDeck(db, deck, source, memory);
	});
}

/**
 * Takes a whole import back; `deck` is its deck as it was, compiled, none when the import made it.
 * What was decided stays decided, so that it can be looked through again. Progress stays in the log.
 */
export async function undoImport(
	db: WarmupDatabase,
	{ before, ...head }: ImportHead,
	deck: Deck | undefined
): Promise<void> {
	if (!before) return;
	await db.transaction('rw', [...personalTables(db), db.meta, db.drafts], async () => {
		if (deck && before.source !== undefined) {
			await savePersonalDeck(db, deck, before.source, before.memory);
		} else {
			await removePersonalDeck(db, head.deckId);
		}
		const rows = await loadDrafts(db, head.id);
		if (rows.length === 0) await deleteImport(db, head.id);
		else {
			await db.meta.put({ key: prefix + head.id, value: head });
			await db.drafts.bulkPut(rows.map(({ applied: _, ...row }) => row));
		}
	});
}

/** Changes the deck file that the undo of a deck's import brings back: edits made since aren't taken back. */
export async function changeBefore(
	db: WarmupDatabase,
	deckId: DeckId,
	change: (source: string) => Promise<string>
): Promise<void> {
	for (const head of await loadImports(db)) {
		const source = head.before?.source;
		if (head.deckId !== deckId || !head.before || source === undefined) continue;
		const before = { ...head.before, source: await change(source) };
		await db.meta.put({ key: prefix + head.id, value: { ...head, before } });
	}
}

/** A later import of the same deck can be undone now, and this one no longer. */
async function forgetApplied(
	db: WarmupDatabase,
	{ before: _, ...head }: ImportHead
): Promise<void> {
	const rows = await loadDrafts(db, head.id);
	const applied = rows.filter((row) => row.applied);
	if (applied.length === rows.length) await deleteImport(db, head.id);
	else {
		await db.meta.put({ key: prefix + head.id, value: head });
		await db.drafts.bulkDelete(applied.map(({ id }) => id));
	}
}

/** Forgets what is open of an import; what is in the deck can still be taken back. */
export async function discardOpen(db: WarmupDatabase, head: ImportHead): Promise<void> {
	if (!head.before) return deleteImport(db, head.id);
	const rows = await loadDrafts(db, head.id);
	await db.drafts.bulkDelete(rows.filter(({ applied }) => !applied).map(({ id }) => id));
}
