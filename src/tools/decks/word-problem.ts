// Problems as English lines for a terminal: where, what is wrong, and what to do about it.
import type { Problem, ProblemCode } from '#core/problem.ts';

type Values = Readonly<Record<string, string | undefined>>;
const maybe = (near: string | undefined) => (near ? ` Did you mean "${near}"?` : '');

const sentences: Readonly<Record<ProblemCode, (values: Values) => string>> = {
	tooLarge: ({ limit, unit }) =>
		`more than ${limit ?? ''} ${unit ?? 'characters'}: split it into smaller parts`,
	tooDeep: ({ limit }) => `nested deeper than ${limit ?? ''} levels: nothing real needs that`,
	badYaml: ({ message }) =>
		`this is no valid YAML: ${message ?? ''}. A text that holds ": ", " #" or starts with a special character needs quotes or a block (|)`,
	aliasRefused: () => 'anchors (&) and aliases (*) are not read: write the value out, or quote it',
	tagRefused: ({ tag }) =>
		`the tag "${tag ?? ''}" is not read: put the text in quotes if it starts with an exclamation mark`,
	keyRefused: ({ key }) => `no field may be called "${key ?? ''}"`,
	unknownKey: ({ key, near }) => `no field is called "${key ?? ''}" here.${maybe(near)}`,
	missingKey: ({ key }) => `"${key ?? ''}" is missing`,
	wrongType: ({ expected, received }) =>
		`expected ${kinds(expected)}, found ${kinds(received)}${quoting(expected, received)}`,
	badValue: ({ expected, received, near }) =>
		`${received ?? ''} is not one of: ${expected ?? ''}.${maybe(near)}`,
	badId: ({ received }) =>
		`${received ?? ''} is no valid name: lower-case letters, digits and single hyphens`,
	tooLong: ({ limit, length }) =>
		`${length ?? ''} is too many: at most ${limit ?? ''} (characters of a text, entries of a list)`,
	tooShort: ({ limit }) => `at least ${limit ?? ''} needed here`,
	duplicateId: ({ id, line }) =>
		`the id "${id ?? ''}" is taken on line ${line ?? ''}: give this card another one`,
	gapCount: ({ count }) => `a cloze has exactly one gap {{}}, this text has ${count ?? ''}`,
	afterUnknown: ({ reference, near }) =>
		`"after" names "${reference ?? ''}", which does not exist.${maybe(near)}`,
	afterCycle: ({ path }) => `these cards wait for each other: ${path ?? ''}`,
	raggedRows: () => 'rows of numbers must be equally long, and not empty',
	reverseRefused: ({ kind }) => `a card of kind "${kind ?? ''}" can't be asked the other way round`,
	wrongMissing: ({ kind }) => `a card of kind "${kind ?? ''}" needs at least one wrong answer`,
	wrongIsRight: ({ answer }) => `the wrong answer ${answer ?? ''} is also a right one`,
	linesReversed: () => 'lines are counted from 1, the first one first',
	fileNamed: ({ expected }) =>
		`a deck's file is named after its id: rename it to ${expected ?? ''}`,
	keyGone: ({ key }) =>
		`the card "${key ?? ''}" is gone: its history will rest. If it was moved or renamed, add formerly: [${key ?? ''}] to its new entry`,
	languageMissing: ({ language }) => `the text in "${language ?? ''}" is missing`,
	notNeutral: ({ text }) =>
		`"${text ?? ''}" is Chinese, so it isn't the same in every language: write { zh: …, en: … }`,
	sourceMissing: () =>
		'say which section of the notes it comes from (note, heading, lines), or tag it "beyond" if they do not have it',
	textLong: ({ length, limit }) =>
		`too long for a phone: ${length ?? ''} of at most ${limit ?? ''} (a Chinese character counts 1, a word or formula 2)`,
	htmlDropped: ({ html }) =>
		`raw HTML is dropped: ${html ?? ''}. Put it in backticks if it should be read`,
	linkRefused: ({ url }) =>
		`this address is dropped: ${url ?? ''}. Links go to http(s), mailto or a relative address`,
	imageRefused: ({ url }) =>
		`this picture is dropped: ${url ?? ''}. Only data: addresses of png, jpeg, webp or gif are shown`,
	looseMark: ({ mark }) =>
		`"${mark ?? ''}" shows as it is written: its partner is missing, or a space is on its inner side`,
	underscoresRead: ({ text }) =>
		`${text ?? ''} is read as emphasis and loses its underscores: put a name in backticks, emphasis in asterisks`,
	emptyText: () => 'this text shows nothing',
	texInvalid: ({ tex, message }) => `KaTeX refuses ${tex ?? ''}: ${message ?? ''}`,
	texTooLong: ({ limit }) => `a formula of more than ${limit ?? ''} characters: split it`,
	texTooWide: ({ tex, width, room }) =>
		`has to scroll on a phone, about ${width ?? ''} px in one piece where there are ${room ?? ''}: ${tex ?? ''}. Break it with aligned, or name a part`
};

/** `file:line:column  field  what is wrong`, for a terminal. */
export function wordProblem({ code, values = {}, file, place, path, warning }: Problem): string {
	const where = [file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
	const sentence = sentences[code](values);
	return [where, warning ? 'warning:' : 'error:', path ? `${path}:` : '', sentence]
		.filter((part) => part !== '')
		.join(' ');
}

const names: Readonly<Record<string, string>> = {
	string: 'a text',
	Object: 'a map',
	Array: 'a list',
	number: 'a number',
	boolean: 'true or false',
	null: 'nothing'
};

function kinds(types: string | undefined): string {
	const parts = (types ?? '').split(' | ').map((type) => names[type] ?? type);
	return [...new Set(parts)].join(' or ');
}

function quoting(expected: string | undefined, received: string | undefined): string {
	const isBare = /^(?:-?[\d.]+|true|false|null)$/.test(received ?? '');
	return expected?.includes('string') && isBare ? ': put it in quotes' : '';
}
