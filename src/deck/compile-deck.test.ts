import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTex } from '#content/check-tex.ts';
import { type Card, cardKinds } from '#core/card.ts';
import { plainText } from '#core/plain-text.ts';
import type { Tree } from '#core/tree.ts';
import { checkBuiltIn } from './check-built-in.ts';
import { checkFormulas } from './check-formulas.ts';
import { compileDeck } from './compile-deck.ts';
import { parseDeck, type ParsedDeck } from './parse-deck.ts';

function parse(source: string, file = 'examples.yaml'): ParsedDeck {
	const parsed = parseDeck(source, file);
	if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
	return parsed;
}

/** The examples of decks/README.md as one deck file. */
function examples(): string {
	const blocks = readFileSync('decks/README.md', 'utf8').matchAll(/```yaml\n([^]*?)```/g);
	return [...blocks].map((block) => block[1]).join('\n');
}

const parsed = parse(examples());
const { deck, problems } = compileDeck(parsed.deck, parsed);
const card = (id: string): Card => {
	const found = deck.cards.find(({ key }) => key === `examples/${id}`);
	if (!found) throw new Error(`no card ${id}`);
	return found;
};

describe('the examples of decks/README.md', () => {
	it('hold every kind, and every field of a card', () => {
		expect(new Set(deck.cards.map(({ kind }) => kind))).toEqual(new Set(cardKinds));
		const fields = new Set(parsed.deck.cards.flatMap((entry) => Object.keys(entry)));
		for (const field of [
			'given',
			'accept',
			'wrong',
			'why',
			'sources',
			'erratum',
			'outdated',
			'demo'
		]) {
			expect(fields).toContain(field);
		}
		for (const field of ['after', 'tags', 'reverse', 'formerly', 'grading', 'language']) {
			expect(fields).toContain(field);
		}
	});

	it('pass every check of a built-in deck', () => {
		expect(problems).toEqual([]);
		expect(checkFormulas(parsed, deck, checkTex)).toEqual([]);
		expect(checkBuiltIn([{ parsed, deck }])).toEqual([]);
	});
});

describe('compileDeck', () => {
	it('counts siblings, and numbers the cards in order', () => {
		expect(deck.cardCount).toBe(deck.cards.length);
		expect(deck.cards.map(({ position }) => position)).toEqual(deck.cards.map((_, at) => at));
		expect(deck.cards.length).toBe(parsed.deck.cards.length + 1);
	});

	const shown: [string, string, Tree][] = [
		[
			'a command coloured',
			'delete-merged-branch',
			[
				{
					tag: 'pre',
					children: [{ tag: 'code', class: 'language-bash', children: ['git branch -d <branch>'] }]
				}
			]
		],
		[
			'keys as caps',
			'tmux-detach',
			[
				{
					tag: 'p',
					children: [{ tag: 'kbd', children: ['Ctrl+b'] }, ' ', { tag: 'kbd', children: ['d'] }]
				}
			]
		],
		['a formula displayed', 'cross-entropy', [{ tex: '-\\sum_i p_i \\log q_i', display: true }]],
		['a number with its unit', 'conv-size', [{ tag: 'p', children: ['55\u00a0px'] }]]
	];
	it.each(shown)('shows %s', (_, id, tree) => {
		expect(card(id).shown).toEqual({ und: tree });
	});

	it('shows code coloured in its language', () => {
		const [block] = card('argmax-call').shown.und ?? [];
		expect(block).toMatchObject({ tag: 'pre', children: [{ class: 'language-python' }] });
		expect(plainText(card('argmax-call').shown.und ?? [])).toBe('x.argmax(dim=1)');
	});

	it('shows steps as a numbered list in each language, neutral steps in both', () => {
		const steps = card('training-step').shown;
		expect(Object.keys(steps)).toEqual(['zh', 'en']);
		expect(steps.en).toMatchObject([
			{ tag: 'ol', children: [{ tag: 'li', children: ['Forward pass'] }, {}, {}, {}] }
		]);
		expect(plainText(steps.zh ?? [])).toBe('前向计算\n算损失\n清零并反向传播\noptimizer.step()');
	});

	it('keeps what grading needs: source strings, accepted ones, wrong ones, hints of deck and card', () => {
		expect(card('delete-merged-branch')).toMatchObject({
			kind: 'command',
			answer: 'git branch -d <branch>',
			accept: ['git branch --delete <branch>'],
			wrong: [{ answer: 'git branch -D <branch>' }]
		});
		expect(card('cross-entropy').grading).toEqual({ log: 'ln', positive: ['p_i', 'q_i'] });
		expect(card('conv-size')).toMatchObject({
			answer: { value: 55, tolerance: 0, unit: 'px' },
			wrong: [{ answer: '54', shown: { und: [{ children: ['54'] }] } }],
			after: ['examples/argmax-call']
		});
	});

	it('marks the gap of a cloze in both languages', () => {
		for (const language of ['zh', 'en'] as const) {
			expect(JSON.stringify(card('detached-head').prompt[language])).toContain('"class":"gap"');
		}
	});

	it('makes the sibling that asks back: answer shown, question revealed, own key', () => {
		const forward = card('tmux-detach');
		const sibling = card('tmux-detach~reverse');
		expect(sibling).toMatchObject({
			reverse: true,
			kind: 'concept',
			prompt: forward.shown,
			answer: forward.prompt,
			shown: forward.prompt,
			position: forward.position + 1
		});
		expect(sibling).not.toHaveProperty('accept');
	});

	it('writes earlier keys in full', () => {
		expect(card('eval-mode').formerly).toEqual(['torch/eval-mode']);
	});

	it('gives the same hash for the same deck and another for any other', () => {
		const again = (change: (source: string) => string) =>
			compileDeck(parse(change(examples())).deck).deck.hash;
		expect(deck.hash).toMatch(/^[0-9a-f]{16}$/);
		expect(again((source) => source)).toBe(deck.hash);
		expect(again((source) => `# a comment\n${source}`)).toBe(deck.hash);
		expect(again((source) => source.replace('value: 55', 'value: 54'))).not.toBe(deck.hash);
		expect(again((source) => source.replace('Stash], lines: [12', 'Stash], lines: [11'))).not.toBe(
			deck.hash
		);
	});
});

describe('compileDeck says what a text lost, with the place in the file', () => {
	const compileOne = (card: string) => {
		const broken = parse(
			`id: a\ntitle: { en: A }\ncards:\n  - id: c\n${card.replace(/^/gm, '    ')}`,
			'a.yaml'
		);
		return compileDeck(broken.deck, broken).problems;
	};
	it('in a block of text', () => {
		expect(
			compileOne(
				'kind: concept\nprompt:\n  en: |\n    First\n    second <b>\nanswer: x\nsources: []\n'
			)
		).toEqual([
			{
				code: 'htmlDropped',
				values: { html: '<b>' },
				file: 'a.yaml',
				place: { line: 9, column: 1 },
				path: 'cards.c.prompt.en'
			}
		]);
	});

	it.each([
		['no gap', 'a b', '0'],
		['two gaps', '{{}} and {{}}', '2']
	])('in a cloze with %s', (_, prompt, count) => {
		expect(
			compileOne(`kind: cloze\nprompt: { en: '${prompt}' }\nanswer: x\nsources: []\n`)
		).toMatchObject([{ code: 'gapCount', values: { count }, place: { line: 6, column: 19 } }]);
	});

	it('in a formula that KaTeX refuses, wherever it stands', () => {
		const source =
			'id: a\ntitle: { en: A }\ncards:\n  - id: c\n    kind: formula\n    prompt: { en: $\\frac$ }\n' +
			"    answer: \\nothing\n    accept: ['x', '\\alsonothing']\n    sources: []\n" +
			"    wrong: [{ answer: '}', say: { en: 'see $中$' } }]\n";
		const broken = parse(source, 'a.yaml');
		const found = checkFormulas(broken, compileDeck(broken.deck, broken).deck, checkTex);
		expect(found.map(({ code, path }) => `${code} ${path ?? ''}`)).toEqual(
			[
				'texInvalid cards.c.prompt.en',
				'texInvalid cards.c.wrong.0.answer',
				'texInvalid cards.c.wrong.0.say.en',
				'texInvalid cards.c.answer',
				'texInvalid cards.c.accept.1'
			].sort((a, b) => order(a) - order(b))
		);
		function order(line: string): number {
			return ['prompt', 'answer', 'wrong.0.answer', 'wrong.0.say', 'accept'].findIndex((part) =>
				line.includes(`cards.c.${part}`)
			);
		}
	});
});
