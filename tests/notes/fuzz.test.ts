import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { deckFileSchema } from '#deck/schema.ts';
import { decodeNote } from '#notes/decode.ts';
import { difference } from '#notes/difference.ts';
import { draftDeck } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { chooser, type Choose } from './edits.ts';
import { readNotes } from './read-notes.ts';

/** Mutated notes; WARMUP_FUZZ=10000 for the long run. */
const runs = Number(process.env['WARMUP_FUZZ'] ?? 250);
const notes = readNotes();

const junk = [
	'```',
	'~~~',
	'$$',
	'$',
	'**',
	'==',
	'`',
	'[[',
	']]',
	'{{c1::',
	'}}',
	'> ',
	'>>>>>>>>',
	'- ',
	'1. ',
	'1、',
	'| ',
	'|--|\n',
	'# ',
	'######',
	'<kbd>',
	'</',
	'<img src="',
	'![](',
	'](',
	'\\',
	'\t',
	'\0',
	'\uFFFD',
	'\uE000L0\uE001',
	'\uD83D',
	'🚀',
	'：',
	'\u3000',
	'---\n',
	'* * *',
	'[^1]:',
	'&#0;',
	'%%',
	' ^a',
	'2021.1.1\n',
	'（',
	'——',
	'？？',
	'_',
	'~'
];

function mutate(text: string, choose: Choose): string {
	let changed = text;
	for (let step = choose(12) + 1; step > 0; step--) {
		const at = choose(changed.length + 1);
		const length = choose(40);
		switch (choose(5)) {
			case 0:
				changed = changed.slice(0, at) + changed.slice(at + length);
				break;
			case 1:
				changed = changed.slice(0, at) + (junk[choose(junk.length)] ?? '') + changed.slice(at);
				break;
			case 2:
				changed =
					changed.slice(0, at) +
					(junk[choose(junk.length)] ?? '').repeat(choose(60)) +
					changed.slice(at);
				break;
			case 3:
				changed = changed.slice(0, at) + changed.slice(at, at + length * 10) + changed.slice(at);
				break;
			default:
				changed = changed.slice(at) + changed.slice(0, at);
		}
	}
	return changed;
}

describe('draftNote', () => {
	it('makes valid decks of mutated notes, and never throws', () => {
		for (let run = 0; run < runs; run++) {
			const choose = chooser(run);
			const note = notes[choose(notes.length)];
			const text = mutate(note?.text ?? '', choose);
			const height = text.split('\n').length;
			const { drafts } = draftNote('note.md', text);
			expect(drafts.length, `run ${String(run)}`).toBeLessThanOrEqual(4 * height + 4);
			for (const { sources } of drafts) {
				const [first = 0, last = 0] = sources[0]?.lines ?? [];
				expect(first >= 1 && first <= last && last <= height, `lines in run ${String(run)}`).toBe(
					true
				);
			}
			const deck = draftDeck(mergeDrafts(drafts).drafts, { id: 'notes', title: { zh: '笔记' } });
			const parsed = safeParse(deckFileSchema, deck);
			expect(parsed.issues?.[0]?.message, `run ${String(run)}`).toBeUndefined();
		}
	}, 3_600_000);

	it('compares a mutated note with its old deck without losing or doubling a card', () => {
		for (let run = 0; run < Math.min(runs, 1000) / 5; run++) {
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
