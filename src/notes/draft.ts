// A card that the generator proposes, in the one language of its note.
import type { CardKind, Source } from '#core/card.ts';
import type { Language } from '#core/language.ts';

export const confidences = ['high', 'medium', 'low'] as const;
/** How sure the rule is that the card can be taken as it stands. */
export type Confidence = (typeof confidences)[number];

export const ruleNames = [
	'gap-mark',
	'command',
	'keys',
	'formula',
	'inline-formula',
	'table',
	'question',
	'steps',
	'points',
	'definition',
	'reason',
	'code',
	'api',
	'emphasis',
	'heading'
] as const;
/** The rule that made a draft; each has its file in `rules/`. */
export type RuleName = (typeof ruleNames)[number];

export type DraftKind = Exclude<CardKind, 'number' | 'choice'>;

export interface Draft {
	readonly kind: DraftKind;
	readonly rule: RuleName;
	readonly confidence: Confidence;
	readonly language: Language;
	/** Markdown; for a cloze the text with one gap written `{{}}`. */
	readonly prompt: string;
	/** Source string for typed kinds, Markdown for worded ones, 3 to 7 Markdown steps for an order. */
	readonly answer: string | readonly string[];
	/** Other right answers. */
	readonly accept?: readonly string[];
	/** Markdown shown with the answer. */
	readonly why?: string;
	/** Language of a code answer, for colours. */
	readonly codeLanguage?: string;
	/** Also worth asking the other way round. */
	readonly reverse?: true;
	readonly tags?: readonly string[];
	readonly sources: readonly Source[];
	/** `hash64` of the passage it was made from, blanks and emphasis left out. */
	readonly passage: string;
}
