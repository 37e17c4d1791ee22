import { describe, expect, it } from 'vitest';
import type { DeckId } from '#core/card.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { parseDeck } from '#deck/parse-deck.ts';
import type { CardEntry } from '#deck/schema.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { answerCard, key, openEmpty } from './database.fixture.ts';
import type { WarmupDatabase } from './database.ts';
import { applyImport, loadImports, saveImport } from './drafts.ts';
import { deckFileWithEdits, openEntry, saveEntry, type EntryEditor } from './edit-card.ts';
import { importDeck } from './import-deck.ts';
import { loadCard } from './overrides.ts';
import { savePersonalDeck } from './personal-decks.ts';

const deckId = 'knots' as DeckId;
const card = (id: string, prompt: string) => `  - id: ${id}
    kind: concept
    prompt: { en: ${prompt} }
    answer: { en: ${id} }
    sources: []
`;
const source = `id: knots
title: { en: Knots }
cards:
  # The first knot.
${card('bowline', 'A loop that holds')}${card('hitch', 'It ties to a post')}`;

function parsed(text: string) {
	const read = parseDeck(text, 'knots.yaml');
	if ('problems' in read) throw new Error(read.problems[0]?.code);
	return read;
}
const compiled = (text: string) => compileDeck(parsed(text).deck).deck;

/** What the import worker does, here. */
const editor: EntryEditor = {
	readEntry: async (text, id) => {
		const entry = parsed(text).deck.cards.find((each) => each.id === id);
		return entry && { entry, line: 1 };
	},
	editEntry: async (text, entry) => {
		const { deck } = parsed(text);
		const cards = deck.cards.map((each) => (each.id === entry.id ? entry : each));
		const written = writeDeck({ ...deck, cards }, text);
		const of = (file: string) =>
			compiled(file).cards.filter((each) => each.key === `knots/${entry.id}`);
		return {
			source: written,
			deck: compiled(written),
			before: of(text),
			after: of(written)
		};
	}
};

async function edit(db: WarmupDatabase, text: string, prompt: string): Promise<void> {
	const stored = await loadCard(db, key('knots/bowline'));
	const open = stored && (await openEntry(db, stored, text, editor));
	if (!open) throw new Error('no entry');
	const edited = { ...open.entry, prompt: { en: prompt } } as CardEntry;
	await saveEntry(db, deckId, open, edited, { editor, at: 1 });
}

describe('an edited card', () => {
	it('of a built-in deck is laid over it, opens as it was left, and goes into the exported file', async () => {
		const db = await openEmpty();
		await importDeck(db, compiled(source), { origin: 'builtin', position: 0 });
		await edit(db, source, 'A fixed loop');
		const stored = await loadCard(db, key('knots/bowline'));
		expect(stored?.edited).toBe('stands');
		const again = stored && (await openEntry(db, stored, source, editor));
		expect(again?.entry.prompt).toEqual({ en: 'A fixed loop' });
		const exported = await deckFileWithEdits(db, deckId, source, editor);
		expect(exported).toBe(source.replace('A loop that holds', 'A fixed loop'));
	});

	it('of a personal deck goes into its deck file and keeps its schedule', async () => {
		const db = await openEmpty();
		await savePersonalDeck(db, compiled(source), source, { retired: [], skipped: [] });
		await answerCard(db, key('knots/bowline'), 4, 20_000);
		const before = await db.schedules.get(key('knots/bowline'));
		await edit(db, source, 'A fixed loop');
		const row = await db.decks.get(deckId);
		expect(row?.source).toBe(source.replace('A loop that holds', 'A fixed loop'));
		expect(await db.schedules.get(key('knots/bowline'))).toEqual(before);
		expect(await db.overrides.count()).toBe(0);
	});

	it('keeps its words when an earlier import of its deck is taken back', async () => {
		const db = await openEmpty();
		const memory = { retired: [], skipped: [] };
		await savePersonalDeck(db, compiled(source), source, memory);
		const head = { id: 'later', deckId, title: 'Knots', language: 'en', startedAt: 1 } as const;
		await saveImport(db, head, []);
		const longer = source + card('reef', 'It joins two ropes');
		const deck = compiled(longer);
		await applyImport(db, { head, deck, source: longer, memory, rows: [] });
		await edit(db, longer, 'A fixed loop');
		const [applied] = await loadImports(db);
		expect(applied?.before?.source).toBe(source.replace('A loop that holds', 'A fixed loop'));
	});
});
