// Lines that serve as headings: a bold line on its own, the short first line of a list entry.
import type { Block, Line } from './block.ts';
import { withoutEnd } from './sentences.ts';
import { spansToText } from './spans.ts';

const longestLabel = 24;
const longestTopic = 40;

/** A line short enough to be a label, as plain words; the code that a line begins with serves too. */
export function labelOf(line: Line, longest = longestLabel): string | undefined {
	const words = withoutEnd(spansToText(line.spans));
	const isName = /^[^/~\d]/.test(words) && /[\p{Script=Han}A-Za-z]{2}/u.test(words);
	if (isName && words.length <= longest && !/[，。；！]/.test(words)) return words;
	const [first] = line.spans;
	return first?.kind === 'code' && first.text.length <= longestLabel ? first.text : undefined;
}

/** The label of a paragraph that is one bold line. */
export function boldLabel(block: Block): string | undefined {
	if (block.kind !== 'paragraph' || block.text.length !== 1) return undefined;
	const [line] = block.text;
	const bold = line?.spans.every(
		(span) => span.strong === true || (span.kind === 'text' && span.text.trim() === '')
	);
	return line !== undefined && bold ? labelOf(line) : undefined;
}

/** A bold line that serves as a heading; one that ends with a colon leads only to what is right below. */
export function sectionLabel(block: Block): string | undefined {
	const label = boldLabel(block);
	const line = block.kind === 'paragraph' ? block.text[0] : undefined;
	return line !== undefined && /[：:]\s*$/.test(spansToText(line.spans)) ? undefined : label;
}

/** The label of a list entry: its first line. */
export function entryLabel(block: Block): string | undefined {
	const line = block.kind === 'paragraph' ? block.text[0] : undefined;
	return line === undefined ? undefined : labelOf(line, longestTopic);
}
