// The formulas of the convolution demo with the live numbers in them, as TeX.
import { texNumber } from '../numbers.ts';
import type { ConvScenario } from './demo.ts';
import { valueAt, type Plane } from './planes.ts';

/** A factor that may be negative keeps its brackets. */
const factor = (value: number) => (value < 0 ? `(${texNumber(value)})` : texNumber(value));
const mostTerms = 9;

/** `⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1` with the numbers of one input. */
export function sizeFormula(
	{ weights, stride, padding, dilation }: ConvScenario,
	side: number
): string {
	const reach = dilation === 1 ? `(${weights.rows}-1)` : `${dilation}(${weights.rows}-1)`;
	const steps = (side + 2 * padding - dilation * (weights.rows - 1) - 1) / stride;
	const result = Math.max(0, Math.floor(steps) + 1);
	return String.raw`\left\lfloor\frac{${side}+2\cdot ${padding}-${reach}-1}{${stride}}\right\rfloor+1=${result}`;
}

/** The products under the window and their sum; where there are too many, the sum alone. */
export function cellFormula(
	scenario: ConvScenario,
	input: Plane,
	output: Plane,
	[row, column]: readonly [number, number]
): string {
	const { weights, stride, padding, dilation } = scenario;
	const terms: string[] = [];
	for (let u = 0; u < weights.rows; u += 1) {
		for (let v = 0; v < weights.columns; v += 1) {
			const tap = valueAt(weights, u, v);
			const y = row * stride + u * dilation - padding;
			const x = column * stride + v * dilation - padding;
			if (tap !== 0) terms.push(String.raw`${factor(tap)}\cdot ${factor(valueAt(input, y, x))}`);
		}
	}
	const shown =
		terms.length === 0
			? '0'
			: terms.length > mostTerms
				? String.raw`\sum_{u,v} w_{u,v}\,x_{r s+u d-p,\;c s+v d-p}`
				: terms.join('+');
	const value = texNumber(valueAt(output, row, column));
	return `y_{${row + 1},${column + 1}}=${shown}=${value}`;
}
