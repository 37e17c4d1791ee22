// Which lines of a note are headings, as written by people: also without a space, and dates, numbers or stars where there are no marks.

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
const html = /^\s*<h([1-6])\b[^>]*>(.*?)<\/h\1>\s*$/i;
const dated =
	/^\s*(?:19|20)\d{2}(?:[.\-/年](?:0?[1-9]|1[0-2])(?:[.\-/月](?:0?[1-9]|[12]\d|3[01])日?))(?:\s*(?:星期|周)\S|\s+[A-Za-z]{3,9})?\s*[:：]?\s*$/;

/** What a note has for headings: marks of Markdown, dates, Chinese numbers, or the stars of an outline. */
export type HeadingStyle = 'marks' | 'dates' | 'numbers' | 'stars';

const chapter = /^\s*第[一二三四五六七八九十百\d]{1,4}[章节讲课][\s:：]*[^。；，：:！？]{0,30}$/;
const numbered =
	/^\s*[一二三四五六七八九十]{1,3}[、.．]\s*[^\s。；，：:！？][^。；，：:！？]{0,29}$/;
const bracketed = /^\s*[（(][一二三四五六七八九十]{1,3}[)）]\s*[^。；，：:！？]{1,30}$/;
const starred = /^(\*{1,6})[ \t]+(?:(?:TODO|DONE)[ \t]+)?(\S.*)$/;

/** The style of a note's headings; marks win as soon as there are any. */
export function headingStyle(lines: readonly string[]): HeadingStyle {
	const counts = { marks: 0, dates: 0, numbers: 0, stars: 0 };
	for (const line of lines) {
		if (/^#{1,6}\s/.test(line)) counts.marks++;
		else if (/^\s*[12]/.test(line) && isDateLine(line)) counts.dates++;
		else if (/^\s*[一二三四五六七八九十第]/.test(line))
			counts.numbers += numbered.test(line) || chapter.test(line) ? 1 : 0;
		else if (line.startsWith('**') && /^\*{2,6}[ \t]+[^*]+$/.test(line)) counts.stars++;
	}
	if (counts.dates >= 3 && counts.dates > counts.marks * 2) return 'dates';
	if (counts.marks > 0) return 'marks';
	if (counts.stars >= 2) return 'stars';
	return counts.numbers >= 2 ? 'numbers' : 'marks';
}

/** Reads a line as a heading of a note that has none in Markdown. */
export function readStyledHeading(line: string, style: HeadingStyle): Heading | undefined {
	const text = line.trim();
	if (style === 'dates') return isDateLine(line) ? { level: 1, text, height: 1 } : undefined;
	if (style === 'stars') {
		const match = starred.exec(line);
		return match === null
			? undefined
			: { level: (match[1] ?? '*').length, text: (match[2] ?? '').trim(), height: 1 };
	}
	if (style === 'marks') return undefined;
	const level = [chapter, numbered, bracketed].findIndex((pattern) => pattern.test(line)) + 1;
	return level === 0 ? undefined : { level, text, height: 1 };
}

/** True for a line that holds a date and nothing else. */
function isDateLine(line: string): boolean {
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
	const tagged = line.includes('<') ? html.exec(line) : null;
	if (tagged !== null) {
		const text = (tagged[2] ?? '').replace(/<[^>]*>/g, '').trim();
		return { level: Number(tagged[1]), text, height: 1 };
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
