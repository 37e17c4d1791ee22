// A line that sets code beside its meaning, in either order.
import type { Line, Span } from '../block.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';

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

const colon = /\s*(?:：|:(?=\s|$|[^/\s\w])|——|—|–\s|(?<=\s)-{1,2}\s|(?<=\s)=>|→|＝)\s*/;
const connector = /^\s*(?:或者?|or|\/|、|，|,|和|以及|等|\||&)?\s*$/i;

/** Pairs of code and meaning on the line; several when `；` parts them. */
export function readPairs(line: Line): Pair[] {
	if (!line.spans.some((span) => span.kind === 'code')) return [];
	const parts = splitAt(line.spans, /[；;]\s*/);
	const pairs = parts.map(readPair);
	if (parts.length > 1 && pairs.every((pair) => pair?.explicit))
		return pairs.filter((p) => p !== undefined);
	const whole = readPair(line.spans);
	return whole === undefined ? [] : [whole];
}

function readPair(spans: readonly Span[]): Pair | undefined {
	const halves = cut(spans, colon);
	if (halves !== undefined) {
		const [left, right] = halves;
		const before = readCode(left);
		if (before !== undefined && hasWords(right)) return pair(before, right, true);
		const after = readCode(right);
		if (after !== undefined && hasWords(left)) return pair(after, left, true);
		if (before !== undefined || after !== undefined) return undefined;
	}
	return readBeside(spans);
}

/** Code at the beginning or the end of the line, with nothing but words beside it. */
function readBeside(spans: readonly Span[]): Pair | undefined {
	const filled = spans.filter((span) => span.kind !== 'text' || span.text.trim() !== '');
	const first = filled.findIndex((span) => span.kind !== 'code');
	const head = first > 0 ? readCode(filled.slice(0, first)) : undefined;
	if (head !== undefined && hasWords(filled.slice(first)))
		return pair(head, filled.slice(first), false);
	const last = filled.findLastIndex((span) => span.kind !== 'code');
	const tail = last >= 0 && last < filled.length - 1 ? readCode(filled.slice(last + 1)) : undefined;
	if (tail !== undefined && hasWords(filled.slice(0, last + 1)))
		return pair(tail, filled.slice(0, last + 1), false);
	return undefined;
}

function pair(codes: readonly string[], words: readonly Span[], explicit: boolean): Pair {
	const [code = '', ...others] = codes;
	const meaning = spansToMarkdown(words)
		.replace(/^[\s，,：:、。-]+/, '')
		.replace(/[\s，,：:、。；;]+$/, '');
	return { code, others, meaning, explicit };
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
		} else if (current !== '' && /^\s*[\p{L}\d<>[\]_.-]{1,12}\s*$/u.test(span.text)) {
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

/** Cuts at the first match in a text span. */
function cut(spans: readonly Span[], pattern: RegExp): [Span[], Span[]] | undefined {
	for (const [index, span] of spans.entries()) {
		if (span.kind !== 'text') continue;
		const match = pattern.exec(span.text);
		if (match === null) continue;
		const left = span.text.slice(0, match.index);
		const right = span.text.slice(match.index + match[0].length);
		return [
			[...spans.slice(0, index), ...(left === '' ? [] : [{ ...span, text: left }])],
			[...(right === '' ? [] : [{ ...span, text: right }]), ...spans.slice(index + 1)]
		];
	}
	return undefined;
}

function splitAt(spans: readonly Span[], pattern: RegExp): Span[][] {
	const halves = cut(spans, pattern);
	if (halves === undefined) return [[...spans]];
	return halves[1].length === 0 ? [halves[0]] : [halves[0], ...splitAt(halves[1], pattern)];
}
