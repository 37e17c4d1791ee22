// The words of the import pages, in English; their shape is the law for every other language.

const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
const cards = (n: number) => count(n, 'card', 'cards');
const drafts = (n: number) => count(n, 'draft', 'drafts');
const lines = (first: number, last: number) =>
	first === last ? `line ${number(first)}` : `lines ${number(first)}–${number(last)}`;

export const importingEn = {
	title: 'Import',
	about:
		'Notes in Markdown or plain text become drafts of cards. Nothing leaves this device, and your files are only read.',
	files: 'Choose files',
	folder: 'Choose a folder',
	drop: 'Or drop notes, a folder or a deck file here.',
	dropNow: 'Drop to read',
	paste: 'Or paste a note',
	pasteName: 'Name of the note',
	pastedName: 'Pasted note',
	pasteText: 'Text of the note',
	pasteDo: 'Read this note',
	nameWhy: 'A later import under the same name shows only what has changed.',
	open: 'Not finished yet',
	drafts,
	left: (n: number) => (n === 0 ? 'All decided, not in the deck yet' : `${drafts(n)} left`),
	goOn: 'Go on',
	discard: 'Discard',
	discardAsk: (title: string) =>
		`Discard the open drafts of “${title}”? Cards that are in the deck already stay.`,
	last: 'Imported lately',
	undo: 'Undo this import',
	undone: 'Taken back. The deck is as it was.',

	reading: 'Reading the notes',
	progress: (done: number, total: number) => `${number(done)} of ${count(total, 'file', 'files')}`,
	comparing: 'Comparing with your deck …',
	cancelled: 'Cancelled. Nothing was stored.',
	failed: (detail: string) =>
		`That did not work: ${detail}. Your decks and schedules are as they were. Please try again.`,
	nothingChosen:
		'There was no note among these files. Notes end in .md, .markdown or .txt; save Word documents and PDFs as text first.',
	tooMany: (limit: number, rest: number) =>
		`Only the first ${number(limit)} notes are read at once; ${number(rest)} are left. Import those afterwards.`,
	ignored: (n: number) =>
		`${count(n, 'other file was', 'other files were')} left alone: neither notes nor deck files.`,

	found: (n: number, sure: number) =>
		n === 0 ? 'No drafts were found.' : `${drafts(n)}, ${number(sure)} of them sure.`,
	merged: (n: number) =>
		n === 0 ? '' : `${count(n, 'duplicate was', 'duplicates were')} joined with another draft.`,
	noDrafts:
		'Nothing in these notes can be asked as it stands. Definitions (“term: meaning”), commands with their meaning, formulas and questions become drafts.',
	unchanged: 'Nothing has changed since the last import. The deck stays as it is.',
	changed: (n: number, same: number) =>
		`${count(n, 'change', 'changes')} since the last import; ${cards(same)} unchanged. Schedules are kept.`,
	into: 'Into which deck',
	newDeck: 'A new deck',
	deckTitle: 'Title of the deck',
	titleOf: ([first = '', ...rest]: readonly string[]) =>
		rest.length === 0 ? first : `${first} and ${number(rest.length)} more`,
	titleMany: 'These notes go into one deck. Give it a name that holds for all of them.',
	unfinished: (n: number) =>
		`An earlier import of these notes isn’t finished (${n === 0 ? 'all decided, not in the deck yet' : `${drafts(n)} left`}). This one takes its place; what you decided there stays where the draft is still the same.`,
	goOnUnfinished: 'Go on with the earlier one',
	look: 'Look through them',
	fileReport: 'What was found in each note',
	sectionCount: (all: number, filled: number) =>
		`${count(all, 'section', 'sections')}, ${number(filled)} with content`,
	coverage: (covered: number, filled: number) =>
		`${number(covered)} of ${number(filled)} sections with content have a draft.`,
	uncovered: 'Sections without a draft',
	skipped: 'Left out',
	encoding: (name: string) => `Read as ${name} and converted.`,
	broken: (n: number, line: number) =>
		`${count(n, 'character', 'characters')} could not be read, the first on line ${number(line)}. Compare that line with the note and save the note as UTF-8.`,
	nul: (n: number) => `${count(n, 'NUL byte was', 'NUL bytes were')} removed.`,
	lines,
	badFiles: 'Could not be read',
	faults: {
		tooLarge: 'Larger than 10 MB. Split the file and import the parts.',
		unreadable:
			'The browser could not open it. Perhaps it was moved or deleted; choose it once more.',
		notText:
			'This is no text: a picture, a program or a Word document, perhaps. Save it as Markdown or plain text.',
		empty: 'The file is empty.',
		failed: 'The note could not be read; the others were. Please report it with the note’s form.'
	},
	skips: {
		'unclosed-fence':
			'A code block is opened and never closed. Close it with the same fence, so that what follows is read as text.',
		'unclosed-formula': 'A formula is opened with $$ and never closed. Add the closing $$.',
		'long-line': 'A line too long to be read. Break it into several.',
		'long-listing': 'A listing too long to be answered from memory.',
		'listing-only': 'Only a listing, without a sentence that asks for it.',
		'links-only': 'Only links.',
		'pictures-only': 'Only pictures.',
		'open-question': 'A question without an answer.',
		'too-short': 'Too short to make a question of.',
		'too-long': 'Too long for one card.',
		'refused-tex': 'A formula that can’t be typeset; it is kept as text.',
		'no-rule': 'Nothing here has the form of a question and its answer.'
	},

	section: (at: number, all: number) => `Section ${number(at)} of ${number(all)}`,
	sections: 'Sections',
	sectionLeft: (n: number) => (n === 0 ? 'done' : `${number(n)} left`),
	takeHere: (n: number) => `Accept the ${number(n)} left in this section`,
	skipHere: (n: number) => `Skip the ${number(n)} left in this section`,
	acceptSure: (n: number) => `Accept ${number(n)} sure`,
	counts: (taken: number, kept: number, open: number) =>
		`${number(taken)} accepted · ${number(kept)} skipped · ${number(open)} left`,
	later: 'Stop here, go on later',
	passage: 'Your note',
	noPassage: 'No longer in the notes.',
	draft: 'Draft',
	sure: { high: 'sure', medium: 'fairly sure', low: 'not sure' },
	skip: 'Skip',
	edit: 'Edit',
	accept: 'Accept',
	keepOld: 'Keep the card',
	keepMine: 'Keep mine',
	takeNew: 'Take the new',
	retire: 'Retire it',
	stillWrong: 'Keep the correction',
	nowRight: 'Drop it',
	decided: { take: 'Accepted.', keep: 'Skipped.', edited: 'Accepted, edited.' },
	undoLast: 'Undo',
	previous: 'Previous draft',
	next: 'Next draft',
	classes: {
		new: 'New',
		cosmetic: 'Only looks',
		wording: 'Other words',
		meaning: 'Another answer',
		moved: 'Moved',
		gone: 'Gone from the notes',
		same: 'Unchanged'
	},
	classCounts: {
		new: (n: number) => `${number(n)} new`,
		back: (n: number) => `${number(n)} back again`,
		wording: (n: number) => `${number(n)} in other words`,
		meaning: (n: number) => `${number(n)} with another answer`,
		gone: (n: number) => `${number(n)} gone from the notes`,
		conflict: (n: number) => `${number(n)} changed by you and in the note`,
		erratum: (n: number) => count(n, 'correction to look at', 'corrections to look at')
	},
	classWhy: {
		new: '',
		cosmetic: 'The fact is the same; the schedule is kept.',
		wording: 'The same fact in other words; the schedule is kept.',
		meaning: 'The answer is another now.',
		moved: 'It stands in another place now; the schedule is kept.',
		gone: 'Retired cards aren’t asked; their history is kept and comes back with them.',
		same: ''
	},
	returns: 'This fact is back in the notes; its card comes back with its history.',
	conflict: 'You changed this card, and the note has changed too. Which one is right?',
	erratum: {
		look: 'The passage that this card corrects has changed. Is the correction still needed?',
		settled: 'The note now says what this card says: the correction is settled.'
	},
	cardNow: 'Card in the deck',
	mine: 'Yours',
	fromNotes: 'From the note',
	withoutErratum: 'Without the correction',
	schedule: 'Schedule',
	schedules: { keep: 'Keep', shorten: 'Tomorrow', reset: 'Start again' },
	recognised: (n: number) =>
		n === 0 ? '' : `${cards(n)} only moved or changed in looks: recognised, progress kept.`,

	editTitle: 'Edit the draft',
	editCard: 'Edit the card',
	editReverse: 'This card asks the other way round; the edit changes both.',
	cardLeft: 'The card has left its deck and can’t be edited.',
	saveCard: 'Save',
	question: 'Question',
	given: 'Given',
	answer: 'Answer',
	answerSteps: 'Steps, one a line',
	why: 'Explanation',
	preview: 'Preview',
	acceptEdited: 'Accept this',
	keys: 'Keys',
	keyList: {
		accept: 'Accept',
		skip: 'Skip',
		edit: 'Edit',
		undo: 'Undo the last decision',
		step: 'Previous, next',
		here: 'Accept or skip the rest of the section',
		sections: 'Sections'
	},

	allSeen: 'All drafts are decided.',
	lookAgain: 'Look through them again',
	put: (n: number) => (n === 0 ? 'Finish without cards' : `Put ${cards(n)} into the deck`),
	putWhy: 'Only now is anything written.',
	putting: 'Putting the cards into the deck',
	deckFull:
		'More cards than one deck holds. Nothing was changed, and your decisions are kept: skip some sections, or import the notes in parts.',
	putSoFar: (n: number) => `Put ${cards(n)} into the deck now`,
	updateDeck: 'Update the deck',
	done: (title: string) => `“${title}” is up to date.`,
	summary: (added: number, changed: number, retired: number, returned: number) =>
		[
			added > 0 || changed + retired + returned === 0 ? `${cards(added)} added` : '',
			changed > 0 ? `${number(changed)} changed` : '',
			retired > 0 ? `${number(retired)} retired` : '',
			returned > 0 ? `${number(returned)} back` : ''
		]
			.filter(Boolean)
			.join(', ') + '.',
	refused: (n: number) =>
		`${cards(n)} could not be stored: a text is too long or empty. They were left out.`,
	review: 'Review now',
	toDeck: 'To the deck',
	another: 'Import more',

	deckFile: 'Deck file',
	deckFileBad: (name: string) => `“${name}” is not a deck file yet. Nothing was changed.`,
	deckFileFound: (n: number) => `${cards(n)}.`,
	deckFileHere: (title: string) =>
		`You have this deck already (“${title}”). Updating keeps every schedule; cards that are missing in the file are retired.`,
	deckFileTaken: 'A built-in deck has this name; yours becomes a deck of its own.',
	deckFileUpdate: 'Update my deck',
	deckFileNew: 'Add as a new deck',
	deckFileWarnings: 'Worth a look',
	deckFileSkipped: (name: string) =>
		`“${name}” was left for later: deck files are imported one at a time.`,
	place: (line: number, column: number) => `Line ${number(line)}, column ${number(column)}`
};
