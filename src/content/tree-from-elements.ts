// Sanitised elements → our own tree: the last allow-list, coloured code, formulas as TeX, the gap.
import type { Element, ElementContent, Root } from 'hast';
import { type Tree, type TreeNode, type TreeTag, treeTags } from '#core/tree.ts';
import { safeHref, safeSrc } from './addresses.ts';
import { codeElement } from './highlight.ts';
import { joinLines } from './join-lines.ts';

interface Options {
	/** `{{}}` is the gap of a cloze. */
	readonly gap: boolean;
}

/** Recursive: the depth of the elements was checked before. */
export function treeFromElements(root: Root, options: Options): Tree {
	const tops = root.children.filter((node) => node.type !== 'doctype');
	return blockChildren(tops, options);
}

type Content = ElementContent | Root['children'][number];

function blockChildren(nodes: readonly Content[], options: Options): TreeNode[] {
	const shown = nodes.filter((node) => node.type !== 'text' || /\S/.test(node.value));
	return childrenOf(shown, options);
}

function childrenOf(nodes: readonly Content[], options: Options): TreeNode[] {
	const tree: TreeNode[] = [];
	nodes.forEach((node, index) => {
		const made =
			node.type === 'text'
				? withGaps(joinLines(node.value, nodes[index - 1], nodes[index + 1]), options)
				: node.type === 'element'
					? element(node, options)
					: [];
		for (const next of made) append(tree, next);
	});
	return tree;
}

function append(tree: TreeNode[], next: TreeNode): void {
	const last = tree.at(-1);
	if (next === '' || (typeof next === 'object' && 'tex' in next && next.tex === '')) return;
	if (typeof next === 'string' && typeof last === 'string') tree[tree.length - 1] = last + next;
	else tree.push(next);
}

/** Elements whose content is blocks, so that white space between them means nothing. */
const containers = new Set(['ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr']);

function element(node: Element, options: Options): TreeNode[] {
	const { tagName } = node;
	if (tagName === 'pre') return block(node, options);
	if (tagName === 'code') return inlineCode(node, options);
	if (tagName === 'img') return image(node);
	const children = (containers.has(tagName) ? blockChildren : childrenOf)(node.children, options);
	const tag = ourTag(tagName);
	if (tag === undefined) return children;
	if (tag === 'br' || tag === 'hr') return [{ tag }];
	if (tag === 'a') {
		const href = safeHref(String(node.properties.href ?? ''));
		return href === undefined ? children : [{ tag, href, children }];
	}
	// A paragraph that is one displayed formula is that formula.
	const only = children.length === 1 ? children[0] : undefined;
	if (tag === 'p' && typeof only === 'object' && 'tex' in only && only.display) return [only];
	const start = tag === 'ol' && typeof node.properties.start === 'number' && node.properties.start;
	return [
		{
			tag,
			...(typeof start === 'number' && start !== 1 ? { start } : {}),
			...(children.length > 0 ? { children } : {})
		}
	];
}

function ourTag(tagName: string): TreeTag | undefined {
	if (/^h[1-6]$/.test(tagName)) return 'h3';
	return treeTags.find((tag) => tag === tagName);
}

function block(node: Element, options: Options): TreeNode[] {
	const code = node.children.find((child) => child.type === 'element');
	if (code === undefined) return [];
	const source = textOf(code).replace(/\n$/, '');
	const language = classesOf(code)
		.find((name) => name.startsWith('language-'))
		?.slice('language-'.length)
		.toLowerCase();
	if (language === 'math') return [formula(source, true, options)];
	return [{ tag: 'pre', children: gapsIn(codeElement(source, language), options) }];
}

function inlineCode(node: Element, options: Options): TreeNode[] {
	const names = classesOf(node);
	if (names.includes('math-display')) return [formula(textOf(node), true, options)];
	if (names.includes('math-inline')) return [formula(textOf(node), false, options)];
	return [{ tag: 'code', children: withGaps(textOf(node), options) }];
}

function formula(source: string, display: boolean, { gap }: Options): TreeNode {
	const tex = (gap ? source.replaceAll('{{}}', gapTex) : source).trim();
	return display ? { tex, display } : { tex };
}

function image(node: Element): TreeNode[] {
	const alt = String(node.properties.alt ?? '');
	const src = safeSrc(String(node.properties.src ?? ''));
	if (src === undefined) return [alt];
	return [{ tag: 'img', src, ...(alt === '' ? {} : { alt }) }];
}

/** What stands for the gap inside a formula. */
const gapTex = '\\boxed{\\;?\\;}';

function withGaps(text: string, { gap }: Options): TreeNode[] {
	if (!gap) return [text];
	return text
		.split('{{}}')
		.flatMap((part, index): TreeNode[] =>
			index === 0 ? [part] : [{ tag: 'span', class: 'gap' }, part]
		)
		.filter((part) => part !== '');
}

/** The same in a tree of coloured code. */
function gapsIn(node: TreeNode, options: Options): TreeNode[] {
	if (typeof node === 'string') return withGaps(node, options);
	if ('tex' in node || !options.gap) return [node];
	const children = node.children?.flatMap((child) => gapsIn(child, options));
	return [{ ...node, ...(children ? { children } : {}) }];
}

function textOf(node: Element): string {
	return node.children
		.map((child) =>
			child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''
		)
		.join('');
}

function classesOf(node: Element): string[] {
	const names = node.properties.className;
	return Array.isArray(names) ? names.map(String) : [];
}
