import { describe, expect, it } from 'vitest';
import type { CardEntry, DeckFile } from '#deck/schema.ts';
import { applyDifference, type Decision } from './apply-difference.ts';
import { difference, type Change } from './difference.ts';
import { draftDeck } from './draft-deck.ts';
import { draftNote } from './draft-note.ts';
import { rememberPassages } from './passages.ts';

const before = [
	'# git',
	'- `git stash pop`：恢复最近一次收起来的修改',
	'- `git log`：查看提交历史',
	'# 数据库',
	'预写日志：先写日志再改数据页，崩溃之后可以重做 3 次',
	'隔离性：并发的事务互相看不到中间结果'
].join('\n');

const title = { id: 'notes', title: { zh: '笔记' } };
const draftsOf = (text: string, note = 'a.md') => draftNote(note, text).drafts;
const deck = draftDeck(draftsOf(before), title);
const compare = (text: string, of: DeckFile = deck, retired: readonly CardEntry[] = []) =>
	difference({ deck: of, drafts: draftsOf(text), notes: ['a.md'], retired });
const classes = (changes: readonly Change[]) => changes.map((change) => change.class);
const edit = (id: string | undefined, prompt: string): DeckFile => ({
	...deck,
	cards: deck.cards.map((card) => (card.id === id ? { ...card, prompt: { zh: prompt } } : card))
});

describe('difference', () => {
	it.each([
		['nothing', before, ['same', 'same', 'same', 'same']],
		[
			'only blanks and emphasis',
			before.replace('查看提交历史', '**查看提交历史**  '),
			['same', 'same', 'same', 'same']
		],
		[
			'a pair of brackets',
			before.replace('中间结果', '中间(结果)'),
			['same', 'same', 'same', 'cosmetic']
		],
		[
			'the words of a meaning',
			before.replace('查看提交历史', '查看以前的提交历史'),
			['same', 'wording', 'same', 'same']
		],
		['a command', before.replace('git log', 'git log -p'), ['same', 'meaning', 'same', 'same']],
		['a number in an answer', before.replace('3 次', '4 次'), ['same', 'same', 'meaning', 'same']],
		['a negation', before.replace('互相看不到', '互相看得到'), ['same', 'same', 'same', 'meaning']],
		['a heading', before.replace('# git', '# 版本管理'), ['moved', 'moved', 'same', 'same']],
		[
			'the order of sections',
			[...before.split('\n').slice(3), ...before.split('\n').slice(0, 3)].join('\n'),
			['same', 'same', 'same', 'same']
		],
		[
			'a line more',
			`${before}\n持久性：提交之后断电也不会丢`,
			['same', 'same', 'same', 'same', 'new']
		],
		[
			'a line less',
			before.replace('- `git log`：查看提交历史\n', ''),
			['same', 'gone', 'same', 'same']
		]
	])('classes a change of %s', (_, text, expected) => {
		expect(classes(compare(text))).toEqual(expected);
	});

	it('finds cards again in a second note when the first was split', () => {
		const lines = before.split('\n');
		const drafts = [
			...draftsOf(lines.slice(0, 3).join('\n')),
			...draftsOf(lines.slice(3).join('\n'), 'b.md')
		];
		const changes = difference({ deck, drafts, notes: ['a.md', 'b.md'] });
		expect(classes(changes)).toEqual(['same', 'same', 'moved', 'moved']);
		expect(changes.map(({ id }) => id)).toEqual(deck.cards.map(({ id }) => id));
	});

	it('leaves cards of notes that were not read', () => {
		expect(classes(difference({ deck, drafts: [], notes: ['b.md'] }))).toEqual([
			'same',
			'same',
			'same',
			'same'
		]);
	});

	it('asks the person when card and draft both changed, and not when only one did', () => {
		const [, second] = deck.cards;
		const edited = edit(second?.id, '怎样看以前的提交？');
		expect(compare(before, edited)[1]).not.toHaveProperty('conflict');
		expect(compare(before.replace('查看提交历史', '看所有的提交记录'), edited)[1]).toMatchObject({
			class: 'wording',
			conflict: true
		});
	});

	it('does not offer again what was left out', () => {
		const skipped = new Set(deck.cards.map((card) => card.origin?.draft ?? ''));
		const drafts = draftsOf(before);
		expect(difference({ deck: { ...deck, cards: [] }, drafts, notes: ['a.md'], skipped })).toEqual(
			[]
		);
	});

	it('gives a retired card back when its fact returns', () => {
		const without = before.replace('- `git log`：查看提交历史\n', '');
		const { deck: smaller, retired } = applyDifference(deck, compare(without));
		expect(retired.map(({ id }) => id)).toEqual([deck.cards[1]?.id]);
		const back = compare(before, smaller, retired).at(-1);
		expect(back).toMatchObject({ class: 'new', returns: true, id: deck.cards[1]?.id });
	});

	it('gives a card back with the words that the person gave it', () => {
		const without = before.replace('- `git log`：查看提交历史\n', '');
		const [, second] = deck.cards;
		const edited = edit(second?.id, '怎样看以前的提交？');
		const { deck: smaller, retired } = applyDifference(
			edited,
			compare(without, edited),
			new Map([[second?.id ?? '', 'take']])
		);
		const changes = compare(before, smaller, retired);
		expect(changes.at(-1)).toMatchObject({
			returns: true,
			draft: { prompt: { zh: '怎样看以前的提交？' } }
		});
		const after = applyDifference(smaller, changes).deck;
		expect(after.cards.at(-1)).toMatchObject({
			id: second?.id,
			prompt: { zh: '怎样看以前的提交？' }
		});

		const other = before.replace('查看提交历史', '看所有的提交记录');
		const asked = compare(other, smaller, retired);
		expect(asked.at(-1)).toMatchObject({ returns: true, conflict: true, class: 'new' });
		const own = applyDifference(smaller, asked, new Map([[second?.id ?? '', 'keep']])).deck;
		expect(own.cards.at(-1)).toMatchObject({ prompt: { zh: '怎样看以前的提交？' } });
		expect(compare(other, own).at(-1)).not.toHaveProperty('conflict');
	});

	it('knows a card by its question when the person changed its answer and the note its line', () => {
		const cards = deck.cards.map((card): CardEntry =>
			card.kind === 'concept' ? { ...card, answer: { zh: '写在自己的话里' } } : card
		);
		const changed = before.replace(
			'预写日志：先写日志再改数据页，崩溃之后可以重做 3 次',
			'预写日志 WAL：改数据以前先落盘'
		);
		expect(compare(changed, { ...deck, cards })[2]).toMatchObject({
			id: deck.cards[2]?.id,
			conflict: true
		});
	});

	it('looks at an erratum again when its passage changed, and settles it when the note is right', () => {
		const [first] = deck.cards;
		const cards = deck.cards.map((card) =>
			card.id === first?.id ? { ...card, erratum: { zh: '笔记写错了' } } : card
		);
		const erring: DeckFile = { ...deck, cards };
		expect(compare(before, erring)[0]).not.toHaveProperty('erratum');
		const other = before.replace('git stash pop', 'git stash apply');
		expect(compare(other, erring)[0]).toMatchObject({ erratum: 'look' });
		const reworded = before.replace('恢复最近一次收起来的修改', '把最近一次收起来的修改恢复出来');
		const changes = compare(reworded, erring);
		expect(changes[0]).toMatchObject({ erratum: 'settled' });
		expect(changes[0]).not.toHaveProperty('conflict');
		const after = applyDifference(erring, changes).deck;
		expect(after.cards[0]).not.toHaveProperty('erratum');
		expect(compare(reworded, after)[0]).toMatchObject({ class: 'same' });
	});

	it('never touches a card written by hand, and tells when the passage of its erratum changed', () => {
		const own: CardEntry = {
			id: 'own',
			kind: 'concept',
			prompt: { zh: '什么是隔离性？' },
			answer: { zh: '互相看不到中间结果' },
			erratum: { zh: '应为并发事务' },
			sources: [{ note: 'a.md', heading: ['数据库'], lines: [6, 6] }]
		};
		const texts = new Map([['a.md', before]]);
		const remembered = rememberPassages({ ...deck, cards: [own] }, texts);
		const changed = new Map([['a.md', before.replace('中间结果', '任何结果')]]);
		const run = (notes: ReadonlyMap<string, string>) =>
			difference({
				deck: remembered,
				drafts: draftsOf([...notes.values()].join('\n')),
				notes: ['a.md'],
				texts: notes
			})[0];
		expect(run(texts)).toMatchObject({ class: 'same', id: 'own' });
		expect(run(texts)).not.toHaveProperty('erratum');
		const asks = run(changed);
		expect(asks).toMatchObject({ class: 'same', id: 'own', erratum: 'look' });
		if (asks === undefined) throw new Error('a change expected');
		const decided = (decision?: Decision) =>
			applyDifference(remembered, [asks], new Map(decision ? [['own', decision]] : [])).deck;
		const again = (of: DeckFile) =>
			difference({ deck: of, drafts: [], notes: ['a.md'], texts: changed })[0];
		expect(decided().cards[0]).toHaveProperty('erratum');
		expect(again(decided())).toHaveProperty('erratum', 'look');
		expect(decided('keep').cards[0]).toHaveProperty('erratum');
		expect(again(decided('keep'))).not.toHaveProperty('erratum');
		expect(decided('take').cards[0]).not.toHaveProperty('erratum');
	});
});

describe('applyDifference', () => {
	const [, second] = deck.cards;
	const reworded = before.replace('查看提交历史', '看所有的提交记录');
	const decide = (decision: Decision | undefined, of = deck) => {
		const decisions = new Map(
			second === undefined || decision === undefined ? [] : [[second.id, decision]]
		);
		return applyDifference(of, compare(reworded, of), decisions).deck.cards[1];
	};

	it('takes the new draft of a card that nobody edited, under its old id', () => {
		expect(decide(undefined)).toMatchObject({ id: second?.id });
		expect(decide(undefined)?.prompt.zh).toContain('看所有的提交记录');
	});

	it('keeps an edited card while its draft stays the same', () => {
		const edited = edit(second?.id, '怎样看以前的提交？');
		const after = applyDifference(edited, compare(before, edited)).deck.cards[1];
		expect(after?.prompt.zh).toBe('怎样看以前的提交？');
	});

	it('leaves an undecided conflict open, so that it asks again', () => {
		const edited = edit(second?.id, '怎样看以前的提交？');
		const once = applyDifference(edited, compare(reworded, edited)).deck;
		expect(once.cards[1]?.prompt.zh).toBe('怎样看以前的提交？');
		expect(compare(reworded, once)[1]).toMatchObject({ conflict: true });
	});

	it.each([
		['keep', '怎样看以前的提交？'],
		['take', '看所有的提交记录']
	] as const)('does not ask again after the decision %s', (decision, prompt) => {
		const edited = edit(second?.id, '怎样看以前的提交？');
		const decisions = new Map([[second?.id ?? '', decision]]);
		const after = applyDifference(edited, compare(reworded, edited), decisions).deck;
		expect(after.cards[1]?.prompt.zh).toContain(prompt);
		expect(compare(reworded, after)[1]).not.toHaveProperty('conflict');
	});

	it('puts a text of the person in, under the old id', () => {
		if (second === undefined) throw new Error('no card');
		const after = decide({ edited: { ...second, id: 'other', prompt: { zh: '自己写的问题' } } });
		expect(after).toMatchObject({ id: second.id, prompt: { zh: '自己写的问题' } });
	});

	it('leaves a new draft out when the person skips it', () => {
		const more = `${before}\n持久性：提交之后断电也不会丢`;
		const changes = compare(more);
		const fresh = changes.at(-1)?.id ?? '';
		const after = applyDifference(deck, changes, new Map([[fresh, 'keep']]));
		expect(after.deck.cards).toHaveLength(deck.cards.length);
	});
});
