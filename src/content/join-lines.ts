// Lines of a paragraph become one line: with a space between Latin words, without one in Chinese.
import type { ElementContent, Nodes } from 'hast';

/** Characters that are set without spaces between them. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * The text of a node with its line ends joined; the neighbours decide about a line end at the very
 * start or end, which disappears beside a `br`.
 */
export function joinLines(text: string, before?: Nodes, after?: Nodes): string {
	if (!text.includes('\n')) return text;
	return text.replace(/[ \t]*\n[ \t]*/g, (lineEnd, offset: number) => {
		const left = offset > 0 ? text.slice(0, offset) : edge(before);
		const right = text.slice(offset + lineEnd.length) || edge(after);
		if (left === undefined || right === undefined) return '';
		const last = Array.from(left.slice(-2)).at(-1) ?? '';
		const first = Array.from(right.slice(0, 2))[0] ?? '';
		return unspaced.test(last) && unspaced.test(first) ? '' : ' ';
	});
}

/** The words of a neighbour; none where the paragraph or its line ends. */
function edge(node: Nodes | undefined): string | undefined {
	if (node === undefined || (node.type === 'element' && node.tagName === 'br')) return undefined;
	return words(node);
}

function words(node: Nodes | ElementContent): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map((child) => words(child as Nodes)).join('') : '';
}
