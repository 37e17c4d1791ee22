import type { Outcome } from '#core/answer.ts';
import { m } from '#messages/messages.ts';

const minuteMs = 60_000;

/** A wait of days, or of milliseconds below a day, short enough for a button. */
export function intervalText(days: number, waitMs: number): string {
	const units = m().review.interval;
	if (days <= 0) {
		const minutes = Math.max(1, Math.round(waitMs / minuteMs));
		return minutes < 60 ? units.minutes(minutes) : units.hours(Math.round(minutes / 60));
	}
	if (days < 31) return units.days(days);
	if (days < 365) return units.months(round(days / 30.44, days < 120 ? 1 : 0));
	return units.years(round(days / 365.25, 1));
}

/** The wait that an outcome leads to. */
export function intervalInWords({ after }: Outcome, now: number): string {
	return intervalText(after.intervalDays, after.dueAt - now);
}

function round(value: number, digits: number): number {
	return Number(value.toFixed(digits));
}
