// How sure a share is that was counted on few trials.

export interface ShareRange {
	/** 0–1; 0 when there was no trial. */
	readonly share: number;
	/** The bounds between which the true share lies, 0–1; 0 and 1 when there was no trial. */
	readonly low: number;
	readonly high: number;
}

/** Of the normal distribution, two-sided 95 %. */
const z = 1.959963984540054;

/**
 * The share of successes with its 95 % score interval (E. B. Wilson, Journal of the American
 * Statistical Association 22, 1927): it stays within 0–1 and holds for few trials too.
 */
export function wilsonInterval(successes: number, trials: number): ShareRange {
	if (trials <= 0) return { share: 0, low: 0, high: 1 };
	const share = successes / trials;
	const weight = 1 + (z * z) / trials;
	const centre = (share + (z * z) / (2 * trials)) / weight;
	const reach =
		(z / weight) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
	// At the ends the bound is the share itself; rounding must not put it beside.
	return {
		share,
		low: successes === 0 ? 0 : Math.max(0, centre - reach),
		high: successes === trials ? 1 : Math.min(1, centre + reach)
	};
}
