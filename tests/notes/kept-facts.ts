// Do unchanged facts keep their card when notes change? What the tests assert and the bench prints.
import type { DeckFile } from '#deck/schema.ts';
import type { Change } from '#notes/difference.ts';
import { draftDeck } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import type { Draft } from '#notes/draft.ts';
import { factOfDraft, factOfEntry, type Fact } from '#notes/fact.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import type { NoteTexts } from './edits.ts';

// Unedited notes are drafted once; an edit redrafts the note that it touched.
const drafted = new Map<string, readonly Draft[]>();
/** The merged drafts of notes. */
export function draftsOf(texts: NoteTexts): readonly Draft[] {
	const all = [...texts].flatMap(([name, text]) => {
		const key = `${name}\n${text}`;
		const drafts = drafted.get(key) ?? draftNote(name, text).drafts;
		drafted.set(key, drafts);
		return drafts;
	});
	return mergeDrafts(all).drafts;
}

/** A deck of all drafts of the notes. */
export const deckOf = (texts: NoteTexts): DeckFile =>
	draftDeck(draftsOf(texts), { id: 'notes', title: { zh: '笔记' } });
const keyOf = ({ kind, question, answer }: Fact) => [kind, question, answer].join('\n');

/** Of the facts that are in both, how many kept their card. */
export function keptFacts(
	deck: DeckFile,
	drafts: readonly Draft[],
	changes: readonly Change[]
): { all: number; kept: number } {
	const before = new Map<string, number>();
	for (const card of deck.cards) {
		const key = keyOf(factOfEntry(card, 'zh'));
		before.set(key, (before.get(key) ?? 0) + 1);
	}
	let all = 0;
	for (const draft of drafts) {
		const key = keyOf(factOfDraft(draft));
		const left = before.get(key) ?? 0;
		if (left === 0) continue;
		before.set(key, left - 1);
		all++;
	}
	const kept = changes.filter(
		({ card, draft, class: kind }) =>
			card !== undefined &&
			draft !== undefined &&
			kind !== 'new' &&
			keyOf(factOfEntry(card, 'zh')) === keyOf(factOfEntry(draft, 'zh'))
	).length;
	return { all, kept };
}
