// Every sentence of the boxes demo: what is said is decided once, how it is said by language.
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';
import { shortNumber } from '../numbers.ts';
import type { DemoTexts } from '../stage.ts';
import type { BoxesPrediction, BoxesScenario, BoxesTruth } from './demo.ts';
import { measure, measureNames, type BoxesSolution } from './reference.ts';
import { en, zh, type BoxesWords } from './words.ts';

interface BoxesTexts extends DemoTexts<BoxesScenario, BoxesSolution, BoxesPrediction, BoxesTruth> {
	readonly words: BoxesWords;
}

function textsOf(words: BoxesWords): BoxesTexts {
	const say = (answer: BoxesPrediction, { ask }: BoxesScenario): string => {
		if (typeof answer === 'number') return shortNumber(answer, 3);
		if (answer.length === 0) return words.none;
		return answer.join(ask === 'order' ? words.below : words.comma);
	};
	return {
		words,
		names: words.names,
		question: ({ ask, scene, measure: name }) => {
			if (ask === 'changes') return words.scenes[scene];
			return ask === 'order' ? words.questionOrder : words.questionValue(name);
		},
		predicted: say,
		actual: ({ answer }, scenario) => say(answer, scenario),
		gap: (_, { answer }, { ask, scene, measure: name }) => {
			if (ask === 'changes') return words.rules[scene];
			if (ask === 'order') return words.orderRule;
			return words.valueRule(name, shortNumber(Number(answer), 3));
		},
		describe: ({ target, path }, solutions) => {
			const whole = (corners: readonly number[]) => corners.map((side) => shortNumber(side, 0));
			const boxes = path.length > 1 ? [path[0], path.at(-1)] : path;
			return [
				words.describe(words.target, whole(target)),
				...boxes.flatMap((box) => {
					if (!box) return [];
					const values = measure(box, target).values.map(
						(value, at) => `${measureNames[at]} ${shortNumber(value, 3)}`
					);
					const line = words.describe(words.box, whole(box));
					return [solutions ? `${line}; ${values.join(words.comma)}` : line];
				})
			].join('\n');
		}
	};
}

export const boxesTexts: Record<InterfaceLanguage, BoxesTexts> = {
	zh: textsOf(zh),
	en: textsOf(en)
};
