import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, localHour, mondayOf, startOfStudyDay, studyDayAt } from './study-day.ts';

const at = (iso: string) => Date.parse(iso);
const day = (date: string) => Date.parse(`${date}T00:00Z`) / dayMs;

describe('studyDayAt', () => {
	it.each([
		[
			'a minute before the rollover it is still yesterday',
			'2026-03-10T03:59+01:00',
			60,
			4,
			'2026-03-09'
		],
		['at the rollover the day begins', '2026-03-10T04:00+01:00', 60, 4, '2026-03-10'],
		[
			'late at night it is the day that began in the morning',
			'2026-03-11T02:00+01:00',
			60,
			4,
			'2026-03-10'
		],
		['the night clocks go forward', '2026-03-29T04:00+02:00', 120, 4, '2026-03-29'],
		['before the rollover of that night', '2026-03-29T03:59+02:00', 120, 4, '2026-03-28'],
		['the night clocks go back', '2026-10-25T03:59+01:00', 60, 4, '2026-10-24'],
		['after the rollover of that night', '2026-10-25T04:00+01:00', 60, 4, '2026-10-25'],
		['east of the date line, fourteen hours ahead', '2026-01-01T04:00+14:00', 840, 4, '2026-01-01'],
		['west of it at the same instant', '2026-01-01T04:00+14:00', -660, 4, '2025-12-30'],
		['with half-hour offsets', '2026-05-05T04:00+05:45', 345, 4, '2026-05-05'],
		['with the rollover at midnight', '2026-03-10T00:00+01:00', 60, 0, '2026-03-10'],
		[
			'with a later rollover the same instant is yesterday',
			'2026-03-10T04:30+01:00',
			60,
			5,
			'2026-03-09'
		],
		['before 1970', '1969-12-31T12:00Z', 0, 4, '1969-12-31']
	])('%s', (_, instant, offset, rollover, expected) => {
		expect(studyDayAt(at(instant), offset, rollover)).toBe(day(expected));
	});

	it('makes the day of a clock change 23 or 25 hours long', () => {
		const spring = day('2026-03-28');
		const autumn = day('2026-10-24');
		const hours = (from: number, before: number, after: number) =>
			(startOfStudyDay(from + 1, after) - startOfStudyDay(from, before)) / 3_600_000;
		expect(hours(spring, 60, 120)).toBe(23);
		expect(hours(autumn, 120, 60)).toBe(25);
	});
});

describe('startOfStudyDay', () => {
	it('is the first instant of its day', () => {
		const anyDay = fc.integer({ min: 0, max: 40_000 });
		const anyOffset = fc.integer({ min: -720, max: 840 });
		fc.assert(
			fc.property(anyDay, anyOffset, fc.integer({ min: 0, max: 12 }), (studyDay, offset, hour) => {
				const start = startOfStudyDay(studyDay, offset, hour);
				expect(studyDayAt(start, offset, hour)).toBe(studyDay);
				expect(studyDayAt(start - 1, offset, hour)).toBe(studyDay - 1);
			})
		);
	});
});

describe('localHour', () => {
	it.each([
		['2026-03-10T23:30Z', 60, 0],
		['2026-03-10T00:30Z', -60, 23],
		['1969-12-31T23:59Z', 0, 23]
	])('of %s at %i minutes is %i', (instant, offset, hour) => {
		expect(localHour(at(instant), offset)).toBe(hour);
	});
});

describe('mondayOf', () => {
	it.each([
		['2026-11-16', '2026-11-16'],
		['2026-11-20', '2026-11-16'],
		['2026-11-22', '2026-11-16'],
		['2026-11-23', '2026-11-23']
	])('%s lies in the week of %s', (date, monday) => {
		expect(mondayOf(day(date))).toBe(day(monday));
	});
});
