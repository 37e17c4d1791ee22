// What the two formulas together tell of their symbols: which are sets, whole numbers, positive.
import type { GradingHints } from '#core/card.ts';
import { matrixFacts, type MatrixFacts } from './matrix-facts.ts';
import { hintNames } from './names.ts';
import { nodesOf, type Node, type NodeOf, type Statement } from './tree.ts';

export interface Facts {
	/** The same pair always gives the same points. */
	readonly seed: string;
	readonly log: GradingHints['log'];
	readonly sets: ReadonlySet<string>;
	/** Sets that hold all others: the box round both boxes. */
	readonly enclosing: ReadonlySet<string>;
	/** Symbols that bound a sum, or that number an element of what is summed over. */
	readonly counts: ReadonlySet<string>;
	readonly numbering: ReadonlySet<string>;
	/** Letters whose value counts where they stand as an index; others are mere labels there. */
	readonly numericIndices: ReadonlySet<string>;
	/** Names that stand both alone and with a bound index. */
	readonly elements: ReadonlySet<string>;
	readonly positive: ReadonlySet<string>;
	readonly literals: readonly number[];
	/** Range of the other side for an index that has none: from, and the symbol that ends it. */
	readonly ranges: ReadonlyMap<string, { readonly from: Node; readonly to: Node }>;
	/** An index has a range on one side and none on the other, and they can't be matched. */
	readonly rangesUnclear: boolean;
	/** Whether a logarithm stands without its base and no hint says which it is. */
	readonly logOpen: boolean;
	/** Whether infinity is written, so that an infinite value is meant. */
	readonly infinite: boolean;
	/** Whether a condition decides something, so that its boundary has to be looked at. */
	readonly branches: boolean;
	/** Whether something is rounded to whole numbers. */
	readonly rounds: boolean;
	readonly matrices: MatrixFacts;
}

type Big = NodeOf<'big'>;

function allNodes(statements: readonly Statement[]): Node[] {
	return statements.flatMap((statement) => statement.parts.flatMap((part) => nodesOf(part)));
}

function isPlain(node: Node | undefined): node is NodeOf<'symbol'> {
	return node?.kind === 'symbol' && node.lower.length + node.upper.length === 0;
}

function symbolsIn(node: Node): string[] {
	return nodesOf(node)
		.filter((inner) => inner.kind === 'symbol')
		.map((inner) => inner.name);
}

function setNames(nodes: readonly Node[]): Set<string> {
	const names = new Set<string>();
	for (const node of nodes) {
		if (node.kind !== 'set') continue;
		for (const part of node.parts) if (part.kind === 'symbol') names.add(part.name);
	}
	return names;
}

/** `C` in `C - (A \cup B)`: by convention the box that encloses both. */
function enclosingNames(nodes: readonly Node[]): Set<string> {
	const names = new Set<string>();
	for (const node of nodes) {
		if (node.kind !== 'set' || node.op !== 'difference') continue;
		const [whole, taken] = node.parts;
		const isUnion = taken?.kind === 'set' && taken.op === 'union';
		if (whole?.kind === 'symbol' && isUnion && whole.name === 'C') names.add(whole.name);
	}
	return names;
}

const positiveArguments = new Set(['ln', 'log', 'lg', 'lb', 'sqrt']);

/** Symbols that must be positive for the product to be. */
function mustBePositive(node: Node | undefined): string[] {
	switch (node?.kind) {
		case 'symbol':
		case 'call':
			return [node.name];
		case 'multiply':
			return node.factors.flatMap(mustBePositive);
		case 'divide':
			return [node.over, node.under].flatMap(mustBePositive);
		case 'power': {
			const { exponent } = node;
			const isEven = exponent.kind === 'number' && exponent.value % 2 === 0;
			return isEven ? [] : mustBePositive(node.base);
		}
		default:
			return [];
	}
}

function positiveNames(expected: readonly Node[], hints: GradingHints | undefined): Set<string> {
	const names = new Set(hintNames(hints?.positive));
	for (const node of expected) {
		const isRoot = node.kind === 'call' && positiveArguments.has(node.name);
		for (const name of isRoot ? mustBePositive(node.args[0]) : []) names.add(name);
		// A standard deviation: the root of its square is itself.
		if (node.kind === 'symbol' && node.name === '\\sigma') names.add(node.name);
	}
	return names;
}

function boundNames(nodes: readonly Node[]): Set<string> {
	return new Set(
		nodes.flatMap((node) =>
			node.kind === 'big'
				? node.ranges.map((range) => range.index)
				: node.kind === 'integral'
					? [node.index]
					: []
		)
	);
}

/** Symbols in the bounds of sums: they become small whole numbers. */
function countNames(nodes: readonly Node[], bound: ReadonlySet<string>): Set<string> {
	const bounds = nodes.flatMap((node) =>
		node.kind === 'big' ? node.ranges.flatMap((range) => [range.from, range.to]) : []
	);
	const names = bounds.filter((node) => node !== undefined).flatMap(symbolsIn);
	return new Set(names.filter((name) => !bound.has(name)));
}

/** Free letters that number an element of something that is also numbered by a bound index. */
function numberingNames(nodes: readonly Node[], bound: ReadonlySet<string>): Set<string> {
	const summed = new Set<string>();
	const symbols = nodes.filter((node) => node.kind === 'symbol' || node.kind === 'call');
	const indicesOf = (node: Node) =>
		node.kind === 'symbol' || node.kind === 'call' ? [...node.lower, ...node.upper] : [];
	for (const node of symbols) {
		const letters = indicesOf(node).flatMap(symbolsIn);
		if (letters.some((letter) => bound.has(letter))) summed.add(node.name);
	}
	const free = symbols
		.filter((node) => summed.has(node.name))
		.flatMap((node) => indicesOf(node).filter(isPlain))
		.map((node) => node.name);
	return new Set(free.filter((name) => !bound.has(name)));
}

/** Names that stand both alone and with a bound index: `x` and `x_i`. */
function elementNames(nodes: readonly Node[], bound: ReadonlySet<string>): Set<string> {
	const alone = new Set(nodes.filter(isPlain).map((node) => node.name));
	const indexed = nodes.filter(
		(node) =>
			node.kind === 'symbol' &&
			[...node.lower, ...node.upper].flatMap(symbolsIn).some((name) => bound.has(name))
	);
	return new Set(
		indexed.flatMap((node) => (node.kind === 'symbol' && alone.has(node.name) ? [node.name] : []))
	);
}

function arithmeticIndices(nodes: readonly Node[]): string[] {
	return nodes
		.filter((node) => node.kind === 'symbol' || node.kind === 'call')
		.flatMap((node) => [...node.lower, ...node.upper])
		.filter((index) => index.kind !== 'symbol' && index.kind !== 'label')
		.flatMap(symbolsIn);
}

function literalsIn(nodes: readonly Node[]): number[] {
	const found = nodes
		.filter((node) => node.kind === 'number')
		.map((node) => Math.abs(node.value))
		.filter((value) => value >= 0.05 && value <= 1e5);
	return [...new Set(found)].sort((left, right) => left - right).slice(0, 12);
}

interface Written {
	readonly index: string;
	readonly from: Node | undefined;
	readonly to: Node | undefined;
}

function writtenRanges(nodes: readonly Node[]): Written[] {
	return nodes
		.filter((node): node is Big => node.kind === 'big')
		.flatMap((node) => node.ranges)
		.filter((range) => range.members === undefined && range.within === undefined)
		.map(({ index, from, to }) => ({ index, from, to }));
}

const countLetters = new Set('n N m M k K C c B T D d L H W S'.split(' '));

/** Gives ranges that only one side writes to the other: `\sum_i` beside `\sum_{i=1}^n`. */
function matchRanges(
	expected: readonly Node[],
	typed: readonly Node[]
): { ranges: Map<string, { from: Node; to: Node }>; unclear: boolean } {
	const ranges = new Map<string, { from: Node; to: Node }>();
	let unclear = false;
	const fill = (open: readonly Written[], given: readonly Written[], here: readonly Node[]) => {
		const bare = open.filter((range) => range.from === undefined);
		if (bare.length === 0 || given.every((range) => range.from === undefined)) return;
		for (const { index } of bare) {
			const same = given.filter((range) => range.index === index && range.from !== undefined);
			const all = same.length > 0 ? same : given.filter((range) => range.from !== undefined);
			const texts = new Set(all.map(({ from, to }) => JSON.stringify([textOf(from), textOf(to)])));
			const [first] = all;
			if (texts.size !== 1 || first?.from === undefined || first.to === undefined) {
				unclear = true;
			} else if (!startsCount(first.from) || !endsCount(first.to, here)) unclear = true;
			else ranges.set(index, { from: first.from, to: first.to });
		}
	};
	const left = writtenRanges(expected);
	const right = writtenRanges(typed);
	fill(left, right, expected);
	fill(right, left, typed);
	return { ranges, unclear };
}

/** `\frac{1}{N}`: a count that may be another one. */
function dividesByCount(node: Node): boolean {
	return node.kind === 'divide' && symbolsIn(node.under).some((name) => countLetters.has(name));
}

function textOf(node: Node | undefined): string {
	if (node === undefined) return '';
	if (node.kind === 'number') return String(node.value);
	return isPlain(node) ? node.name : JSON.stringify(node);
}

function startsCount(node: Node): boolean {
	return node.kind === 'number' && node.value === 1;
}

/** The end may be a symbol that the other side doesn't use for anything but a count of its own. */
function endsCount(node: Node, others: readonly Node[]): boolean {
	if (!isPlain(node) || !/^(?:\\?[A-Za-z]|\\[a-z]+)$/.test(node.name)) return false;
	const used = others.some((other) => isPlain(other) && other.name === node.name);
	const indexed = others.some(
		(other) =>
			other.kind === 'symbol' &&
			[...other.lower, ...other.upper].some((index) => isPlain(index) && index.name === node.name)
	);
	if (indexed) return false;
	return used || !others.some(dividesByCount);
}

/** Functions of whole numbers first of all: off them two formulas may part that are the same on them. */
const rounding = new Set(['floor', 'ceil', 'round', 'mod', 'factorial', 'binom']);

/** Everything the two sides tell, for the points and for the reading of symbols. */
export function factsOf(
	expected: readonly Statement[],
	typed: readonly Statement[],
	hints: GradingHints | undefined,
	seed: string
): Facts {
	const left = allNodes(expected);
	const right = allNodes(typed);
	const nodes = [...left, ...right];
	const bound = boundNames(nodes);
	const counts = countNames(nodes, bound);
	const numbering = numberingNames(nodes, bound);
	const { ranges, unclear } = matchRanges(left, right);
	for (const { to } of ranges.values()) if (isPlain(to)) counts.add(to.name);
	return {
		seed,
		log: hints?.log,
		sets: setNames(nodes),
		enclosing: enclosingNames(nodes),
		counts,
		numbering,
		numericIndices: new Set([...counts, ...numbering, ...arithmeticIndices(nodes)]),
		elements: elementNames(nodes, bound),
		positive: positiveNames(left, hints),
		literals: literalsIn(nodes),
		ranges,
		rangesUnclear: unclear,
		logOpen:
			hints?.log === undefined &&
			nodes.some((node) => node.kind === 'call' && node.name === 'log' && node.lower.length === 0),
		infinite: nodes.some((node) => node.kind === 'infinity'),
		branches: nodes.some((node) => node.kind === 'compare'),
		rounds: nodes.some((node) => node.kind === 'call' && rounding.has(node.name)),
		matrices: matrixFacts(expected, typed, hints, { counts, bound })
	};
}
