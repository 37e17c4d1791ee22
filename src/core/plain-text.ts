// A tree as plain text, for the search index and for places that can hold nothing else.
import type { Tree, TreeNode } from './tree.ts';

/** Elements that stand on lines of their own. */
const blocks = new Set(['p', 'pre', 'ul', 'ol', 'li', 'blockquote', 'table', 'tr', 'hr', 'h3']);

/**
 * The words of a tree: blocks on lines of their own, cells parted by a tab, formulas as their TeX,
 * images as their description, the gap of a cloze as `…`.
 */
export function plainText(tree: Tree): string {
	return tree
		.map(nodeText)
		.join('')
		.replace(/\n{2,}/g, '\n')
		.replace(/^\n+|\n+$/g, '');
}

function nodeText(node: TreeNode): string {
	if (typeof node === 'string') return node;
	if ('tex' in node) return node.display ? `\n${node.tex}\n` : node.tex;
	if (node.tag === 'br') return '\n';
	if (node.tag === 'img') return node.alt ?? '';
	if (node.class === 'gap') return '…';
	const inside = (node.children ?? []).map(nodeText).join('');
	if (node.tag === 'td' || node.tag === 'th') return `${inside}\t`;
	if (node.tag === 'tr') return `\n${inside.replace(/\t$/, '')}\n`;
	return blocks.has(node.tag) ? `\n${inside}\n` : inside;
}
