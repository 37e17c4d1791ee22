// Computes a formula at a point.
import { callValue, opaqueValue } from './evaluate-call.ts';
import { bigValue, integralValue } from './evaluate-big.ts';
import { keyOf, symbolKey } from './key.ts';
import { measure, spend, symbolValue, take, type Scene } from './scene.ts';
import { Refusal } from './refusal.ts';
import type { Node, NodeOf } from './tree.ts';
import {
	entriesOf,
	isMatrix,
	isSet,
	mapEntries,
	matrix,
	raised,
	times,
	transposed,
	zip,
	type Value
} from './value.ts';

/** A set that stands where a number belongs counts as its size, which the verdict has to know. */
function sized(scene: Scene, value: Value): Value {
	if (!isSet(value)) return value;
	scene.flags.sized = true;
	return measure(scene, value.atoms);
}

/** The value of a node as a number or matrix. */
function numeric(node: Node, scene: Scene): Value {
	return sized(scene, valueOf(node, scene));
}

function scalar(node: Node, scene: Scene): number {
	const value = numeric(node, scene);
	return typeof value === 'number' ? value : NaN;
}

function setValue(node: NodeOf<'set'>, scene: Scene): Value {
	let atoms: number | undefined;
	for (const part of node.parts) {
		const value = valueOf(part, scene);
		if (!isSet(value)) return NaN;
		if (atoms === undefined) atoms = value.atoms;
		else if (node.op === 'union') atoms |= value.atoms;
		else if (node.op === 'intersection') atoms &= value.atoms;
		else atoms &= ~value.atoms;
	}
	return { atoms: atoms ?? 0 };
}

function barsValue(node: NodeOf<'bars'>, scene: Scene): Value {
	const value = valueOf(node.of, scene);
	if (isSet(value)) return measure(scene, value.atoms);
	if (isMatrix(value)) return opaqueValue(scene, 'det', [value]);
	take(scene, node, value < 0 ? 0 : 1);
	return Math.abs(value);
}

function normValue(node: NodeOf<'norm'>, scene: Scene): Value {
	const value = numeric(node.of, scene);
	if (isSet(value)) return NaN;
	const entries = isMatrix(value) ? value.entries : [value];
	const { order } = node;
	const isTwo =
		order === undefined ||
		(order.kind === 'number' && order.value === 2) ||
		(order.kind === 'symbol' && order.name === 'F') ||
		(order.kind === 'label' && order.text === 'F');
	if (isTwo) return Math.sqrt(entries.reduce((sum, entry) => sum + entry * entry, 0));
	if (order.kind === 'infinity') return Math.max(...entries.map(Math.abs));
	const power = order.kind === 'number' ? order.value : scalar(order, scene);
	if (!(power > 0)) return NaN;
	return Math.pow(
		entries.reduce((sum, entry) => sum + Math.abs(entry) ** power, 0),
		1 / power
	);
}

/** Whether a condition holds; undefined where one of its sides has no value. */
export function holds(node: Node, scene: Scene): boolean | undefined {
	if (node.kind === 'logic') {
		const results = node.parts.map((part) => holds(part, scene));
		if (results.includes(undefined)) return undefined;
		return node.op === 'and' ? results.every(Boolean) : results.some(Boolean);
	}
	if (node.kind !== 'compare') throw new Refusal('notACondition');
	const values = node.parts.map((part) => scalar(part, scene));
	if (values.some(Number.isNaN)) return undefined;
	return node.relations.every((relation, at) => {
		const left = values[at] ?? NaN;
		const right = values[at + 1] ?? NaN;
		const meet = Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
		switch (relation) {
			case '<':
				return left < right && !meet;
			case '>':
				return left > right && !meet;
			case '\\leq':
				return left < right || meet;
			case '\\geq':
				return left > right || meet;
			case '=':
				return meet;
			case '\\neq':
				return !meet;
			default:
				throw new Refusal('unknownRelation', { typed: relation });
		}
	});
}

function agree(left: Value, right: Value): boolean {
	const others = entriesOf(right);
	return entriesOf(left).every((entry, at) => {
		const other = others[at] ?? NaN;
		return entry === other || Math.abs(entry - other) < 1e-9 * Math.max(1, Math.abs(entry));
	});
}

function casesValue(node: NodeOf<'cases'>, scene: Scene): Value {
	let found: Value | undefined;
	for (const [at, row] of node.rows.entries()) {
		// "Otherwise" holds where nothing before it does.
		const chosen = row.when === undefined ? found === undefined : holds(row.when, scene);
		if (chosen === undefined) return NaN;
		if (!chosen) continue;
		const value = numeric(row.value, scene);
		if (found === undefined) take(scene, node, at);
		else if (!agree(found, value)) scene.flags.overlapping = true;
		found ??= value;
	}
	return found ?? NaN;
}

function indicatorValue(node: NodeOf<'indicator'>, scene: Scene): Value {
	const result = holds(node.when, scene);
	if (result === undefined) return NaN;
	take(scene, node, result ? 1 : 0);
	return result ? 1 : 0;
}

function derivativeValue(node: NodeOf<'derivative'>, scene: Scene): Value {
	const key = `∂ ${keyOf(node.over, scene, valueOf)} / ${keyOf(node.under, scene, valueOf)}`;
	const by = node.under.kind === 'multiply' ? node.under.factors[0] : node.under;
	const of = by?.kind === 'call' ? by.args[0] : undefined;
	const shape = of?.kind === 'symbol' ? valueOf(of, scene) : 0;
	return isMatrix(shape) ? opaqueValue(scene, key, [shape]) : opaqueValue(scene, key, []);
}

function matrixValue(node: NodeOf<'matrix'>, scene: Scene): Value {
	const values = node.rows.map((row) => row.map((entry) => numeric(entry, scene)));
	const flat = values.flat();
	if (flat.some(isMatrix)) return opaqueValue(scene, 'list', flat);
	const entries = flat.map((value) => (typeof value === 'number' ? value : NaN));
	return matrix(node.rows.length, node.rows[0]?.length ?? 0, entries);
}

function isColumn(value: Value): boolean {
	return isMatrix(value) && value.cols === 1 && value.rows > 1;
}

function productOf(node: NodeOf<'multiply'>, scene: Scene): Value {
	return node.factors
		.map((factor) => numeric(factor, scene))
		.reduce((left, right, at) => {
			const isInner = node.dots?.includes(at - 1) === true && isColumn(left) && isColumn(right);
			return times(isInner ? transposed(left) : left, right);
		});
}

/** The value of a node in a scene; NaN where it has none. Throws a Refusal for what can't be computed. */
export function valueOf(node: Node, scene: Scene): Value {
	spend(scene);
	switch (node.kind) {
		case 'number':
			return node.value;
		case 'symbol': {
			const isPlain = node.lower.length + node.upper.length === 0;
			const bound = isPlain ? scene.bound.get(node.name) : undefined;
			if (bound !== undefined) return valueOf(bound, scene);
			return symbolValue(scene, node.name, symbolKey(node, scene, valueOf));
		}
		case 'label':
			return symbolValue(scene, node.text, node.text);
		case 'add':
			return node.terms
				.map((term) => numeric(term, scene))
				.reduce((sum, term) => zip(sum, term, (left, right) => left + right));
		case 'negate':
			return mapEntries(numeric(node.of, scene), (entry) => -entry);
		case 'multiply':
			return productOf(node, scene);
		case 'divide': {
			const under = numeric(node.under, scene);
			const over = numeric(node.over, scene);
			return isMatrix(under) ? NaN : zip(over, under, (left, right) => left / right);
		}
		case 'power':
			return raised(numeric(node.base, scene), numeric(node.exponent, scene));
		case 'transpose':
			return transposed(numeric(node.of, scene));
		case 'call':
			return callValue(node, scene, valueOf);
		case 'bars':
			return barsValue(node, scene);
		case 'norm':
			return normValue(node, scene);
		case 'big':
			return bigValue(node, scene, { valueOf, holds });
		case 'integral':
			return integralValue(node, scene, { valueOf, holds });
		case 'cases':
			return casesValue(node, scene);
		case 'indicator':
			return indicatorValue(node, scene);
		case 'derivative':
			return derivativeValue(node, scene);
		case 'matrix':
			return matrixValue(node, scene);
		case 'set':
			return setValue(node, scene);
		case 'infinity':
			return Infinity;
		case 'dots':
			return opaqueValue(scene, '\\dots', []);
		case 'compare':
		case 'logic':
			throw new Refusal('unexpectedRelation');
	}
}
