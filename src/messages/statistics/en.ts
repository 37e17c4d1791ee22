// The words of the statistics page, in English; their shape is the law for every other language.

const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
const cards = (n: number) => count(n, 'card', 'cards');
const reviews = (n: number) => count(n, 'review', 'reviews');
const answers = (n: number) => count(n, 'answer', 'answers');
const days = (n: number) => count(n, 'day', 'days');
/** Keeps a number and its sign on one line. */
const percent = (n: number | string) => `${n}\u00a0%`;
/** Few minutes with a digit, many as hours. */
const duration = (minutes: number) =>
	minutes < 120
		? `${minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes)} min`
		: `${number(Math.round(minutes / 60))} h`;

export const statisticsEn = {
	title: 'Statistics',
	ahead: 'What is ahead',
	past: 'What you did',
	memory: 'How well it holds',
	percent,
	asTable: 'As a table',
	counting: 'Counting …',
	nothingYet:
		'Nothing is answered yet. After the first review this page shows when you reviewed, how long, and how much you remembered.',
	asleep: 'Every deck is asleep. Wake one, and this page shows what it will ask of you.',
	toToday: 'To today’s cards',
	today: 'Today',
	day: 'Day',
	minutes: 'Minutes',
	answered: 'Answers',
	cards: 'Cards',

	due: {
		title: 'Due in the coming 30 days',
		scheduled: (n: number) =>
			n === 0
				? 'As things stand, nothing is due in the coming 30 days.'
				: `As things stand, ${reviews(n)} ${n === 1 ? 'is' : 'are'} due in the coming 30 days.`,
		expected: (perDay: number, minutes: number) =>
			`With those that come back and with new cards, expect about ${reviews(perDay)} and ${duration(minutes)} a day.`,
		unit: 'reviews',
		across: 'day',
		nowLegend: 'due as scheduled now',
		expectedLegend: 'expected, with what comes back',
		column: (day: string, due: number, expected: number | undefined) =>
			`${day}: ${due} due${expected === undefined ? '' : `, ${expected} expected`}`,
		now: 'Due now',
		expectedHead: 'Expected',
		newCards: 'New'
	},

	fresh: {
		title: 'New cards ahead',
		until: (n: number, perDay: number, date: string) =>
			`${cards(n)} of the awake decks ${n === 1 ? 'was' : 'were'} never seen. At ${perDay} a day, the last comes on ${date}.`,
		never: (n: number) =>
			`${cards(n)} of the awake decks ${n === 1 ? 'was' : 'were'} never seen. None comes while the limit is 0 a day.`,
		none: 'Every card of the awake decks has been seen.',
		unit: 'cards never seen',
		deck: 'Deck'
	},

	year: {
		title: 'The year',
		sentence: (n: number, active: number, since: string) =>
			`${answers(n)} on ${days(active)} since ${since}.`,
		fullest: (date: string, n: number) => `The fullest day was ${date}, with ${n}.`,
		legend: 'Answers a day, by the size of the square:',
		column: (day: string, n: number) => `${day}: ${answers(n)}`,
		month: 'Month',
		activeDays: 'Days'
	},

	time: {
		title: 'Time spent',
		sentence: (active: number, minutes: number) =>
			`In the last 30 days you studied on ${days(active)}, ${duration(minutes)} each on average.`,
		year: (minutes: number) => `${duration(minutes)} in the year.`,
		none: 'No time in the last 30 days.',
		unit: 'minutes',
		across: 'day',
		column: (day: string, minutes: string) => `${day}: ${minutes} min`
	},

	hours: {
		title: 'Hours of the day',
		sentence: (share: number, from: number) =>
			`In the last 90 days most answers came between ${from}:00 and ${from + 1}:00: ${percent(share)} of them.`,
		none: 'No answer in the last 90 days.',
		unit: 'answers',
		across: 'hour of the day',
		span: (hour: number) => `${hour}:00–${hour + 1}:00`,
		column: (span: string, n: number) => `${span}: ${answers(n)}`,
		hour: 'Hour'
	},

	retention: {
		title: 'Remembered, by interval',
		none: 'No card has come back for a review yet.',
		few: (n: number) =>
			`${reviews(n)} so far in the last year: from 30 on, the share says something.`,
		sentence: (share: number, n: number, low: number, high: number) =>
			`In the last year you remembered ${percent(share)} of ${reviews(n)}. With ${percent(95)} certainty the true share lies between ${percent(low)} and ${percent(high)}.`,
		wanted: (share: number) => `You wish for ${percent(share)}.`,
		all: 'All intervals',
		below: (to: number) => `1–${to - 1} days`,
		between: (from: number, to: number) => `${from}–${to - 1} days`,
		above: (from: number) => `${from} days and more`,
		figure: (share: number, n: number) => `${percent(share)} of ${number(n)}`,
		noneFigure: 'none yet',
		unit: 'reviews remembered',
		legend: 'share remembered, and where it may truly lie (95\u00a0%)',
		faintLegend: 'fewer than 30 reviews: says little',
		wantedLegend: 'wished for',
		interval: 'Interval',
		reviews: 'Reviews',
		share: 'Remembered',
		range: '95\u00a0% range',
		percentRange: (low: number, high: number) => percent(`${low}–${high}`)
	},

	stability: {
		title: 'Stability',
		sentence: (n: number, median: string) =>
			`${cards(n)} in play; half of them hold longer than ${median} before recall falls to ${percent(90)}.`,
		days: (text: string, exactlyOne: boolean) => `${text} ${exactlyOne ? 'day' : 'days'}`,
		unit: 'cards',
		across: 'days until recall falls to 90\u00a0%',
		head: 'Days'
	},

	difficulty: {
		title: 'Difficulty',
		sentence: (median: string) =>
			`Half of the cards are at ${median} or below, from 1 (easy) to 10 (hard).`,
		unit: 'cards',
		across: 'difficulty, 1 easy to 10 hard',
		head: 'Difficulty'
	},

	below: (to: number) => `below ${to}`,
	from: (from: number) => `${from} and more`,
	between: (from: number, to: number) => `${from} to ${to}`,
	inBin: (bin: string, n: number) => `${bin}: ${cards(n)}`
};
