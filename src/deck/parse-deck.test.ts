import { describe, expect, it } from 'vitest';
import type { Problem } from '#core/problem.ts';
import { parseDeck } from './parse-deck.ts';

const head = 'id: a\ntitle: { en: A }\ncards:\n';
const card = (lines: string) => `${head}  - id: c\n${lines.replace(/^/gm, '    ')}\n`;
const concept = 'kind: concept\nprompt: { en: Why }\nanswer: because\nsources: []\n';

function problems(source: string): readonly Problem[] {
	const parsed = parseDeck(source, 'a.yaml');
	return 'problems' in parsed ? parsed.problems : [];
}

describe('parseDeck', () => {
	it('gives a deck file whose form is right', () => {
		const parsed = parseDeck(card(concept), 'a.yaml');
		expect(parsed).toMatchObject({
			file: 'a.yaml',
			deck: { id: 'a', cards: [{ id: 'c', kind: 'concept', answer: 'because' }] }
		});
	});

	it('finds the place of a value, of its key, and of a line of a block', () => {
		const parsed = parseDeck(card(`${concept}why:\n  en: |\n    first\n    second`), 'a.yaml');
		if ('problems' in parsed) throw new Error('expected a deck');
		const { placeOfValue, placeOfKey } = parsed.places;
		expect(placeOfValue(['cards', 0, 'answer'])).toEqual({ line: 7, column: 13 });
		expect(placeOfKey(['cards', 0, 'answer'])).toEqual({ line: 7, column: 5 });
		expect(placeOfValue(['cards', 0, 'why', 'en'], 2)).toEqual({ line: 12, column: 1 });
		expect(placeOfValue(['cards', 0, 'nothing', 'here'])).toEqual({ line: 4, column: 5 });
	});

	const broken: [string, string, Partial<Problem>][] = [
		[
			'a misspelt field, with the one that was meant',
			card(concept.replace('prompt', 'promt')),
			{
				code: 'unknownKey',
				values: { key: 'promt', near: 'prompt' },
				place: { line: 6, column: 5 },
				path: 'cards.c.promt'
			}
		],
		[
			'a misspelt language',
			card(concept.replace('{ en: Why }', '{ en: Why, zn: x }')),
			{ code: 'unknownKey', values: { key: 'zn', near: 'zh' }, place: { line: 6, column: 24 } }
		],
		[
			'a field that only other kinds have',
			card(`${concept}language: python`),
			{ code: 'unknownKey', values: { key: 'language' } }
		],
		[
			'a misspelt field of a number’s answer',
			card('kind: number\nprompt: { en: Why }\nanswer: { value: 1, tolerence: 2 }\nsources: []'),
			{
				code: 'unknownKey',
				values: { key: 'tolerence', near: 'tolerance' },
				place: { line: 7, column: 25 }
			}
		],
		[
			'a misspelt kind',
			card(concept.replace('concept', 'comand')),
			{
				code: 'badValue',
				values: {
					expected: 'concept, cloze, command, keys, formula, code, number, order, choice',
					received: '"comand"',
					near: 'command'
				},
				place: { line: 5, column: 11 }
			}
		],
		[
			'a missing field, at the card',
			card(concept.replace('answer: because\n', '')),
			{ code: 'missingKey', values: { key: 'answer' }, place: { line: 4, column: 5 } }
		],
		[
			'a text without a language',
			card(concept.replace('{ en: Why }', '{}')),
			{ code: 'missingKey', values: { key: 'zh, en' }, path: 'cards.c.prompt' }
		],
		[
			'a number where a text belongs',
			card(concept.replace('because', '55')),
			{
				code: 'wrongType',
				values: { expected: 'string | Object', received: '55' },
				place: { line: 7, column: 13 }
			}
		],
		[
			'a text where a number belongs',
			card("kind: number\nprompt: { en: Why }\nanswer: '55'\nsources: []"),
			{
				code: 'wrongType',
				values: { expected: 'number | Array | Object', received: '"55"' }
			}
		],
		[
			'a number that isn’t finite',
			card('kind: number\nprompt: { en: Why }\nanswer: .inf\nsources: []'),
			{ code: 'wrongType', path: 'cards.c.answer' }
		],
		[
			'rows of unequal length',
			card('kind: number\nprompt: { en: Why }\nanswer: [[1, 2], [3]]\nsources: []'),
			{ code: 'raggedRows', place: { line: 7, column: 13 } }
		],
		[
			'an id with capitals',
			card(concept).replace('id: c', 'id: The Card'),
			{ code: 'badId', values: { received: '"The Card"' }, place: { line: 4, column: 9 } }
		],
		[
			'too few steps',
			card('kind: order\nprompt: { en: Why }\nanswer: [a, b]\nsources: []'),
			{ code: 'tooShort', values: { limit: '3' } }
		],
		[
			'an id given twice, with the line of the first',
			`${card(concept)}  - id: c\n${concept.replace(/^(?=.)/gm, '    ')}`,
			{
				code: 'duplicateId',
				values: { id: 'c', line: '4' },
				place: { line: 10, column: 9 },
				path: 'cards.c.id'
			}
		],
		[
			'a card to know first that isn’t there',
			card(`${concept}after: [a/cc]`),
			{
				code: 'afterUnknown',
				values: { reference: 'a/cc', near: 'c' },
				place: { line: 9, column: 13 }
			}
		],
		[
			'a card that waits for itself',
			card(`${concept}after: [c]`),
			{ code: 'afterCycle', values: { path: 'c → c' } }
		],
		[
			'a choice without wrong answers',
			card(concept.replace('concept', 'choice')),
			{ code: 'wrongMissing', values: { kind: 'choice' } }
		],
		[
			'a wrong answer that is right',
			card(`${concept}wrong:\n  - { answer: because, say: { en: No } }`),
			{ code: 'wrongIsRight', values: { answer: '"because"' }, place: { line: 10, column: 19 } }
		],
		[
			'a cloze asked the other way round',
			card(`${concept.replace('concept', 'cloze')}reverse: true`),
			{ code: 'reverseRefused', values: { kind: 'cloze' } }
		],
		[
			'lines of a source the wrong way round',
			card(concept.replace('[]', '[{ note: n, heading: [], lines: [9, 3] }]')),
			{ code: 'linesReversed', path: 'cards.c.sources.0.lines' }
		],
		[
			'a file that is no map',
			'- a\n',
			{ code: 'wrongType', values: { expected: 'Object', received: 'Array' } }
		],
		['an empty file', '', { code: 'wrongType', values: { expected: 'Object', received: 'null' } }],
		[
			'YAML that can’t be read',
			card(`${concept}why: { en: a: b }`),
			{ code: 'badYaml', place: { line: 9, column: 16 } }
		],
		['a second document', `${card(concept)}---\na: b\n`, { code: 'badYaml' }],
		['a field given twice', card(`${concept}answer: x`), { code: 'badYaml' }],
		['a tab for indentation', `${head}\t- id: c\n`, { code: 'badYaml' }],
		[
			'an alias',
			card(`${concept}why: *x`),
			{ code: 'aliasRefused', place: { line: 9, column: 10 } }
		],
		['an anchor', card(`${concept}why: &x { en: y }`), { code: 'aliasRefused' }],
		[
			'a tag',
			card(`${concept}why: !!js/function x`),
			{ code: 'tagRefused', values: { tag: '!!js/function' } }
		],
		[
			'a key that reaches into the prototype',
			card(`${concept}demo: { id: d, version: 1, role: ask, preset: { __proto__: { x: 1 } } }`),
			{ code: 'keyRefused', values: { key: '__proto__' } }
		],
		['the same in quotes', card(`${concept}"constructor": x`), { code: 'keyRefused' }]
	];
	it.each(broken)('says where there is %s', (_, source, expected) => {
		const [first] = problems(source);
		expect(first).toMatchObject({ ...expected, file: 'a.yaml' });
	});

	it('names every problem of the form, not just the first', () => {
		const two = card(concept.replace('concept', 'x')).replace('title', 'titel');
		expect(problems(two).map(({ code }) => code)).toEqual(['unknownKey', 'badValue']);
	});

	it('reaches no prototype by any way of writing a key', () => {
		for (const key of [
			'__proto__',
			"'__proto__'",
			'"__proto__"',
			'"\\u005f_proto__"',
			'? __proto__\n'
		]) {
			problems(
				card(
					`${concept}demo: { id: d, version: 1, role: ask, preset: { ${key}: { polluted: 1 } } }`
				)
			);
			problems(`${key}: { polluted: 1 }\n`);
		}
		expect({}).not.toHaveProperty('polluted');
	});

	const bombs: [string, string, Problem['code']][] = [
		['lists of lists on one line', `a: ${'['.repeat(50_000)}`, 'tooDeep'],
		['balanced lists of lists', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'tooDeep'],
		['maps of maps', `a: ${'{a: '.repeat(20_000)}`, 'tooDeep'],
		['list marks on one line', '- '.repeat(50_000), 'tooDeep'],
		['key marks on one line', '? '.repeat(50_000), 'tooDeep'],
		[
			'maps nested by indentation',
			Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
			'tooDeep'
		],
		['thousands of anchors', `a: ${'&a '.repeat(50_000)}`, 'aliasRefused'],
		['thousands of tags', `a: ${'!a '.repeat(50_000)}`, 'tagRefused'],
		['aliases of aliases', `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]`, 'aliasRefused'],
		['nearly half a million values', `a: [${'x,'.repeat(420_000)}]`, 'tooLarge'],
		['more than four million characters', `a: ${'x'.repeat(4_000_000)}`, 'tooLarge']
	];
	it.each(bombs)('refuses %s before anything is built of it', (_, source, code) => {
		expect(problems(source).map((problem) => problem.code)).toEqual([code]);
	});
});
