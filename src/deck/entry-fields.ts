// A card entry as fields that a person types in, and back.
import { languages, type Language } from '#core/language.ts';
import type { CardEntry, SourceText } from './schema.ts';

export interface EntryFields {
	readonly prompt: string;
	readonly given: string;
	/** Steps of an order stand one a line; a number or a shape as JSON. */
	readonly answer: string;
	readonly why: string;
}

const fields = ['prompt', 'given', 'answer', 'why'] as const;

/** Fields of an entry that a person has changed; null for one that was emptied. */
export type EntryEdit = Readonly<Partial<Record<keyof EntryFields, unknown>>>;

/** The language that an entry's texts are in; the preferred one if it is among them. */
export function entryLanguage({ prompt }: CardEntry, preferred: Language): Language {
	return [preferred, ...languages].find((each) => prompt[each] !== undefined) ?? preferred;
}

export function fieldsOf(entry: CardEntry, language: Language): EntryFields {
	return {
		prompt: textOf(entry.prompt, language),
		given: textOf(entry.given ?? '', language),
		answer: answerOf(entry, language),
		why: textOf(entry.why ?? '', language)
	};
}

/**
 * The entry with a person's words in it: fields that read as before and other languages stay as they
 * are. What is typed may not fit the schema: parse the deck file again.
 */
export function withFields(entry: CardEntry, language: Language, typed: EntryFields): CardEntry {
	const before = fieldsOf(entry, language);
	const edit: Partial<Record<keyof EntryFields, unknown>> = {};
	if (typed.prompt !== before.prompt) edit.prompt = { ...entry.prompt, [language]: typed.prompt };
	if (typed.answer !== before.answer) edit.answer = withAnswer(entry, language, typed.answer);
	for (const key of ['given', 'why'] as const) {
		if (typed[key] === before[key]) continue;
		const text = withText(entry[key] ?? {}, language, typed[key]);
		edit[key] = Object.keys(text).length > 0 ? text : null;
	}
	return withEdit(entry, edit);
}

/** What differs between an entry and the same entry after a person has edited it. */
export function editOf(before: CardEntry, after: CardEntry): EntryEdit {
	const changed = fields.filter(
		(key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])
	);
	return Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
}

/** An entry with an edit of it; what comes out may not fit the schema. */
export function withEdit(entry: CardEntry, edit: EntryEdit): CardEntry {
	const laid = Object.entries({ ...entry, ...edit });
	return Object.fromEntries(laid.filter(([, value]) => value !== null)) as unknown as CardEntry;
}

/** A text with other words in one language; emptied ones take that language away. */
function withText(text: SourceText, language: Language, typed: string): SourceText {
	const { [language]: _, ...others } = text;
	return typed.trim() === '' ? others : { ...others, [language]: typed };
}

function withAnswer(entry: CardEntry, language: Language, typed: string): unknown {
	switch (entry.kind) {
		case 'number': {
			const value = parseJson(typed);
			const { answer } = entry;
			return typeof answer === 'object' && 'value' in answer ? { ...answer, value } : value;
		}
		case 'order': {
			const steps = typed.split('\n').flatMap((step) => step.trim() || []);
			// Another language's steps go on only while they stand for the same ones.
			const before = steps.length === entry.answer.length ? entry.answer : [];
			return steps.map((step, index) => inLanguage(before[index] ?? {}, language, step));
		}
		case 'concept':
		case 'cloze':
		case 'choice':
			return inLanguage(entry.answer, language, typed);
		default:
			return typed;
	}
}

/** What is the same in every language stays so. */
function inLanguage(before: string | SourceText, language: Language, typed: string) {
	return typeof before === 'string' ? typed : { ...before, [language]: typed };
}

/** The text itself where it isn't JSON; the schema refuses it with its place. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function answerOf(entry: CardEntry, language: Language): string {
	switch (entry.kind) {
		case 'number': {
			const { answer } = entry;
			const value = typeof answer === 'object' && 'value' in answer ? answer.value : answer;
			return JSON.stringify(value).replaceAll(',', ', ');
		}
		case 'order':
			return entry.answer.map((step) => textOf(step, language)).join('\n');
		default:
			return textOf(entry.answer, language);
	}
}

function textOf(text: string | SourceText, language: Language): string {
	return typeof text === 'string' ? text : (text[language] ?? text.zh ?? text.en ?? '');
}
