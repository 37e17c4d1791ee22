// A line that sets code beside its meaning, in either order.
import type { Line, Span } from '../block.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';
import { cutTerm, splitAt } from './cut.ts';

export interface Pair {
	/** The code as one command; a word that stands outside of the code marks is a placeholder in it. */
	readonly code: string;
	/** Other forms of it, set beside by 或, or, `/`. */
	readonly others: readonly string[];
	/** Markdown. */
	readonly meaning: string;
	/** False when only their order on the line joins the two. */
	readonly explicit: boolean;
}

/** Words that end a sentence around a command and are no argument. */
const filler = /^\s*(?:即可|就行|就可以了?|来|命令|即|这样|都可以)\s*$/;
/** Labels that only call for attention. */
const remark = /^(?:tip|hint|note|nb|提示|注意|技巧|小技巧)$/i;
const connector = /^\s*(?:或者?|or|\/|、|，|,|和|以及|等|\||&)?\s*$/i;

/** Pairs of code and meaning on the line; several when `；` parts them. */
export function readPairs(line: Line): Pair[] {
	if (!line.spans.some((span) => span.kind === 'code')) return [];
	const parts = splitAt(line.spans, /[；;]\s*/);
	const each = parts.map(readPair);
	const explicit = each.every((found) => found.length > 0 && found.every((one) => one.explicit));
	return parts.length > 1 && explicit ? each.flat() : readPair(line.spans);
}

function readPair(spans: readonly Span[]): Pair[] {
	const halves = cutTerm(spans);
	if (halves !== undefined) {
		const [left, right] = halves;
		if (remark.test(spansToText(left).trim())) return readPair(right);
		const before = readCode(left);
		if (before !== undefined && hasWords(right)) return pairs(before, right, true);
		const after = readCode(right);
		if (after !== undefined && hasWords(left)) return pairs(after, left, true);
		if (before !== undefined || after !== undefined) return [];
	}
	return readBeside(spans);
}

/** Code at the beginning or the end of the line, with nothing but words beside it. */
function readBeside(spans: readonly Span[]): Pair[] {
	const filled = spans.filter((span) => span.kind !== 'text' || span.text.trim() !== '');
	const first = filled.findIndex((span) => span.kind !== 'code');
	const head = first > 0 ? readCode(filled.slice(0, first)) : undefined;
	if (head !== undefined && hasWords(filled.slice(first)))
		return pairs(head, filled.slice(first), false);
	const [name, code] = filled;
	if (name !== undefined && code?.kind === 'code' && isShortName(name)) {
		const until = filled
			.slice(1)
			.findIndex((span) => span.kind !== 'code' && !connector.test(span.text));
		const codes = readCode(filled.slice(1, until < 0 ? undefined : until + 1));
		if (codes !== undefined) return pairs(codes, [name], false);
	}
	const last = filled.findLastIndex((span) => span.kind !== 'code');
	const tail = last >= 0 && last < filled.length - 1 ? readCode(filled.slice(last + 1)) : undefined;
	if (tail !== undefined && hasWords(filled.slice(0, last + 1)))
		return pairs(tail, filled.slice(0, last + 1), false);
	return [];
}

/** Words that can stand as a meaning alone, before the code that follows them. */
function isShortName(span: Span): boolean {
	const text = span.text.trim();
	return (
		span.kind === 'text' &&
		hasWords([span]) &&
		text.length <= 40 &&
		!/[。；]|(?:如果|时候?|执行|输入|使用|到|在|和|与|的|按下?)$/.test(text)
	);
}

/** One pair, or as many as there are clauses when each command has its own. */
function pairs(codes: readonly string[], words: readonly Span[], explicit: boolean): Pair[] {
	const meaning = tidyMeaning(spansToMarkdown(words));
	const clauses = meaning.split(/[，,、]\s*/).filter((clause) => clause !== '');
	if (codes.length > 1 && clauses.length === codes.length) {
		return codes.map((code, at) => ({ code, others: [], meaning: clauses[at] ?? '', explicit }));
	}
	const [code = '', ...others] = codes;
	return [{ code, others, meaning, explicit }];
}

function tidyMeaning(text: string): string {
	return text
		.replace(/^[\s，,：:、。-]+/, '')
		.replace(/[\s，,：:、。；;]+$/, '')
		.replace(/^to (.{6,}?),? (?:run|use|type|do|execute|enter|call|try)$/i, '$1');
}

/** The commands of a half: code spans, parted by connectors, with short words beside them taken as arguments. */
function readCode(spans: readonly Span[]): string[] | undefined {
	if (!spans.some((span) => span.kind === 'code')) return undefined;
	const codes: string[] = [];
	let current = '';
	for (const span of spans) {
		if (span.kind === 'code') {
			if (current !== '') codes.push(current);
			current = span.text;
		} else if (span.kind !== 'text') return undefined;
		else if (connector.test(span.text)) {
			if (current !== '') codes.push(current);
			current = '';
		} else if (current !== '' && filler.test(span.text)) continue;
		else if (current !== '' && /^\s*[\p{L}\d<>[\]_.-]{1,12}\s*$/u.test(span.text)) {
			current = `${current} <${span.text.trim().replace(/[<>[\]]/g, '')}>`;
		} else return undefined;
	}
	if (current !== '') codes.push(current);
	return codes.length > 0 ? codes : undefined;
}

function hasWords(spans: readonly Span[]): boolean {
	const words = spansToText(spans.filter((span) => span.kind === 'text' && !span.link));
	return /[\p{Script=Han}]{2}|[A-Za-z]{3}/u.test(words);
}
