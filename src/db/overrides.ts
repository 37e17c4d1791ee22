// A person's own changes, laid over content when it is read; a deck update never touches them.
import type { Card, CardKey } from '#core/card.ts';
import type { Override, WarmupDatabase } from './database.ts';
import { applyEdit, editField } from './edits.ts';

const acceptField = 'accept';

/** Cards with the person's changes over them; a card that isn't here is left out. */
export async function loadCards(db: WarmupDatabase, keys: readonly CardKey[]): Promise<Card[]> {
	const distinct = [...new Set(keys)];
	const rows = (field: string) =>
		db.overrides.bulkGet(distinct.map((key): [CardKey, string] => [key, field]));
	const [cards, forms, edits] = await Promise.all([
		db.cards.bulkGet(distinct),
		rows(acceptField),
		rows(editField)
	]);
	return cards.flatMap((card, index) =>
		card ? [applyAccept(applyEdit(card, edits[index]), forms[index])] : []
	);
}

/** Cards as they are stored, with what the person has written in place of their words. */
export async function withEdits(db: WarmupDatabase, cards: readonly Card[]): Promise<Card[]> {
	const keys = cards.map(({ key }): [CardKey, string] => [key, editField]);
	const edits = await db.overrides.bulkGet(keys);
	return cards.map((card, index) => applyEdit(card, edits[index]));
}

export async function loadCard(db: WarmupDatabase, key: CardKey): Promise<Card | undefined> {
	return (await loadCards(db, [key]))[0];
}

/** Adds a form of the answer that the person knows to be right. */
export async function acceptForm(
	db: WarmupDatabase,
	cardKey: CardKey,
	form: string,
	at: number
): Promise<void> {
	await db.transaction('rw', db.overrides, async () => {
		const stored = await db.overrides.get([cardKey, acceptField]);
		const value = [...new Set([...formsOf(stored), form])];
		await db.overrides.put({ cardKey, field: acceptField, value, baseHash: '', at });
	});
}

function applyAccept(card: Card, override: Override | undefined): Card {
	const forms = formsOf(override);
	return forms.length === 0 ? card : { ...card, accept: [...(card.accept ?? []), ...forms] };
}

function formsOf(override: Override | undefined): string[] {
	const value = override?.value;
	return Array.isArray(value) ? value.filter((form) => typeof form === 'string') : [];
}
