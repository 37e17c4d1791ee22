// Which lines of a note are headings, as written by people: also without a space, or a date on its own.

export interface Heading {
	/** 1 to 6. */
	readonly level: number;
	/** As written, without `#` and outer spaces; empty headings have an empty text. */
	readonly text: string;
	/** 2 when the heading is underlined, else 1. */
	readonly height: 1 | 2;
}

const spaced = /^ {0,3}(#{1,6})(?:[ \t\u3000]+(.*))?$/;
const cramped = /^(#{1,6})([^\s#!].*)$/;
const underline = /^ {0,3}(?:=+|-{2,})\s*$/;
const dated =
	/^\s*(?:19|20)\d{2}(?:[.\-/年](?:0?[1-9]|1[0-2])(?:[.\-/月](?:0?[1-9]|[12]\d|3[01])日?))(?:\s*(?:星期|周)\S|\s+[A-Za-z]{3,9})?\s*[:：]?\s*$/;

/** True for a line that holds a date and nothing else. */
export function isDateLine(line: string): boolean {
	return line.length < 40 && dated.test(line);
}

/** Reads `lines[index]` as a heading of any common form. */
export function readHeading(lines: readonly string[], index: number): Heading | undefined {
	const line = lines[index] ?? '';
	if (line.includes('#')) {
		const match = spaced.exec(line) ?? crampedMatch(lines, index);
		if (match === null) return undefined;
		const text = (match[2] ?? '').replace(/\s+#+\s*$/, '').trim();
		return { level: (match[1] ?? '#').length, text, height: 1 };
	}
	const next = lines[index + 1] ?? '';
	if (!underline.test(next) || !isTitle(line, lines[index - 1] ?? '')) return undefined;
	return { level: next.includes('=') ? 1 : 2, text: line.trim(), height: 2 };
}

/** `##Heading`; one `#` alone may be a tag (`#idea`) or an include, so it has to look like a title. */
function crampedMatch(lines: readonly string[], index: number): RegExpExecArray | null {
	const match = cramped.exec(lines[index] ?? '');
	if (match === null) return null;
	if ((match[1] ?? '').length > 1) return match;
	const blankAround =
		(lines[index - 1] ?? '').trim() === '' && (lines[index + 1] ?? '').trim() === '';
	const text = match[2] ?? '';
	return blankAround &&
		!text.includes('#') &&
		/^[\p{Script=Han}\p{Extended_Pictographic}]/u.test(text)
		? match
		: null;
}

/** A short line on its own, not part of a list, quote, table or paragraph. */
function isTitle(line: string, before: string): boolean {
	const text = line.trim();
	return (
		text !== '' &&
		before.trim() === '' &&
		text.length <= 80 &&
		!/^(?: {4}|\t)/.test(line) &&
		!/^(?:[-*+>|]|\d+[.)]\s|`{3}|~{3}|<)/.test(text) &&
		!text.includes('|')
	);
}
