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
	v.strictObject({ zh: v.exactOptional(markdown), en: v.exactOptional(markdown) }),
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
		tolerance: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
		unit: v.exactOptional(v.string())
	})
]);

const gradingHints = v.strictObject({
	log: v.exactOptional(v.picklist(['ln', 'log2', 'log10'])),
	matrices: v.exactOptional(v.array(v.string())),
	functions: v.exactOptional(v.array(v.string())),
	positive: v.exactOptional(v.array(v.string()))
});

const noteSource = v.strictObject({
	note: v.string(),
	heading: v.array(v.string()),
	lines: v.exactOptional(
		v.tuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())])
	)
});

const demoUse = v.strictObject({
	id,
	version: v.pipe(v.number(), v.integer()),
	role: v.picklist(['ask', 'illustrate']),
	preset: v.exactOptional(v.record(v.string(), v.unknown())),
	hide: v.exactOptional(v.array(v.string()))
});

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
/** Written by the generator: hashes of passage, draft and accepted card, never the note's text. */
const origin = v.strictObject({ rule: v.string(), passage: hash, draft: hash, card: hash });

const common = {
	id,
	prompt: text,
	given: v.exactOptional(text),
	why: v.exactOptional(text),
	sources: v.array(noteSource),
	erratum: v.exactOptional(text),
	outdated: v.exactOptional(text),
	demo: v.exactOptional(demoUse),
	after: v.exactOptional(v.array(cardRef)),
	tags: v.exactOptional(v.array(v.string())),
	reverse: v.exactOptional(v.boolean()),
	formerly: v.exactOptional(v.array(v.string())),
	grading: v.exactOptional(gradingHints),
	origin: v.exactOptional(origin)
};

const typed = {
	answer: source,
	accept: v.exactOptional(v.array(source)),
	wrong: v.exactOptional(v.array(v.strictObject({ answer: source, say: text })))
};
const worded = {
	answer: neutralText,
	accept: v.exactOptional(v.array(markdown)),
	wrong: v.exactOptional(v.array(v.strictObject({ answer: neutralText, say: text })))
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
		language: v.exactOptional(v.string())
	}),
	v.strictObject({
		kind: v.literal('number'),
		...common,
		answer: numberAnswer,
		wrong: v.exactOptional(v.array(v.strictObject({ answer: numberValue, say: text })))
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
	about: v.exactOptional(text),
	grading: v.exactOptional(gradingHints),
	tags: v.exactOptional(v.array(v.string())),
	after: v.exactOptional(v.array(id)),
	cards: v.array(entry)
});

export type DeckFile = v.InferOutput<typeof deckFileSchema>;
export type CardEntry = DeckFile['cards'][number];
export type SourceText = v.InferOutput<typeof text>;
