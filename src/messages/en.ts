// The English interface texts; their shape is the law for every other language.

const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const cards = (n: number) => count(n, 'card', 'cards');

export const en = {
	name: 'Warmup',
	close: 'Close',
	cancel: 'Cancel',
	back: 'Back',
	statistics: 'Statistics',
	undo: 'Undo',
	/** Sentences as one text. */
	sentences: (parts: readonly string[]) => parts.join(' '),
	minutes: (n: number) => `${n} min`,
	cards,
	nav: { label: 'Main', today: 'Today', decks: 'Decks', demos: 'Demos', settings: 'Settings' },

	today: {
		title: 'Today',
		due: (n: number): string => (n === 1 ? 'card due' : 'cards due'),
		waiting: (n: number): string => (n === 1 ? 'card waiting' : 'cards waiting'),
		about: (minutes: number) => `about ${minutes} min`,
		newAndLearning: (fresh: number, learning: number) => `${fresh} new · ${learning} learning`,
		week: 'This week',
		weekday: (name: string, answered: number) =>
			answered > 0 ? `${name}: ${answered} answered` : `${name}: none`,
		start: 'Start review',
		resume: 'Go on reviewing',
		only: 'Or only',
		ahead: 'Review tomorrow’s cards now',
		missed: 'Practise what was missed today',
		byDeck: 'By deck',
		deckLoad: (due: number, fresh: number) =>
			[due > 0 ? `${due}` : '', fresh > 0 ? `${fresh} new` : ''].filter(Boolean).join(' + ') || '0',
		done: 'Done for today.',
		doneAnswered: (n: number) => `${cards(n)} answered today.`,
		tomorrow: (n: number) => (n === 0 ? 'Nothing is due tomorrow.' : `${cards(n)} due tomorrow.`),
		wakeAnother: 'Wake another deck',
		welcome: 'Pick one to three decks to begin with',
		welcomeWhy:
			'A deck sleeps until you wake it. Ten new cards a day come from all awake decks together, about ten minutes at first.',
		what: 'Each day Warmup asks for what you are about to forget, and for a little that is new.',
		firstDay: (cards: number, minutes: number) => `Today: ${cards} new cards, about ${minutes} min`,
		size: (cards: string, days: number) =>
			`${cards}, seen once in ${days} ${days === 1 ? 'day' : 'days'}`,
		wake: 'Wake',
		awake: 'Awake',
		allDecks: 'All decks',
		loading: 'Fetching the decks …'
	},

	review: {
		title: 'Review',
		leave: 'Leave the review',
		progress: (done: number, total: number) => `${done} of ${total}`,
		repeat: (left: number) => `once more · ${left} left`,
		sittingOver: 'That was the sitting.',
		leftToday: (n: number) => (n === 1 ? 'One is left for today.' : `${n} are left for today.`),
		show: 'Show answer',
		question: 'Question',
		answer: 'Answer',
		given: 'Given',
		why: 'Why',
		demoLoading: 'Setting up the experiment …',
		demoFailed: 'The experiment could not be loaded. The card works without it.',
		experiment: 'Try it',
		rate: 'How well did you know it?',
		again: 'Again',
		hard: 'Hard',
		good: 'Good',
		easy: 'Easy',
		interval: {
			minutes: (n: number) => `${n} min`,
			hours: (n: number) => `${n} h`,
			days: (n: number) => `${n} d`,
			months: (n: number) => `${n} mo`,
			years: (n: number) => `${n} y`
		},
		intervalInWords: (text: string) => `next in ${text}`,
		suggested: ', suggested',
		saved: (rating: string) => `${rating}.`,
		undone: 'Taken back.',
		nothingToUndo: 'Nothing of today to take back.',
		more: 'More',
		details: 'Source and history',
		bury: 'Not today',
		suspend: 'Put aside for good',
		known: 'Already know it',
		flag: 'Mark for rewriting',
		unflag: 'Remove the mark',
		edit: 'Edit',
		report: 'Report it',
		check: 'Check',
		dontKnow: 'I don’t know, show it',
		mineToo: 'Mine was right too',
		mineTooSaved: 'Kept as another right answer.',
		flagged: 'Marked for rewriting.',
		leech: 'The last card keeps being forgotten: rewrite, split or drop it.',
		edited: 'Saved. The card has your words now.',
		overtaken: 'The deck has changed this card since you edited it: compare',
		unflagged: 'Mark removed.',
		buried: 'Back tomorrow.',
		suspended: 'Put aside.',
		knownSaved: 'Known. It comes back in about a month.',
		openCard: 'Open the card',
		keys: 'Keys',
		wrongLabel: 'A common mistake',
		erratum: 'The note is wrong here',
		outdated: 'No longer so',
		sources: 'Source',
		lines: (first: number, last: number) =>
			first === last ? `line ${first}` : `lines ${first}–${last}`,
		reverse: {
			command: 'What does this command do?',
			keys: 'What do these keys do?',
			formula: 'What is this the formula of?',
			code: 'What does this do?',
			other: 'What is this the answer to?'
		},
		waiting: (minutes: number) => `The next card comes back in ${minutes} min.`,
		conflict: 'This card was answered in another tab. Nothing was lost; here is what comes next.',
		notSaved: 'Not saved.',
		notSavedWhy: 'The browser could not write. Your rating is kept here; try again.',
		diskFull: 'The disk is full. Your rating is kept here: free some space, then try again.',
		retry: 'Try again',
		keyList: {
			show: 'Show the answer',
			rate: 'Again, Hard, Good, Easy',
			undo: 'Take back the last answer',
			bury: 'Not today',
			suspend: 'Put aside',
			flag: 'Mark for rewriting',
			details: 'Source and history',
			leave: 'Leave',
			help: 'These keys'
		}
	},

	catchUp: {
		title: 'After the break',
		plan: (waiting: number, today: number, clear: string | undefined) =>
			`${waiting} waiting, ${today} today` + (clear ? `, clear by ${clear}.` : '.'),
		why: 'No new cards until then; those most likely to be forgotten come first.',
		perDay: 'Reviews a day until then'
	},

	install: {
		why: 'Install Warmup before you begin: as an app it keeps your progress safely, and what you answer in the browser doesn’t move over.',
		do: 'Install',
		ios: 'Tap Share, then “Add to Home Screen”, and go on there.'
	},

	unreachable: 'The deck could not be fetched. It comes as soon as there is a connection.',

	formula: {
		wide: 'A wide formula; scroll sideways',
		enlarge: 'Enlarge the formula',
		enlarged: 'Enlarged formula'
	},

	problems: {
		opening: 'Opening …',
		newer: 'A newer version of Warmup has written here. Reload to get it; your data is untouched.',
		reload: 'Reload',
		blocked:
			'Warmup can’t store anything in this browser (private window, or storage switched off). Nothing you do here would be kept.',
		failed: (detail: string) =>
			`The storage didn’t open: ${detail}. Your data is untouched. Reload, and if it stays so, restart the browser.`,
		lost: 'There was data here, and now it is gone: the browser seems to have cleared it. If you have a backup, import it now.',
		startFresh: 'Start afresh',
		notFound: 'There is nothing at this address.',
		toToday: 'To Today',
		unexpected: 'Something went wrong. What you answered is stored.'
	},

	update: { ready: 'A new version is ready.', reload: 'Reload' }
};

export type Messages = typeof en;
