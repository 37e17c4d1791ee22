import type { DayOptions } from '#session/load-day.ts';

/** Lengths of a short sitting, in minutes. */
export const sittings = [3, 5, 10] as const;

/** What the address asks of a review: `?minutes=3`, `?ahead=1`. Anything else is left out. */
export function dayOptions(query: URLSearchParams): DayOptions {
	const minutes = Number(query.get('minutes'));
	const daysAhead = Number(query.get('ahead'));
	return {
		...(sittings.some((length) => length === minutes) ? { minutes } : {}),
		...(Number.isInteger(daysAhead) && daysAhead > 0 && daysAhead <= 7 ? { daysAhead } : {})
	};
}
