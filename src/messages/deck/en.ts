// The words of the page of a deck, in English; their shape is the law for every other language.

export const deckEn = {
	firm: (n: number) => `${n} remembered for three weeks and more`,
	practise: 'Practise, off the schedule',
	retention: 'Desired retention',
	general: (percent: number) => `Settings: ${percent} %`
};
