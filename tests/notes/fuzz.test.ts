import { describe, expect, it } from 'vitest';
import { decodeNote } from '#notes/decode.ts';
import { difference } from '#notes/difference.ts';
import { draftDeck } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { chooser } from './edits.ts';
import { faultOf, mutate } from './mutate.ts';
import { readNotes } from './read-notes.ts';

/** Mutated notes; `npm run bench -- fuzz` makes 10,000. */
const runs = 250;
const notes = readNotes();

describe('draftNote', () => {
	it('makes valid decks of mutated notes, and never throws', () => {
		for (let run = 0; run < runs; run++) {
			const choose = chooser(run);
			const note = notes[choose(notes.length)];
			const text = mutate(note?.text ?? '', choose);
			expect(faultOf(text), `run ${String(run)}`).toBeUndefined();
		}
	}, 3_600_000);

	it('compares a mutated note with its old deck without losing or doubling a card', () => {
		for (let run = 0; run < runs / 5; run++) {
			const choose = chooser(50_000 + run);
			const note = notes[choose(notes.length)];
			const before = mergeDrafts(draftNote('note.md', note?.text ?? '').drafts).drafts;
			const deck = draftDeck(before, { id: 'notes', title: { zh: '笔记' } });
			const { drafts } = mergeDrafts(draftNote('note.md', mutate(note?.text ?? '', choose)).drafts);
			const changes = difference({ deck, drafts, notes: ['note.md'] });
			expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
			expect(changes.filter(({ card }) => card !== undefined)).toHaveLength(deck.cards.length);
		}
	}, 3_600_000);

	it.each([
		['brackets', '['.repeat(20_000)],
		['images', '!['.repeat(10_000)],
		['mixed emphasis', '**a_'.repeat(5000)],
		['stars and underscores', '_a*'.repeat(7000)],
		['tildes', '~a'.repeat(10_000)],
		['quotes in quotes', '> '.repeat(10_000)],
		[
			'lists in lists',
			Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')
		],
		['backticks', '`'.repeat(20_000)],
		['dollars', '$'.repeat(20_000)],
		['fences that never close', '```a\n'.repeat(5000)],
		[
			'longer and longer fences',
			Array.from({ length: 300 }, (_, at) => '`'.repeat(at + 3)).join('\n')
		],
		['table cells', `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}`],
		['blanks', `a${' '.repeat(50_000)}b`],
		['colons', '：'.repeat(8000)],
		['semicolons', '`a`：b；'.repeat(1500)],
		['headings', '# a\n'.repeat(20_000)],
		['one long word', 'a'.repeat(200_000)],
		['entities', '&amp;'.repeat(5000)],
		['links', '[a]('.repeat(6000)]
	])(
		'comes through %s',
		(_, text) => {
			expect(
				draftNote('note.md', `# 标题\n${text}\n\n词：一个普通的解释`).drafts.length
			).toBeGreaterThanOrEqual(0);
		},
		60_000
	);

	it('decodes any bytes without an exception', () => {
		for (let run = 0; run < 300; run++) {
			const choose = chooser(run);
			const bytes = Uint8Array.from({ length: choose(400) }, () => choose(256));
			const { text } = decodeNote(bytes);
			expect(text.includes('\0') || text.includes('\r')).toBe(false);
		}
	});
});
