// Which words of a text are not in another version of it, as spans around them.
import type { Tree, TreeNode } from '#core/tree.ts';

/** `hljs-deletion` marks what is no longer there, `hljs-addition` what is new. */
export type ChangeMark = 'hljs-addition' | 'hljs-deletion';

/** More words than this are compared by nobody. */
const mostWords = 600;
/** Texts with less in common (0 to 1) are simply two texts; marks would only be noise. */
const leastCommon = 0.35;

/** The tree with every word that `other` hasn't, in its order, in a span of that class. */
export function markChanges(tree: Tree, other: Tree, mark: ChangeMark): Tree {
	const [words, others] = [wordsOf(tree), wordsOf(other)];
	if (words.length > mostWords || others.length > mostWords) return tree;
	const common = commonWords(words, others);
	const isWord = (word: string | undefined) => word !== undefined && word.trim() !== '';
	const shared = [...common].filter((place) => isWord(words[place])).length;
	const most = Math.max(words.filter(isWord).length, others.filter(isWord).length);
	if (shared < leastCommon * most) return tree;
	let at = 0;
	const marked = (nodes: Tree): TreeNode[] =>
		nodes.flatMap((node): TreeNode[] => {
			if (typeof node === 'string') {
				return runs(splitWords(node).map((word) => ({ word, isNew: !common.has(at++) }))).map(
					({ text, isNew }) => (isNew ? { tag: 'span', class: mark, children: [text] } : text)
				);
			}
			if ('tex' in node) {
				return common.has(at++) ? [node] : [{ tag: 'span', class: mark, children: [node] }];
			}
			return [node.children === undefined ? node : { ...node, children: marked(node.children) }];
		});
	return marked(tree);
}

/** Words of letters, single Chinese characters, single signs. */
function splitWords(text: string): string[] {
	return text.match(/\p{Script=Han}|[^\S\n]+|[\p{L}\p{N}_]+|./gsu) ?? [];
}

function wordsOf(tree: Tree): string[] {
	return tree.flatMap((node) => {
		if (typeof node === 'string') return splitWords(node);
		return 'tex' in node ? [`$${node.tex}`] : wordsOf(node.children ?? []);
	});
}

/** Places in `a` of a longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): Set<number> {
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			lengths[i * width + j] =
				a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
		}
	}
	const common = new Set<number>();
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i] === b[j]) {
			common.add(i++);
			j++;
		} else if (length(i + 1, j) >= length(i, j + 1)) i++;
		else j++;
	}
	return common;
}

/** Neighbours of the same kind in one piece. */
function runs(
	words: readonly { readonly word: string; readonly isNew: boolean }[]
): { text: string; isNew: boolean }[] {
	const pieces: { text: string; isNew: boolean }[] = [];
	for (const { word, isNew } of words) {
		const last = pieces.at(-1);
		if (last?.isNew === isNew) last.text += word;
		else pieces.push({ text: word, isNew });
	}
	return pieces;
}
