// The words of the settings page, in English; their shape is the law for every other language.

const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const settingsEn = {
	title: 'Settings',
	learning: 'Learning',
	retention: 'Desired retention',
	retentionWhy: (percent: number) =>
		`You will remember about ${percent} of 100 cards when they come up. Higher means more reviews.`,
	newPerDay: 'New cards a day, over all decks',
	newPerDayCost: (first: number, month: number) =>
		`About ${first} min a day at first, ${month} min after a month.`,
	newPerDayDone: (date: string) => `All awake decks seen once by ${date}.`,
	newPerDayNone: 'Every card of the awake decks has been seen.',
	reviewsPerDay: 'Most reviews a day',
	rollover: 'A study day starts at',
	rolloverWhy: 'Cards answered before that hour count for the day before.',
	typing: 'Type answers before they show',
	typingWhy:
		'Commands, keys, formulas, code and numbers. A card seen for the first time is simply shown.',
	languages: 'Languages',
	interfaceLanguage: 'Interface',
	cardLanguage: 'Cards',
	asBrowser: 'As the browser',
	asInterface: 'As the interface',
	look: 'Look',
	theme: 'Theme',
	themes: { auto: 'As the device', light: 'Light', dark: 'Dark', black: 'Black' },
	textSize: 'Text size',
	lineHeight: 'Line height',
	reading: 'Typeface of questions',
	readings: { sans: 'Sans-serif', serif: 'Serif' },
	hand: 'Hand',
	hands: { right: 'Right', left: 'Left' },
	haptics: 'Short vibration after an answer',
	gestures: 'Swipe in the lower part',
	gesturesWhy:
		'To either side shows the answer; then towards “Again” is Again, the other way Good. Every button stays.',
	storage: 'Your data',
	storageWhere:
		'Everything is kept in this browser, on this device, and nowhere else. Export it now and then.',
	persisted: 'The browser has promised to keep it.',
	notPersisted: 'The browser may clear it when space runs out.',
	askPersist: 'Ask the browser to keep it',
	askedInVain: 'The browser didn’t agree. Installing the app usually helps.',
	used: (used: string, quota: string) => `${used} used of ${quota}.`,
	export: 'Export everything',
	exportWhy: 'One file with your log, settings and own decks.',
	exported: (name: string) => `Saved as ${name}.`,
	import: 'Import a backup',
	importWhy: 'Answers are added to those here; nothing is deleted.',
	imported: (answers: number) =>
		`${count(answers, 'answer', 'answers')} added. All due dates are as in the backup.`,
	importedDecks: (decks: number) => `${count(decks, 'deck', 'decks')} of your own came back.`,
	decksRefused: (decks: number) =>
		`${count(decks, 'deck', 'decks')} of your own could not be read; the rest of the backup is here.`,
	importNothing: 'This backup holds nothing that isn’t here already.',
	importFailed: {
		notJson: 'This isn’t a Warmup backup. Nothing was changed.',
		notBackup: 'This isn’t a Warmup backup. Nothing was changed.',
		newer:
			'This backup comes from a newer version. Update the app, then import it again. Nothing was changed.',
		damaged: 'The backup is damaged: its checksum doesn’t match. Nothing was changed.',
		invalid: 'The backup holds a line that isn’t valid. Nothing was changed.',
		tooLarge: 'The file is too large to be a backup. Nothing was changed.'
	},
	about: 'About',
	version: (date: string) => `Version of ${date}`,
	selftest: 'Test this device’s computations',
	hours: (hour: number) => `${String(hour).padStart(2, '0')}:00`,

	reminder: {
		title: 'Reminder',
		why: 'A web page can’t ring while it is closed. Your calendar can: take this file into it, and it reminds you every day.',
		time: 'Every day at',
		save: 'Get the calendar file',
		saved: (name: string) =>
			`Saved as ${name}. Open it with your calendar; in most, a later file replaces it.`,
		badge:
			'Once installed, the app’s icon shows how many cards were due when you left, on systems that draw such numbers.',
		event: 'Warmup: today’s cards',
		eventWhy: 'A few minutes are enough.'
	}
};
