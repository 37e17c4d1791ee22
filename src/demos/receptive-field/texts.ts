// Every sentence of the receptive field demo: what is said is decided once, how it is said by language.
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';
import { shortNumber } from '../numbers.ts';
import type { DemoTexts } from '../stage.ts';
import type { FieldPrediction, FieldScenario } from './demo.ts';
import { grow, type FieldSolution } from './reference.ts';
import { en, zh, type FieldWords } from './words.ts';

interface FieldTexts extends DemoTexts<
	FieldScenario,
	FieldSolution,
	FieldPrediction,
	FieldPrediction
> {
	readonly words: FieldWords;
}

function textsOf(words: FieldWords): FieldTexts {
	const say = (answer: FieldPrediction): string => {
		if (typeof answer === 'number') return shortNumber(answer);
		const [first = 0, last = 0] = [answer[0], answer.at(-1)];
		// A long row without a gap is told by its ends.
		if (answer.length > 4 && last - first === answer.length - 1) {
			return `${shortNumber(first)} … ${shortNumber(last)}`;
		}
		return answer.length > 0
			? answer.map((offset) => shortNumber(offset)).join(words.comma)
			: words.none;
	};
	const kindOf = ({ kind, channels }: FieldScenario) =>
		kind === 'separable' ? words.separable : words.grouped(channels.groups);
	const steps = ({ layers }: FieldScenario) => {
		const sides = [1];
		for (const layer of layers.toReversed()) sides.push(grow(sides.at(-1) ?? 1, layer));
		return sides.join(' → ');
	};
	const weightSum = ({ layers, channels, kind }: FieldScenario, answer: FieldPrediction) => {
		const { inputs, outputs, groups } = channels;
		const area = `${layers[0]?.kernel ?? 1}²`;
		const sum =
			kind === 'separable'
				? `${area} · ${inputs} + ${inputs} · ${outputs}`
				: `${area} · ${inputs}${groups > 1 ? ` / ${groups}` : ''} · ${outputs}`;
		return `${sum} = ${say(answer)}`;
	};
	return {
		words,
		names: words.names,
		question: (scenario) => {
			if (scenario.ask === 'pixels') return words.pixels;
			if (scenario.ask === 'side') return words.side;
			const kernel = scenario.layers[0]?.kernel ?? 1;
			const { inputs, outputs } = scenario.channels;
			return words.questionWeights(`${kernel}×${kernel}`, inputs, outputs, kindOf(scenario));
		},
		predicted: say,
		actual: say,
		gap: (_, truth, scenario) => {
			if (scenario.ask === 'weights') return words.weightsRule(weightSum(scenario, truth));
			if (typeof truth === 'number') return words.sideRule(steps(scenario));
			const width = (truth.at(-1) ?? 0) - (truth[0] ?? 0) + 1;
			return truth.length < width ? words.holes(truth.length, width) : words.solid(width);
		},
		describe: (scenario, solutions) => {
			const lines = scenario.layers.map(({ kernel, stride, dilation }, at) =>
				words.layer(at + 1, kernel, stride, dilation)
			);
			const field = solutions?.at(-1);
			if (!field) return lines.join('\n');
			const counting = field.paths.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
			return [
				...lines,
				words.after(scenario.layers.length, field.side),
				`${counting} / ${field.side ** 2}`
			].join('\n');
		}
	};
}

export const fieldTexts: Record<InterfaceLanguage, FieldTexts> = {
	zh: textsOf(zh),
	en: textsOf(en)
};
