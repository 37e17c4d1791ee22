// What changed between a deck and the drafts of its notes as they are now, card by card.
import type { Language } from '#core/language.ts';
import type { CardEntry, DeckFile } from '#deck/schema.ts';
import { classOf, type ChangeClass } from './change-class.ts';
import { draftEntry, entryHash, freshId } from './draft-deck.ts';
import type { Draft } from './draft.ts';
import { answerText, isEditedCard } from './fact.ts';
import { matchDrafts } from './match.ts';
import { byHand, isPassageChanged, passageOf } from './passages.ts';
import { bareText } from './similarity.ts';

export interface Change {
	readonly class: ChangeClass;
	/** The card's id; a new card's is given here and stays. */
	readonly id: string;
	/** The card as it is; none for a new one. */
	readonly card?: CardEntry;
	/** The card as the notes would have it now; none for one that is gone. */
	readonly draft?: CardEntry;
	/** How sure the generator is of a new draft. */
	readonly confidence?: Draft['confidence'];
	/** The card was edited by hand and its draft changed too: the person decides. */
	readonly conflict?: true;
	/** It was retired once and is found in the notes again. */
	readonly returns?: true;
	/** The passage of an erratum changed: `settled` when the note now says what the card says, else look at it. */
	readonly erratum?: 'look' | 'settled';
}

export interface DifferenceInput {
	readonly deck: DeckFile;
	/** Drafts of the notes as they are now, merged. */
	readonly drafts: readonly Draft[];
	/** Names of the notes that were read; cards from others stay as they are. */
	readonly notes: readonly string[];
	/** Cards that left the deck earlier; a fact that returns gets its card back. */
	readonly retired?: readonly CardEntry[];
	/** Hashes (`origin.draft`) of drafts that the person left out before; they aren't offered again. */
	readonly skipped?: ReadonlySet<string>;
	/** The notes' texts by name, to look up the passages of cards written by hand. */
	readonly texts?: ReadonlyMap<string, string>;
}

/** All cards of the deck in their order with what happens to them, then the new ones in the order of the notes. */
export function difference({
	deck,
	drafts,
	notes,
	retired = [],
	skipped = new Set(),
	texts = new Map()
}: DifferenceInput): Change[] {
	const language = mainLanguage(drafts);
	const entries = [...deck.cards, ...retired];
	const byEntry = new Map(
		matchDrafts(entries, drafts, language).map(({ entry, draft }) => [entry, draft])
	);
	const taken = new Set(entries.map((entry) => entry.id));
	const matched = new Set(byEntry.values());
	const read = new Set(notes);
	const changes = deck.cards.map((card, index) => {
		const draft = drafts[byEntry.get(index) ?? -1];
		if (!isDrafted(card)) return handWritten(card, texts);
		return draft === undefined ? unmatched(card, read) : changeOf(card, draft, language, read);
	});
	const back = retired.flatMap((card, index): Change[] => {
		const draft = drafts[byEntry.get(deck.cards.length + index) ?? -1];
		return draft === undefined ? [] : [returning(card, draft, language, read)];
	});
	const fresh = drafts.flatMap((draft, index): Change[] => {
		if (matched.has(index)) return [];
		const id = freshId(draft, taken);
		const entry = draftEntry(draft, id);
		if (skipped.has(entry.origin?.draft ?? '')) return [];
		return [{ class: 'new', id, draft: entry, confidence: draft.confidence }];
	});
	return [...changes, ...back, ...fresh];
}

/** True for a card that a draft made; the others are the person's own. */
function isDrafted(card: CardEntry): boolean {
	return card.origin !== undefined && card.origin.rule !== byHand;
}

/**
 * A card of the person's own stays; its erratum asks to be looked at when its passage changed. The
 * draft is the card without the erratum; either way it remembers the passage as it is now.
 */
function handWritten(card: CardEntry, texts: ReadonlyMap<string, string>): Change {
	const { erratum, ...rest } = card;
	const unchanged: Change = { class: 'same', id: card.id, card };
	if (erratum === undefined || isPassageChanged(card, texts) !== true) return unchanged;
	const passage = passageOf(card, texts);
	if (passage === undefined) return unchanged;
	const hash = entryHash(rest);
	const draft = { ...rest, origin: { rule: byHand, passage, draft: hash, card: hash } };
	return { ...unchanged, draft, erratum: 'look' };
}

/** A retired card whose fact is back; words of the person's own come back with it. */
function returning(
	card: CardEntry,
	draft: Draft,
	language: Language,
	read: ReadonlySet<string>
): Change {
	const change = changeOf(card, draft, language, read);
	const isOwn = isEditedCard(card) && change.conflict === undefined;
	return {
		...change,
		class: 'new',
		...(change.draft && isOwn ? { draft: accepted(card, change.draft) } : {}),
		confidence: draft.confidence,
		returns: true
	};
}

/** The person's words with the sources and the hashes of the draft that they were compared with. */
export function accepted(card: CardEntry, draft: CardEntry): CardEntry {
	if (draft.origin === undefined) return card;
	return { ...card, sources: draft.sources, origin: { ...draft.origin, card: entryHash(card) } };
}

/** A card without a draft is gone when all its notes were read. */
function unmatched(card: CardEntry, read: ReadonlySet<string>): Change {
	const isRead = card.sources.length > 0 && card.sources.every(({ note }) => read.has(note));
	return { class: isRead ? 'gone' : 'same', id: card.id, card };
}

function changeOf(
	card: CardEntry,
	draft: Draft,
	language: Language,
	read: ReadonlySet<string>
): Change {
	const now = draftEntry(draft, card.id);
	const kept = card.sources.filter(({ note }) => !read.has(note));
	const entry: CardEntry = { ...now, sources: [...now.sources, ...kept] };
	const isEdited = isEditedCard(card);
	const isRedrafted = entry.origin?.draft !== card.origin?.draft;
	const kind = classOf(card, draft, language, isEdited);
	const { erratum } = erratumOf(card, draft, language);
	// A note that came round to what the card says leaves nothing to decide.
	const isConflict = isEdited && isRedrafted && erratum !== 'settled';
	return {
		class: kind,
		id: card.id,
		card,
		draft: entry,
		...(isConflict ? { conflict: true } : {}),
		...(erratum === undefined ? {} : { erratum })
	};
}

function erratumOf(
	card: CardEntry,
	draft: Draft,
	language: Language
): { erratum?: 'look' | 'settled' } {
	if (card.erratum === undefined || card.origin?.passage === draft.passage) return {};
	const now = bareText(answerText(draftEntry(draft, card.id), language));
	return { erratum: now === bareText(answerText(card, language)) ? 'settled' : 'look' };
}

function mainLanguage(drafts: readonly Draft[]): Language {
	const chinese = drafts.filter((draft) => draft.language === 'zh').length;
	return chinese * 2 >= drafts.length ? 'zh' : 'en';
}
