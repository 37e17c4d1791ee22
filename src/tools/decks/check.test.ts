import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDecks } from './check.ts';
import { wordProblem } from './word-problem.ts';

const card = (id: string, more = '') =>
	`  - id: ${id}\n    kind: concept\n    prompt: { zh: 问, en: Why }\n    answer: '1'\n` +
	`    sources: [{ note: n.md, heading: [H] }]\n${more}`;
const deck = (...cards: string[]) => `id: a\ntitle: { zh: 甲, en: A }\ncards:\n${cards.join('')}`;

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'decks-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});
const put = (source: string, name = 'a.yaml') => {
	writeFileSync(join(folder, name), source);
};
const git = (...args: string[]) => {
	execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
		stdio: 'ignore'
	});
};
const lines = () =>
	checkDecks(folder, 'HEAD').problems.map((problem) =>
		wordProblem(problem).replace(join(folder, ''), '')
	);

describe('decks check', () => {
	it('finds nothing in a good deck', () => {
		put(deck(card('one')));
		expect(checkDecks(folder, 'HEAD')).toEqual({ decks: 1, cards: 1, problems: [] });
	});

	it('says where, what is wrong and what to do', () => {
		put(
			deck(
				card('one', '    wyh: { en: So }\n'),
				card('two', "    why: { zh: 因, en: '$\\frac$' }\n")
			)
		);
		expect(lines()).toEqual([
			'/a.yaml:9:5 error: cards.one.wyh: no field is called "wyh" here. Did you mean "why"?'
		]);
		put(deck(card('two', "    why: { zh: 因, en: '$\\frac$' }\n")));
		expect(lines()).toEqual([
			expect.stringMatching(/^\/a\.yaml:9:23 error: cards\.two\.why\.en: KaTeX refuses \\frac: /)
		]);
	});

	it('warns about a card that the last commit had and that is gone under every name', () => {
		put(deck(card('one'), card('two', '    reverse: true\n'), card('three')));
		git('init');
		git('add', '.');
		git('commit', '-m', 'a');
		expect(lines()).toEqual([]);
		put(deck(card('one'), card('drei', '    formerly: [a/three]\n')));
		expect(lines()).toEqual([
			expect.stringContaining('warning: the card "a/two" is gone'),
			expect.stringContaining('warning: the card "a/two~reverse" is gone')
		]);
		rmSync(join(folder, 'a.yaml'));
		expect(lines()).toHaveLength(4);
	});
});
