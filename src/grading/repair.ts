// What a phone keyboard or a Chinese input method breaks, and how it is read again: never case, never spelling.

/**
 * Each broken sequence with what it may have been. Chinese input methods turn Shift+- into `——`,
 * Shift+6 into `……`, the backquote into `·` and the backslash key into `、`; phones join dashes,
 * curl quotes and widen dots. Longer sequences stand before the shorter ones that they begin with.
 */
const table: readonly (readonly [broken: string, ...readings: string[]])[] = [
	['——', '_', '--'],
	['……', '^', '......'],
	['—', '--', '-', '_'],
	['–', '-', '--'],
	['…', '...'],
	['、', '\\', '/', ','],
	['。', '.'],
	['《', '<'],
	['》', '>'],
	['〈', '<'],
	['〉', '>'],
	['【', '['],
	['】', ']'],
	['「', '[', '{'],
	['」', ']', '}'],
	['『', '{'],
	['』', '}'],
	['￥', '$'],
	['¥', '$', '\\'],
	['·', '`'],
	['×', '*'],
	['“', '"'],
	['”', '"'],
	['„', '"'],
	['‘', "'"],
	['’', "'"],
	['‐', '-'],
	['‑', '-'],
	['−', '-'],
	['﹣', '-'],
	['\u3000', ' '],
	['\u00a0', ' '],
	['\u2002', ' '],
	['\u2003', ' '],
	['\u2009', ' '],
	['\u202f', ' '],
	['\r\n', '\n'],
	['\r', '\n'],
	['\u200b', ''],
	['\u200c', ''],
	['\u200d', ''],
	['\ufeff', '']
];

const mostReadings = 64;
const plain = /^[\x20-\x7e\n]*$/;

/** What the text at `at` is a broken form of; undefined when it is as typed. */
function brokenAt(
	text: string,
	at: number
): { length: number; readings: readonly string[] } | undefined {
	for (const [broken, ...readings] of table) {
		if (text.startsWith(broken, at)) return { length: broken.length, readings };
	}
	const code = text.charCodeAt(at);
	const isFullWidth = code >= 0xff01 && code <= 0xff5e;
	if (!isFullWidth) return undefined;
	return { length: 1, readings: [String.fromCharCode(code - 0xfee0)] };
}

/** The end of a quoted run that begins at `at`; undefined when the quote is never closed. */
function quoteEnd(text: string, at: number): number | undefined {
	const quote = text[at];
	for (let end = at + 1; end < text.length; end += 1) {
		if (text[end] === '\\' && quote === '"') end += 1;
		else if (text[end] === quote) return end;
	}
	return undefined;
}

/** Drops outer spaces and makes runs of spaces one, except in quotes and at the start of a line. */
export function tidySpaces(text: string): string {
	let tidy = '';
	let gap = '';
	for (let at = 0; at < text.length; at += 1) {
		const character = text.charAt(at);
		if (character === ' ' || character === '\t') {
			gap += character;
			continue;
		}
		if (character === '\n') {
			tidy = tidy === '' ? '' : `${tidy}\n`;
			gap = '';
			continue;
		}
		const atLineStart = tidy.endsWith('\n');
		if (tidy !== '' && gap !== '') tidy += atLineStart ? gap : ' ';
		gap = '';
		const end =
			character === '\\'
				? Math.min(at + 1, text.length - 1)
				: character === '"' || character === "'"
					? (quoteEnd(text, at) ?? at)
					: at;
		tidy += text.slice(at, end + 1);
		at = end;
	}
	return tidy.replace(/\n+$/, '');
}

/**
 * The typed text with everything repaired that has exactly one reading, and its spaces tidied.
 * Repairing twice changes nothing; what has several readings is left for `readings`.
 */
export function repair(typed: string): string {
	let fixed = '';
	for (let at = 0; at < typed.length;) {
		const broken = brokenAt(typed, at);
		const length = broken?.length ?? 1;
		const [only, second] = broken?.readings ?? [];
		fixed += only !== undefined && second === undefined ? only : typed.slice(at, at + length);
		at += length;
	}
	return tidySpaces(fixed);
}

/**
 * Every way to read the typed text, the text as it stands first; at most 64, and just the unbroken
 * one when there would be more. Characters of `expected` count as unbroken too.
 */
export function readings(typed: string, expected: string): readonly string[] {
	if (plain.test(typed)) return [tidySpaces(typed)];
	let found: readonly string[] = [''];
	for (let at = 0; at < typed.length;) {
		const broken = brokenAt(typed, at);
		const length = broken?.length ?? 1;
		const piece = typed.slice(at, at + length);
		const choices = broken
			? expected.includes(piece)
				? [piece, ...broken.readings]
				: broken.readings
			: [piece];
		if (found.length * choices.length > mostReadings) return [tidySpaces(typed)];
		found = found.flatMap((start) => choices.map((choice) => start + choice));
		at += length;
	}
	return [...new Set([tidySpaces(typed), ...found.map(tidySpaces)])];
}
