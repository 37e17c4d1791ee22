// What is wrong with a text that somebody wrote, as a code with a place; tools and ui word it.

/** Every code, with the values that its sentence needs. */
export const problemCodes = [
	// The file as a whole: `limit` is the largest allowed count.
	'tooLarge', // limit, unit
	'tooDeep', // limit
	'badYaml', // message
	'aliasRefused',
	'tagRefused', // tag
	'keyRefused', // key
	// Fields: `key` is the field's name, `near` a known name that is close to it.
	'unknownKey', // key, near?
	'missingKey', // key
	'wrongType', // expected, received
	'badValue', // expected, received, near?
	'badId', // received
	'tooLong', // limit, length
	'tooShort', // limit
	// Cards among each other.
	'duplicateId', // id, line
	'gapCount', // count
	'afterUnknown', // reference, near?
	'afterCycle', // path
	'raggedRows',
	'reverseRefused', // kind
	'wrongMissing', // kind
	'wrongIsRight', // answer
	'linesReversed',
	// Built-in decks.
	'fileNamed', // expected
	'keyGone', // key
	'languageMissing', // language
	'notNeutral', // text
	'sourceMissing',
	'textLong', // length, limit
	// Texts.
	'htmlDropped', // html
	'linkRefused', // url
	'imageRefused', // url
	'looseMark', // mark
	'underscoresRead', // text
	'emptyText',
	'texInvalid', // message, tex
	'texTooLong', // limit
	'texTooWide' // tex, width, room
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A place in a text; both are counted from 1. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

export interface Problem {
	readonly code: ProblemCode;
	readonly values?: Readonly<Record<string, string>>;
	/** Nothing was lost that the writer can't do without; everything else is an error. */
	readonly warning?: true;
	/** File name as it was given. */
	readonly file?: string;
	readonly place?: Place;
	/** Where in the file's structure, e.g. `cards.giou.why.zh`. */
	readonly path?: string;
}
