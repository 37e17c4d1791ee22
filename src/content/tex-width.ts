// How wide will a formula be? Estimated from KaTeX's own layout tree and font metrics, without a DOM.
import katex from 'katex';

export interface TexWidth {
	/** Of the longest line, in em of the formula's own font size. */
	readonly line: number;
	/** Of the widest piece that has no place to break, in the same unit. */
	readonly piece: number;
}

/** A node of the tree that KaTeX lays out before it writes HTML. */
interface LayoutNode {
	readonly classes?: readonly string[];
	readonly children?: readonly LayoutNode[];
	readonly style?: Readonly<Record<string, string | undefined>>;
	/** Symbols only, in em. */
	readonly width?: number;
	readonly italic?: number;
	readonly text?: string;
}

/** KaTeX's sizes 1 to 11, relative to normal size (katex.scss, `$sizes`). */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** The estimated width of a formula; nothing for one that KaTeX refuses. */
export function texWidth(tex: string, display: boolean): TexWidth | undefined {
	let root: LayoutNode;
	try {
		root = layout(tex, display);
	} catch {
		return undefined;
	}
	const lines: number[] = [0];
	let piece = 0;
	for (const part of descend(root, 'katex-html')?.children ?? []) {
		if (has(part, 'newline')) lines.push(0);
		const width = widthOf(part);
		piece = Math.max(piece, width);
		lines.push((lines.pop() ?? 0) + width);
	}
	return { line: Math.max(...lines), piece };
}

function layout(tex: string, display: boolean): LayoutNode {
	const render: unknown = Reflect.get(katex, '__renderToDomTree');
	if (typeof render !== 'function') throw new Error('KaTeX no longer shows its layout tree');
	const options = { displayMode: display, output: 'html', strict: 'ignore', trust: false };
	return Reflect.apply(render, katex, [tex, options]) as LayoutNode;
}

function widthOf(node: LayoutNode): number {
	const around = em(node, 'marginLeft') + em(node, 'marginRight') + em(node, 'paddingLeft');
	if (node.width !== undefined) return symbolWidth(node) + around;
	if (has(node, 'pstrut') || has(node, 'katex-strut')) return 0;
	// These lie over or beside the rest and take no room of their own.
	if (['rlap', 'llap', 'clap', 'vlist-s', 'tag'].some((name) => has(node, name))) return 0;
	if (has(node, 'accent-body') && !has(node, 'accent-full')) return 0;
	if (has(node, 'nulldelimiter')) return 0.12;
	const widths = (node.children ?? []).map(widthOf);
	const isStack = has(node, 'vlist') || has(node, 'vlist-t');
	const inside = isStack ? Math.max(0, ...widths) : widths.reduce((sum, width) => sum + width, 0);
	return Math.max(inside, em(node, 'width'), em(node, 'minWidth')) * scale(node) + around;
}

/** Neighbours that KaTeX joined (`0.25`, `IoU`) carry the width of the first one only. */
function symbolWidth({ width = 0, italic = 0, text = '', classes = [] }: LayoutNode): number {
	const characters = [...text];
	if (characters.length < 2) return width + italic;
	const font = ['rm', 'bf', 'it', 'sf', 'tt'].find((each) =>
		classes.some((name) => name.endsWith(each))
	);
	const isMath = classes.some((name) => name.includes('mathnormal'));
	const command = isMath ? '\\mathnormal' : `\\text${font ?? ''}`;
	return characters.reduce((sum, each) => sum + characterWidth(`${command}{${each}}`), italic);
}

const characterWidths = new Map<string, number>();

function characterWidth(tex: string): number {
	const known = characterWidths.get(tex);
	if (known !== undefined) return known;
	let width = 0.5;
	try {
		width = widthOf(layout(tex, false));
	} catch {
		// A character that has a meaning in TeX, such as %: half an em is near enough.
	}
	characterWidths.set(tex, width);
	return width;
}

function em(node: LayoutNode, property: string): number {
	const value = node.style?.[property] ?? '';
	return value.endsWith('em') ? Number.parseFloat(value) : 0;
}

/** A change of size, e.g. `reset-size6 size3` for a superscript. */
function scale(node: LayoutNode): number {
	const names = (node.classes ?? []).flatMap((each) => each.split(' '));
	const sizeOf = (prefix: string) => {
		const name = names.find(
			(each) => each.startsWith(prefix) && /^\d+$/.test(each.slice(prefix.length))
		);
		return name === undefined ? undefined : sizes[Number(name.slice(prefix.length)) - 1];
	};
	const [from, to] = [sizeOf('reset-size'), sizeOf('size')];
	return from !== undefined && to !== undefined ? to / from : 1;
}

function has(node: LayoutNode, name: string): boolean {
	return (node.classes ?? []).some((each) => each.split(' ').includes(name));
}

function descend(node: LayoutNode, name: string): LayoutNode | undefined {
	if (has(node, name)) return node;
	for (const child of node.children ?? []) {
		const found = descend(child, name);
		if (found) return found;
	}
	return undefined;
}
