// Which symbols are matrices or vectors: by hint, by transpose, by norm, by what they are multiplied with.
import type { GradingHints } from '#core/card.ts';
import { hintNames } from './names.ts';
import { childrenOf, nodesOf, type Node, type Statement } from './tree.ts';

/** How the symbols that are no plain numbers are shaped: not at all, all square, or small letters as columns. */
export type MatrixMode = 'numbers' | 'square' | 'columns';

/** Symbols that bound a sum, which are numbers, and the indices that sums bind. */
interface Indices {
	readonly counts: ReadonlySet<string>;
	readonly bound: ReadonlySet<string>;
}

export interface MatrixFacts {
	/** Names that are no plain numbers; empty when nothing speaks of matrices. */
	readonly names: ReadonlySet<string>;
	/** Norms are taken of some of them, which read otherwise as numbers lose what tells norms apart. */
	readonly normed: boolean;
	/** A hint or a transpose says so, and not only how they are multiplied. */
	readonly certain: boolean;
}

const noArrays = new Set('ln log lg lb sqrt sin cos tan floor ceil factorial binom'.split(' '));
const arrayGreek = new Set(
	'\\theta \\phi \\psi \\omega \\xi \\Theta \\Phi \\Lambda \\Sigma \\Psi \\Omega \\delta'.split(' ')
);
const vectorLetters = new Set(['x', 'h', 'z', 'a', 's', 'v', 'c', 'y', 'u']);

/** The letter of a name without its accents, primes and stars. */
function letterOf(name: string): string {
	return name.replace(/^(?:\\(?:hat|bar|tilde|dot|ddot)\{)+/, '').replace(/[}'^*+]+$/g, '');
}

function symbolNames(node: Node): string[] {
	return nodesOf(node)
		.filter((inner) => inner.kind === 'symbol')
		.map((inner) => inner.name);
}

/**
 * Names below the line, under a root, in an exponent or in a matrix that is written out: those are
 * numbers. Norms are passed over, and what a weight matrix is multiplied with.
 */
function numberNames(
	node: Node,
	found: Set<string>,
	bound: ReadonlySet<string>,
	isNumber: boolean
): void {
	if (node.kind === 'norm' || node.kind === 'derivative') return;
	if (node.kind === 'symbol') {
		// An element of a vector is a number, and the vector none.
		const isElement = node.lower.flatMap(symbolNames).some((name) => bound.has(name));
		if (isNumber && !isElement) found.add(node.name);
		return;
	}
	childrenOf(node).forEach((child, at) => {
		const below =
			(node.kind === 'divide' && at === 1) ||
			(node.kind === 'power' && at === 1) ||
			(node.kind === 'call' && noArrays.has(node.name)) ||
			(child.kind === 'matrix' && !(node.kind === 'multiply' && isWeight(node.factors[at - 1])));
		const isInner = node.kind === 'multiply' && node.dots !== undefined;
		numberNames(child, found, bound, (isNumber && !isInner) || below);
	});
}

function isWeight(node: Node | undefined): boolean {
	return node?.kind === 'symbol' && /^[WU]$/.test(letterOf(node.name));
}

/** `Wx`, and `RP + t` of a camera: products that nobody writes of numbers. */
function looksLikeMatrices(node: Node): boolean {
	if (node.kind === 'add') {
		const names = node.terms.flatMap((term) =>
			term.kind === 'multiply' ? (term.factors[0] ?? term) : term
		);
		const has = (letter: string) =>
			names.some((part) => part.kind === 'symbol' && letterOf(part.name) === letter);
		if (has('R') && (has('t') || has('T'))) return true;
	}
	if (node.kind !== 'multiply') return false;
	return node.factors.some((factor, at) => {
		const next = node.factors[at + 1];
		if (factor.kind !== 'symbol' || next === undefined) return false;
		const isVector = next.kind === 'symbol' && vectorLetters.has(letterOf(next.name));
		return isWeight(factor) && (isVector || next.kind === 'matrix');
	});
}

/** What is a number in the card's answer; what is typed decides only for names that are new. */
function numbersOf(
	ours: readonly Node[],
	parts: readonly Node[],
	bound: ReadonlySet<string>
): Set<string> {
	const known = new Set(ours.flatMap(symbolNames));
	const numbers = new Set<string>();
	const typed = new Set<string>();
	for (const part of ours) numberNames(part, numbers, bound, false);
	for (const part of parts) numberNames(part, typed, bound, false);
	for (const name of typed) if (!known.has(name)) numbers.add(name);
	return numbers;
}

/** What the two sides tell of matrices. */
export function matrixFacts(
	expected: readonly Statement[],
	typed: readonly Statement[],
	hints: GradingHints | undefined,
	indices: Indices
): MatrixFacts {
	const ours = expected.flatMap((statement) => statement.parts);
	const parts = [...ours, ...typed.flatMap((statement) => statement.parts)];
	const nodes = parts.flatMap((part) => nodesOf(part));
	const all = new Set(parts.flatMap(symbolNames));
	const given = hintNames(hints?.matrices);
	const hinted = new Set([...all].filter((name) => given.has(name) || given.has(letterOf(name))));
	// The entries of a matrix that is written out are numbers, whether it is transposed or not.
	const transposed = new Set(
		nodes.flatMap((node) =>
			node.kind === 'transpose' && node.of.kind !== 'matrix' ? symbolNames(node.of) : []
		)
	);
	const normed = new Set(
		nodes.filter((node) => node.kind === 'norm').flatMap((node) => symbolNames(node.of))
	);
	// `f \odot c` is no product of matrices, and `fc` is.
	const elementwise = new Set(
		nodes.flatMap((node) =>
			node.kind === 'call' && node.name === '\\odot'
				? node.args.flatMap((arg) => (arg.kind === 'symbol' ? [arg.name] : []))
				: []
		)
	);
	const numbers = numbersOf(ours, parts, indices.bound);
	const numbering = new Set(
		nodes
			.filter((node) => node.kind === 'symbol' || node.kind === 'call')
			.flatMap((node) => [...node.lower, ...node.upper].flatMap(symbolNames))
	);
	const isNumber = (name: string) =>
		numbers.has(name) || indices.counts.has(name) || numbering.has(name);
	const names = new Set([...hinted, ...transposed]);
	const certain = names.size > 0;
	const speaks = certain || nodes.some(looksLikeMatrices);
	for (const name of [...normed, ...elementwise]) if (!isNumber(name)) names.add(name);
	if (speaks) {
		for (const name of all) {
			const letter = letterOf(name);
			if ((/^[A-Za-z]$/.test(letter) || arrayGreek.has(letter)) && !isNumber(name)) names.add(name);
		}
	}
	return { names, certain, normed: normed.size > 0 };
}

/** True for names that become columns when small letters are vectors. */
export function isColumnName(name: string): boolean {
	const letter = letterOf(name);
	return /^[a-z]$/.test(letter) || (/^\\[a-z]/.test(letter) && arrayGreek.has(letter));
}
