// Prose as the words that count when two texts are compared: every Chinese character and every Latin
// word; marks and spaces aside. Code, formulas, addresses and pictures break it.
import type { Tree } from '#core/tree.ts';

export interface Word {
	readonly text: string;
	/** Line of the text it stands on, from 1. */
	readonly line: number;
}

/** Stretches of prose, each without a break. */
export type Prose = readonly (readonly Word[])[];

const unit = /\p{Script=Han}|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** The prose of a compiled text; lines aren't known. */
export function treeProse(tree: Tree): Prose {
	const stretches: Word[][] = [[]];
	const walk = (nodes: Tree) => {
		for (const node of nodes) {
			if (typeof node === 'string') stretches.at(-1)?.push(...unitsOf(node, 1));
			else if ('tex' in node || ['code', 'pre', 'img', 'kbd'].includes(node.tag)) {
				stretches.push([]);
			} else {
				walk(node.children ?? []);
				if (node.tag !== 'strong' && node.tag !== 'em' && node.tag !== 'a') stretches.push([]);
			}
		}
	};
	walk(tree);
	return stretches.filter((stretch) => stretch.length > 0);
}

/** The prose of a note, roughly read: fences, code, formulas, pictures, tags and addresses break it. */
export function noteProse(note: string): Prose {
	const blank = (text: string) => text.replace(/[^\n]+/g, breakMark);
	const prose = note
		.replace(/^[ \t]*(```|~~~)[^]*?^[ \t]*\1[^\n]*$/gm, blank)
		.replace(/\$\$[^]*?\$\$/g, blank)
		.replace(/`[^`\n]+`|\$[^$\n]+\$|!\[[^\]\n]*\]\([^)\n]*\)|<[^>\n]+>|https?:\/\/\S+/g, breakMark);
	const stretches: Word[][] = [[]];
	prose.split('\n').forEach((line, index) => {
		// A blank line, a heading or the next entry of a list starts anew; other lines go on.
		if (/^\s*(?:$|#|[-*+] |\d+[.、)）]|>|\|)/.test(line)) stretches.push([]);
		line.split(breakMark).forEach((part, at) => {
			if (at > 0) stretches.push([]);
			stretches.at(-1)?.push(...unitsOf(part, index + 1));
		});
	});
	return stretches.filter((stretch) => stretch.length > 0);
}

/** No note holds this character (it is set aside for private use). */
const breakMark = '\uE0F0';

function unitsOf(text: string, line: number): Word[] {
	return (text.match(unit) ?? []).map((each) => ({ text: each.toLowerCase(), line }));
}
