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

/** Words, or a formula in TeX. */
export type LinePart = string | { readonly tex: string };

/** A tree on one line with its formulas kept apart, for lists that typeset them. */
export function lineParts(tree: Tree): readonly LinePart[] {
	const parts: LinePart[] = [];
	let words = '';
	const endWords = () => {
		const line = words.replace(/\s+/g, ' ');
		if (line !== '') parts.push(line);
		words = '';
	};
	const read = (node: TreeNode): void => {
		if (typeof node === 'string') words += node;
		else if ('tex' in node) {
			if (node.display) words += ' ';
			endWords();
			parts.push({ tex: node.tex });
			if (node.display) words += ' ';
		} else if (node.children && node.class !== 'gap') {
			const apart = blocks.has(node.tag) || node.tag === 'td' || node.tag === 'th' ? ' ' : '';
			words += apart;
			node.children.forEach(read);
			words += apart;
		} else words += nodeText(node);
	};
	tree.forEach(read);
	endWords();
	if (typeof parts[0] === 'string') parts[0] = parts[0].trimStart();
	const last = parts.at(-1);
	if (typeof last === 'string') parts[parts.length - 1] = last.trimEnd();
	return parts.filter((part) => part !== '');
}
