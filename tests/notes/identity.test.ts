import { describe, expect, it } from 'vitest';
import type { DeckFile } from '#deck/schema.ts';
import { applyDifference } from '#notes/apply-difference.ts';
import { difference, type Change } from '#notes/difference.ts';
import { draftDeck } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import type { Draft } from '#notes/draft.ts';
import { factOfDraft, factOfEntry, type Fact } from '#notes/fact.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { chooser, noteEdits, type NoteTexts } from './edits.ts';
import { readNotes } from './read-notes.ts';

const notes: NoteTexts = new Map(readNotes().map(({ name, text }) => [name, text]));
/** More of them find rarer faults: WARMUP_ROUNDS=200. */
const rounds = Number(process.env['WARMUP_ROUNDS'] ?? 8);
const patience = 600_000;

// Unedited notes are drafted once; an edit redrafts the note that it touched.
const drafted = new Map<string, readonly Draft[]>();
function draftsOf(texts: NoteTexts): readonly Draft[] {
	const all = [...texts].flatMap(([name, text]) => {
		const key = `${name}\n${text}`;
		const drafts = drafted.get(key) ?? draftNote(name, text).drafts;
		drafted.set(key, drafts);
		return drafts;
	});
	return mergeDrafts(all).drafts;
}

const deckOf = (texts: NoteTexts): DeckFile =>
	draftDeck(draftsOf(texts), { id: 'notes', title: { zh: '笔记' } });
const keyOf = ({ kind, question, answer }: Fact) => [kind, question, answer].join('\n');

/** Of the facts that are in both, how many kept their card. */
function keptFacts(
	deck: DeckFile,
	drafts: readonly Draft[],
	changes: readonly Change[]
): { all: number; kept: number } {
	const before = new Map<string, number>();
	for (const card of deck.cards) {
		const key = keyOf(factOfEntry(card, 'zh'));
		before.set(key, (before.get(key) ?? 0) + 1);
	}
	let all = 0;
	for (const draft of drafts) {
		const key = keyOf(factOfDraft(draft));
		const left = before.get(key) ?? 0;
		if (left === 0) continue;
		before.set(key, left - 1);
		all++;
	}
	const kept = changes.filter(
		({ card, draft, class: kind }) =>
			card !== undefined &&
			draft !== undefined &&
			kind !== 'new' &&
			keyOf(factOfEntry(card, 'zh')) === keyOf(factOfEntry(draft, 'zh'))
	).length;
	return { all, kept };
}

const deck = deckOf(notes);

describe('cards of changed notes', () => {
	it.each(noteEdits.map((edit, index) => [edit.name, edit, index] as const))(
		'keep their ids when people %s',
		(_, edit, index) => {
			let all = 0;
			let kept = 0;
			for (let round = 0; round < rounds; round++) {
				const choose = chooser(1000 * index + round);
				const edited = edit.apply(notes, choose);
				const drafts = draftsOf(edited);
				const changes = difference({ deck, drafts, notes: [...notes.keys(), ...edited.keys()] });
				const facts = keptFacts(deck, drafts, changes);
				all += facts.all;
				kept += facts.kept;
				const ids = changes.map(({ id }) => id);
				expect(new Set(ids).size, 'no id twice').toBe(ids.length);
				expect(changes.filter(({ card }) => card !== undefined)).toHaveLength(deck.cards.length);
				expect(changes.filter(({ draft }) => draft !== undefined)).toHaveLength(drafts.length);
			}
			expect(all).toBeGreaterThan(0);
			expect(kept / all).toBeGreaterThanOrEqual(0.99);
		},
		patience
	);

	it(
		'survive a long row of mixed edits without a lost or doubled card',
		() => {
			const choose = chooser(7);
			let texts = notes;
			let current = deck;
			for (let step = 0; step < 3 * rounds; step++) {
				const edit = noteEdits[choose(noteEdits.length)];
				const edited = edit?.apply(texts, choose) ?? texts;
				const drafts = draftsOf(edited);
				const changes = difference({
					deck: current,
					drafts,
					notes: [...texts.keys(), ...edited.keys()]
				});
				const applied = applyDifference(current, changes);
				const ids = applied.deck.cards.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				const after = new Set([...ids, ...applied.retired.map(({ id }) => id)]);
				for (const { id } of current.cards) expect(after.has(id), id).toBe(true);
				expect(applied.deck.cards).toHaveLength(drafts.length);
				texts = edited;
				current = applied.deck;
			}
		},
		patience
	);

	it('change nothing when the notes did not change', () => {
		const changes = difference({ deck, drafts: draftsOf(notes), notes: [...notes.keys()] });
		expect(changes.every((change) => change.class === 'same')).toBe(true);
		expect(applyDifference(deck, changes).deck).toEqual(deck);
	});
});
