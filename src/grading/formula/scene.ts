// Where a formula is computed: the point, the facts of its symbols, bound indices, and what was seen.
import type { Facts } from './facts.ts';
import { isColumnName, type MatrixMode } from './matrix-facts.ts';
import { drawsFor, sample, sampleFrom, type Point } from './point.ts';
import { Refusal } from './refusal.ts';
import type { Node } from './tree.ts';
import { matrix, type Value } from './value.ts';

/** How many nodes may still be computed; shared by everything that one verdict needs. */
export interface Budget {
	left: number;
}

export interface Scene {
	readonly facts: Facts;
	readonly point: Point;
	readonly mode: MatrixMode;
	/** Size of vectors and square matrices, and of sums whose end is not given. */
	readonly size: number;
	/** What each bound index stands for. */
	readonly bound: ReadonlyMap<string, Node>;
	/** Values given to symbols by their key, instead of drawn ones. */
	readonly given: ReadonlyMap<string, number>;
	/** Filled: matrices and vectors of the point, by key. */
	readonly arrays: Map<string, Value>;
	/** Filled: the number given to each symbol, to be shown as an example. */
	readonly used: Map<string, number>;
	/** Filled: which branches of which nodes were taken. */
	readonly branches: Map<Node, Set<number>>;
	/** Filled: whether a set without bars was taken for its size, and whether cases contradicted each other. */
	readonly flags: { sized: boolean; overlapping: boolean };
	readonly budget: Budget;
}

/** Counts one node. Throws a Refusal when the budget is spent. */
export function spend(scene: Scene): void {
	scene.budget.left -= 1;
	if (scene.budget.left < 0) throw new Refusal('tooLong');
}

/** Remembers that a branch was taken. */
export function take(scene: Scene, node: Node, branch: number): void {
	const seen = scene.branches.get(node);
	if (seen === undefined) scene.branches.set(node, new Set([branch]));
	else seen.add(branch);
}

const atomCount = 8;

/** How much a set holds: the sum of the weights of its atoms. */
export function measure(scene: Scene, atoms: number): number {
	let sum = 0;
	for (let atom = 0; atom < atomCount; atom += 1) {
		if ((atoms >> atom) & 1) sum += Math.abs(sample(scene.point, `atom ${String(atom)}`, true));
	}
	return sum;
}

/** A random set; an enclosing one holds every other set. */
function setOf(scene: Scene, name: string, key: string): Value {
	const drawn = (text: string) => {
		const where = Math.abs(Math.sin(sample({ ...scene.point, mode: 'unit' }, text, true) * 7919));
		return Math.floor(where * (1 << atomCount));
	};
	if (!scene.facts.enclosing.has(name)) return { atoms: drawn(key) };
	let atoms = drawn(key);
	for (const other of scene.facts.sets) if (other !== name) atoms |= drawn(other);
	return { atoms };
}

function arrayOf(scene: Scene, name: string, key: string): Value {
	const known = scene.arrays.get(key);
	if (known !== undefined) return known;
	const { size, mode, point } = scene;
	const positive = scene.facts.positive.has(name);
	const isColumn = mode === 'columns' && isColumnName(name);
	const next = drawsFor(point, key);
	// An entry that is also written with its index, `x_i` beside `x`, has the value of that symbol.
	const isIndexed = scene.facts.elements.has(name) && key === name;
	const entries: number[] = [];
	for (let row = 1; row <= size; row += 1) {
		for (let col = 1; col <= (isColumn ? 1 : size); col += 1) {
			const place = isColumn ? String(row) : `${String(row)},${String(col)}`;
			entries.push(
				isIndexed
					? sample(point, `${name}_{${place}}`, positive)
					: sampleFrom(next, point, positive)
			);
		}
	}
	const value = matrix(size, isColumn ? 1 : size, entries);
	scene.arrays.set(key, value);
	return value;
}

/** The value of a free symbol. `key`: its name with the values of its indices. */
export function symbolValue(scene: Scene, name: string, key: string): Value {
	const { facts, point } = scene;
	const given = scene.given.get(key);
	if (given !== undefined) return given;
	if (key === 'e') return Math.E;
	if (key === '\\pi') return Math.PI;
	if (facts.sets.has(name)) return setOf(scene, name, key);
	const isEntry = key !== name && facts.elements.has(name);
	if (scene.mode !== 'numbers' && facts.matrices.names.has(name) && !isEntry) {
		return arrayOf(scene, name, key);
	}
	let value: number;
	if (key === name && facts.counts.has(name)) {
		value = 2 + (Math.abs(Math.round(sample({ ...point, mode: 'count' }, name, true))) % 3);
	} else if (key === name && facts.numbering.has(name)) {
		value = 1 + (Math.abs(Math.round(sample({ ...point, mode: 'count' }, name, true))) % 2);
	} else value = sample(point, key, facts.positive.has(name));
	scene.used.set(key, value);
	return value;
}
