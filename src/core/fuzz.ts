// Which day within reach of an interval a review falls on: seeded fuzz, leaning to quiet days.
import { randomFrom } from './random.ts';

/** What the choice depends on besides the interval; the same values always choose the same day. */
export interface FuzzContext {
	readonly seed: number;
	readonly studyDay: number;
	/** Reviews already due on a study day; without it every day within reach is as likely. */
	readonly load?: (dueDay: number) => number;
}

// Share of each part of an interval that it may be moved by; as in Anki.
const parts = [
	{ from: 2.5, to: 7, share: 0.15 },
	{ from: 7, to: 20, share: 0.1 },
	{ from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 }
];
/** Longer intervals aren't balanced: nobody knows the load of a day that far off. */
const longestBalancedDays = 90;
/** Days ahead for which `load` may be asked. */
export const balancedReachDays = 96;

/**
 * The intervals within reach of `intervalDays`, both ends included, all within
 * [minimum, maximum]: one day and 15 % of its part in 2.5–7 days, 10 % of 7–20, 5 % above 20, on
 * either side; none below 2.5 days.
 */
export function fuzzRange(
	intervalDays: number,
	minimum: number,
	maximum: number
): { readonly lowest: number; readonly highest: number } {
	const clamp = (days: number) => Math.min(Math.max(days, Math.min(minimum, maximum)), maximum);
	const days = clamp(intervalDays);
	if (days < 2.5) return { lowest: clamp(Math.round(days)), highest: clamp(Math.round(days)) };
	let delta = 1;
	for (const { from, to, share } of parts) {
		delta += share * Math.max(0, Math.min(days, to) - from);
	}
	return { lowest: clamp(Math.round(days - delta)), highest: clamp(Math.round(days + delta)) };
}

/**
 * The interval in days that a review gets. Up to 90 days, a day with n reviews is chosen with a
 * weight of 1 / (1 + n)², so quiet days fill first and no day is ruled out.
 */
export function fuzzInterval(
	intervalDays: number,
	minimum: number,
	maximum: number,
	{ seed, studyDay, load }: FuzzContext
): number {
	const { lowest, highest } = fuzzRange(intervalDays, minimum, maximum);
	const draw = randomFrom(seed)();
	if (load === undefined || Math.max(intervalDays, minimum) > longestBalancedDays) {
		return lowest + Math.floor(draw * (highest - lowest + 1));
	}
	const weights = Array.from({ length: highest - lowest + 1 }, (_, at) => {
		const due = load(studyDay + lowest + at);
		return 1 / (1 + Math.max(0, Number.isFinite(due) ? due : 0)) ** 2;
	});
	let left = draw * weights.reduce((sum, weight) => sum + weight, 0);
	for (const [at, weight] of weights.entries()) {
		left -= weight;
		if (left < 0) return lowest + at;
	}
	return highest;
}
