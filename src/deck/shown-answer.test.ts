import { describe, expect, it } from 'vitest';
import { numberText, shownOrder, shownSource } from './shown-answer.ts';

describe('numberText', () => {
	it.each([
		[55, undefined, '55'],
		[0.14, 'ms', '0.14\u00a0ms'],
		[-1, '', '-1'],
		[[5, 3], undefined, '(5, 3)'],
		[[5], undefined, '(5,)'],
		[
			[
				[1, 2],
				[3, 4]
			],
			undefined,
			'[[1, 2], [3, 4]]'
		]
	])('writes %j %s as %s', (value, unit, text) => {
		expect(numberText(value, unit)).toBe(text);
	});
});

describe('shownSource', () => {
	const caps = (keys: string) => {
		const [paragraph] = shownSource('keys', keys, undefined);
		if (typeof paragraph !== 'object' || !('tag' in paragraph)) throw new Error('no paragraph');
		return (paragraph.children ?? []).flatMap((node) =>
			typeof node === 'object' && 'tag' in node ? [node.children?.join('')] : []
		);
	};
	it.each([
		['Ctrl+b d', ['Ctrl+b', 'd']],
		['gg=G', ['gg=G']],
		[':%s/a b/c/g', [':%s/a b/c/g']],
		['/two words', ['/two words']],
		[':', [':']]
	])('puts %s on caps', (keys, expected) => {
		expect(caps(keys)).toEqual(expected);
	});

	it('drops the line end of a block', () => {
		expect(shownSource('code', 'x\n', undefined)).toEqual([
			{ tag: 'pre', children: [{ tag: 'code', children: ['x'] }] }
		]);
	});
});

describe('shownOrder', () => {
	it('takes a single paragraph out of its p, and leaves more than that', () => {
		const formula = { tex: 'x', display: true } as const;
		expect(shownOrder([[{ tag: 'p', children: ['a'] }], [formula]])).toEqual([
			{
				tag: 'ol',
				children: [
					{ tag: 'li', children: ['a'] },
					{ tag: 'li', children: [formula] }
				]
			}
		]);
	});
});
