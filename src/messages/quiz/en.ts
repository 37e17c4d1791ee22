// The words of the quiz, in English; their shape is the law for every other language.

export const quizEn = {
	title: 'Quiz',
	about: 'Type answer after answer. The schedule stays as it is unless you say otherwise.',
	decks: 'Decks',
	asleep: (n: number) => `${n} ${n === 1 ? 'deck' : 'decks'} asleep`,
	kinds: 'Kinds',
	count: 'Cards at most',
	minutes: 'Time',
	minutesOf: (n: number) => (n === 0 ? 'No limit' : `${n} minutes`),
	order: 'Which first',
	orders: { due: 'Due first', weakest: 'Weakest first', random: 'At random' },
	resultsCount: 'Results count',
	resultsCountWhy: 'Each answer is stored as a review.',
	start: 'Start the quiz',
	leave: 'Leave the quiz',
	next: 'Next',
	wasRight: 'It was right',
	wasWrong: 'It was wrong',
	result: (right: number, all: number) => `${right} of ${all} right.`,
	nothing: 'No card fits this choice. Choose more decks or kinds.',
	missed: 'Missed',
	reviewMissed: 'Ask these again now',
	confused: 'Mixed up',
	confusedWhy: 'These pairs are kept apart for the rest of the day.',
	another: 'Another quiz'
};
