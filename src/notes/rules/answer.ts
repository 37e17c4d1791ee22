// What the words below a question answer, up to where something else begins.
import type { Block, Line } from '../block.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';
import { bullets, entryTexts } from './entries.ts';

/** 问：, Q:, 问题：; what follows is a question. */
export const asked = /^(?:问题?|例题?|习题|Q|Question)\s*\d*\s*(?:[：:]\s*|(?<=Q\d*)[.)]\s+)/i;
/** 答：, A:, 解决：; what follows is an answer. */
export const answered =
	/^(?:答案?|解(?:决(?:方[法案式]|办法)?)?|回答|A|Answer|re|Solution|Fix)\s*\d*\s*(?:[：:]\s*|(?<=A\d*)[.)]\s+)/i;

/** Markdown, and the last line that it came from. */
export interface Answer {
	readonly text: string;
	readonly end: number;
}

/** Lines as one answer; pictures and links alone are none. */
export function answerFrom(lines: readonly Line[]): Answer | undefined {
	const texts = lines
		.filter((line) => line.spans.some((span) => span.kind !== 'image' && span.link !== true))
		.map((line) => spansToMarkdown(line.spans));
	const end = lines.at(-1)?.number;
	const text = texts.join('\\\n').replace(answered, '');
	return end === undefined || text === '' ? undefined : { text, end };
}

/** A block as one answer; a list only when it is short. */
export function answerOf(block: Block | undefined): Answer | undefined {
	if (block?.kind === 'paragraph') return answerFrom(block.text);
	if (block?.kind !== 'list' || block.entries.length > 6) return undefined;
	const texts = entryTexts(block);
	return texts === undefined || texts.join('').length > 260
		? undefined
		: { text: bullets(texts), end: block.lines[1] };
}

/** The lines from `from` on that belong to one answer: up to the next question or the next point of a list. */
export function answerLines(lines: readonly Line[], from: number): readonly Line[] {
	const end = lines.findIndex((line, at) => {
		if (at < from) return false;
		const text = spansToText(line.spans).trim();
		if (asked.test(text)) return true;
		const before = at > from ? spansToText(lines[at - 1]?.spans ?? []).trim() : '';
		return (
			/[。！？.!?]$/.test(before) &&
			(/^[★☆■◆▪※]/.test(text) || (/^[^：:，,。]{2,12}[：:]/.test(text) && !answered.test(text)))
		);
	});
	return lines.slice(from, end < 0 ? undefined : end);
}
