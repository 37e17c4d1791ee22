// The formulas of the softmax demo with the live numbers in them, as TeX.
import { texNumber } from '../numbers.ts';
import type { SoftmaxScenario } from './demo.ts';
import type { SoftmaxSolution } from './reference.ts';

/** The lines for the asked class: its probability, the loss, its gradient. */
export function softmaxFormulas(scenario: SoftmaxScenario, solution: SoftmaxSolution): string[] {
	const { logits, shift, temperature, asked, target, batch, reduction } = scenario;
	const values = logits.map((z) => texNumber((z + shift) / temperature));
	const p = solution.probabilities[asked] ?? 0;
	const ofTarget = solution.probabilities[target] ?? 0;
	const power = (value: string | undefined) => `e^{${value}}`;
	const sum = values.map(power).join('+');
	const share = reduction === 'mean' ? batch : 1;
	const over = share * temperature === 1 ? '' : `/${texNumber(share * temperature)}`;
	const y = asked === target ? 1 : 0;
	const difference = `(${texNumber(p, 3)}-${y})`;
	return [
		String.raw`p=\frac{${power(values[asked])}}{${sum}}=${texNumber(p, 3)}`,
		String.raw`L=-\ln ${texNumber(ofTarget, 3)}=${texNumber(solution.losses[0] ?? 0, 3)}`,
		String.raw`\frac{\partial L}{\partial z}=${difference}${over}=${texNumber(solution.gradient[asked] ?? 0, 3)}`
	];
}
