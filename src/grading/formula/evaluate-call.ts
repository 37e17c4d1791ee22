// Computes calls: the functions of mathematics, and unknown functions as arbitrary smooth ones.
import { indicesKey, keyOf } from './key.ts';
import { drawsFor, unknownValue } from './point.ts';
import { measure, take, type Scene } from './scene.ts';
import type { Node, NodeOf } from './tree.ts';
import {
	entriesOf,
	isMatrix,
	isSet,
	mapEntries,
	matrix,
	times,
	zip,
	type Matrix,
	type Value
} from './value.ts';

type Evaluate = (node: Node, scene: Scene) => Value;

/** Rounding noise must not push a whole number below itself. */
function steady(value: number): number {
	const near = Math.round(value);
	return Math.abs(value - near) < 1e-9 * Math.max(1, Math.abs(value)) ? near : value;
}

/** Past a thousand turns the last digits of an angle decide, and those are noise. */
function turning(value: number): number {
	return Math.abs(value) < 6000 ? value : NaN;
}

/** Lanczos' approximation with g = 7 and nine terms, good to about 15 digits (Godfrey 2001). */
const lanczos = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
	-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
	1.5056327351493116e-7
];

/** Γ(value + 1), which carries n! on between the whole numbers. */
function factorial(value: number): number {
	if (value < 0 && Number.isInteger(value)) return Infinity;
	if (value < -0.5) return Math.PI / (Math.sin(-Math.PI * value) * factorial(-value - 1));
	const sum = lanczos.reduce((total, term, at) => total + (at === 0 ? term : term / (value + at)));
	const base = value + 7.5;
	const result = Math.sqrt(2 * Math.PI) * Math.pow(base, value + 0.5) * Math.exp(-base) * sum;
	return Number.isInteger(value) && result < 2 ** 50 ? Math.round(result) : result;
}

const numberFunctions = new Map<string, (value: number) => number>([
	['exp', Math.exp],
	['ln', (value) => (value > 0 ? Math.log(value) : NaN)],
	['lg', (value) => (value > 0 ? Math.log10(value) : NaN)],
	['lb', (value) => (value > 0 ? Math.log2(value) : NaN)],
	['sin', (value) => Math.sin(turning(value))],
	['cos', (value) => Math.cos(turning(value))],
	['tan', (value) => Math.tan(turning(value))],
	['cot', (value) => 1 / Math.tan(value)],
	['sec', (value) => 1 / Math.cos(value)],
	['csc', (value) => 1 / Math.sin(value)],
	['factorial', factorial],
	['arcsin', Math.asin],
	['arccos', Math.acos],
	['arctan', Math.atan],
	['sinh', Math.sinh],
	['cosh', Math.cosh],
	['tanh', Math.tanh],
	['floor', (value) => Math.floor(steady(value))],
	['ceil', (value) => Math.ceil(steady(value))],
	['round', (value) => Math.round(steady(value))]
]);

function logarithm(node: NodeOf<'call'>, scene: Scene, value: Value, evaluate: Evaluate): Value {
	const [base] = node.lower;
	const { log } = scene.facts;
	const given = base === undefined ? undefined : evaluate(base, scene);
	const isBase = typeof given === 'number' && given > 0 && given !== 1;
	if (base !== undefined && !isBase) return NaN;
	// Without a hint the base stays open: any number, the same in both formulas.
	const open =
		log === 'ln'
			? Math.E
			: log === 'log2'
				? 2
				: log === 'log10'
					? 10
					: 2.5 + drawsFor(scene.point, 'log')();
	const scale = Math.log(isBase ? given : open);
	return mapEntries(value, (entry) => (entry > 0 ? Math.log(entry) / scale : NaN));
}

function extreme(node: NodeOf<'call'>, scene: Scene, values: readonly Value[]): Value {
	const pick = node.name === 'max' ? Math.max : Math.min;
	const [only, second] = values;
	if (only === undefined) return NaN;
	if (second === undefined) {
		if (isMatrix(only)) return pick(...only.entries);
		return opaqueValue(scene, node.name, values);
	}
	const result = values.reduce((left, right) => zip(left, right, pick));
	const best = entriesOf(result);
	values.forEach((value, at) => {
		const own = entriesOf(value);
		const isChosen = best.some(
			(entry, place) => entry === (own.length === 1 ? own[0] : own[place])
		);
		if (isChosen) take(scene, node, at);
	});
	return result;
}

function root(values: readonly Value[]): Value {
	const [value, degree] = values;
	if (value === undefined) return NaN;
	if (degree === undefined) return mapEntries(value, Math.sqrt);
	if (typeof degree !== 'number') return NaN;
	if (degree === 3) return mapEntries(value, Math.cbrt);
	return mapEntries(value, (entry) => Math.pow(entry, 1 / degree));
}

function known(
	node: NodeOf<'call'>,
	scene: Scene,
	values: readonly Value[],
	evaluate: Evaluate
): Value | undefined {
	const [first, second, third] = values;
	if (first === undefined) return undefined;
	const single = numberFunctions.get(node.name);
	if (single !== undefined && node.lower.length === 0) {
		return second === undefined ? mapEntries(first, single) : NaN;
	}
	switch (node.name) {
		case 'log':
			return second === undefined ? logarithm(node, scene, first, evaluate) : NaN;
		case 'sqrt':
			return root(values);
		case 'max':
		case 'min':
			return node.lower.length === 0 ? extreme(node, scene, values) : undefined;
		case 'abs':
			return mapEntries(first, Math.abs);
		case 'sign':
			if (typeof first === 'number') take(scene, node, Math.sign(first));
			return mapEntries(first, Math.sign);
		case 'binom':
			return second === undefined
				? NaN
				: zip(
						first,
						second,
						(of, chosen) => factorial(of) / (factorial(chosen) * factorial(of - chosen))
					);
		case '\\odot':
			return values.reduce((left, right) => zip(left, right, (a, b) => a * b));
		case 'mod':
			return second === undefined || third !== undefined
				? undefined
				: zip(first, second, (left, right) => left - right * Math.floor(steady(left / right)));
		case 'clip':
			return second === undefined || third === undefined
				? undefined
				: zip(zip(first, second, Math.max), third, Math.min);
		case 'tr':
			return isMatrix(first) ? trace(first) : undefined;
		default:
			return undefined;
	}
}

function trace(value: Matrix): number {
	if (value.rows !== value.cols) return NaN;
	return value.entries.reduce(
		(sum, entry, at) => (at % (value.cols + 1) === 0 ? sum + entry : sum),
		0
	);
}

const sizeNames = new Set(['area', 'Area', 'card', 'vol', 'size']);

/** The value of a call in a scene. */
export function callValue(node: NodeOf<'call'>, scene: Scene, evaluate: Evaluate): Value {
	let name = node.name + (node.name === 'log' ? '' : indicesKey(node, scene, evaluate));
	const values: Value[] = [];
	for (const arg of node.args) {
		// A relation such as `x = 1` or a word has no value, but it says which function is meant.
		if (arg.kind === 'compare' || arg.kind === 'logic' || arg.kind === 'label') {
			name += ` ${keyOf(arg, scene, evaluate)}`;
		} else values.push(evaluate(arg, scene));
	}
	const [first] = values;
	const isSize = sizeNames.has(node.name) && values.length === 1;
	if (isSize && first !== undefined && isSet(first)) return measure(scene, first.atoms);
	return known(node, scene, values, evaluate) ?? opaqueValue(scene, name, values);
}

/**
 * The value of an unknown function: a number for numbers, a matrix of the first matrix's shape for
 * matrices, mixed from both sides so that order and transposition count.
 */
export function opaqueValue(scene: Scene, name: string, args: readonly Value[]): Value {
	const { point } = scene;
	const positive = scene.facts.positive.has(name.replace(/[_^ ].*$/s, ''));
	const shape = args.find(isMatrix);
	const numbers = args.flatMap((arg) => (isMatrix(arg) ? [] : entriesOf(arg)));
	if (numbers.some((value) => !Number.isFinite(value))) return NaN;
	if (shape === undefined) return unknownValue(point, name, numbers, positive);
	let sum = mixer(scene, `${name} start`, shape.rows, shape.cols);
	const shift = numbers.length > 0 ? unknownValue(point, name, numbers, false) : 0;
	sum = zip(sum, shift, (a, b) => a + b);
	args.forEach((arg, at) => {
		if (!isMatrix(arg)) return;
		const left = mixer(scene, `${name} ${String(at)} left`, shape.rows, arg.rows);
		const right = mixer(scene, `${name} ${String(at)} right`, arg.cols, shape.cols);
		sum = zip(sum, times(times(left, arg), right), (a, b) => a + b);
	});
	const swing = (entry: number) => Math.sin(1.7 * Math.asinh(entry));
	return mapEntries(sum, (entry) => (positive ? 1.5 + swing(entry) : 2 * swing(entry)));
}

function mixer(scene: Scene, name: string, rows: number, cols: number): Value {
	const next = drawsFor(scene.point, name);
	return matrix(
		rows,
		cols,
		Array.from({ length: rows * cols }, () => 3 * next() - 1.5)
	);
}
