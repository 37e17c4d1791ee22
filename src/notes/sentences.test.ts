import { describe, expect, it } from 'vitest';
import { clause, clipSentences, splitSentences, stripNumber } from './sentences.ts';

describe('splitSentences', () => {
	it.each([
		['两句。话', ['两句。', '话']],
		['One. Two', ['One.', 'Two']],
		['版本 1.5 之后', ['版本 1.5 之后']],
		['代码 `a;b` 里；不切', ['代码 `a;b` 里；', '不切']],
		['公式 $a;b$ 里', ['公式 $a;b$ 里']]
	])('cuts %s', (text, expected) => {
		expect(splitSentences(text)).toEqual(expected);
	});
});

describe('clipSentences', () => {
	it('keeps whole sentences up to the length and gives the rest', () => {
		expect(clipSentences('甲甲甲。乙乙乙。丙丙丙。', 8)).toEqual({
			head: '甲甲甲。乙乙乙。',
			rest: '丙丙丙。'
		});
	});

	it('keeps the breaks between lines', () => {
		expect(clipSentences('甲甲\\\n乙乙。丙', 20)).toEqual({ head: '甲甲\\\n乙乙。丙', rest: '' });
	});

	it('keeps the first sentence even when it is longer', () => {
		expect(clipSentences('很长的一句话。后面', 3).head).toBe('很长的一句话。');
	});
});

describe('clause', () => {
	it.each([
		['假设参数为$w$，则更新策略可以表示为', '更新策略可以表示为'],
		['（2）均方误差：', '均方误差'],
		['step 3：更新权重', '更新权重']
	])('takes from %s what names the formula', (text, expected) => {
		expect(clause(text)).toBe(expected);
	});
});

describe('stripNumber', () => {
	it.each([
		['（1）基本思想', '基本思想'],
		['2、方法', '方法'],
		['1.5 倍', '1.5 倍']
	])('takes the number off %s', (text, expected) => {
		expect(stripNumber(text)).toBe(expected);
	});
});
