// The words of the page of a card, in English; their shape is the law for every other language.

const count = (n: number, one: string, many: string) =>
	`${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const cardEn = {
	title: 'Card',
	edit: 'Edit',
	report: 'Report it',
	reported: (address: string) => `Copied, to send to whoever keeps the deck: ${address}`,
	editedTitle: 'Your words',
	edited: 'You have changed this card.',
	overtaken: 'The deck has changed this card since you edited it. Yours is asked until you choose.',
	compare: 'Compare',
	yours: 'Yours',
	decks: 'The deck’s',
	keepYours: 'Keep mine',
	takeDecks: 'Take the deck’s',
	notFound: 'There is no such card here. It may have left its deck; its history is kept.',
	state: 'State',
	history: 'History',
	noHistory: 'Never answered.',
	neverSeen: 'New: not seen yet.',
	learning: (when: string) => `Being learned: comes back ${when}.`,
	review: (due: string, interval: number, recall: number) =>
		`Due ${due}, ${count(interval, 'day', 'days')} after the last review. Today you would recall it with a probability of ${recall}\u00a0%.`,
	suspended: 'Put aside: it doesn’t come until you put it back.',
	buried: 'Not today: back tomorrow.',
	retired: 'Left its deck; the history is kept.',
	memory: (stability: string, difficulty: string, reps: number, lapses: number) =>
		`Stability ${stability}: after that long, recall falls to 90\u00a0%. Difficulty ${difficulty} of 10. ${count(reps, 'answer', 'answers')}, forgotten ${count(lapses, 'time', 'times')}.`,
	ifNow: 'If you answered it now:',
	late: (lateDays: number, recall: number, onTime: string) =>
		`${count(lateDays, 'day', 'days')} late: recall had fallen to ${recall}\u00a0%, so remembering it counted for more. Answered on its day, the next interval would have been about ${onTime}.`,
	hard: 'What is hard',
	putAside: 'Put aside',
	howHard: (lapses: number, difficulty: string, leech: boolean) =>
		`Forgotten ${count(lapses, 'time', 'times')}. Difficulty ${difficulty} of 10.${leech ? ' Rewrite, split or drop it.' : ''}`,
	leech: 'Forgotten often. Rewriting or splitting it helps more than repeating it.',
	rewrite: 'Rewrite',
	split: 'Split',
	splitWhy: 'To split it, let this card ask one half and paste the other as a note of your own.',
	drop: 'Drop',
	resume: 'Put back into play',
	suspend: 'Put aside',
	reset: 'Forget its history',
	resetAsk: 'Make this card new again? The log keeps what was.',
	setDue: 'Due on',
	setDueDo: 'Set',
	known: 'already known',
	takenBack: 'taken back',
	event: {
		reset: 'History forgotten',
		setDue: 'Due date set',
		reschedule: 'Rescheduled',
		bury: 'Not that day',
		suspend: 'Put aside',
		resume: 'Put back'
	},
	seconds: (n: number) => `${n} s`,
	flagged: 'Marked for rewriting'
};
