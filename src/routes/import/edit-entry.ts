// A draft as fields that a person types in, and back.
import type { Language } from '#core/language.ts';
import { languages } from '#core/language.ts';
import type { ProposedChange } from '#db/drafts.ts';

export type Entry = NonNullable<ProposedChange['draft']>;

export interface EntryFields {
	readonly prompt: string;
	/** Steps of an order stand one a line; undefined for an answer that is no text. */
	readonly answer: string | undefined;
	readonly why: string;
}

type Texts = Entry['prompt'];

/** The language that an entry's texts are in; the preferred one if it is among them. */
export function entryLanguage({ prompt }: Entry, preferred: Language): Language {
	return [preferred, ...languages].find((each) => prompt[each] !== undefined) ?? preferred;
}

export function fieldsOf(entry: Entry, language: Language): EntryFields {
	return {
		prompt: textOf(entry.prompt, language),
		answer: answerOf(entry, language),
		why: entry.why === undefined ? '' : textOf(entry.why, language)
	};
}

/** The entry with a person's words in it; other languages stay as they are. */
export function withFields(entry: Entry, language: Language, fields: EntryFields): Entry {
	const { why: _, ...rest } = entry;
	const changed = {
		...rest,
		prompt: { ...entry.prompt, [language]: fields.prompt },
		...(fields.why.trim() === '' ? {} : { why: { ...entry.why, [language]: fields.why } })
	} as Entry;
	const typed = fields.answer;
	if (typed === undefined) return changed;
	switch (changed.kind) {
		case 'number':
			return changed;
		case 'order': {
			const steps = typed.split('\n').filter((step) => step.trim() !== '');
			return { ...changed, answer: steps.map((step) => ({ [language]: step.trim() })) };
		}
		case 'concept':
		case 'cloze':
		case 'choice': {
			const before = typeof changed.answer === 'string' ? {} : changed.answer;
			return { ...changed, answer: { ...before, [language]: typed } };
		}
		default:
			return { ...changed, answer: typed };
	}
}

function answerOf(entry: Entry, language: Language): string | undefined {
	switch (entry.kind) {
		case 'number':
			return undefined;
		case 'order':
			return entry.answer.map((step) => textOf(step, language)).join('\n');
		default:
			return textOf(entry.answer, language);
	}
}

function textOf(text: string | Texts, language: Language): string {
	return typeof text === 'string' ? text : (text[language] ?? text.zh ?? text.en ?? '');
}
