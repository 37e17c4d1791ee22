import { describe, expect, it } from 'vitest';
import { applyDifference } from '#notes/apply-difference.ts';
import { difference } from '#notes/difference.ts';
import { chooser, noteEdits, type NoteTexts } from './edits.ts';
import { deckOf, draftsOf, keptFacts } from './kept-facts.ts';
import { readNotes } from './read-notes.ts';

const notes: NoteTexts = new Map(readNotes().map(({ name, text }) => [name, text]));
/** More of them find rarer faults: WARMUP_ROUNDS=200; `npm run bench -- identity` prints the shares. */
const rounds = Number(process.env['WARMUP_ROUNDS'] ?? 8);
const patience = 600_000;

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
