// How long a text is to a reader, in one measure for both languages.
import type { Tree, TreeNode } from '#core/tree.ts';

/** A letter or digit of an alphabet; marks and spaces count nothing. */
const word = /[\p{L}\p{N}][\p{L}\p{N}'’_.-]*/gu;
const han = /\p{Script=Han}/gu;

/**
 * A Chinese character counts 1, a word, a number or an inline formula 2; a displayed formula and a
 * line of a code block 6. So 90 characters of Chinese are as long as 45 words of English.
 */
export function textLength(tree: Tree): number {
	return tree.reduce<number>((sum, node) => sum + nodeLength(node), 0);
}

function nodeLength(node: TreeNode): number {
	if (typeof node === 'string') {
		const characters = node.match(han)?.length ?? 0;
		return characters + 2 * (node.replace(han, ' ').match(word)?.length ?? 0);
	}
	if ('tex' in node) return node.display ? 6 : 2;
	if (node.tag === 'pre') return 6 * codeLines(node.children ?? []);
	return textLength(node.children ?? []);
}

function codeLines(tree: Tree): number {
	const text = (nodes: Tree): string =>
		nodes
			.map((node) =>
				typeof node === 'string' ? node : 'tex' in node ? '' : text(node.children ?? [])
			)
			.join('');
	return text(tree).split('\n').length;
}
