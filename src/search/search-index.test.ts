import { describe, expect, it } from 'vitest';
import type { Card, CardKey, DeckId } from '#core/card.ts';
import { SearchIndex } from './search-index.ts';

function card(id: string, texts: { zh: string; en: string; answer: string; why?: string }): Card {
	return {
		key: `deck/${id}` as CardKey,
		deckId: 'deck' as DeckId,
		position: 0,
		kind: 'code',
		prompt: { zh: [texts.zh], en: [texts.en] },
		answer: texts.answer,
		shown: { und: [texts.answer] },
		...(texts.why ? { why: { en: [texts.why] } } : {}),
		sources: [{ note: 'notes.txt', heading: ['Pytorch', '批归一化层'] }]
	};
}

const index = new SearchIndex();
index.add([
	card('bn', {
		zh: '批归一化在推理时用哪两个统计量？',
		en: 'Which statistics does batch normalisation use at inference?',
		answer: 'bn.running_mean, bn.running_var'
	}),
	card('soft', {
		zh: '撤回提交，改动留在暂存区。',
		en: 'Take back a commit, keep it staged.',
		answer: 'git reset --soft HEAD~1'
	}),
	card('attention', {
		zh: '写出缩放点积注意力。',
		en: 'Write scaled dot-product attention.',
		answer: '\\mathrm{softmax}(QK^\\top/\\sqrt{d_k})V'
	})
]);

describe('the search', () => {
	it.each([
		['a Chinese word', '归一化', 'bn'],
		['a Chinese word inside a longer one', '统计', 'bn'],
		['an identifier', 'running_var', 'bn'],
		['a part of an identifier', 'running', 'bn'],
		['the start of a word', 'normalis', 'bn'],
		['a misspelt word', 'attenton', 'attention'],
		['an option', '--soft', 'soft'],
		['TeX', '\\sqrt', 'attention'],
		['two words in any order', 'staged commit', 'soft'],
		['the heading of the source', '批归一化层 running_mean', 'bn']
	])('finds a card by %s', (_name, query, id) => {
		expect(index.search(query)[0]).toBe(`deck/${id}`);
	});

	it('finds what holds half of the words where no card holds all', () => {
		expect(index.search('撤回 commit kubernetes')).toEqual(['deck/soft']);
		expect(index.search('提交 kubernetes docker helm pods')).toEqual([]);
	});

	it('finds nothing for a word that no card has', () => {
		expect(index.search('kubernetes')).toEqual([]);
	});
});
