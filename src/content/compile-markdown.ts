// Markdown with TeX → the small safe tree that the interface draws, and what was lost on the way.
import type { Problem } from '#core/problem.ts';
import type { Tree } from '#core/tree.ts';
import { parseMarkdown, toSafeElements } from './markdown-pipeline.ts';
import { depthLimit, reviewMarkdown } from './review-markdown.ts';
import { treeFromElements } from './tree-from-elements.ts';

/** Longest text in characters; a longer one is refused before it is parsed. */
const textLimit = 8000;

/**
 * One line without a character that Markdown could read as a mark, and without an address: its tree
 * is known without the parser, which takes most of the time.
 */
const plain = /^(?![-+\s]|\d+[.)])(?!.*(?:www\.|:\/\/))[^\\`*_~$<>&[\]|#@{}\p{Cc}]+(?<!\s)$/iu;

interface CompiledMarkdown {
	readonly tree: Tree;
	/** Places are counted inside the text. */
	readonly problems: readonly Problem[];
}

/**
 * Compiles one text; never throws. Paragraphs stay `p`; a formula `$$…$$` alone in its paragraph
 * stands without one. With `gap`, `{{}}` becomes `{ tag: 'span', class: 'gap' }`, inside a formula
 * an empty box. Raw HTML, foreign addresses and pictures that would have to be fetched are dropped
 * and reported.
 */
export function compileMarkdown(source: string, options = { gap: false }): CompiledMarkdown {
	if (source.length > textLimit) {
		return refused(source.slice(0, textLimit), 'tooLarge', textLimit);
	}
	if (plain.test(source)) return { tree: [{ tag: 'p', children: [source] }], problems: [] };
	if (deepestLine(source) > depthLimit) return refused(source, 'tooDeep', depthLimit);
	try {
		const root = parseMarkdown(source);
		const problems = reviewMarkdown(root, source);
		const tree = treeFromElements(toSafeElements(root), options);
		if (tree.length === 0) problems.push({ code: 'emptyText', place: { line: 1, column: 1 } });
		return { tree, problems };
	} catch (error) {
		if (error instanceof RangeError) return refused(source, 'tooDeep', depthLimit);
		throw error;
	}
}

/** How many quotes and lists a single line opens at most; the parser is slow on thousands. */
function deepestLine(source: string): number {
	const opened = /^(?:\s*(?:>|(?:[*+-]|\d{1,9}[.)])\s))*/;
	const counts = source.split('\n').map((line) => {
		const marks = opened.exec(line)?.[0] ?? '';
		return marks.replace(/[^>*+.)-]/g, '').length;
	});
	return Math.max(...counts);
}

function refused(source: string, code: 'tooLarge' | 'tooDeep', limit: number): CompiledMarkdown {
	return {
		tree: [{ tag: 'p', children: [source] }],
		problems: [{ code, values: { limit: String(limit) }, place: { line: 1, column: 1 } }]
	};
}
