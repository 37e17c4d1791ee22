// What a card asks and what counts as an answer; content only, progress lives in schedule.ts.
import type { Text } from './tree.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type DeckId = Branded<'DeckId'>;
/** `deck/card`, or `deck/card~reverse` for the sibling that asks the other way round. */
export type CardKey = Branded<'CardKey'>;

export const cardKinds = [
	'concept',
	'cloze',
	'command',
	'keys',
	'formula',
	'code',
	'number',
	'order',
	'choice'
] as const;
export type CardKind = (typeof cardKinds)[number];

/** A number, a shape such as `[5, 3]`, or rows of numbers. */
export type NumberValue = number | readonly NumberValue[];

export interface NumberAnswer {
	readonly value: NumberValue;
	/** Largest accepted absolute difference, in the unit of `value`; 0 when absent. */
	readonly tolerance?: number;
	/** Written after the value, e.g. `ms`; an answer may leave it out. */
	readonly unit?: string;
}

/** What a typed answer is compared with: by kind a source string, a number, steps in order, or nothing to type. */
export type Answer =
	| { readonly kind: 'command' | 'keys' | 'formula' | 'code'; readonly answer: string }
	| { readonly kind: 'number'; readonly answer: NumberAnswer }
	| { readonly kind: 'cloze'; readonly answer: Text }
	| { readonly kind: 'order'; readonly answer: readonly Text[] }
	| { readonly kind: 'concept' | 'choice'; readonly answer: Text };

/** How formulas of a card are read: what `log` means and which symbols are not plain numbers. */
export interface GradingHints {
	readonly log?: 'ln' | 'log2' | 'log10';
	/** Symbols that stand for matrices (they don't commute), as TeX: `Q`, `W_1`. */
	readonly matrices?: readonly string[];
	/** Symbols that are functions, as TeX: `f`, `\\sigma`. */
	readonly functions?: readonly string[];
	/** Symbols that are only ever positive (a width, a variance), as TeX. */
	readonly positive?: readonly string[];
}

export interface WrongAnswer {
	/** Source string for typed kinds; compiled text for choice, where it is shown as an option. */
	readonly answer: string;
	readonly shown: Text;
	readonly say: Text;
}

export interface Source {
	readonly note: string;
	/** Headings from the top of the note down to the section. */
	readonly heading: readonly string[];
	/** First and last line, counted from 1. */
	readonly lines?: readonly [number, number];
}

/** A demo on a card: `ask` makes its prediction the answer, `illustrate` offers it after the answer. */
export interface DemoUse {
	readonly id: string;
	readonly version: number;
	readonly role: 'ask' | 'illustrate';
	readonly preset?: Readonly<Record<string, unknown>>;
	readonly hide?: readonly string[];
}

interface CardBase {
	readonly key: CardKey;
	readonly deckId: DeckId;
	/** Place in the deck, from 0; new cards come in this order. */
	readonly position: number;
	/** True for the sibling that asks the other way round; it is always plainly revealed. */
	readonly reverse?: true;
	readonly prompt: Text;
	readonly given?: Text;
	/** The answer as it is shown, whatever the kind. */
	readonly shown: Text;
	readonly accept?: readonly string[];
	readonly wrong?: readonly WrongAnswer[];
	readonly why?: Text;
	readonly erratum?: Text;
	readonly outdated?: Text;
	readonly sources: readonly Source[];
	readonly demo?: DemoUse;
	/** Cards to know first. */
	readonly after?: readonly CardKey[];
	readonly tags?: readonly string[];
	readonly grading?: GradingHints;
	/** Language of a code answer, for colours: `python`, `bash`, … */
	readonly language?: string;
	/** Earlier keys of this card; their history is this card's. */
	readonly formerly?: readonly CardKey[];
	/** The person's own words lie over the deck's, which are as they were (`stands`) or have changed since. */
	readonly edited?: 'stands' | 'overtaken';
}

export type Card = CardBase & Answer;

/** A deck as it is listed, without its cards. */
export interface DeckHead {
	readonly id: DeckId;
	readonly title: Text;
	readonly about?: Text;
	/** Cards in the deck, siblings counted. */
	readonly cardCount: number;
	readonly tags?: readonly string[];
	/** Decks to know first. */
	readonly after?: readonly DeckId[];
	/** Hash of the compiled deck; a changed one means there is an import to do. */
	readonly hash: string;
}

export interface Deck extends DeckHead {
	readonly cards: readonly Card[];
}

/** The key of the card entry behind a card, shared by its siblings. */
export function entryKey(key: CardKey): string {
	return key.replace(/~reverse$/, '');
}

/** True for cards whose answer can be given and judged before it shows. */
export function canBeAnswered(card: Card): boolean {
	if (card.kind === 'concept') return false;
	return card.kind !== 'choice' || (card.wrong?.length ?? 0) > 0;
}
