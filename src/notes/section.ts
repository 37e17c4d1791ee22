// A piece of a note under one heading, with the lines it came from.

/** A line of a note after mending, with the number it has in the note. */
export interface NoteLine {
	readonly text: string;
	/** From 1. */
	readonly number: number;
}

/** A fenced listing; its text never reaches the Markdown parser. */
export interface Listing {
	readonly language: string;
	readonly code: string;
	readonly lines: readonly [number, number];
}

/** A display formula; it doesn't reach the Markdown parser either. */
export interface DisplayFormula {
	readonly tex: string;
	readonly lines: readonly [number, number];
}

export interface Section {
	/** Headings from the top of the note down to this section, as written, without `#` and outer spaces. */
	readonly path: readonly string[];
	/** Line of the heading, or of the first line when there is none; from 1. */
	readonly start: number;
	/** Last line, from 1. */
	readonly end: number;
	/** What stands under the heading, up to the next one; listings and formulas are replaced by a mark. */
	readonly body: readonly NoteLine[];
	readonly listings: readonly Listing[];
	readonly formulas: readonly DisplayFormula[];
}
