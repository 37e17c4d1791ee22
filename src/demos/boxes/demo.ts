// Questions about box losses: which of them notice a change, how they rank, what one of them is.
import { hashSeed, randomFrom } from '#core/random.ts';
import type { Demo, Values } from '../contract.ts';
import {
	measure,
	measureAll,
	measureNames,
	type BoxesProblem,
	type BoxesSolution,
	type Corners,
	type MeasureName
} from './reference.ts';

const parameters = {
	/** `changes`: which measures change on the way. `order`: the losses of a pair, smallest first. */
	ask: { kind: 'choice', options: ['changes', 'order', 'value'], start: 'changes' },
	/** For `changes`: a slide inside the target, a way apart from it, another shape of the same area. */
	scene: { kind: 'choice', options: ['inside', 'apart', 'shape'], start: 'inside' },
	/** The measure that is asked for with `value`, and shown as a map. */
	measure: { kind: 'choice', options: measureNames, start: 'GIoU' }
} as const;

type BoxesParameters = typeof parameters;
type BoxesValues = Values<BoxesParameters>;

export interface BoxesScenario {
	readonly ask: BoxesValues['ask'];
	readonly scene: BoxesValues['scene'];
	readonly measure: MeasureName;
	/** In a picture of 320 by 240. */
	readonly target: Corners;
	/** The box's way; one place where it doesn't move. */
	readonly path: readonly Corners[];
}

/** Names of measures, as a set or in order, or a number. */
export type BoxesPrediction = readonly MeasureName[] | number;

export interface BoxesTruth {
	readonly ask: BoxesValues['ask'];
	readonly answer: BoxesPrediction;
}

export const boxesDemo: Demo<
	BoxesParameters,
	BoxesScenario,
	BoxesProblem,
	BoxesSolution,
	BoxesPrediction,
	BoxesTruth
> = {
	id: 'boxes',
	version: 1,
	parameters,
	free: () => ['measure'],
	scenario,
	problems: ({ path, target }) => [
		{ boxes: Float32Array.from(path.flat()), target },
		mapProblem(path.at(-1) ?? target, target)
	],
	reference: measureAll,
	truth: (instance, [along]) => truth(instance, along?.measures ?? new Float32Array(0)),
	parsePrediction: (value) => {
		if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
		if (!Array.isArray(value) || value.length > measureNames.length) return undefined;
		const names = measureNames.filter((name) => value.includes(name));
		return names.length === value.length ? (value as MeasureName[]) : undefined;
	},
	score: (prediction, { ask, answer }) => {
		if (typeof answer === 'number' || typeof prediction === 'number') {
			const difference = Math.abs(Number(prediction) - Number(answer));
			return difference <= 0.02 ? 1 : difference <= 0.1 ? 0.5 : 0;
		}
		if (ask === 'order') {
			const wrong = answer.filter((name, at) => prediction[at] !== name).length;
			return wrong === 0 ? 1 : wrong === 2 ? 0.5 : 0;
		}
		const wrong = measureNames.filter(
			(name) => prediction.includes(name) !== answer.includes(name)
		).length;
		return wrong === 0 ? 1 : wrong === 1 ? 0.5 : 0;
	},
	written: ({ answer }) => answer
};

export const mapColumns = 40;
export const mapRows = 30;

/** The box with its middle at every point of a grid over the picture. */
function mapProblem([left, top, right, bottom]: Corners, target: Corners): BoxesProblem {
	const [width, height] = [right - left, bottom - top];
	const boxes = new Float32Array(mapColumns * mapRows * 4);
	for (let at = 0; at < mapColumns * mapRows; at += 1) {
		const x = ((at % mapColumns) + 0.5) * 8 - width / 2;
		const y = (Math.floor(at / mapColumns) + 0.5) * 8 - height / 2;
		boxes.set([x, y, x + width, y + height], 4 * at);
	}
	return { boxes, target };
}

function truth({ ask, measure: name, path }: BoxesScenario, measures: Float32Array): BoxesTruth {
	const of = (place: number, index: number) => measures[4 * place + index] ?? 0;
	if (ask === 'value') return { ask, answer: of(0, measureNames.indexOf(name)) };
	if (ask === 'order') {
		const answer = measureNames.toSorted(
			(a, b) => of(0, measureNames.indexOf(b)) - of(0, measureNames.indexOf(a))
		);
		return { ask, answer };
	}
	const answer = measureNames.filter((_, index) =>
		path.some((_box, place) => Math.abs(of(place, index) - of(0, index)) > 1e-4)
	);
	return { ask, answer };
}

function scenario(seed: number, values: BoxesValues): BoxesScenario {
	const { ask, scene, measure: name } = values;
	const random = randomFrom(hashSeed('boxes', seed));
	const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const base = { ask, scene, measure: name };
	if (ask === 'changes') return { ...base, ...scenes[scene](whole) };
	const orderPair = whole(0, 1) === 0 ? anyPair : linedUpPair;
	for (let attempt = 0; attempt < 200; attempt += 1) {
		const pair = ask === 'order' ? orderPair(whole) : roundPair(whole);
		if (ask === 'value' || isRanked(pair)) return { ...base, ...pair };
	}
	return { ...base, target: [40, 40, 160, 110], path: [[130, 60, 190, 220]] };
}

type Whole = (from: number, to: number) => number;
type Pair = Pick<BoxesScenario, 'target' | 'path'>;

/** Whether the four losses lie far enough apart to be told in order. */
function isRanked({ path: [box], target }: Pair): boolean {
	if (!box) return false;
	const { values } = measure(box, target);
	const giou = values[measureNames.indexOf('GIoU')] ?? 0;
	// DIoU lies between the other two by its formula; only the place of GIoU is there to be judged.
	return values.every((value, at) => {
		const others = values.filter((_, other) => other !== at);
		const least = value === giou ? 0.015 : 0.003;
		return others.every((other) => Math.abs(value - other) > least);
	});
}

function anyPair(whole: Whole): Pair {
	const box = (): Corners => {
		const [left, top] = [whole(10, 190), whole(10, 130)];
		return [left, top, left + whole(40, 120), top + whole(30, 100)];
	};
	return { target: box(), path: [box()] };
}

/** Almost on one line, so that hardly anything around them is empty: GIoU punishes less than DIoU. */
function linedUpPair(whole: Whole): Pair {
	const [left, top, width, height] = [
		whole(30, 70),
		whole(30, 130),
		whole(130, 190),
		whole(50, 70)
	];
	const x = left + width + whole(-20, 4);
	const y = top + whole(4, 10);
	return {
		target: [left, top, left + width, top + height],
		path: [[x, y, x + whole(36, 50), y + height - whole(-4, 4)]]
	};
}

/** Sides and places in tens, so that the areas can be worked out in one's head. */
function roundPair(whole: Whole): Pair {
	const ten = (from: number, to: number) => 10 * whole(from, to);
	const [left, top] = [ten(3, 6), ten(3, 6)];
	const [width, height] = [ten(6, 12), ten(6, 10)];
	const shift = [ten(2, 10), ten(0, 4)] as const;
	return {
		target: [left, top, left + width, top + height],
		path: [[left + shift[0], top + shift[1], left + shift[0] + width, top + shift[1] + height]]
	};
}

const places = 9;
const way = (at: (part: number) => Corners) =>
	Array.from({ length: places }, (_, place) => at(place / (places - 1)));

const scenes: Record<BoxesValues['scene'], (whole: Whole) => Pair> = {
	inside: (whole) => {
		const [left, top, width, height] = [whole(40, 70), whole(30, 50), whole(90, 105) * 2, 150];
		const [w, h] = [whole(30, 44) * 2, whole(22, 34) * 2];
		const [dx, dy] = [(width - w) / 2, (height - h) / 2];
		return {
			target: [left, top, left + width, top + height],
			path: way((part) => {
				// In whole pixels from the middle to a corner, short of touching it.
				const shift = (room: number) => room + Math.round(part * (room - 3));
				const [x, y] = [left + shift(dx), top + shift(dy)];
				return [x, y, x + w, y + h];
			})
		};
	},
	apart: (whole) => {
		const [left, top, width, height] = [whole(8, 20), whole(60, 90), whole(70, 90), whole(70, 90)];
		const [x, y, w, h] = [left + width + whole(6, 14), whole(50, 90), whole(50, 70), whole(50, 80)];
		return {
			target: [left, top, left + width, top + height],
			path: way((part) => {
				const shift = Math.round(part * (312 - x - w));
				return [x + shift, y, x + shift + w, y + h];
			})
		};
	},
	shape: (whole) => {
		const [left, top] = [whole(30, 60), whole(20, 40)];
		const target: Corners = [left, top, left + 200, top + 160];
		const area = whole(72, 96) ** 2;
		return {
			target,
			path: way((part) => {
				const width = Math.sqrt(area) * (0.75 + part * 0.75);
				const height = area / width;
				const [x, y] = [left + 100 - width / 2, top + 80 - height / 2];
				return [x, y, x + width, y + height];
			})
		};
	}
};
