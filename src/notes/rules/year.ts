// A date and what happened then, on one line: asked by what happened.
import type { Line } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown } from '../spans.ts';
import { say } from '../words.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const date = `(?:前|公元前?)?[1-9]\\d{2,3}年?(?:\\s?(?:${month}|\\d{1,2}月)(?:\\s?\\d{1,2}(?:日|号|st|nd|rd|th)?)?)?`;
/** `June 28, 1914`, `28 June 1914` */
const english = `(?:${month}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s|(?:\\d{1,2}\\s)?${month}\\s)[1-9]\\d{2,3}`;
const entry = new RegExp(
	`^(${english}|${date}(?:\\s?[-–~—]\\s?(?:${date}))?)(?:\\s{2,}|\\t|\\s*[：:]\\s*|\\s+[-–—]+\\s+|(?<=年|月|日)[，,\\s]\\s*)(?=[\\p{L}«“"「])(.{4,120})$`,
	'iu'
);

/** Proposes a concept card for a line such as `1789: storming of the Bastille`; a diary's dates are no facts. */
export function draftYear(line: Line, place: Place): Proposal[] {
	if (place.dated === true || line.spans.some((span) => span.kind !== 'text' || span.link === true))
		return [];
	const match = entry.exec(
		line.spans
			.map(({ text }) => text)
			.join('')
			.trim()
	);
	const [when = '', event = ''] = match?.slice(1) ?? [];
	const what = escapeMarkdown(withoutEnd(event));
	if (match === null || weight(what) < 8) return [];
	return [
		{
			kind: 'concept',
			rule: 'definition',
			confidence: 'medium',
			prompt: askAt(place, say(place.note.language, 'when', what)),
			answer: when.trim(),
			lines: [line.number, line.number]
		}
	];
}
