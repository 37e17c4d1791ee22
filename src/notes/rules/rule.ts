// What a rule is: it looks at one block or line and proposes drafts, or nothing.
import type { Block, Line } from '../block.ts';
import type { Proposal } from '../place.ts';
import type { Place } from '../place.ts';

/** Proposals of a block rule; `used` are lines that belong to them and need no other rule. */
export interface Found {
	readonly proposals: readonly Proposal[];
	readonly used?: readonly Line[];
}

/** Looks at `blocks[index]` and its neighbours. */
export type BlockRule = (
	blocks: readonly Block[],
	index: number,
	place: Place
) => Found | undefined;

/** Looks at one line of a paragraph or list entry. */
export type LineRule = (line: Line, place: Place) => readonly Proposal[];
