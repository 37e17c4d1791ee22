// The study day: a calendar day of the person's own clock that starts at the rollover hour.

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Milliseconds of a day without a clock change. */
export const dayMs = 86_400_000;

/** Hour of local time at which a study day starts unless the person chose another. */
const defaultRolloverHour = 4;

/**
 * The study day (days since 1 January 1970 in local time) that an instant belongs to.
 * `utcOffsetMinutes` is how far local time is ahead of UTC at that instant, so a day with a clock
 * change is 23 or 25 hours long by itself.
 */
export function studyDayAt(
	epochMs: number,
	utcOffsetMinutes: number,
	rolloverHour: number = defaultRolloverHour
): number {
	return Math.floor((epochMs + utcOffsetMinutes * minuteMs - rolloverHour * hourMs) / dayMs);
}

/**
 * Epoch milliseconds at which a study day starts; `utcOffsetMinutes` is the offset in force then
 * (after a change of the clock in the night, the new one).
 */
export function startOfStudyDay(
	studyDay: number,
	utcOffsetMinutes: number,
	rolloverHour: number = defaultRolloverHour
): number {
	return studyDay * dayMs + rolloverHour * hourMs - utcOffsetMinutes * minuteMs;
}

/** The Monday of a study day's week; study day 0 was a Thursday. */
export function mondayOf(studyDay: number): number {
	return studyDay - ((studyDay + 3) % 7);
}

/** The hour of local time, 0–23, at an instant. */
export function localHour(epochMs: number, utcOffsetMinutes: number): number {
	const local = epochMs + utcOffsetMinutes * minuteMs;
	return Math.floor((((local % dayMs) + dayMs) % dayMs) / hourMs);
}
