// Cutting a line at a mark that stands in its words, never inside code or TeX.
import type { Span } from '../block.ts';

const colon = /\s*(?:(?<!\d)：|：(?!\d)|:(?=\s|$|[^/\s\w]))\s*/;
const dash =
	/\s*(?:——|—|–\s|(?<=\s)-{1,2}\s|(?<=\s)=>|→|＝|(?<=\p{L}{2}[」）)]? |[」）)])= ?(?=[\p{L}…]{2}[^*/+×∑=()\d$]*$))\s*/u;

/** Cuts a line between a term and its meaning: at a colon, else at a dash or arrow. */
export function cutTerm(spans: readonly Span[]): [Span[], Span[]] | undefined {
	// A name in code marks or bold ends where a dash follows it; a colon behind that is part of the meaning.
	const [first, second] = spans;
	const isNamed = first?.kind === 'code' || first?.strong === true;
	if (isNamed && second?.kind === 'text' && dash.exec(second.text)?.index === 0)
		return cutAt(spans, dash);
	return cutAt(spans, colon) ?? cutAt(spans, dash);
}

/** Cuts at the first match in a text span. */
export function cutAt(spans: readonly Span[], pattern: RegExp): [Span[], Span[]] | undefined {
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

/** All parts between the matches. */
export function splitAt(spans: readonly Span[], pattern: RegExp): Span[][] {
	const halves = cutAt(spans, pattern);
	if (halves === undefined) return [[...spans]];
	return halves[1].length === 0 ? [halves[0]] : [halves[0], ...splitAt(halves[1], pattern)];
}
