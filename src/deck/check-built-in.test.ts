import { describe, expect, it } from 'vitest';
import type { Problem } from '#core/problem.ts';
import { checkBuiltIn } from './check-built-in.ts';
import { compileDeck } from './compile-deck.ts';
import { parseDeck } from './parse-deck.ts';

function check(files: Readonly<Record<string, string>>): Problem[] {
	return checkBuiltIn(
		Object.entries(files).map(([file, source]) => {
			const parsed = parseDeck(source, file);
			if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
			return { parsed, deck: compileDeck(parsed.deck, parsed).deck };
		})
	);
}

const deck = (id: string, more = '', head = '') =>
	`id: ${id}
title: { zh: 甲, en: A }
${head}cards:
  - id: c
    kind: concept
    prompt: { zh: 问, en: Why }
    answer: '1'
    sources: [{ note: n.md, heading: [H] }]
${more.replace(/^(?=.)/gm, '    ')}`;

describe('checkBuiltIn', () => {
	it('has nothing against a deck in both languages with sources', () => {
		expect(
			check({ 'decks/a.yaml': deck('a'), 'decks/b.yaml': deck('b', 'after: [a/c]\n') })
		).toEqual([]);
	});

	const cases: [string, string, Partial<Problem>][] = [
		[
			'a text in one language',
			deck('a', 'why: { en: So }\n'),
			{
				code: 'languageMissing',
				values: { language: 'zh' },
				path: 'cards.c.why',
				place: { line: 9, column: 10 }
			}
		],
		[
			'a neutral answer that is Chinese',
			deck('a').replace("'1'", '一个中文答案'),
			{ code: 'notNeutral', values: { text: '一个中文答案' }, path: 'cards.c.answer' }
		],
		[
			'a card without a source',
			deck('a').replace('[{ note: n.md, heading: [H] }]', '[]'),
			{ code: 'sourceMissing', path: 'cards.c.sources' }
		],
		[
			'a source without heading and lines',
			deck('a').replace('[H]', '[]'),
			{ code: 'sourceMissing', path: 'cards.c.sources' }
		],
		[
			'a question that fills more than a phone',
			deck('a').replace('问', '问'.repeat(121)),
			{ code: 'textLong', values: { length: '121', limit: '120' }, path: 'cards.c.prompt.zh' }
		],
		[
			'the same in English',
			deck('a').replace('Why', 'why '.repeat(61)),
			{ code: 'textLong', values: { length: '122', limit: '120' }, path: 'cards.c.prompt.en' }
		],
		['a file with another name', deck('b'), { code: 'fileNamed', values: { expected: 'b.yaml' } }],
		[
			'a card of another deck that isn’t there',
			deck('a', 'after: [b/c]\n'),
			{ code: 'afterUnknown', values: { reference: 'b/c', near: 'a/c' }, path: 'cards.c.after.0' }
		],
		[
			'a deck to know first that isn’t there',
			deck('a', '', 'after: [zzzz]\n'),
			{ code: 'afterUnknown', values: { reference: 'zzzz' }, path: 'after.0' }
		],
		[
			'a deck that waits for itself',
			deck('a', '', 'after: [a]\n'),
			{ code: 'afterCycle', values: { path: 'a → a' } }
		]
	];
	it.each(cases)('finds %s', (_, source, expected) => {
		expect(check({ 'decks/a.yaml': source })).toMatchObject([
			{ ...expected, file: 'decks/a.yaml' }
		]);
	});

	it('lets a card stand without a source that says it is beyond the notes', () => {
		const beyond = deck('a', 'tags: [beyond]\n').replace('[{ note: n.md, heading: [H] }]', '[]');
		expect(check({ 'decks/a.yaml': beyond })).toEqual([]);
	});

	it('finds cards of two decks that wait for each other', () => {
		const found = check({
			'decks/a.yaml': deck('a', 'after: [b/c]\n'),
			'decks/b.yaml': deck('b', 'after: [a/c]\n')
		});
		expect(found).toMatchObject([{ code: 'afterCycle', values: { path: 'a/c → b/c → a/c' } }]);
	});
});
