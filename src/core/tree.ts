// What a compiled text is made of: a small safe tree that the interface can draw without a parser.
import type { Language } from './language.ts';

/** The only elements that a tree may hold; the drawing component accepts nothing else. */
export const treeTags = [
	'p',
	'strong',
	'em',
	'del',
	'code',
	'pre',
	'span',
	'ul',
	'ol',
	'li',
	'blockquote',
	'table',
	'thead',
	'tbody',
	'tr',
	'th',
	'td',
	'br',
	'hr',
	'a',
	'img',
	'kbd',
	'h3'
] as const;
export type TreeTag = (typeof treeTags)[number];

export interface TreeElement {
	readonly tag: TreeTag;
	readonly children?: Tree;
	/** Space-separated highlight classes, each `hljs-…` or `language-…`; `gap` marks the gap of a cloze. */
	readonly class?: string;
	/** `a` only: http(s), mailto or relative. */
	readonly href?: string;
	/** `img` only: data or blob (png, jpeg, webp, gif). */
	readonly src?: string;
	readonly alt?: string;
	/** `ol` only: the first number. */
	readonly start?: number;
}

/** A formula as TeX source; the interface typesets it at view time. */
export interface TreeFormula {
	readonly tex: string;
	readonly display?: true;
}

export type TreeNode = string | TreeElement | TreeFormula;
export type Tree = readonly TreeNode[];

/** A compiled text by language; `und` stands for a text that is the same in every language. */
export type Text = Readonly<Partial<Record<Language | 'und', Tree>>>;
