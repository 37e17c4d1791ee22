import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tree } from '#core/tree.ts';
import { plainText } from '#core/plain-text.ts';
import { markChanges } from './mark-changes.ts';

/** The marked text with its marks in brackets. */
function shown(tree: Tree): string {
	return tree
		.map((node) => {
			if (typeof node === 'string') return node;
			if ('tex' in node) return `$${node.tex}$`;
			const inside = shown(node.children ?? []);
			return node.class === 'hljs-addition' ? `[${inside}]` : inside;
		})
		.join('');
}

describe('markChanges', () => {
	it.each<[string, Tree, Tree, string]>([
		['a word', ['a loop that holds'], ['a loop that slips'], 'a loop that [holds]'],
		['Chinese characters', ['查询走哪个索引'], ['查询走索引'], '查询走[哪个]索引'],
		[
			'words inside an element',
			[{ tag: 'p', children: ['see ', { tag: 'code', children: ['git log -p'] }] }],
			[{ tag: 'p', children: ['see ', { tag: 'code', children: ['git log'] }] }],
			'see git log[ -p]'
		],
		[
			'a formula',
			['the height is ', { tex: 'h = 3' }],
			['the height is ', { tex: 'h = 4' }],
			'the height is [$h = 3$]'
		],
		['nothing', ['the same'], ['the same'], 'the same'],
		['two different texts', ['eins zwei drei'], ['one two three'], 'eins zwei drei']
	])('marks %s', (_, tree, other, expected) => {
		expect(shown(markChanges(tree, other, 'hljs-addition'))).toBe(expected);
	});

	it('never changes what is read', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(plainText(markChanges([a], [b], 'hljs-deletion'))).toBe(plainText([a]));
			})
		);
	});
});
