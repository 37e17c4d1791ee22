import { describe, expect, it } from 'vitest';
import { lineParts, plainText } from './plain-text.ts';
import type { Tree } from './tree.ts';

const cases: [string, Tree, string][] = [
	['an empty tree is empty', [], ''],
	[
		'words and formulas of one paragraph stay on one line',
		[{ tag: 'p', children: ['时间 ', { tex: 'O(n)' }, '，', { tag: 'strong', children: ['快'] }] }],
		'时间 O(n)，快'
	],
	[
		'blocks stand on lines of their own',
		[
			{ tag: 'p', children: ['a'] },
			{ tex: 'x^2', display: true },
			{
				tag: 'ul',
				children: [
					{ tag: 'li', children: ['b'] },
					{ tag: 'li', children: ['c'] }
				]
			}
		],
		'a\nx^2\nb\nc'
	],
	[
		'cells are parted by a tab',
		[
			{
				tag: 'table',
				children: [
					{
						tag: 'tbody',
						children: [
							{
								tag: 'tr',
								children: [
									{ tag: 'td', children: ['1'] },
									{ tag: 'td', children: ['2'] }
								]
							}
						]
					}
				]
			}
		],
		'1\t2'
	],
	[
		'a gap is an ellipsis and an image its description',
		[
			{
				tag: 'p',
				children: [{ tag: 'span', class: 'gap' }, { tag: 'br' }, { tag: 'img', alt: 'cat' }]
			}
		],
		'…\ncat'
	],
	[
		'lines of code are kept',
		[{ tag: 'pre', children: [{ tag: 'code', children: ['a = 1\nb = 2'] }] }],
		'a = 1\nb = 2'
	]
];

describe('plainText', () => {
	it.each(cases)('%s', (_, tree, expected) => {
		expect(plainText(tree)).toBe(expected);
	});
});

describe('lineParts', () => {
	it('keeps formulas apart and everything else on one line', () => {
		const tree: Tree = [
			{ tag: 'p', children: ['The logits are ', { tex: '(0, \\ln 3)' }, '.'] },
			{ tag: 'pre', children: [{ tag: 'code', children: ['a\nb'] }] },
			{
				tag: 'p',
				children: [{ tag: 'span', class: 'gap' }, ' of ', { tag: 'em', children: ['it'] }]
			},
			{ tex: 'x^2', display: true }
		];
		expect(lineParts(tree)).toEqual([
			'The logits are ',
			{ tex: '(0, \\ln 3)' },
			'. a b … of it ',
			{ tex: 'x^2' }
		]);
	});

	it('is empty for an empty tree', () => {
		expect(lineParts([])).toEqual([]);
	});
});
