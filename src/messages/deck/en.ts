// The words of decks and their pages, in English; their shape is the law for every other language.

const cards = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'card' : 'cards'}`;

export const deckEn = {
	quiz: 'Quiz',
	title: 'Decks',
	awake: 'Awake',
	asleep: 'Asleep',
	due: (n: number) => `${n} due`,
	fresh: (n: number) => `${n} new`,
	nothing: 'nothing today',
	search: 'Search all cards',
	searchHint: 'Words, code, TeX',
	results: (n: number) =>
		n === 0 ? 'Nothing found. Try fewer or shorter words.' : `${cards(n)} found`,
	indexing: 'Preparing the search …',
	browse: 'Cards',
	wake: 'Wake this deck',
	sleep: 'Put to sleep',
	sleeping: 'This deck is asleep: its cards don’t come. Their progress is kept.',
	progress: (seen: number, total: number) => `${seen} of ${total} cards seen`,
	days: (n: number, perDay: number) =>
		`${n === 1 ? 'One day' : `${n} days`} at ${perDay} new cards a day`,
	notFound: 'There is no such deck here.',
	importNotes: 'Import notes',
	typing: 'Answers of this deck',
	typingChoices: {
		general: 'As in settings',
		type: 'Type before they show',
		reveal: 'Just show'
	},
	exportFile: 'Export deck file',
	exported: (name: string) => `Saved as ${name}.`,
	toDecks: 'To all decks',

	kinds: {
		concept: 'Concepts',
		cloze: 'Gaps',
		command: 'Commands',
		keys: 'Keys',
		formula: 'Formulas',
		code: 'Code',
		number: 'Numbers and shapes',
		order: 'Orders',
		choice: 'Choices'
	},

	firm: (n: number) => `${n} remembered for three weeks and more`,
	practise: 'Practise, off the schedule',
	retention: 'Desired retention',
	general: (percent: number) => `Settings: ${percent} %`
};
