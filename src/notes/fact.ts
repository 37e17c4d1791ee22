// What a card entry and a draft have in common when they are compared: the fact behind the wording.
import type { Language } from '#core/language.ts';
import type { CardEntry, SourceText } from '#deck/schema.ts';
import { draftEntry, entryHash } from './draft-deck.ts';
import type { Draft } from './draft.ts';
import { bareText, draftAnswer, draftQuestion } from './similarity.ts';

export interface Fact {
	readonly kind: CardEntry['kind'];
	/** Without the headings above it, without looks. */
	readonly question: string;
	/** Without looks. */
	readonly answer: string;
	/** Note and headings of each source. */
	readonly places: readonly string[];
	/** `hash64` of the passage and of the draft; none for a card that no draft made. */
	readonly passage?: string;
	readonly draft?: string;
	/** The words are no longer those of the draft. */
	readonly edited?: true;
}

/** The fact of a draft. */
export function factOfDraft(draft: Draft): Fact {
	return {
		kind: draft.kind,
		question: draftQuestion(draft),
		answer: draftAnswer(draft),
		places: draft.sources.map(({ note, heading }) => placeName(note, heading)),
		passage: draft.passage,
		draft: entryHash(draftEntry(draft, 'x'))
	};
}

/** The fact of a card entry, in the language of the notes where it has that one. */
export function factOfEntry(entry: CardEntry, language: Language): Fact {
	return {
		kind: entry.kind,
		question: draftQuestion({ prompt: inLanguage(entry.prompt, language) }),
		answer: bareText(answerText(entry, language)),
		places: entry.sources.map(({ note, heading }) => placeName(note, heading)),
		...(entry.origin === undefined
			? {}
			: { passage: entry.origin.passage, draft: entry.origin.draft }),
		...(isEditedCard(entry) ? { edited: true } : {})
	};
}

/** True for a card whose words are no longer those of the draft it was made of. */
export function isEditedCard(card: CardEntry): boolean {
	return card.origin !== undefined && entryHash(card) !== card.origin.draft;
}

/** A card's answer as one text. */
export function answerText(entry: CardEntry, language: Language): string {
	if (entry.kind === 'number') return JSON.stringify(entry.answer);
	if (entry.kind === 'order') {
		return entry.answer.map((step) => inLanguage(step, language)).join('\n');
	}
	return inLanguage(entry.answer, language);
}

/** The text in the language, else in the one there is. */
export function inLanguage(text: string | SourceText, language: Language): string {
	if (typeof text === 'string') return text;
	return text[language] ?? text.zh ?? text.en ?? '';
}

function placeName(note: string, heading: readonly string[]): string {
	return [note, ...heading].join('\n');
}
