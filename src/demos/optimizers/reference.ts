// Six ways down a slope a x² + b y², step by step in 32-bit floats as the device does it.

export const methodNames = ['gd', 'momentum', 'torch', 'adagrad', 'rmsprop', 'adam'] as const;
/** `momentum` averages gradients (α v + (1 − α) g), `torch` adds them up (α v + g) as PyTorch's SGD does. */
export type MethodName = (typeof methodNames)[number];

export interface Settings {
	/** Momentum; Adam's β₁. */
	readonly alpha: number;
	/** Decay of squared gradients; Adam's β₂. */
	readonly decay: number;
	readonly epsilon: number;
}

export interface DescentProblem extends Settings {
	readonly method: MethodName;
	/** Curvatures: f = a x² + b y². */
	readonly a: number;
	readonly b: number;
	/** `[N, 4]`: start x, start y, learning rate, steps. */
	readonly runs: Float32Array;
}
export interface DescentSolution {
	/** `[N, 2]` */
	readonly ends: Float32Array;
	/** `[N]`: the step that first came within a hundredth of the start's distance, or `never`. */
	readonly arrived: Uint32Array;
}

export const never = 0xffff_ffff;
export const arrivalShare = 0.01;
/** No run takes more steps; the kernel's loop ends there too. */
export const mostSteps = 1000;

/** One coordinate and what its optimizer remembers of it. */
export interface Coordinate {
	readonly w: number;
	/** Accumulated gradient. */
	readonly v: number;
	/** Accumulated squared gradient. */
	readonly r: number;
}

const round = Math.fround;

/**
 * One update of one coordinate. `step` counts from 1; Adam's correction is 1 for an infinite step.
 * Sources: Polyak 1964; Duchi et al. 2011; Tieleman and Hinton 2012; Kingma and Ba 2015, algorithm 1.
 */
export function update(
	method: MethodName,
	{ w, v, r }: Coordinate,
	gradient: number,
	rate: number,
	{ alpha, decay, epsilon }: Settings,
	step: number
): Coordinate {
	const g = round(gradient);
	const moved = (by: number) => round(w - round(round(rate) * by));
	const blend = (part: number, old: number, fresh: number) =>
		round(round(part * old) + round(round(1 - part) * fresh));
	const [keep, fade] = [round(alpha), round(decay)];
	const square = round(g * g);
	const over = (top: number, below: number) =>
		round(top / round(round(Math.sqrt(below)) + round(epsilon)));
	switch (method) {
		case 'gd':
			return { w: moved(g), v, r };
		case 'momentum': {
			const mean = blend(keep, v, g);
			return { w: moved(mean), v: mean, r };
		}
		case 'torch': {
			const sum = round(round(keep * v) + g);
			return { w: moved(sum), v: sum, r };
		}
		case 'adagrad': {
			const sum = round(r + square);
			return { w: moved(over(g, sum)), v, r: sum };
		}
		case 'rmsprop': {
			const mean = blend(fade, r, square);
			return { w: moved(over(g, mean)), v, r: mean };
		}
		case 'adam': {
			const [mean, squares] = [blend(keep, v, g), blend(fade, r, square)];
			const corrected = round(mean / round(1 - round(keep ** step)));
			const variance = round(squares / round(1 - round(fade ** step)));
			return { w: moved(over(corrected, variance)), v: mean, r: squares };
		}
	}
}

/** Every place of one run, the start first. */
export function* descend(
	problem: DescentProblem,
	[x, y, rate, steps]: readonly [number, number, number, number]
): Generator<readonly [x: number, y: number]> {
	let across: Coordinate = { w: round(x), v: 0, r: 0 };
	let down: Coordinate = { w: round(y), v: 0, r: 0 };
	yield [across.w, down.w];
	for (let step = 1; step <= Math.min(steps, mostSteps); step += 1) {
		const slope = (curvature: number, w: number) => round(round(2 * round(curvature)) * w);
		across = update(problem.method, across, slope(problem.a, across.w), rate, problem, step);
		down = update(problem.method, down, slope(problem.b, down.w), rate, problem, step);
		yield [across.w, down.w];
	}
}

export function runOf({ runs }: DescentProblem, index: number) {
	const [x = 0, y = 0, rate = 0, steps = 0] = runs.subarray(4 * index, 4 * index + 4);
	return [x, y, rate, steps] as const;
}

export function descendAll(problem: DescentProblem): DescentSolution {
	const count = problem.runs.length / 4;
	const ends = new Float32Array(2 * count);
	const arrived = new Uint32Array(count).fill(never);
	for (let index = 0; index < count; index += 1) {
		const run = runOf(problem, index);
		const near = arrivalShare ** 2 * (run[0] ** 2 + run[1] ** 2);
		let step = 0;
		for (const [x, y] of descend(problem, run)) {
			if (arrived[index] === never && x * x + y * y <= near) arrived[index] = step;
			ends.set([x, y], 2 * index);
			step += 1;
		}
	}
	return { ends, arrived };
}
