// Points at which formulas are compared: each symbol has its own value, drawn from its name and the seed.
import { hashSeed, randomFrom } from '#core/random.ts';

/**
 * Where values are drawn from. `count`: whole numbers from 1; `literal`: up to the numbers that the
 * formulas hold, where a condition may turn; `fraction`: up to their inverses, so that a product with
 * them doesn't run away; `meeting`: few numbers, so that symbols are equal to each other or to a bound.
 */
export type Mode =
	'positive' | 'mixed' | 'unit' | 'literal' | 'fraction' | 'count' | 'whole' | 'meeting';

export interface Point {
	readonly mode: Mode;
	readonly seed: number;
	/** Numbers of the formulas, at whose size something may change. */
	readonly literals: readonly number[];
	/** A name that is drawn anew, to see whether it counts, and for which time. */
	readonly redrawn: { readonly name: string; readonly turn: number } | undefined;
}

const cycle: readonly Mode[] = [
	'positive',
	'count',
	'mixed',
	'unit',
	'literal',
	'mixed',
	'whole',
	'positive',
	'meeting',
	'count',
	'unit',
	'mixed',
	'fraction',
	'meeting'
];

/** The n-th point for a pair of formulas. */
export function pointAt(number: number, seed: string, literals: readonly number[]): Point {
	const mode = cycle[number % cycle.length] ?? 'mixed';
	return { mode, seed: hashSeed(seed, number), literals, redrawn: undefined };
}

/** True for points of whole numbers, where values meet more often than by chance. */
export function isSpecial(point: Point): boolean {
	return point.mode === 'whole' || point.mode === 'count' || point.mode === 'meeting';
}

/** True for points near 1 that are not whole, where nothing overflows and nothing meets by chance. */
export function isOrdinary(point: Point): boolean {
	return !isSpecial(point) && point.mode !== 'literal';
}

/** Numbers in [0, 1) that only the point and the name decide. */
export function drawsFor(point: Point, name: string): () => number {
	const { redrawn } = point;
	const turn = redrawn !== undefined && isOf(name, redrawn.name) ? redrawn.turn : 0;
	return randomFrom(hashSeed(point.seed, name, turn));
}

function round(value: number, places: number): number {
	const scale = 10 ** places;
	return Math.round(value * scale) / scale;
}

/** The next value for the mode of the point. `positive`: it can't be zero or below. */
export function sampleFrom(next: () => number, point: Point, positive: boolean): number {
	const where = next();
	const sign = next() < 0.5 && !positive ? -1 : 1;
	switch (point.mode) {
		case 'positive':
			return round(0.3 + 2.4 * where, 2);
		case 'mixed':
			return sign * round(0.2 + 2.4 * where, 2);
		case 'unit':
			return round(0.04 + 0.92 * where, 3);
		case 'count':
			return 1 + Math.floor(9 * where);
		case 'whole':
			return positive ? 1 + Math.floor(4 * where) : Math.floor(7 * where) - 3;
		case 'literal': {
			const literal = point.literals[Math.floor(point.literals.length * next())] ?? 2;
			return sign * round(Math.max(0.01, 1.5 * literal * where), 2);
		}
		case 'meeting': {
			const meet = [0, 1, ...point.literals];
			return sign * (meet[Math.floor(meet.length * where)] ?? 1) || (positive ? 1 : 0);
		}
		case 'fraction': {
			const literal = point.literals[Math.floor(point.literals.length * next())] ?? 2;
			return (sign * round(0.1 + 1.5 * where, 2)) / Math.max(1, literal);
		}
	}
}

/** The value of a name at the point. */
export function sample(point: Point, name: string, positive: boolean): number {
	return sampleFrom(drawsFor(point, name), point, positive);
}

/** True when `name` is the redrawn one or an indexed form of it. */
function isOf(name: string, redrawn: string): boolean {
	return name.startsWith(redrawn) && /^(?:$|_|\^\{|\s|\[)/.test(name.slice(redrawn.length));
}

/**
 * The value of an unknown function: smooth in its arguments, so that rounding doesn't count, and
 * otherwise arbitrary. Its range fits the mode, so that a logarithm of it exists where it should.
 */
export function unknownValue(
	point: Point,
	name: string,
	args: readonly number[],
	positive: boolean
): number {
	const next = drawsFor(point, name);
	let sum = 0;
	for (let wave = 1; wave <= 3; wave += 1) {
		let angle = 2 * Math.PI * next();
		for (const arg of args) {
			const side = next() < 0.5 ? -1 : 1;
			angle += side * (0.6 + 1.4 * next()) * Math.asinh(arg);
		}
		sum += Math.sin(angle) / wave;
	}
	const swing = sum / 1.84;
	if (point.mode === 'unit') return 0.5 + 0.46 * swing;
	if (positive || point.mode === 'positive' || point.mode === 'count') return 1.5 + 1.2 * swing;
	return 2 * swing;
}
