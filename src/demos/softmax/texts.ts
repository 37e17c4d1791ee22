// Every sentence of the softmax demo: what is said is decided once, how it is said by language.
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';
import { shortNumber } from '../numbers.ts';
import type { DemoTexts } from '../stage.ts';
import type { SoftmaxPrediction, SoftmaxScenario } from './demo.ts';
import { naiveSoftmax, softmax, type SoftmaxSolution } from './reference.ts';
import { en, zh, type SoftmaxWords } from './words.ts';

interface SoftmaxTexts extends DemoTexts<
	SoftmaxScenario,
	SoftmaxSolution,
	SoftmaxPrediction,
	SoftmaxPrediction
> {
	readonly words: SoftmaxWords;
}

/** The shown row by itself, as it was before anything was changed. */
export function probabilitiesOf({ logits }: SoftmaxScenario): Float32Array {
	const problem = { classes: logits.length, temperature: 1, share: 1, targets: Uint32Array.of(0) };
	return softmax({ ...problem, logits: Float32Array.from(logits) }).probabilities;
}

function textsOf(words: SoftmaxWords): SoftmaxTexts {
	const say = (answer: SoftmaxPrediction) =>
		typeof answer === 'number' ? shortNumber(answer, 3) : (words.answers[answer] ?? answer);
	const nameOf = (at: number) => words.classes[at] ?? '';
	return {
		words,
		names: words.names,
		question: (scenario) => {
			const { ask, shift, temperature, asked, batch, reduction } = scenario;
			if (ask === 'shift') return words.questionShift(shortNumber(shift));
			if (ask === 'temperature') return words.questionTemperature(shortNumber(temperature));
			if (ask === 'naive') return words.questionNaive(shortNumber(shift));
			const over = reduction === 'mean' ? words.batch(batch) : words.batchSum(batch);
			const name = asked === scenario.target ? `${nameOf(asked)} (${words.truth})` : nameOf(asked);
			const p = shortNumber(probabilitiesOf(scenario)[asked] ?? 0);
			return words.questionGradient(name, p, batch > 1 ? over : '');
		},
		predicted: say,
		actual: say,
		gap: (_, answer, scenario) => {
			const { ask, asked, target, logits, shift, batch, reduction } = scenario;
			if (ask === 'shift') return words.shiftRule;
			if (ask === 'temperature') {
				return words.temperatureRule(
					answer === 'sharper' || answer === 'flatter' ? answer : 'same'
				);
			}
			if (ask === 'naive') {
				if (answer === 'works') return words.naiveWorks;
				const largest = Math.max(...logits) + shift;
				return largest > 0
					? words.naiveFails(shortNumber(largest, 1))
					: words.naiveVanishes(shortNumber(largest, 1));
			}
			const p = shortNumber(probabilitiesOf(scenario)[asked] ?? 0);
			const difference = `${p} − ${asked === target ? 1 : 0}`;
			const divided = reduction === 'mean' && batch > 1;
			const sum = divided ? `(${difference}) / ${batch}` : difference;
			return words.gradientRule(sum, say(answer), divided);
		},
		describe: (scenario, solutions) => {
			const { logits, shift, temperature } = scenario;
			const before = probabilitiesOf(scenario);
			const after = solutions?.[1];
			const changed = shift !== 0 || temperature !== 1;
			return logits
				.map((z, at) => {
					const start = words.row(nameOf(at), shortNumber(z), shortNumber(before[at] ?? 0, 3));
					if (!after) return start;
					const p = shortNumber(after.probabilities[at] ?? 0, 3);
					const gradient = shortNumber(after.gradient[at] ?? 0, 3);
					const logit = shortNumber((z + shift) / temperature);
					const end = words.rowWithGradient(nameOf(at), logit, p, gradient);
					return changed ? `${start}; ${words.after(end)}` : end;
				})
				.join('\n');
		}
	};
}

/** What the definition gives in 32 bits for the changed logits. */
export function naiveOf({ logits, shift, temperature }: SoftmaxScenario): number[] {
	return naiveSoftmax(logits.map((z) => (z + shift) / temperature));
}

export const softmaxTexts: Record<InterfaceLanguage, SoftmaxTexts> = {
	zh: textsOf(zh),
	en: textsOf(en)
};
