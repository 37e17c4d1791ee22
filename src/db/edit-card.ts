// A card is wrong: its deck file's entry is edited. A personal deck takes the edit in; over a built-in
// deck it is laid, so that the deck's updates neither lose it nor are lost.
import { entryKey, type Card, type CardKey, type Deck, type DeckId } from '#core/card.ts';
import { editOf, withEdit, type EntryEdit } from '#deck/entry-fields.ts';
import type { CardEntry } from '#deck/schema.ts';
import type { WarmupDatabase } from './database.ts';
import { changeBefore } from './drafts.ts';
import { loadDeckEdits, loadEdit, saveEdit } from './edits.ts';
import { loadNoteMemory, savePersonalDeck } from './personal-decks.ts';

/** What reads and writes deck files; passed in, since it works in a worker. */
export interface EntryEditor {
	readEntry(
		source: string,
		id: string
	): Promise<{ readonly entry: CardEntry; readonly line: number } | undefined>;
	/** Rejects when the entry doesn't fit its deck. */
	editEntry(
		source: string,
		entry: CardEntry
	): Promise<{
		readonly source: string;
		readonly deck: Deck;
		readonly before: readonly Card[];
		readonly after: readonly Card[];
	}>;
}

/** A card's entry as the person has it now, in its deck file. */
export interface OpenEntry {
	readonly entry: CardEntry;
	/** As the deck file has it. */
	readonly original: CardEntry;
	/** The deck file, and the line on which the entry begins. */
	readonly source: string;
	readonly line: number;
}

/** Undefined when the card isn't in the deck file. */
export async function openEntry(
	db: WarmupDatabase,
	{ key, deckId }: Card,
	source: string,
	editor: EntryEditor
): Promise<OpenEntry | undefined> {
	const own = entryKey(key) as CardKey;
	const read = await editor.readEntry(source, own.slice(deckId.length + 1));
	if (!read) return undefined;
	const entry = withEdit(read.entry, await loadEdit(db, own));
	return { entry, original: read.entry, source, line: read.line };
}

/** A deck file with the person's edits in it; an edit that fits its deck no longer is left out. */
export async function deckFileWithEdits(
	db: WarmupDatabase,
	deckId: DeckId,
	source: string,
	editor: EntryEditor
): Promise<string> {
	let edited = source;
	for (const [id, edit] of await loadDeckEdits(db, deckId)) {
		edited = await fileWithEdit(edited, id, edit, editor);
	}
	return edited;
}

/** The file as it is where the entry isn't in it, or doesn't fit with the edit. */
async function fileWithEdit(
	source: string,
	id: string,
	edit: EntryEdit,
	editor: EntryEditor
): Promise<string> {
	const read = await editor.readEntry(source, id);
	if (!read) return source;
	return editor.editEntry(source, withEdit(read.entry, edit)).then(
		(made) => made.source,
		() => source
	);
}

/** Stores an edit. Rejects when the entry doesn't fit its deck; then nothing is stored. */
export async function saveEntry(
	db: WarmupDatabase,
	deckId: DeckId,
	{ original, source }: OpenEntry,
	edited: CardEntry,
	{ editor, at }: { readonly editor: EntryEditor; readonly at: number }
): Promise<void> {
	const made = await editor.editEntry(source, edited);
	const edit = editOf(original, edited);
	if ((await db.decks.get(deckId))?.origin === 'personal') {
		await savePersonalDeck(db, made.deck, made.source, await loadNoteMemory(db, deckId));
		await changeBefore(db, deckId, (before) => fileWithEdit(before, edited.id, edit, editor));
		return;
	}
	const pairs = made.before.flatMap((before) => {
		const after = made.after.find(({ key }) => key === before.key);
		return after ? [{ before, after }] : [];
	});
	await saveEdit(db, pairs, edit, at);
}
