import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDecks } from './build.ts';

const deck = (id: string, answer: string, head = '') =>
	`id: ${id}\ntitle: { en: A }\n${head}cards:\n  - id: c\n    kind: concept\n` +
	`    prompt: { en: Why }\n    answer: ${answer}\n    sources: []\n`;

let folder = '';
let decks = '';
let out = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'decks-'));
	[decks, out] = [join(folder, 'decks'), join(folder, 'static')];
	mkdirSync(decks);
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});
const put = (name: string, source: string) => {
	writeFileSync(join(decks, name), source);
};
const read = (name: string): unknown => JSON.parse(readFileSync(join(out, name), 'utf8'));

describe('decks build', () => {
	it('writes each deck, an index without cards, and the JSON Schema', () => {
		put('a.yaml', deck('a', 'because'));
		put('skipped.yaml', '- not a deck\n');
		expect(buildDecks(decks, out)).toMatchObject({ decks: 1, cards: 1, written: 4, problems: [] });
		expect(read('decks/a.json')).toMatchObject({ id: 'a', cardCount: 1, cards: [{ key: 'a/c' }] });
		const { cards: _, ...head } = read('decks/a.json') as Record<string, unknown>;
		expect(read('decks/index.json')).toEqual({ schema: 1, decks: [head] });
		expect(read('deck.schema.json')).toMatchObject({
			type: 'object',
			additionalProperties: false,
			required: ['id', 'title', 'cards']
		});
	});

	it('lists each deck after those that it builds on', () => {
		put('a.yaml', deck('a', 'x', 'after: [c]\n'));
		put('b.yaml', deck('b', 'x'));
		put('c.yaml', deck('c', 'x', 'after: [b]\n'));
		buildDecks(decks, out);
		expect(read('decks/index.json')).toMatchObject({
			decks: [{ id: 'b' }, { id: 'c' }, { id: 'a' }]
		});
	});

	it('leaves unchanged files alone and takes stale ones away', () => {
		put('a.yaml', deck('a', 'one'));
		put('b.yaml', deck('b', 'one'));
		buildDecks(decks, out);
		const before = statSync(join(out, 'decks/a.json')).mtimeMs;
		put('b.yaml', deck('b', 'two'));
		expect(buildDecks(decks, out).written).toBe(3);
		expect(statSync(join(out, 'decks/a.json')).mtimeMs).toBe(before);
		rmSync(join(decks, 'b.yaml'));
		expect(buildDecks(decks, out).written).toBe(1);
		expect(existsSync(join(out, 'decks/b.json'))).toBe(false);
	});

	it('writes nothing while a deck file has an error', () => {
		put('a.yaml', deck('a', 'one'));
		put('b.yaml', deck('b', '55'));
		const { written, problems } = buildDecks(decks, out);
		expect(written).toBe(0);
		expect(problems).toMatchObject([{ code: 'wrongType', file: join(decks, 'b.yaml') }]);
		expect(existsSync(out)).toBe(false);
	});
});
