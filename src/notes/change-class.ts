// How much of a card its changed note changed.
import type { Language } from '#core/language.ts';
import type { CardEntry } from '#deck/schema.ts';
import { draftEntry } from './draft-deck.ts';
import type { Draft } from './draft.ts';
import { answerText, inLanguage } from './fact.ts';
import { bareText, draftQuestion, similarity } from './similarity.ts';

export const changeClasses = [
	'same',
	'cosmetic',
	'wording',
	'meaning',
	'moved',
	'new',
	'gone'
] as const;
/**
 * `cosmetic`: only looks; `wording`: other words, same fact; `meaning`: another answer; `moved`: under
 * another heading or in another note; `same`: nothing but perhaps line numbers.
 */
export type ChangeClass = (typeof changeClasses)[number];

/** The class of a change of a card; `isEdited` when its words are the person's. */
export function classOf(
	card: CardEntry,
	draft: Draft,
	language: Language,
	isEdited: boolean
): ChangeClass {
	const entry = draftEntry(draft, card.id);
	const samePassage = card.origin?.passage === draft.passage;
	const isRedrafted = entry.origin?.draft !== card.origin?.draft;
	const isMoved = !draft.sources.some((source) =>
		card.sources.some(
			({ note, heading }) =>
				note === source.note && heading.join('\n') === source.heading.join('\n')
		)
	);
	if (!isRedrafted) return isMoved ? 'moved' : 'same';
	const old = bareText(answerText(card, language));
	const answer = bareText(answerText(entry, language));
	const sameAnswer = old === answer;
	const question = draftQuestion({ prompt: inLanguage(card.prompt, language) });
	const sameQuestion = question === draftQuestion(draft);
	if (sameAnswer && sameQuestion) return isMoved ? 'moved' : 'cosmetic';
	// Only the headings above an edited card are the generator's; its words are the person's.
	if (isEdited && samePassage) return isMoved ? 'moved' : 'cosmetic';
	if (sameAnswer) return 'wording';
	return isMeaning(card, old, answer) ? 'meaning' : 'wording';
}

/** Another answer: any change of what is typed, of a number or of a negation, or many other words. */
function isMeaning(card: CardEntry, old: string, answer: string): boolean {
	if (card.kind !== 'concept' && card.kind !== 'cloze' && card.kind !== 'order') return true;
	const numbers = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ');
	const negations = (text: string) =>
		text.match(/[不没无非未勿]|\bnot\b|\bno\b|never|n't/g)?.length ?? 0;
	return (
		numbers(old) !== numbers(answer) ||
		negations(old) !== negations(answer) ||
		similarity(old, answer) < 0.5
	);
}
