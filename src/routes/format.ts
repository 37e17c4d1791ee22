import { dayMs } from '#core/study-day.ts';
import { locale } from '#messages/locale.svelte.ts';

/** A study day as a date, e.g. "3 December"; a study day is a calendar day counted in UTC. */
export function formatStudyDay(
	studyDay: number,
	options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' }
): string {
	const format = new Intl.DateTimeFormat(locale.tag, { ...options, timeZone: 'UTC' });
	return format.format(new Date(studyDay * dayMs));
}

/** An instant in local time, e.g. "20 Nov, 14:05". */
export function formatInstant(
	at: number,
	options: Intl.DateTimeFormatOptions = {
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit'
	}
): string {
	return new Intl.DateTimeFormat(locale.tag, options).format(new Date(at));
}

/** "tomorrow", "in 3 days", "2 days ago". */
export function formatDaysFromNow(days: number): string {
	return new Intl.RelativeTimeFormat(locale.tag, { numeric: 'auto' }).format(days, 'day');
}

/** "in 5 minutes". */
export function formatMinutesFromNow(minutes: number): string {
	return new Intl.RelativeTimeFormat(locale.tag, { numeric: 'auto' }).format(minutes, 'minute');
}

export function formatNumber(value: number, digits = 0): string {
	return new Intl.NumberFormat(locale.tag, { maximumFractionDigits: digits }).format(value);
}

/** A number of bytes in the largest fitting unit. */
export function formatBytes(bytes: number): string {
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
	const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
	return new Intl.NumberFormat(locale.tag, {
		style: 'unit',
		unit: units[power] ?? 'byte',
		unitDisplay: 'short',
		maximumFractionDigits: 1
	}).format(bytes / 1000 ** power);
}
