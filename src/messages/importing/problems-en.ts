// What is wrong with a deck file, as sentences that say what to do; codes are those of `Problem`.

type Values = Readonly<Record<string, string>>;
const maybe = (near: string | undefined) => (near ? ` Perhaps “${near}” was meant.` : '');

export const problemsEn = {
	tooLarge: ({ limit, unit }: Values) =>
		`More than ${limit ?? ''} ${unit ?? 'characters'}. Split it into smaller parts.`,
	tooDeep: ({ limit }: Values) => `Nested deeper than ${limit ?? ''} levels. Flatten it.`,
	badYaml: ({ message }: Values) =>
		`Not valid YAML: ${message ?? ''}. Put a text that holds “: ” or “ #” in quotes.`,
	aliasRefused: () => 'Anchors (&) and aliases (*) aren’t read. Write the value out, or quote it.',
	tagRefused: ({ tag }: Values) =>
		`The tag “${tag ?? ''}” isn’t read. Quote a text that starts with an exclamation mark.`,
	keyRefused: ({ key }: Values) => `No field may be called “${key ?? ''}”. Rename it.`,
	unknownKey: ({ key, near }: Values) =>
		`There is no field “${key ?? ''}” here. Remove or rename it.${maybe(near)}`,
	missingKey: ({ key }: Values) => `“${key ?? ''}” is missing. Add it.`,
	wrongType: ({ expected, received }: Values) =>
		`Expected ${expected ?? ''}, found ${received ?? ''}. Change the value.`,
	badValue: ({ expected, received, near }: Values) =>
		`${received ?? ''} is none of ${expected ?? ''}.${maybe(near)}`,
	badId: ({ received }: Values) =>
		`${received ?? ''} is no valid name. Use lower-case letters, digits and single hyphens.`,
	tooLong: ({ limit, length }: Values) =>
		`${length ?? ''} is too long; the most is ${limit ?? ''}. Shorten or split it.`,
	tooShort: ({ limit }: Values) => `At least ${limit ?? ''} needed here. Add what is missing.`,
	duplicateId: ({ id, line }: Values) =>
		`The id “${id ?? ''}” is taken on line ${line ?? ''}. Give this card another one.`,
	gapCount: ({ count }: Values) =>
		`A text with a gap needs exactly one {{}}; this one has ${count ?? ''}.`,
	afterUnknown: ({ reference, near }: Values) =>
		`“after” names “${reference ?? ''}”, which isn’t there.${maybe(near)}`,
	afterCycle: ({ path }: Values) =>
		`These cards wait for each other: ${path ?? ''}. Remove one “after”.`,
	raggedRows: () => 'Rows of numbers must be equally long and not empty.',
	reverseRefused: ({ kind }: Values) =>
		`A card of kind “${kind ?? ''}” can’t be asked the other way round. Remove “reverse”.`,
	wrongMissing: ({ kind }: Values) =>
		`A card of kind “${kind ?? ''}” needs at least one wrong answer. Add one under “wrong”.`,
	wrongIsRight: ({ answer }: Values) =>
		`The wrong answer “${answer ?? ''}” is also a right one. Remove one of the two.`,
	linesReversed: () => 'Lines are counted from 1, the first one first.',
	fileNamed: ({ expected }: Values) => `Rename the file to ${expected ?? ''}.`,
	keyGone: ({ key }: Values) => `The card “${key ?? ''}” is gone; its history rests.`,
	languageMissing: ({ language }: Values) => `The text in “${language ?? ''}” is missing.`,
	notNeutral: ({ text }: Values) => `“${text ?? ''}” isn’t the same in every language.`,
	sourceMissing: () => 'No source is given.',
	textLong: ({ length, limit }: Values) =>
		`Long for a phone: ${length ?? ''} of at most ${limit ?? ''}.`,
	htmlDropped: ({ html }: Values) =>
		`Raw HTML is dropped: ${html ?? ''}. Put it in backticks if it should be read.`,
	linkRefused: ({ url }: Values) =>
		`This address is dropped: ${url ?? ''}. Links go to http(s), mailto or relative addresses.`,
	imageRefused: ({ url }: Values) =>
		`This picture is dropped: ${url ?? ''}. Only pictures inside the file (data:) are shown.`,
	looseMark: ({ mark }: Values) =>
		`“${mark ?? ''}” shows as it is written: its partner is missing.`,
	underscoresRead: ({ text }: Values) =>
		`${text ?? ''} is read as emphasis. Put a name in backticks.`,
	emptyText: () => 'This text shows nothing. Write something.',
	texInvalid: ({ tex, message }: Values) =>
		`The formula ${tex ?? ''} can’t be typeset: ${message ?? ''}.`,
	texTooLong: ({ limit }: Values) => `A formula of more than ${limit ?? ''} characters. Split it.`,
	texTooWide: ({ tex }: Values) => `Too wide for a phone: ${tex ?? ''}. Break it into lines.`
};
