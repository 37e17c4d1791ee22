// The deck file: what a YAML deck may hold. The same schema is published as JSON Schema for editors.
import * as v from 'valibot';
import { languages } from '#core/language.ts';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = v.pipe(
	v.string(),
	v.maxLength(64),
	v.regex(idPattern, 'lower-case letters, digits and single hyphens'),
	v.description('Stable for ever; never derived from the wording.')
);
/** `card` of the same deck, or `deck/card`. */
const cardRef = v.pipe(
	v.string(),
	v.regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/)
);

const markdown = v.pipe(v.string(), v.nonEmpty(), v.maxLength(8000));
const text = v.pipe(
	v.strictObject({ zh: v.optional(markdown), en: v.optional(markdown) }),
	v.check(
		(map) => languages.some((language) => map[language] !== undefined),
		'at least one language'
	),
	v.description('Markdown with $…$ and $$…$$ by language; no raw HTML.')
);
/** A text that may be the same in every language. */
const neutralText = v.union([markdown, text]);

const source = v.pipe(
	v.string(),
	v.nonEmpty(),
	v.maxLength(2000),
	v.description('A command line, keys, TeX or code.')
);

const numberValue = v.union([
	v.pipe(v.number(), v.finite()),
	v.array(v.union([v.pipe(v.number(), v.finite()), v.array(v.pipe(v.number(), v.finite()))]))
]);
const numberAnswer = v.union([
	numberValue,
	v.strictObject({
		value: numberValue,
		tolerance: v.optional(v.pipe(v.number(), v.minValue(0))),
		unit: v.optional(v.string())
	})
]);

const gradingHints = v.strictObject({
	log: v.optional(v.picklist(['ln', 'log2', 'log10'])),
	matrices: v.optional(v.array(v.string())),
	functions: v.optional(v.array(v.string())),
	positive: v.optional(v.array(v.string()))
});

const noteSource = v.strictObject({
	note: v.string(),
	heading: v.array(v.string()),
	lines: v.optional(v.tuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())]))
});

const demoUse = v.strictObject({
	id,
	version: v.pipe(v.number(), v.integer()),
	role: v.picklist(['ask', 'illustrate']),
	preset: v.optional(v.record(v.string(), v.unknown())),
	hide: v.optional(v.array(v.string()))
});

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
/** Written by the generator: hashes of passage, draft and accepted card, never the note's text. */
const origin = v.strictObject({ rule: v.string(), passage: hash, draft: hash, card: hash });

const common = {
	id,
	prompt: text,
	given: v.optional(text),
	why: v.optional(text),
	sources: v.array(noteSource),
	erratum: v.optional(text),
	outdated: v.optional(text),
	demo: v.optional(demoUse),
	after: v.optional(v.array(cardRef)),
	tags: v.optional(v.array(v.string())),
	reverse: v.optional(v.boolean()),
	formerly: v.optional(v.array(v.string())),
	grading: v.optional(gradingHints),
	origin: v.optional(origin)
};

const typed = {
	answer: source,
	accept: v.optional(v.array(source)),
	wrong: v.optional(v.array(v.strictObject({ answer: source, say: text })))
};
const worded = {
	answer: neutralText,
	accept: v.optional(v.array(markdown)),
	wrong: v.optional(v.array(v.strictObject({ answer: neutralText, say: text })))
};

const entry = v.variant('kind', [
	v.strictObject({ kind: v.literal('concept'), ...common, ...worded }),
	v.strictObject({ kind: v.literal('cloze'), ...common, ...worded }),
	v.strictObject({ kind: v.literal('command'), ...common, ...typed }),
	v.strictObject({ kind: v.literal('keys'), ...common, ...typed }),
	v.strictObject({ kind: v.literal('formula'), ...common, ...typed }),
	v.strictObject({
		kind: v.literal('code'),
		...common,
		...typed,
		language: v.optional(v.string())
	}),
	v.strictObject({
		kind: v.literal('number'),
		...common,
		answer: numberAnswer,
		wrong: v.optional(v.array(v.strictObject({ answer: numberValue, say: text })))
	}),
	v.strictObject({
		kind: v.literal('order'),
		...common,
		answer: v.pipe(v.array(neutralText), v.minLength(3), v.maxLength(7))
	}),
	v.strictObject({ kind: v.literal('choice'), ...common, ...worded })
]);

/** A deck file. Unknown keys are refused, so that a slip of the pen is found. */
export const deckFileSchema = v.strictObject({
	id,
	title: text,
	about: v.optional(text),
	grading: v.optional(gradingHints),
	tags: v.optional(v.array(v.string())),
	after: v.optional(v.array(id)),
	cards: v.array(entry)
});

export type DeckFile = v.InferOutput<typeof deckFileSchema>;
export type CardEntry = DeckFile['cards'][number];
export type SourceText = v.InferOutput<typeof text>;
