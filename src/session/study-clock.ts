import { studyDayAt } from '#core/study-day.ts';

/** The moment, as the person's clock and zone have it. */
export interface Moment {
	/** Epoch milliseconds. */
	readonly now: number;
	/** Minutes that local time is ahead of UTC. */
	readonly utcOffset: number;
	readonly studyDay: number;
}

const utcOffsetAt = (at: number) => -new Date(at).getTimezoneOffset();

/** Reads the clock; the only place of the layer that does. */
export function momentNow(rolloverHour: number): Moment {
	const now = Date.now();
	const utcOffset = utcOffsetAt(now);
	return { now, utcOffset, studyDay: studyDayAt(now, utcOffset, rolloverHour) };
}
