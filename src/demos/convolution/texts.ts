// Every sentence of the convolution demo: what is said is decided once, how it is said by language.
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';
import { shortNumber } from '../numbers.ts';
import type { DemoTexts } from '../stage.ts';
import type { ConvPrediction, ConvScenario, ConvTruth } from './demo.ts';
import { planeOf } from './demo.ts';
import type { Plane } from './planes.ts';
import type { ConvSolution } from './reference.ts';
import { en, zh, type ConvWords } from './words.ts';

export interface ConvTexts extends DemoTexts<
	ConvScenario,
	ConvSolution,
	ConvPrediction,
	ConvTruth
> {
	readonly words: ConvWords;
	answer(answer: ConvPrediction, scenario: ConvScenario): string;
}

const square = (side: number) => `${side}×${side}`;

const line = (plane: Plane, row: number) =>
	[...plane.values.subarray(row * plane.columns, (row + 1) * plane.columns)]
		.map((value) => shortNumber(value))
		.join(', ');

function planeInWords(plane: Plane, words: ConvWords): string {
	if (plane.values.length === 0) return words.nothing;
	if (plane.columns <= 8) {
		return Array.from({ length: plane.rows }, (_, row) => line(plane, row)).join('\n');
	}
	const [least, most] = [Math.min(...plane.values), Math.max(...plane.values)];
	const middle = Math.floor(plane.rows / 2);
	return words.summary(shortNumber(least), shortNumber(most), line(plane, middle));
}

function textsOf(words: ConvWords): ConvTexts {
	const settings = ({ weights, stride, padding, dilation }: ConvScenario) =>
		words.settings(square(weights.rows), stride, padding, dilation);
	const sideOf = ({ inputs }: ConvScenario, at: number) => square(inputs[at]?.rows ?? 0);

	const answer = (given: ConvPrediction, scenario: ConvScenario): string => {
		if (typeof given === 'number') return shortNumber(given);
		if (given === 'equal') return words.equal;
		if (given === 'first') return words.larger(sideOf(scenario, 0));
		if (given === 'second') return words.larger(sideOf(scenario, 1));
		return words.names[given] ?? given;
	};

	const sizeGap = (scenario: ConvScenario, { sides }: ConvTruth): string => {
		const { inputs, weights, stride, padding, dilation } = scenario;
		const places = inputs.map(
			({ rows }) => (rows + 2 * padding - dilation * (weights.rows - 1) - 1) / stride
		);
		const sums = inputs
			.map(({ rows }, at) => {
				const steps = places[at] ?? 0;
				const floor = steps % 1 === 0 ? shortNumber(steps) : `⌊${shortNumber(steps)}⌋`;
				return `${rows} → ${floor} + 1 = ${sides[at] ?? 0}`;
			})
			.join(words.comma);
		if (sides.includes(0)) return words.noRoom(sums);
		const exact = places.every((steps) => steps % 1 === 0);
		return exact ? words.exactFit(sums) : words.floored(sums, square(weights.rows));
	};

	return {
		words,
		names: words.names,
		answer,
		question: (scenario) => {
			const [first, second] = [sideOf(scenario, 0), sideOf(scenario, 1)];
			if (scenario.ask === 'compare') return words.compare(first, second, settings(scenario));
			if (scenario.ask === 'side') return words.side(first, settings(scenario));
			return scenario.ask === 'cell' ? words.cell : words.which;
		},
		predicted: answer,
		actual: (truth, scenario) => answer(truth.answer, scenario),
		gap: (prediction, truth, scenario) => {
			if (scenario.ask === 'kernel') {
				const right = prediction === truth.answer || prediction === undefined;
				return right ? words.kernelRight : words.kernelWrong;
			}
			if (scenario.ask === 'cell') {
				const turned = prediction !== truth.answer && prediction === truth.turned;
				return turned && prediction !== undefined ? words.cellTurned : words.cellRule;
			}
			return sizeGap(scenario, truth);
		},
		describe: (scenario, solutions) => {
			const { inputs, weights, made } = scenario;
			const part = (name: string, plane: Plane) =>
				`${name} ${plane.rows}×${plane.columns}\n${planeInWords(plane, words)}`;
			const hidden = scenario.ask === 'kernel' && !solutions;
			return [
				words.settingsLine(settings(scenario)),
				...inputs.map((input) => part(words.input, input)),
				...(hidden ? [] : [part(words.kernel, weights)]),
				...(hidden && made ? [part(words.output, made)] : []),
				...(solutions ?? []).map((solution) => part(words.output, planeOf(solution)))
			].join('\n');
		}
	};
}

export const convolutionTexts: Record<InterfaceLanguage, ConvTexts> = {
	zh: textsOf(zh),
	en: textsOf(en)
};
