// The jobs of the import worker: what each is given and gives back, without what does it, so that the
// page that asks for a job doesn't load that.
import type { Card, Deck } from '#core/card.ts';
import type { Language } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import type { Tree } from '#core/tree.ts';
import type { CardEntry } from '#deck/schema.ts';
import type { Decision } from '#notes/apply-difference.ts';
import type { NoteEncoding } from '#notes/decode.ts';
import type { Change } from '#notes/difference.ts';
import type { Skip } from '#notes/skip.ts';

/** The message with which `makeDeck` fails when a deck file can't hold all its cards. */
export const deckFull = 'deck full';

/** A file with the name that sources will cite. */
export interface NamedFile {
	readonly name: string;
	readonly file: Blob;
}

export type FileFault = 'tooLarge' | 'unreadable' | 'notText' | 'empty' | 'failed';

/** What became of one note. */
export interface NoteReport {
	readonly name: string;
	readonly encoding: NoteEncoding;
	readonly nulBytes: number;
	/** Characters that could not be read, and the line of the first. */
	readonly broken: number;
	readonly brokenLine?: number;
	readonly sections: number;
	/** Sections that hold content, and those of them without a draft. */
	readonly filled: number;
	readonly uncovered: readonly {
		readonly path: readonly string[];
		readonly lines: readonly [number, number];
	}[];
	readonly drafts: number;
	readonly skips: readonly Skip[];
}

interface BadFile {
	readonly name: string;
	readonly fault: FileFault;
	readonly detail?: string;
}

export interface ReadNotes {
	readonly notes: readonly NoteReport[];
	readonly bad: readonly BadFile[];
	/** Drafts after near-duplicates were joined, how many of them are sure, and how many were joined. */
	readonly drafts: number;
	readonly sure: number;
	readonly merged: number;
	/** The language that most of the drafts are in. */
	readonly language: Language;
}

export interface Proposal {
	readonly change: Change;
	/** The lines of the note that it came from. */
	readonly passage: string;
}

interface DeckToBe {
	readonly id: string;
	readonly title: string;
	readonly language: Language;
	/** The deck file as it is; none for a new deck. */
	readonly source?: string;
	readonly retired: readonly CardEntry[];
	readonly skipped: readonly string[];
}

export interface Decided {
	readonly change: Change;
	/** Undefined: nobody said; it is applied only where nothing but line numbers changed. */
	readonly decision?: Decision;
	/** Ask it as a new card; the old one is retired with its history. */
	readonly reset?: true;
}

export interface MadeDeck {
	readonly deck: Deck;
	readonly source: string;
	readonly retired: readonly CardEntry[];
	readonly skipped: readonly string[];
	/** Ids of cards that a deck file can't hold (a text too long, say); they were left out. */
	readonly refused: readonly string[];
}

export type ReadDeckFile =
	| {
			readonly deck: Deck;
			readonly source: string;
			readonly entries: readonly CardEntry[];
			readonly warnings: readonly Problem[];
	  }
	| { readonly problems: readonly Problem[] };

export interface Jobs {
	/** Reads notes and keeps their drafts for `compare`. */
	readNotes: { input: { readonly files: readonly NamedFile[] }; output: ReadNotes };
	/** What the notes read last would change in a deck. */
	compare: { input: DeckToBe; output: readonly Proposal[] };
	/** The deck after the person has decided. */
	makeDeck: { input: DeckToBe & { readonly decided: readonly Decided[] }; output: MadeDeck };
	/** A deck file from a text; `id` replaces its own. */
	readDeckFile: {
		input: { readonly name: string; readonly source: string; readonly id?: string };
		output: ReadDeckFile;
	};
	/** One card's entry in a deck file, and the line on which it begins. */
	readEntry: {
		input: { readonly source: string; readonly id: string };
		output: { readonly entry: CardEntry; readonly line: number } | undefined;
	};
	/** A deck file with another entry in the place of the one with its id. */
	editEntry: {
		input: { readonly source: string; readonly entry: CardEntry };
		output: {
			readonly source: string;
			readonly deck: Deck;
			/** The card, then its reverse, as they were. */
			readonly before: readonly Card[];
			readonly after: readonly Card[];
		};
	};
	/** One draft as the card that it would become, or what is wrong with it. */
	preview: {
		input: { readonly entry: CardEntry; readonly passage?: string };
		output: {
			readonly card?: Card;
			readonly problems: readonly Problem[];
			readonly passage?: Tree;
		};
	};
}

export interface Progress {
	/** Files read and to be read. */
	readonly done: number;
	readonly total: number;
	/** The file that is being read; empty when all are. */
	readonly name: string;
	/** Share of the bytes of all files that is read, from 0 to 1. */
	readonly share: number;
}

export type Request = {
	[Name in keyof Jobs]: {
		readonly turn: number;
		readonly job: Name;
		readonly input: Jobs[Name]['input'];
	};
}[keyof Jobs];

export type Reply =
	| { readonly turn: number; readonly kind: 'progress'; readonly progress: Progress }
	| { readonly turn: number; readonly kind: 'done'; readonly output: Jobs[keyof Jobs]['output'] }
	| { readonly turn: number; readonly kind: 'failed'; readonly message: string };
