// The way from Markdown to a sanitised tree of HTML elements, built once: raw HTML is dropped while
// Markdown becomes elements, and the sanitiser lets nothing through that it doesn't know.
import type { Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import rehypeSanitize, { type Options as Allowed } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options as ToElements } from 'remark-rehype';
import { type Processor, unified } from 'unified';

const allowed: Allowed = {
	tagNames: [
		...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'hr', 'br', 'ul', 'ol', 'li'],
		...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'del', 'code', 'pre'],
		...['a', 'img']
	],
	attributes: {
		a: ['href'],
		code: [['className', /^language-./, 'math-inline', 'math-display']],
		img: ['src', 'alt'],
		ol: ['start']
	},
	protocols: { href: ['http', 'https', 'mailto'], src: ['data', 'blob'] },
	ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
	strip: ['script', 'style']
};

const toElements: ToElements = {
	handlers: {
		// A footnote would need an anchor and a section of its own; its mark stays as text.
		footnoteReference: (_, node: { identifier: string }) => ({
			type: 'text',
			value: `[^${node.identifier}]`
		})
	}
};

/** Chinese text may lean on emphasis marks without a space: `**注意：**后文`. */
function emphasisInChinese(this: Processor): void {
	const data = this.data();
	data.micromarkExtensions ??= [];
	data.micromarkExtensions.push(cjkFriendlyExtension());
}

const parser = unified()
	.use(remarkParse)
	.use(emphasisInChinese)
	.use(remarkGfm, { singleTilde: false })
	.use(remarkMath)
	.freeze();
const cleaner = unified().use(remarkRehype, toElements).use(rehypeSanitize, allowed).freeze();

/** Markdown as its syntax tree, with positions. */
export function parseMarkdown(source: string): Root {
	return parser.parse(source);
}

/** A syntax tree as sanitised elements: raw HTML dropped, addresses and classes filtered. */
export function toSafeElements(root: Root): HtmlRoot {
	return cleaner.runSync(root) as HtmlRoot;
}

/** Every node with its depth, parents first; without recursion, so that no depth can harm. */
export function* descendants(root: Nodes): Generator<[node: Nodes, depth: number]> {
	const waiting: [Nodes, number][] = [[root, 0]];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		yield next;
		const [node, depth] = next;
		if (!('children' in node)) continue;
		for (const child of [...node.children].reverse()) waiting.push([child, depth + 1]);
	}
}
