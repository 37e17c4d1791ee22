// Reads sums, products, maxima over an index and integrals, with what their index runs over.
import {
	accept,
	build,
	deeper,
	expect,
	findAtLevel,
	isNext,
	peek,
	take,
	unexpected,
	upTo,
	type Cursor
} from './cursor.ts';
import { Refusal } from './refusal.ts';
import { readBareFactor, runLength, runText } from './symbol.ts';
import { nodesOf, type BigOperator, type Node, type Range } from './tree.ts';

const operators = new Map<string, BigOperator>([
	['\\sum', 'sum'],
	['\\prod', 'prod'],
	['\\bigcup', 'union'],
	['\\bigcap', 'intersection']
]);
const extremes = new Map<string, BigOperator>([
	['max', 'max'],
	['min', 'min'],
	['sup', 'max'],
	['inf', 'min'],
	['argmax', 'argmax'],
	['argmin', 'argmin']
]);

interface Opening {
	readonly op: BigOperator | 'integral';
	/** Tokens of the operator's name. */
	readonly length: number;
}

function openingAt(cursor: Cursor): Opening | undefined {
	const token = peek(cursor);
	if (token === undefined || token.kind === 'mark' || token.kind === 'number') return undefined;
	if (token.kind === 'command') {
		const op = operators.get(token.text);
		if (op !== undefined) return { op, length: 1 };
		if (token.text === '\\int') return { op: 'integral', length: 1 };
	}
	const length = token.kind === 'letter' ? runLength(cursor) : 1;
	const word = token.kind === 'letter' ? runText(cursor, length) : token.text.replace(/^\\/, '');
	const next = peek(cursor, length);
	if (word === 'arg' && next !== undefined) {
		const extreme = extremes.get(next.text.replace(/^\\/, ''));
		if (extreme === 'max') return { op: 'argmax', length: length + 1 };
		if (extreme === 'min') return { op: 'argmin', length: length + 1 };
	}
	const op = extremes.get(word) ?? (word === 'sum' || word === 'prod' ? word : undefined);
	return op !== undefined && next?.text === '_' ? { op, length } : undefined;
}

/** True when a sum, product, integral or indexed extreme begins here. */
export function startsBig(cursor: Cursor): boolean {
	return openingAt(cursor) !== undefined;
}

/** The conditions below an operator, parted by commas or lines. */
function readBelow(cursor: Cursor): Node[] {
	if (!accept(cursor, '{')) return [readBareFactor(cursor)];
	const wrapped = accept(cursor, '\\substack');
	if (wrapped) expect(cursor, '{');
	const end = findAtLevel(cursor, cursor.at, () => false);
	const parts: Node[] = [];
	while (cursor.at < end) {
		const stop = findAtLevel(cursor, cursor.at, (token) => /^(?:,|;|\\\\)$/.test(token.text));
		const length = runLength(cursor);
		if (length > 1 && cursor.at + length === stop) {
			for (let count = 0; count < length; count += 1) {
				const first = cursor.at;
				const name = take(cursor).text;
				parts.push(build(cursor, first, 'symbol', { name, lower: [], upper: [] }));
			}
		} else parts.push(upTo(cursor, stop, () => cursor.grammar.condition(cursor)));
		if (cursor.at < end) cursor.at += 1;
	}
	expect(cursor, '}');
	if (wrapped) expect(cursor, '}');
	return parts;
}

function readAbove(cursor: Cursor): Node {
	if (!accept(cursor, '{')) return readBareFactor(cursor);
	const end = findAtLevel(cursor, cursor.at, () => false);
	const node = upTo(cursor, end, () => cursor.grammar.expression(cursor));
	expect(cursor, '}');
	return node;
}

function indexName(node: Node | undefined): string | undefined {
	const isPlain = node?.kind === 'symbol' && node.lower.length + node.upper.length === 0;
	return isPlain ? node.name : undefined;
}

function membersRange(index: string, set: Node): Range {
	if (set.kind !== 'matrix') return { index, within: set };
	const members = set.rows[0] ?? [];
	const [from] = members;
	const to = members.at(-1);
	const dots = members.findIndex((member) => member.kind === 'dots');
	if (dots < 0) return { index, members };
	if (dots !== members.length - 2 || from === undefined || to === undefined) {
		throw new Refusal('unknownRange');
	}
	return { index, from, to };
}

/** What one part below the operator says: an index with its range, or a condition on indices. */
function readRange(part: Node, known: readonly Range[]): { range?: Range; condition?: Node } {
	const alone = indexName(part);
	if (alone !== undefined) return { range: { index: alone } };
	if (part.kind !== 'compare') throw new Refusal('unknownRange');
	const [left, middle, right] = part.parts;
	const [relation, second] = part.relations;
	if (right !== undefined) {
		const index = indexName(middle);
		const isChain = relation === '\\leq' && second === '\\leq' && part.parts.length === 3;
		if (!isChain || index === undefined || left === undefined) throw new Refusal('unknownRange');
		return { range: { index, from: left, to: right } };
	}
	const index = indexName(left);
	if (index === undefined || middle === undefined) throw new Refusal('unknownRange');
	const isKnown = known.some((range) => range.index === index);
	if (relation === '=' && !isKnown) return { range: { index, from: middle } };
	if (relation === '\\in' && !isKnown) return { range: membersRange(index, middle) };
	if (relation === '=' || relation === '\\in') throw new Refusal('unknownRange');
	return isKnown ? { condition: part } : { range: { index }, condition: part };
}

function one(cursor: Cursor, first: number): Node {
	return build(cursor, first, 'number', { value: 1 });
}

/** The body of a sum: one term; further terms only when read wide and they use the index. */
function readBody(cursor: Cursor, op: BigOperator, ranges: readonly Range[]): Node {
	const isExtreme = op !== 'sum' && op !== 'prod';
	if (isExtreme && (isNext(cursor, '(') || isNext(cursor, '\\{') || isNext(cursor, '['))) {
		return cursor.grammar.factor(cursor);
	}
	const start = cursor.at;
	const body = cursor.grammar.term(cursor);
	if (!isNext(cursor, '+') && !isNext(cursor, '-')) return body;
	const end = findAtLevel(cursor, cursor.at, (token) => /^(?:,|;|=|\\\\|&|\|)$/.test(token.text));
	const usesIndex = cursor.tokens
		.slice(cursor.at, end)
		.some((token) => ranges.some((range) => range.index === token.text));
	if (!usesIndex) return body;
	cursor.ambiguous.add('sum');
	if (cursor.reading.sum === 'narrow') return body;
	cursor.at = start;
	return cursor.grammar.expression(cursor);
}

function readIntegral(cursor: Cursor, first: number): Node {
	let from: Node | undefined;
	let to: Node | undefined;
	for (;;) {
		if (from === undefined && accept(cursor, '_')) from = readAbove(cursor);
		else if (to === undefined && accept(cursor, '^')) to = readAbove(cursor);
		else break;
	}
	const isD = (at: number) => {
		const next = cursor.tokens[at + 1];
		return cursor.tokens[at]?.text === 'd' && (next?.kind === 'letter' || next?.kind === 'command');
	};
	const end = findAtLevel(cursor, cursor.at, (_token, at) => isD(at));
	if (from === undefined || to === undefined || !isD(end)) throw new Refusal('unknownRange');
	const body =
		end === cursor.at
			? one(cursor, first)
			: upTo(cursor, end, () => cursor.grammar.expression(cursor));
	cursor.at = end + 1;
	const index = take(cursor).text;
	return build(cursor, first, 'integral', { index, from, to, body });
}

/** Reads a sum, product, integral or indexed extreme with its body. */
export function readBig(cursor: Cursor): Node {
	const first = cursor.at;
	const opening = openingAt(cursor);
	if (opening === undefined) throw unexpected(cursor);
	cursor.at += opening.length;
	const { op } = opening;
	if (op === 'integral') return deeper(cursor, () => readIntegral(cursor, first));
	let below: Node[] = [];
	let above: Node | undefined;
	for (;;) {
		if (below.length === 0 && accept(cursor, '_')) below = readBelow(cursor);
		else if (above === undefined && accept(cursor, '^')) above = readAbove(cursor);
		else break;
	}
	const found: Range[] = [];
	const conditions: Node[] = [];
	for (const part of below) {
		const { range, condition } = readRange(part, found);
		if (range !== undefined) found.push(range);
		if (condition !== undefined) conditions.push(condition);
	}
	if (found.length === 0) throw new Refusal('unknownRange');
	const ranges = above === undefined ? found : withEnd(found, above, one(cursor, first));
	if (ranges.some((range) => range.from !== undefined && range.to === undefined)) {
		throw new Refusal('unknownRange');
	}
	const outer = cursor.bound;
	cursor.bound = [...outer, ...ranges.map((range) => range.index)];
	const body = deeper(cursor, () => readBody(cursor, op, ranges));
	cursor.bound = outer;
	const wrap = (inner: Node): Node =>
		build(cursor, first, 'big', { op, ranges, conditions, body: inner });
	const outside = op === 'prod' ? withoutTail(body, ranges, wrap) : undefined;
	if (outside === undefined) return wrap(body);
	cursor.ambiguous.add('product');
	return cursor.reading.product === 'wide' ? wrap(body) : outside;
}

/** The product with the factors behind its last indexed one outside; undefined when there are none. */
function withoutTail(
	body: Node,
	ranges: readonly Range[],
	wrap: (inner: Node) => Node
): Node | undefined {
	const isIndexed = (node: Node) =>
		nodesOf(node).some(
			(inner) => inner.kind === 'symbol' && ranges.some((range) => range.index === inner.name)
		);
	if (body.kind === 'divide' && !isIndexed(body.under) && isIndexed(body.over)) {
		const over = withoutTail(body.over, ranges, wrap) ?? wrap(body.over);
		return { ...body, over };
	}
	if (body.kind !== 'multiply') return undefined;
	const last = body.factors.findLastIndex(isIndexed);
	const inside = body.factors.slice(0, last + 1);
	const [only, second] = inside;
	if (only === undefined || last === body.factors.length - 1) return undefined;
	const inner = second === undefined ? only : { ...body, factors: inside };
	return { ...body, factors: [wrap(inner), ...body.factors.slice(last + 1)] };
}

/** Gives the upper bound to every range that has none; a missing lower bound is the written one, or 1. */
function withEnd(ranges: readonly Range[], to: Node, first: Node): Range[] {
	if (ranges.some((range) => range.to ?? range.members ?? range.within)) {
		throw new Refusal('unknownRange');
	}
	const from = ranges.find((range) => range.from !== undefined)?.from ?? first;
	return ranges.map((range) => ({ ...range, from: range.from ?? from, to }));
}
