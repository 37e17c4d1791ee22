// One update of the looked-at method along y, with the live numbers in it, as TeX.
import { texNumber } from '../numbers.ts';
import { surfaces, type DescentScenario } from './demo.ts';
import { update, type Coordinate } from './reference.ts';

/** The lines of the update that leads to `step`, 1 or later, along y where the valley is steep. */
export function updateFormulas(scenario: DescentScenario, step: number): string[] {
	const { method, rate, alpha, decay, start, surface } = scenario;
	const settings = { alpha, decay, epsilon: 1e-8 };
	const { b } = surfaces[surface];
	let before: Coordinate = { w: start[1], v: 0, r: 0 };
	let after = before;
	for (let at = 1; at <= step; at += 1) {
		before = after;
		after = update(method, before, 2 * b * before.w, rate, settings, at);
	}
	const g = 2 * b * before.w;
	const number = (value: number) => {
		if (!Number.isFinite(value)) return String.raw`\infty`;
		return Math.abs(value) >= 1e5 || (value !== 0 && Math.abs(value) < 1e-3)
			? value
					.toExponential(1)
					.replace(
						/e([+-])(\d+)/,
						(_, sign: string, power: string) =>
							String.raw`\cdot10^{${sign === '-' ? '-' : ''}${power}}`
					)
			: texNumber(value, 3);
	};
	const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
	const eta = texNumber(rate);
	const y = (by: string) =>
		String.raw`y\leftarrow ${number(before.w)}-${eta}\cdot ${by}=${number(after.w)}`;
	const root = String.raw`\frac{${number(g)}}{\sqrt{${number(after.r)}}}`;
	const blend = (part: number, old: number, fresh: string) =>
		String.raw`${texNumber(part)}\cdot ${bracket(old)}+${texNumber(1 - part)}\cdot ${fresh}`;
	const lines: Record<typeof method, string[]> = {
		gd: [y(bracket(g))],
		momentum: [
			`v\\leftarrow ${blend(alpha, before.v, bracket(g))}=${number(after.v)}`,
			y(bracket(after.v))
		],
		torch: [
			String.raw`v\leftarrow ${texNumber(alpha)}\cdot ${bracket(before.v)}+${bracket(g)}=${number(after.v)}`,
			y(bracket(after.v))
		],
		adagrad: [
			String.raw`r\leftarrow ${number(before.r)}+${bracket(g)}^2=${number(after.r)}`,
			y(root)
		],
		rmsprop: [
			`r\\leftarrow ${blend(decay, before.r, `${bracket(g)}^2`)}=${number(after.r)}`,
			y(root)
		],
		adam: [
			`v\\leftarrow ${blend(alpha, before.v, bracket(g))}=${number(after.v)}`,
			`r\\leftarrow ${blend(decay, before.r, `${bracket(g)}^2`)}=${number(after.r)}`,
			y(
				String.raw`\frac{${number(after.v / (1 - alpha ** step))}}{\sqrt{${number(after.r / (1 - decay ** step))}}}`
			)
		]
	};
	return lines[method];
}
