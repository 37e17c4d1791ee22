// A daily reminder as a calendar file (RFC 5545): the person's calendar rings, whatever this app does.
import { dayMs } from './study-day.ts';

export interface Reminder {
	/** Stays the same when the reminder changes, so that a calendar replaces the old one. */
	readonly uid: string;
	/** Counts the changes of the reminder, from 0. */
	readonly sequence: number;
	/** Epoch milliseconds at which the file is made. */
	readonly at: number;
	/** First calendar day, in days since 1 January 1970. */
	readonly firstDay: number;
	/** Minutes after midnight, 0–1439, on the clock of wherever the person is. */
	readonly minuteOfDay: number;
	readonly title: string;
	readonly description: string;
	/** Where the app is. */
	readonly url: string;
}

const minuteMs = 60_000;
const eventMinutes = 10;
/** Octets of a line without its break (section 3.1). */
const longestLine = 75;

/**
 * The text of an `.ics` file with one event that repeats every day and an alarm at its beginning.
 * The time has no zone (section 3.3.5, form 1): it is the same hour wherever the person travels.
 */
export function dailyReminder(reminder: Reminder): string {
	const { uid, sequence, at, firstDay, minuteOfDay, title, description, url } = reminder;
	const starts = stamp(firstDay * dayMs + minuteOfDay * minuteMs);
	return [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Warmup//Daily reminder//EN',
		'CALSCALE:GREGORIAN',
		'BEGIN:VEVENT',
		`UID:${escapeText(uid)}`,
		`SEQUENCE:${sequence}`,
		`DTSTAMP:${stamp(at)}Z`,
		`DTSTART:${starts}`,
		`DURATION:PT${eventMinutes}M`,
		'RRULE:FREQ=DAILY',
		`SUMMARY:${escapeText(title)}`,
		`DESCRIPTION:${escapeText(description)}`,
		`URL:${url}`,
		// Nobody is busy because of it.
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'TRIGGER:PT0M',
		`DESCRIPTION:${escapeText(title)}`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	]
		.map((line) => `${foldLine(line)}\r\n`)
		.join('');
}

/** `20261121T193000` for an instant, read as UTC. */
function stamp(epochMs: number): string {
	return new Date(epochMs).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** Section 3.3.11; other control characters can't be written at all. */
function escapeText(text: string): string {
	return text
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r\n?|\n/g, '\\n')
		.replace(/\p{Cc}/gu, '');
}

/** Breaks a line after at most 75 octets of UTF-8, never inside a character (section 3.1). */
function foldLine(line: string): string {
	let folded = '';
	let octets = 0;
	for (const character of line) {
		const length = octetsOf(character.codePointAt(0) ?? 0);
		if (octets + length > longestLine) {
			folded += '\r\n ';
			// The space belongs to the line that it begins.
			octets = 1;
		}
		folded += character;
		octets += length;
	}
	return folded;
}

function octetsOf(codePoint: number): number {
	if (codePoint < 0x80) return 1;
	if (codePoint < 0x800) return 2;
	return codePoint < 0x10000 ? 3 : 4;
}
