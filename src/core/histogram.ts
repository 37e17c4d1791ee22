// Many values as a few counts.

export interface Histogram {
	/** Inner bounds, ascending: below the first, between two, from the last on. */
	readonly bounds: readonly number[];
	/** One count more than there are bounds; a value on a bound counts above it. */
	readonly counts: readonly number[];
	readonly total: number;
	/** The middle value (the lower of two); undefined without values. */
	readonly median: number | undefined;
}

/** Bounds in days between which stabilities are counted. */
export const stabilityBounds = [1, 3, 7, 21, 90, 365] as const;
/** Bounds between which difficulties (1–10) are counted. */
export const difficultyBounds = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Counts values between ascending bounds. */
export function histogram(values: readonly number[], bounds: readonly number[]): Histogram {
	const counts = Array.from({ length: bounds.length + 1 }, () => 0);
	for (const value of values) {
		const above = bounds.findIndex((bound) => value < bound);
		const bin = above === -1 ? bounds.length : above;
		counts[bin] = (counts[bin] ?? 0) + 1;
	}
	const sorted = Float64Array.from(values).sort();
	const median = sorted[Math.floor((sorted.length - 1) / 2)];
	return { bounds, counts, total: values.length, median };
}
