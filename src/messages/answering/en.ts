// The words around a typed answer and its verdict, in English; their shape is the law for every other language.

export const answeringEn = {
	typing: {
		yourAnswer: 'Your answer',
		hint: {
			command: 'Type the command',
			keys: 'Type the keys, e.g. Ctrl+b d',
			formula: 'Type TeX',
			code: 'Type the code',
			number: 'Type the number',
			cloze: 'Fill the gap'
		},
		capture: 'Press the keys',
		captureHint:
			'Every key is written down. Tab leads out of here. What the browser keeps for itself, such as Ctrl+W, has to be typed.',
		chips: 'Pieces',
		removeLast: 'Remove the last piece',
		symbols: 'Symbols',
		moveUp: (place: number) => `Move step ${place} up`,
		moveDown: (place: number) => `Move step ${place} down`
	},
	verdict: {
		title: 'Verdict',
		rung: {
			identical: 'Right.',
			repaired: 'Right.',
			equivalent: 'Right, in another form.',
			close: 'Not quite.',
			undecided: 'Judge for yourself.'
		},
		missing: 'missing: ',
		tooMuch: 'too much: ',
		/** Stands below the point at which the two formulas differ. */
		counterExample: (yours: string, expected: string) =>
			`There yours is ${yours}, expected ${expected}.`,
		onceMore: 'One more try.'
	}
};
