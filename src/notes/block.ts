// What a section looks like to the rules: blocks of lines of spans, flat enough to be matched by plain code.

/** A stretch of a line; emphasis is a flag, so that a pair is found inside and outside of bold. */
export interface Span {
	readonly kind: 'text' | 'code' | 'math' | 'image';
	/** Plain text with Markdown escapes resolved, the code, the TeX, or the caption of an image. */
	readonly text: string;
	readonly strong?: true;
	/** `==highlighted==`. */
	readonly mark?: true;
	/** Visible text of a link; its address is not kept. */
	readonly link?: true;
	/** Written as `<kbd>`. */
	readonly key?: true;
}

/** One line as the author wrote it; a paragraph of several source lines is several lines here. */
export interface Line {
	readonly spans: readonly Span[];
	/** Line of the note, from 1. */
	readonly number: number;
}

export interface ListEntry {
	readonly blocks: readonly Block[];
	readonly lines: readonly [number, number];
}

interface Placed {
	/** First and last line of the note, from 1. */
	readonly lines: readonly [number, number];
}

export type Block = Placed &
	(
		| { readonly kind: 'paragraph'; readonly text: readonly Line[] }
		| {
				readonly kind: 'list';
				readonly ordered: boolean;
				readonly start: number;
				readonly entries: readonly ListEntry[];
		  }
		| { readonly kind: 'formula'; readonly tex: string }
		| { readonly kind: 'code'; readonly language?: string; readonly code: string }
		| {
				readonly kind: 'table';
				readonly head: readonly Line[];
				readonly rows: readonly (readonly Line[])[];
		  }
		| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	);

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
