// Reads sums and products: which sign binds how far.
import {
	isNext,
	accept,
	build,
	deeper,
	peek,
	unexpected,
	type Cursor,
	type Grammar
} from './cursor.ts';
import { readFactor, startsFactor } from './atom.ts';
import { isDifferential } from './derivative.ts';
import { readCondition } from './environment.ts';
import { Refusal } from './refusal.ts';
import { startsSymbol } from './symbol.ts';
import type { Node } from './tree.ts';

/** Signs between factors whose algebra is unknown; only the same sign between the same is the same. */
const unknownProducts = new Set([
	'\\otimes',
	'\\circ',
	'\\star',
	'\\circledast',
	'\\oplus',
	'\\ominus'
]);

/** In code `*` works entry by entry, so beside a formula with `\odot` it means that. */
function acceptEntrywise(cursor: Cursor): boolean {
	if (accept(cursor, '\\odot')) return true;
	return cursor.names.commands.has('\\odot') && accept(cursor, '*');
}

function acceptTimes(cursor: Cursor): boolean {
	return accept(cursor, '*') || accept(cursor, '\\times');
}

/** `a \cdot b`. */
function dotted(cursor: Cursor, first: number, left: Node, right: readonly Node[]): Node {
	const node = multiply(cursor, first, [left, ...right]);
	if (node.kind !== 'multiply') return node;
	const before = left.kind === 'multiply' ? left.factors.length : 1;
	const dots = left.kind === 'multiply' ? (left.dots ?? []) : [];
	return { ...node, dots: [...dots, before - 1] };
}

/** Factors that stand side by side. */
function readFactors(cursor: Cursor): Node[] {
	const factors = [readFactor(cursor)];
	while (startsFactor(cursor) || isNumberAfterPi(cursor, factors)) factors.push(readFactor(cursor));
	return factors;
}

/** `2\pi 10000^{…}`: no index can be meant by a number after π, as it may be after another letter. */
function isNumberAfterPi(cursor: Cursor, factors: readonly Node[]): boolean {
	const next = peek(cursor);
	const last = factors.at(-1);
	if (next?.kind !== 'number' || last?.kind !== 'symbol' || last.name !== '\\pi') return false;
	return last.lower.length + last.upper.length === 0 && (next.spaced || next.text.length > 2);
}

function multiply(cursor: Cursor, first: number, factors: readonly Node[]): Node {
	const [only, second] = factors;
	if (only !== undefined && second === undefined) return only;
	const flat = factors.flatMap((factor) =>
		factor.kind === 'multiply' ? factor.factors : [factor]
	);
	return build(cursor, first, 'multiply', { factors: flat });
}

function readSigned(cursor: Cursor): Node[] {
	const first = cursor.at;
	if (!accept(cursor, '-')) return readFactors(cursor);
	const of = multiply(cursor, first + 1, readFactors(cursor));
	return [build(cursor, first, 'negate', { of })];
}

/** What follows `/`: one factor below the line, or the whole product that stands there. */
function readDivided(cursor: Cursor, first: number, over: Node): Node {
	const start = cursor.at;
	const factors = readSigned(cursor);
	const [under] = factors;
	if (under === undefined) throw unexpected(cursor);
	const isNumberFraction = over.kind === 'number' && under.kind === 'number';
	const second = cursor.tokens[start + 1];
	const isApart = second?.spaced === true || second?.text === '(';
	if (factors.length > 1 && !(isNumberFraction && isApart)) {
		cursor.ambiguous.add('slash');
		if (cursor.reading.slash === 'wide') {
			const whole = multiply(cursor, start, factors);
			return build(cursor, first, 'divide', { over, under: whole });
		}
	}
	const kind = isDifferential(over) && isDifferential(under) ? 'derivative' : 'divide';
	const quotient = build(cursor, first, kind, { over, under });
	return multiply(cursor, first, [quotient, ...factors.slice(1)]);
}

/** `a//b` as in Python, which takes the sign of `-a//b` along: such a one is refused. */
function readFloored(cursor: Cursor, first: number, over: Node): Node {
	const before = cursor.tokens[first - 2];
	const isAfterOperand = before?.kind !== 'mark' || /^[)\]}!']$/.test(before.text);
	const isUnary = cursor.tokens[first - 1]?.text === '-' && !(before && isAfterOperand);
	const start = cursor.at;
	const factors = readSigned(cursor);
	if (isUnary || factors.length > 1) throw new Refusal('unexpected', { typed: '//' });
	const quotient = build(cursor, first, 'divide', {
		over,
		under: multiply(cursor, start, factors)
	});
	const fields = { name: 'floor', args: [quotient], lower: [], upper: [] };
	return build(cursor, first, 'call', fields);
}

function readTerm(cursor: Cursor): Node {
	const first = cursor.at;
	let node = multiply(cursor, first, readFactors(cursor));
	for (;;) {
		if (acceptEntrywise(cursor)) {
			node = joined(cursor, first, '\\odot', node);
		} else if (acceptTimes(cursor)) {
			node = multiply(cursor, first, [node, ...readSigned(cursor)]);
		} else if (accept(cursor, '\\cdot')) {
			node = dotted(cursor, first, node, readSigned(cursor));
		} else if (accept(cursor, '//')) {
			node = readFloored(cursor, first, node);
		} else if (accept(cursor, '/') || accept(cursor, '\\div')) {
			node = readDivided(cursor, first, node);
		} else if (accept(cursor, '\\cap')) {
			const right = multiply(cursor, cursor.at, readFactors(cursor));
			node = build(cursor, first, 'set', { op: 'intersection', parts: [node, right] });
		} else if (accept(cursor, '\\bmod')) {
			node = joined(cursor, first, 'mod', node);
		} else {
			const sign = peek(cursor);
			if (sign?.kind !== 'command' || !unknownProducts.has(sign.text)) return node;
			cursor.at += 1;
			node = joined(cursor, first, sign.text, node);
		}
	}
}

/** A chain of the same sign becomes one call, so that its grouping doesn't count. */
function joined(cursor: Cursor, first: number, name: string, left: Node): Node {
	const right = multiply(cursor, cursor.at, readSigned(cursor));
	const isChain = left.kind === 'call' && left.name === name && left.args.length > 1;
	const args = isChain ? [...left.args, right] : [left, right];
	return build(cursor, first, 'call', { name, args, lower: [], upper: [] });
}

/** `C - (A \cup B)`: minus between sets takes away. */
function asDifference(cursor: Cursor, first: number, terms: readonly Node[]): Node | undefined {
	const taken = terms.slice(1).map((term) => (term.kind === 'negate' ? term.of : undefined));
	const isSet = (node: Node | undefined) => node?.kind === 'set';
	const [whole] = terms;
	const parts = [whole, ...taken].filter((part) => part !== undefined);
	if (parts.length !== terms.length || !parts.some(isSet)) return undefined;
	if (parts.some((part) => !isSet(part) && part.kind !== 'symbol')) return undefined;
	return build(cursor, first, 'set', { op: 'difference', parts });
}

function readExpression(cursor: Cursor): Node {
	const first = cursor.at;
	const terms: Node[] = [];
	let sign =
		isNext(cursor, '-') || isNext(cursor, '+') || isNext(cursor, '\\pm') ? take(cursor) : '+';
	for (;;) {
		const start = sign === '+' ? cursor.at : cursor.at - 1;
		const term = deeper(cursor, () => readTerm(cursor));
		if (sign === '+') terms.push(term);
		else if (sign === '-') terms.push(build(cursor, start, 'negate', { of: term }));
		else {
			const fields = { name: '\\pm', args: [term], lower: [], upper: [] };
			terms.push(build(cursor, start, 'call', fields));
		}
		const next = peek(cursor);
		if (next?.kind === 'command' && (next.text === '\\cup' || next.text === '\\setminus')) {
			return readSetTail(cursor, first, terms);
		}
		if (!isNext(cursor, '+') && !isNext(cursor, '-') && !isNext(cursor, '\\pm')) break;
		sign = take(cursor);
	}
	const [only, second] = terms;
	if (only !== undefined && second === undefined) return only;
	return asDifference(cursor, first, terms) ?? build(cursor, first, 'add', { terms });
}

function take(cursor: Cursor): string {
	const text = peek(cursor)?.text ?? '';
	cursor.at += 1;
	return text;
}

/** Unions and differences from here on; they don't mix with sums of numbers. */
function readSetTail(cursor: Cursor, first: number, terms: readonly Node[]): Node {
	let [node] = terms;
	if (node === undefined || terms.length > 1) throw unexpected(cursor);
	for (;;) {
		const op = accept(cursor, '\\cup')
			? 'union'
			: accept(cursor, '\\setminus') || accept(cursor, '-')
				? 'difference'
				: undefined;
		if (op === undefined) return node;
		const right = readTerm(cursor);
		node = build(cursor, first, 'set', { op, parts: [node, right] });
	}
}

/** The grammar of expressions. */
export const grammar: Grammar = {
	expression: readExpression,
	term: readTerm,
	factor: readFactor,
	condition: readCondition
};

/** True when a line carries the expression of the line before on. */
export function continuesExpression(cursor: Cursor): boolean {
	const token = peek(cursor);
	if (token === undefined || startsSymbol(token)) return false;
	return ['+', '-', '*', '/', '\\times', '\\cdot', '\\odot', '\\pm'].includes(token.text);
}
