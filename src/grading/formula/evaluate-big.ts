// Computes sums, products and extremes over an index, and integrals.
import { indicesKey } from './key.ts';
import { drawsFor, sample } from './point.ts';
import { Refusal } from './refusal.ts';
import { measure, take, type Scene } from './scene.ts';
import { nodesOf, type Node, type NodeOf, type Range } from './tree.ts';
import { isSet, times, zip, type Value } from './value.ts';

interface Evaluator {
	valueOf(node: Node, scene: Scene): Value;
	holds(node: Node, scene: Scene): boolean | undefined;
}

const longest = 200;

function numberNode(value: number, at: Node['at']): Node {
	return { kind: 'number', value, at };
}

function wholeNumbers(from: number, to: number, at: Node['at']): Node[] {
	if (!Number.isInteger(from) || !Number.isInteger(to)) throw new Refusal('unknownRange');
	if (to - from > longest) throw new Refusal('tooLong');
	const numbers: Node[] = [];
	for (let value = from; value <= to; value += 1) numbers.push(numberNode(value, at));
	return numbers;
}

function isIndexOf(body: Node, index: string): boolean {
	const uses = (node: Node) =>
		nodesOf(node).some((inner) => inner.kind === 'symbol' && inner.name === index);
	return nodesOf(body).some(
		(node) =>
			(node.kind === 'symbol' || node.kind === 'call') && [...node.lower, ...node.upper].some(uses)
	);
}

/** A few numbers that stand for all, when an extreme runs over real numbers: some random, and every bound. */
function candidates(node: NodeOf<'big'>, index: string, scene: Scene, run: Evaluator): Node[] {
	const found: number[] = [];
	for (let at = 0; at < 8; at += 1)
		found.push(sample(scene.point, `candidate ${String(at)}`, false));
	for (const condition of node.conditions) {
		if (condition.kind !== 'compare') continue;
		for (const part of condition.parts) {
			const isIndex = part.kind === 'symbol' && part.name === index;
			const value = isIndex ? NaN : run.valueOf(part, scene);
			if (typeof value === 'number' && Number.isFinite(value))
				found.push(value, value + 0.5, value - 0.5);
		}
	}
	return found.map((value) => numberNode(value, node.at));
}

function isOwnSet(index: string, set: Node): boolean {
	return set.kind === 'symbol' && set.name.toLowerCase() === index && set.lower.length === 0;
}

function bound(range: Range, node: NodeOf<'big'>, scene: Scene, run: Evaluator): Node[] {
	const number = (end: Node) => {
		const value = run.valueOf(end, scene);
		return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : NaN;
	};
	if (range.members !== undefined) return [...range.members];
	if (range.within !== undefined && !isOwnSet(range.index, range.within)) {
		const { within } = range;
		const key =
			within.kind === 'symbol'
				? within.name +
					indicesKey(within, { ...scene, bound: new Map() }, (inner, place) =>
						run.valueOf(inner, place)
					)
				: undefined;
		if (key === undefined) throw new Refusal('unknownRange');
		const first = 10 * (1 + Math.floor(50 * drawsFor({ ...scene.point, seed: 0 }, key)()));
		return wholeNumbers(first, first + 2, node.at);
	}
	const given = scene.facts.ranges.get(range.index);
	const from = range.from ?? given?.from;
	const to = range.to ?? given?.to;
	if (from !== undefined && to !== undefined)
		return wholeNumbers(number(from), number(to), node.at);
	const isReal = !['sum', 'prod'].includes(node.op) && !isIndexOf(node.body, range.index);
	return isReal ? candidates(node, range.index, scene, run) : wholeNumbers(1, scene.size, node.at);
}

/** Calls `visit` for every choice of the indices that meets the conditions. */
function forEachChoice(
	node: NodeOf<'big'>,
	scene: Scene,
	run: Evaluator,
	visit: (inner: Scene, chosen: readonly Node[]) => void
): boolean {
	let defined = true;
	const descend = (at: number, inner: Scene, chosen: readonly Node[]) => {
		const range = node.ranges[at];
		if (range === undefined) {
			const results = node.conditions.map((condition) => run.holds(condition, inner));
			if (results.includes(undefined)) defined = false;
			else if (results.every(Boolean)) visit(inner, chosen);
			return;
		}
		for (const value of bound(range, node, inner, run)) {
			const within = {
				...inner,
				bound: new Map([...inner.bound, [range.index, resolved(value, range.index, inner)]])
			};
			descend(at + 1, within, [...chosen, value]);
		}
	};
	descend(0, scene, []);
	return defined;
}

/** A member that is itself a bound index stands for what that one stands for. */
function resolved(value: Node, index: string, scene: Scene): Node {
	const outer = value.kind === 'symbol' ? scene.bound.get(value.name) : undefined;
	const meant = outer ?? value;
	// An index can't run over itself.
	if (meant.kind === 'symbol' && meant.name === index) throw new Refusal('unknownRange');
	return meant;
}

function joined(op: NodeOf<'big'>['op'], values: readonly Value[]): Value {
	const [first] = values;
	switch (op) {
		case 'sum':
			return values.length === 0
				? 0
				: values.reduce((sum, value) => zip(sum, value, (a, b) => a + b));
		case 'prod':
			return values.length === 0 ? 1 : values.reduce((left, right) => times(left, right));
		case 'max':
			return first === undefined ? NaN : values.reduce((left, right) => zip(left, right, Math.max));
		case 'min':
			return first === undefined ? NaN : values.reduce((left, right) => zip(left, right, Math.min));
		case 'union':
		case 'intersection': {
			const sets = values.filter(isSet).map((value) => value.atoms);
			if (sets.length !== values.length || sets.length === 0) return NaN;
			return {
				atoms: sets.reduce((left, right) => (op === 'union' ? left | right : left & right))
			};
		}
		default:
			return NaN;
	}
}

/** The value of a sum, product or extreme over its indices. */
export function bigValue(node: NodeOf<'big'>, scene: Scene, run: Evaluator): Value {
	const values: Value[] = [];
	const choices: (readonly Node[])[] = [];
	const defined = forEachChoice(node, scene, run, (inner, chosen) => {
		const value = run.valueOf(node.body, inner);
		const isNumeric = node.op !== 'union' && node.op !== 'intersection';
		values.push(isNumeric && isSet(value) ? measure(scene, value.atoms) : value);
		choices.push(chosen);
	});
	if (!defined) return NaN;
	if (node.op !== 'argmax' && node.op !== 'argmin') return joined(node.op, values);
	let best = -1;
	values.forEach((value, at) => {
		const other = values[best];
		if (typeof value !== 'number' || Number.isNaN(value)) return;
		const better =
			typeof other !== 'number' || (node.op === 'argmax' ? value > other : value < other);
		if (better) best = at;
	});
	const [where] = choices[best] ?? [];
	if (where === undefined || node.ranges.length > 1) return NaN;
	take(scene, node, best);
	return run.valueOf(where, scene);
}

/** Nodes and weights of Gauss-Legendre quadrature on [0, 1] with 5 points. Source: DLMF 3.5.6. */
const quadrature: readonly (readonly [place: number, weight: number])[] = [
	[-0.906179845938664, 0.2369268850561891],
	[-0.538469310105683, 0.4786286704993665],
	[0, 0.5688888888888889],
	[0.538469310105683, 0.4786286704993665],
	[0.906179845938664, 0.2369268850561891]
].map(([place = 0, weight = 0]) => [(place + 1) / 2, weight / 2]);

/** An integral over a range by quadrature on two halves; the same integral always gives the same number. */
export function integralValue(node: NodeOf<'integral'>, scene: Scene, run: Evaluator): Value {
	const from = run.valueOf(node.from, scene);
	const to = run.valueOf(node.to, scene);
	if (typeof from !== 'number' || typeof to !== 'number') return NaN;
	if (!Number.isFinite(from) || !Number.isFinite(to)) throw new Refusal('unknownRange');
	const half = (to - from) / 2;
	let sum: Value = 0;
	for (const start of [from, from + half]) {
		for (const [place, weight] of quadrature) {
			const index = numberNode(start + half * place, node.at);
			const inner = { ...scene, bound: new Map([...scene.bound, [node.index, index]]) };
			const value = run.valueOf(node.body, inner);
			sum = zip(sum, value, (total, entry) => total + weight * half * entry);
		}
	}
	return sum;
}
