import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyReminder, type Reminder } from './ics.ts';
import { dayMs } from './study-day.ts';

const reminder = (change: Partial<Reminder> = {}): Reminder => ({
	uid: '5f0c6f3e-8c0e-4a53-9a52-8f1d3a7c1b2e',
	sequence: 0,
	at: Date.parse('2026-11-20T18:05:09.987Z'),
	firstDay: Date.parse('2026-11-21') / dayMs,
	minuteOfDay: 19 * 60 + 30,
	title: 'Warmup',
	description: 'Ten minutes of cards',
	url: 'https://cards.example/',
	...change
});

/** What a calendar reads: lines unfolded, texts with their escapes. */
function readLines(file: string): Map<string, string> {
	const lines = file.replaceAll('\r\n ', '').split('\r\n');
	return new Map(
		lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
	);
}

function readText(text: string): string {
	return text.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

const utf8 = new TextEncoder();

describe('dailyReminder', () => {
	it('is this file', () => {
		expect(dailyReminder(reminder()).split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Warmup//Daily reminder//EN',
			'CALSCALE:GREGORIAN',
			'BEGIN:VEVENT',
			'UID:5f0c6f3e-8c0e-4a53-9a52-8f1d3a7c1b2e',
			'SEQUENCE:0',
			'DTSTAMP:20261120T180509Z',
			'DTSTART:20261121T193000',
			'DURATION:PT10M',
			'RRULE:FREQ=DAILY',
			'SUMMARY:Warmup',
			'DESCRIPTION:Ten minutes of cards',
			'URL:https://cards.example/',
			'TRANSP:TRANSPARENT',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'TRIGGER:PT0M',
			'DESCRIPTION:Warmup',
			'END:VALARM',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});

	it.each([
		['midnight', 0, '20261121T000000'],
		['the last minute of the day', 24 * 60 - 1, '20261121T235900'],
		['a minute below ten', 7 * 60 + 5, '20261121T070500']
	])('starts at %s, without a zone', (_, minuteOfDay, start) => {
		expect(readLines(dailyReminder(reminder({ minuteOfDay }))).get('DTSTART')).toBe(start);
	});

	it('keeps its identity when it changes', () => {
		const later = readLines(dailyReminder(reminder({ sequence: 3, minuteOfDay: 60 })));
		expect(later.get('UID')).toBe(reminder().uid);
		expect(later.get('SEQUENCE')).toBe('3');
	});

	it('escapes what would end a value', () => {
		const file = dailyReminder(reminder({ title: 'a;b,c\\d\r\ne' }));
		expect(file).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne\r\n');
	});

	it('folds Chinese between characters, never inside one', () => {
		const file = dailyReminder(reminder({ title: '温故而知新，可以为师矣'.repeat(9) }));
		expect(readText(readLines(file).get('SUMMARY') ?? '')).toBe('温故而知新，可以为师矣'.repeat(9));
		expect(file).not.toContain('\uFFFD');
	});

	it('has no line above 75 octets, breaks lines only by CRLF, and gives any text back', () => {
		const text = fc
			.string({ unit: 'grapheme', maxLength: 120 })
			.filter((some) => !/\p{Cc}/u.test(some));
		fc.assert(
			fc.property(text, text, (title, description) => {
				const file = dailyReminder(reminder({ title, description }));
				expect(file.endsWith('\r\n')).toBe(true);
				for (const line of file.split('\r\n')) {
					expect(utf8.encode(line).length).toBeLessThanOrEqual(75);
					expect(line).not.toMatch(/[\r\n]/);
				}
				expect(readText(readLines(file).get('SUMMARY') ?? '')).toBe(title);
			})
		);
	});
});
