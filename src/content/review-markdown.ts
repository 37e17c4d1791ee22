// Says what will be lost when a text is compiled, so that the writer hears of it, and marks formulas
// written `$$…$$` inside a line as standing on a line of their own.
import type { Nodes, Root } from 'mdast';
import type { Place, Problem } from '#core/problem.ts';
import { safeHref, safeSrc } from './addresses.ts';
import { descendants } from './markdown-pipeline.ts';

/** How deep elements may lie inside each other. */
export const depthLimit = 64;

/**
 * Problems of a syntax tree, with places in the text; changes the tree's `$$…$$` in place.
 * Throws RangeError when nodes lie deeper than 64: what follows is recursive.
 */
export function reviewMarkdown(root: Root, source: string): Problem[] {
	const problems: Problem[] = [];
	for (const [node, depth] of descendants(root)) {
		if (depth > depthLimit) throw new RangeError('nodes lie too deep');
		if (node.type === 'inlineMath') markDisplay(node, source);
		const problem = review(node, source);
		if (problem) problems.push({ ...problem, ...placed(node) });
	}
	return problems;
}

function review(node: Nodes, source: string): Problem | undefined {
	switch (node.type) {
		case 'html':
			return { code: 'htmlDropped', values: { html: shorten(node.value) } };
		case 'link':
		case 'definition':
			if (safeHref(node.url) !== undefined) return undefined;
			return { code: 'linkRefused', values: { url: shorten(node.url) } };
		case 'image':
			if (safeSrc(node.url) !== undefined) return undefined;
			return { code: 'imageRefused', values: { url: shorten(node.url) } };
		case 'strong':
		case 'emphasis': {
			// Names such as `__init__` lose their underscores unless they are code.
			const start = node.position?.start.offset ?? 0;
			const end = node.position?.end.offset ?? 0;
			if (source[start] !== '_') return undefined;
			const values = { text: shorten(source.slice(start, end)) };
			return { code: 'underscoresRead', values, warning: true };
		}
		case 'text': {
			const mark = /\*\*|~~|\$\$/.exec(node.value)?.[0];
			return mark ? { code: 'looseMark', values: { mark }, warning: true } : undefined;
		}
		default:
			return undefined;
	}
}

function markDisplay(node: Extract<Nodes, { type: 'inlineMath' }>, source: string): void {
	const start = node.position?.start.offset;
	if (start === undefined || !source.startsWith('$$', start)) return;
	node.data = { ...node.data, hProperties: { className: ['language-math', 'math-display'] } };
}

function placed(node: Nodes): { place?: Place } {
	const start = node.position?.start;
	return start ? { place: { line: start.line, column: start.column } } : {};
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
