import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { climb } from '../ladder.ts';
import { gradeKeys } from './grade-keys.ts';

const rungOf = (expected: string, typed: string) => climb(gradeKeys, expected, typed).rung;

describe('keys', () => {
	it.each([
		['Ctrl+a d', 'C-a d'],
		['Ctrl+a d', '^a d'],
		['Ctrl+a d', '<C-a>d'],
		['Ctrl+a d', 'Control-A, d'],
		['Ctrl+a d', 'ctrl + a 再按 d'],
		['Ctrl+p Ctrl+q', '^P ^Q'],
		['Ctrl+b ,', 'C-b ,'],
		['Ctrl+a PageUp', 'C-a Page Up'],
		['Esc', '<Esc>'],
		['Esc', 'Ctrl+['],
		['G', 'Shift+g'],
		['Shift+F5', 'S-F5'],
		['gg=G', 'gg = G'],
		['gg=G', 'gg=Shift+g'],
		[':wq', ':wq<CR>'],
		[':wq', ': wq'],
		[':1,$s/a/b/g', ':%s/a/b/g'],
		[':%s/a/b/gc', ':%s#a#b#cg'],
		[':set number', ':set nu'],
		[':nohlsearch', ':noh'],
		['/word', '/word Enter'],
		['ZZ', ':x'],
		['3yy', '3Y'],
		[':42', '42G'],
		['"+yy', '"+Y']
	])('%s is also written %s', (expected, typed) => {
		expect(rungOf(expected, typed)).toBe('equivalent');
	});

	it.each([
		['Ctrl+a d', 'Ctrl+a D'],
		['Ctrl+a d', 'Ctrl+b d'],
		['Ctrl+a d', 'a d'],
		['Ctrl+a d', 'd Ctrl+a'],
		['gg=G', 'gg=g'],
		['dd', 'D'],
		['n', 'N'],
		[':q!', ':q'],
		[':%s/a/b/g', ':s/a/b/g'],
		[':%s/a/b/g', ':%s/a/b/gc'],
		[':wq', ':WQ'],
		['up', 'Up'],
		['20l', '20 Space'],
		['3dd', ':3d'],
		['Esc :wq', ':wq']
	])('%s is not %s', (expected, typed) => {
		expect(rungOf(expected, typed)).toBe('close');
	});

	it.each([
		['Ctrl+a d', 'prefix d'],
		['Alt+x', 'Alt+X'],
		['^a', 'Ctrl+a'],
		[':wq', ':x']
	])('%s and %s are for the person', (expected, typed) => {
		expect(rungOf(expected, typed)).toBe('undecided');
	});

	it.each([
		['Ctrl+a d', 'Ctrl+b d', { typed: 'Ctrl+b', expected: 'Ctrl+a' }],
		['Ctrl+a d', '^a x', { typed: 'x', expected: 'd' }],
		['Ctrl+a d', 'C-b d', { typed: 'C-b', expected: 'Ctrl+a' }],
		[':%s/a/b/g', ':%s#a#c#g', { typed: ':%s#a#c#g', expected: ':%s/a/b/g' }],
		['Ctrl+b %', 'ctrl + b "', { typed: '"', expected: '%' }]
	])('are shown as they were written: %s ← %s', (expected, typed, values) => {
		const verdict = climb(gradeKeys, expected, typed);
		expect(verdict.reasons[0]?.values).toEqual(values);
		const texts = verdict.difference?.map(({ text }) => text) ?? [];
		expect(texts).toContain(values.typed);
		expect(texts).toContain(values.expected);
	});

	it('of any text can be judged', () => {
		const piece = fc.constantFrom(
			'Ctrl+',
			'C-',
			'^',
			'<',
			'>',
			' ',
			':',
			's/',
			'a',
			'Esc',
			',',
			'-',
			'+'
		);
		fc.assert(
			fc.property(fc.string({ unit: piece }), fc.string({ unit: piece }), (a, b) => {
				expect(rungOf(a, a)).toBe('identical');
				expect(rungOf(a, b)).toBeDefined();
			}),
			{ numRuns: 300 }
		);
	});
});
