import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { deckFileSchema } from '#deck/schema.ts';
import { draftDeck, entryHash } from './draft-deck.ts';
import { draftNote } from './draft-note.ts';

const { drafts } = draftNote(
	'git.md',
	'# git\n- `git stash pop`：恢复并删除栈顶\n- `git log`：看历史'
);

describe('draftDeck', () => {
	it('writes a valid deck file with hashes of passage, draft and card', () => {
		const deck = draftDeck(drafts, { id: 'git', title: { zh: 'git' } });
		expect(safeParse(deckFileSchema, deck).success).toBe(true);
		expect(deck.cards).toHaveLength(2);
		const [first] = deck.cards;
		expect(first?.origin?.card).toBe(first && entryHash(first));
		expect(first?.origin?.passage).toMatch(/^[0-9a-f]{16}$/);
	});

	it('gives no id twice', () => {
		const [draft] = drafts;
		const twice = draft === undefined ? [] : [draft, draft];
		const ids = draftDeck(twice, { id: 'git', title: { zh: 'git' } }).cards.map((card) => card.id);
		expect(new Set(ids).size).toBe(2);
	});

	it('hashes what a card says, not where it stands or how it is called', () => {
		const [card] = draftDeck(drafts, { id: 'git', title: { zh: 'git' } }).cards;
		if (card === undefined) throw new Error('no card');
		expect(entryHash({ ...card, id: 'other', sources: [] })).toBe(entryHash(card));
		expect(entryHash({ ...card, prompt: { zh: '别的' } })).not.toBe(entryHash(card));
	});
});
