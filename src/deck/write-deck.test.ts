import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeck } from './parse-deck.ts';
import type { CardEntry, DeckFile } from './schema.ts';
import { writeDeck } from './write-deck.ts';

function parsed(source: string): DeckFile {
	const result = parseDeck(source, 'a.yaml');
	if ('problems' in result) throw new Error(JSON.stringify(result.problems[0]));
	return result.deck;
}

const file = `# a deck of mine
id: a
title: {zh: 甲, en: A}   # both
cards:
  # ---- first part ----
  - id: one
    kind: concept
    prompt: {en: 'Why: one?'}
    answer: because # short
    sources: []

  # ---- second part ----

  - id: two
    kind: code
    prompt:
      en: |
        Two
        # not a comment
    answer: x = [1,2]
    language: python
    sources: []
    # the end of two

  - id: three
    kind: number
    prompt: {en: Three}
    answer: 3
    sources: []
# the end
`;
const deck = parsed(file);
const [one, two, three] = deck.cards as [CardEntry, CardEntry, CardEntry];

describe('writeDeck with the text as it was', () => {
	it('gives the same text when nothing changed', () => {
		expect(writeDeck(deck, file)).toBe(file);
	});

	it.each(
		readdirSync('decks')
			.filter((name) => name.endsWith('.yaml') && name !== 'skipped.yaml')
			.map((name) => [name])
	)('gives decks/%s as it is', (name) => {
		const source = readFileSync(join('decks', name), 'utf8');
		expect(writeDeck(parsed(source), source)).toBe(source);
	});

	it('changes only the card that changed, and keeps the comments in it', () => {
		const changed = { ...one, answer: 'so' } as CardEntry;
		const written = writeDeck({ ...deck, cards: [changed, two, three] }, file);
		expect(written).toBe(
			file
				.replace('answer: because # short', 'answer: so # short')
				.replace("{en: 'Why: one?'}", "{ en: 'Why: one?' }")
		);
	});

	it('changes only the head when the head changed', () => {
		const written = writeDeck({ ...deck, tags: ['new'] }, file);
		expect(written).toBe(
			file
				.replace('{zh: 甲, en: A}   # both', '{ zh: 甲, en: A } # both')
				.replace('cards:', 'tags: [ new ]\ncards:')
		);
	});

	it('keeps the comment above a card that is gone', () => {
		const written = writeDeck({ ...deck, cards: [one, three] }, file);
		expect(written).toContain('  # ---- second part ----\n');
		expect(written).toContain('# the end of two\n');
		expect(written).not.toContain('id: two');
		expect(parsed(written).cards).toEqual([one, three]);
	});

	it('moves a card with what stands above it', () => {
		const written = writeDeck({ ...deck, cards: [two, one, three] }, file);
		expect(written.indexOf('second part')).toBeLessThan(written.indexOf('id: two'));
		expect(written.indexOf('id: two')).toBeLessThan(written.indexOf('first part'));
		expect(parsed(written).cards).toEqual([two, one, three]);
	});

	it('puts a new card in its place', () => {
		const added = { ...one, id: 'new' } as CardEntry;
		const written = writeDeck({ ...deck, cards: [one, added, two, three] }, file);
		expect(written).toContain('    sources: []\n\n  - id: new\n    kind: concept\n');
		expect(parsed(written).cards.map(({ id }) => id)).toEqual(['one', 'new', 'two', 'three']);
	});

	it('takes every card out and puts it back in', () => {
		const empty = writeDeck({ ...deck, cards: [] }, file);
		expect(parsed(empty).cards).toEqual([]);
		expect(parsed(writeDeck(deck, empty))).toEqual(deck);
	});

	it('mends a file whose cards stand in a flow list', () => {
		const flow = '{ id: a, title: { en: A }, cards: [] } # mine\n';
		const written = writeDeck({ ...parsed(flow), cards: [one] }, flow);
		expect(written).toContain('# mine');
		expect(parsed(written).cards).toEqual([one]);
	});
});

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const markdown = fc
	.oneof(
		line,
		fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
	)
	.filter((text) => text.length > 0);
const text = fc.record({ zh: markdown, en: markdown });
const entry = (id: string) =>
	fc.record({
		id: fc.constant(id),
		kind: fc.constant('concept' as const),
		prompt: text,
		answer: fc.oneof(markdown, text),
		sources: fc.array(fc.record({ note: line, heading: fc.array(line, { maxLength: 3 }) }), {
			maxLength: 2
		}),
		tags: fc.array(line, { maxLength: 3 })
	});
const anyDeck = fc.record({
	id: fc.constant('a'),
	title: text,
	cards: fc.tuple(entry('one'), entry('two'), entry('three')).map((cards): CardEntry[] => cards)
});

describe('writeDeck, for any deck', () => {
	it('writes what it is given, and the same again', () => {
		fc.assert(
			fc.property(anyDeck, (any) => {
				const written = writeDeck(any);
				expect(parsed(written)).toEqual(any);
				expect(writeDeck(any, written)).toBe(written);
			})
		);
	});

	it('turns one text into another deck’s', () => {
		fc.assert(
			fc.property(anyDeck, anyDeck, (before, after) => {
				const kept = { ...after, cards: [...after.cards.slice(1), ...before.cards.slice(0, 1)] };
				expect(parsed(writeDeck(kept, writeDeck(before)))).toEqual(kept);
			})
		);
	});
});
