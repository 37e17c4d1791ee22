// The figures of several notes together: what was made, what was skipped, which sections have no card.
import { confidences, ruleNames, type Draft } from './draft.ts';
import type { NoteDrafts, SectionReport, Share } from './draft-note.ts';
import type { SkipReason } from './skip.ts';

export interface NotesReport {
	readonly notes: number;
	readonly sections: number;
	/** Sections that hold content, and those of them without a draft. */
	readonly content: { readonly all: number; readonly uncovered: readonly Uncovered[] };
	/** Inline commands in lists with a meaning beside them. */
	readonly commands: { readonly all: number; readonly carded: number };
	/** Display formulas. */
	readonly formulas: { readonly all: number; readonly carded: number };
	readonly drafts: number;
	readonly byKind: Readonly<Record<string, number>>;
	readonly byRule: Readonly<Record<string, number>>;
	readonly byConfidence: Readonly<Record<string, number>>;
	readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
}

export interface Uncovered {
	readonly note: string;
	readonly path: readonly string[];
	readonly lines: readonly [number, number];
}

/** Adds up the reports of notes. */
export function reportNotes(notes: readonly NoteDrafts[]): NotesReport {
	const drafts = notes.flatMap((note) => note.drafts);
	const filled = notes.flatMap(({ note, sections }) =>
		sections.filter((section) => section.empty === undefined).map((section) => ({ note, section }))
	);
	return {
		notes: notes.length,
		sections: notes.reduce((sum, note) => sum + note.sections.length, 0),
		content: {
			all: filled.length,
			uncovered: filled.filter(({ section }) => section.drafts === 0).map(uncovered)
		},
		commands: total(notes.map((note) => note.commands)),
		formulas: total(notes.map((note) => note.formulas)),
		drafts: drafts.length,
		byKind: count(drafts.map((draft) => draft.kind)),
		byRule: inOrder(ruleNames, count(drafts.map((draft: Draft) => draft.rule))),
		byConfidence: inOrder(confidences, count(drafts.map((draft) => draft.confidence))),
		skipped: count(notes.flatMap((note) => note.skips.map((skip) => skip.reason)))
	};
}

function uncovered({ note, section }: { note: string; section: SectionReport }): Uncovered {
	return { note, path: section.path, lines: section.lines };
}

function total(shares: readonly Share[]): { all: number; carded: number } {
	const all = shares.reduce((sum, share) => sum + share.all, 0);
	return { all, carded: all - shares.reduce((sum, share) => sum + share.missed.length, 0) };
}

function count<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
	const counted: Partial<Record<Name, number>> = {};
	for (const name of names) counted[name] = (counted[name] ?? 0) + 1;
	return counted;
}

function inOrder(
	names: readonly string[],
	counted: Readonly<Record<string, number>>
): Record<string, number> {
	return Object.fromEntries(names.map((name) => [name, counted[name] ?? 0]));
}
