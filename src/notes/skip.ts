// What the generator left out of a note, with the reason as a code that the interface words.

export const skipReasons = [
	'unclosed-fence',
	'unclosed-formula',
	'long-line',
	'long-listing',
	'listing-only',
	'links-only',
	'pictures-only',
	'open-question',
	'too-short',
	'too-long',
	'refused-tex',
	'no-rule'
] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface Skip {
	readonly reason: SkipReason;
	/** First and last line of the note, from 1. */
	readonly lines: readonly [number, number];
	/** What was wrong, in the words of whoever found it (a TeX error), when there is more to say. */
	readonly detail?: string;
}
