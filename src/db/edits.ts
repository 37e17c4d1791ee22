// A person's own words for a card of a built-in deck, laid over content when it is read.
import type { Card, CardKey, DeckId } from '#core/card.ts';
import { hash64 } from '#core/hash.ts';
import type { EntryEdit } from '#deck/entry-fields.ts';
import type { Override, WarmupDatabase } from './database.ts';

export const editField = 'edit';
const shownFields = ['prompt', 'given', 'answer', 'shown', 'why'] as const;
type ShownField = (typeof shownFields)[number];

/** The value of an edit's override. */
export interface CardEdit {
	/** What was typed, for the next edit; on the card itself, not on its reverse. */
	readonly source?: EntryEdit;
	/** The changed fields as they are shown; null for one that was emptied. */
	readonly shown: Readonly<Partial<Record<ShownField, unknown>>>;
}

/** A card before and after an edit, compiled. */
export interface EditedCard {
	readonly before: Card;
	readonly after: Card;
}

/** Stores an edit of a card and, where it has one, of its reverse; fields that read as the deck's are the deck's. */
export async function saveEdit(
	db: WarmupDatabase,
	edited: readonly EditedCard[],
	source: EntryEdit,
	at: number
): Promise<void> {
	await db.transaction('rw', db.overrides, async () => {
		for (const { before, after } of edited) {
			const shown = difference(before, after);
			if (Object.keys(shown).length === 0) {
				await db.overrides.delete([before.key, editField]);
				continue;
			}
			const value: CardEdit = before.reverse ? { shown } : { source, shown };
			const baseHash = hashOf(before, shown);
			await db.overrides.put({ cardKey: before.key, field: editField, value, baseHash, at });
		}
	});
}

/** What was typed in place of the deck's words; empty when nothing was. */
export async function loadEdit(db: WarmupDatabase, cardKey: CardKey): Promise<EntryEdit> {
	const row = await db.overrides.get([cardKey, editField]);
	return (row && editIn(row)?.source) ?? {};
}

/** All that was typed in place of a deck's words, by the ids of its cards. */
export async function loadDeckEdits(
	db: WarmupDatabase,
	deckId: DeckId
): Promise<Map<string, EntryEdit>> {
	const rows = await db.overrides
		.where('[cardKey+field]')
		.between([`${deckId}/`], [`${deckId}/\uffff`])
		.toArray();
	return new Map(
		rows.flatMap((row) => {
			const source = row.field === editField ? editIn(row)?.source : undefined;
			return source ? [[row.cardKey.slice(deckId.length + 1), source] as const] : [];
		})
	);
}

/** The deck's own words again, for the card and its reverse. */
export async function dropEdit(db: WarmupDatabase, cardKey: CardKey): Promise<void> {
	await db.overrides.bulkDelete(siblings(cardKey).map((key) => [key, editField]));
}

/** The person's words stay, although the deck has changed beneath: it isn't said again. */
export async function keepEdit(db: WarmupDatabase, cardKey: CardKey): Promise<void> {
	await db.transaction('rw', db.overrides, db.cards, async () => {
		for (const key of siblings(cardKey)) {
			const [row, card] = [await db.overrides.get([key, editField]), await db.cards.get(key)];
			const shown = row && editIn(row)?.shown;
			if (row && card && shown) await db.overrides.put({ ...row, baseHash: hashOf(card, shown) });
		}
	});
}

/** The card with an edit over it. */
export function applyEdit(card: Card, row: Override | undefined): Card {
	const shown = row && editIn(row)?.shown;
	if (!shown) return card;
	const edited = row.baseHash === hashOf(card, shown) ? 'stands' : 'overtaken';
	const laid = Object.entries({ ...card, ...shown, edited });
	return Object.fromEntries(laid.filter(([, value]) => value !== null)) as unknown as Card;
}

function difference(before: Card, after: Card): CardEdit['shown'] {
	const changed = shownFields.filter(
		(field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])
	);
	return Object.fromEntries(changed.map((field) => [field, after[field] ?? null]));
}

/** Of the deck's own fields beneath an edit. */
function hashOf(card: Card, shown: CardEdit['shown']): string {
	const beneath = shownFields.filter((field) => field in shown).map((field) => card[field] ?? null);
	return hash64(JSON.stringify(beneath));
}

/** Only `saveEdit` and a checked backup write this field. */
function editIn({ value }: Override): CardEdit | undefined {
	return typeof value === 'object' && value !== null && 'shown' in value
		? (value as CardEdit)
		: undefined;
}

function siblings(key: CardKey): CardKey[] {
	return [key, `${key}~reverse` as CardKey];
}
