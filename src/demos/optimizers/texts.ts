// Every sentence of the optimizers demo: what is said is decided once, how it is said by language.
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';
import { shortNumber } from '../numbers.ts';
import type { DemoTexts } from '../stage.ts';
import {
	pathOf,
	surfaces,
	type DescentPrediction,
	type DescentScenario,
	type DescentTruth
} from './demo.ts';
import { methodNames, type DescentSolution } from './reference.ts';
import { en, zh, type DescentWords } from './words.ts';

interface DescentTexts extends DemoTexts<
	DescentScenario,
	DescentSolution,
	DescentPrediction,
	DescentTruth
> {
	readonly words: DescentWords;
}

function textsOf(words: DescentWords): DescentTexts {
	const list = (names: DescentPrediction) =>
		names.length > 0 ? names.map((name) => words.methods[name]).join(words.comma) : words.nobody;
	const surfaceOf = ({ surface }: DescentScenario) => words.names[surface] ?? surface;
	return {
		words,
		names: words.names,
		question: (scenario) => {
			const rate = shortNumber(scenario.rate);
			return scenario.ask === 'first'
				? words.questionFirst(surfaceOf(scenario), rate)
				: words.questionSettle(surfaceOf(scenario), rate, shortNumber(scenario.alpha));
		},
		predicted: list,
		actual: ({ answer }) => list(answer),
		gap: (_, { ask }, { surface }) => {
			if (surface === 'saddle') return words.saddle;
			if (ask === 'first') return words.race;
			const { a, b } = surfaces[surface];
			// Descent on a w² multiplies w by 1 − 2aη: it shrinks while 2aη < 2.
			const limit = shortNumber(1 / Math.max(a, b), 3);
			return `${words.settleRule(limit)} ${words.factor}`;
		},
		describe: ({ start }, solutions) => {
			const [x, y] = start;
			const lines = [words.start(shortNumber(x), shortNumber(y))];
			methodNames.forEach((name, at) => {
				const solution = solutions?.[at];
				const end = solution && pathOf(solution).at(-1);
				if (end) lines.push(words.end(words.methods[name], far(end[0]), far(end[1])));
			});
			return lines.join('\n');
		}
	};
}

/** Numbers that have run away are told by their size. */
function far(value: number): string {
	if (!Number.isFinite(value)) return '∞';
	return Math.abs(value) < 1000 ? shortNumber(value, 3) : value.toExponential(1);
}

export const optimizersTexts: Record<InterfaceLanguage, DescentTexts> = {
	zh: textsOf(zh),
	en: textsOf(en)
};
