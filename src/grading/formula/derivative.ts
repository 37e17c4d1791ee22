// Reads derivatives. They stay opaque: two are the same when the same is derived by the same.
import {
	accept,
	build,
	deeper,
	isNext,
	peek,
	take,
	unexpected,
	upTo,
	findAtLevel,
	type Cursor
} from './cursor.ts';
import { Refusal } from './refusal.ts';
import { startsSymbol } from './symbol.ts';
import type { Node } from './tree.ts';

/** The name under which a differential stands in the tree; its upper index is the order. */
export const differential = '\\partial';

function isD(cursor: Cursor, at: number): boolean {
	const token = cursor.tokens[at];
	return token !== undefined && (token.text === 'd' || token.text === '\\partial');
}

function call(cursor: Cursor, first: number, args: readonly Node[], order: Node | undefined): Node {
	const upper = order === undefined ? [] : [order];
	return build(cursor, first, 'call', { name: differential, args, lower: [], upper });
}

function readOrder(cursor: Cursor): Node | undefined {
	if (!accept(cursor, '^')) return undefined;
	const grouped = accept(cursor, '{');
	const first = cursor.at;
	const { text, kind } = take(cursor);
	if (kind !== 'number') throw unexpected(cursor);
	const order = build(cursor, first, 'number', { value: Number(text) });
	if (grouped && !accept(cursor, '}')) throw unexpected(cursor);
	return order;
}

/** `\partial L`, one side of `\partial L/\partial x`. */
export function readDifferential(cursor: Cursor): Node {
	const first = cursor.at;
	cursor.at += 1;
	const order = readOrder(cursor);
	const of = deeper(cursor, () => cursor.grammar.factor(cursor));
	return call(cursor, first, [of], order);
}

/** The group or token of a fraction from `at`: its first token, the one after its last, and what follows. */
function groupAt(cursor: Cursor, at: number): { from: number; to: number; next: number } {
	if (cursor.tokens[at]?.text !== '{') return { from: at, to: at + 1, next: at + 1 };
	const to = findAtLevel(cursor, at + 1, () => false);
	if (to >= cursor.end) throw new Refusal('unclosed', { typed: '{' });
	return { from: at + 1, to, next: to + 1 };
}

/** `\frac{\partial L}{\partial x}`, `\frac{dL}{dx}` or `\frac{d}{dx} f`; undefined for other fractions. */
export function readDerivative(cursor: Cursor): Node | undefined {
	const first = cursor.at;
	const top = groupAt(cursor, cursor.at + 1);
	const bottom = groupAt(cursor, top.next);
	if (!isD(cursor, top.from) || !isD(cursor, bottom.from)) return undefined;
	const plainD = cursor.tokens[bottom.from]?.text === 'd';
	const by = cursor.tokens[bottom.from + 1];
	if (by === undefined || bottom.from + 1 >= bottom.to) return undefined;
	if (plainD && !startsSymbol(by)) return undefined;
	const afterTop = cursor.tokens[top.from + 1];
	const topIsBare = top.from + 1 >= top.to;
	if (plainD && !topIsBare && !(afterTop && (startsSymbol(afterTop) || afterTop.text === '^'))) {
		return undefined;
	}
	cursor.at = top.from + 1;
	const order = readOrder(cursor);
	const args = cursor.at < top.to ? [upTo(cursor, top.to, () => cursor.grammar.term(cursor))] : [];
	cursor.at = bottom.from;
	const unders = upTo(cursor, bottom.to, () => {
		const found: Node[] = [];
		while (peek(cursor) !== undefined && isD(cursor, cursor.at)) {
			found.push(readDifferential(cursor));
		}
		return found;
	});
	const [only, second] = unders;
	if (only === undefined) throw unexpected(cursor);
	const under = second === undefined ? only : build(cursor, first, 'multiply', { factors: unders });
	cursor.at = bottom.next;
	if (args.length === 0) {
		if (peek(cursor) === undefined) throw unexpected(cursor);
		args.push(deeper(cursor, () => cursor.grammar.factor(cursor)));
	}
	return build(cursor, first, 'derivative', { over: call(cursor, first, args, order), under });
}

/** `\nabla_\theta J(\theta)`. */
export function readNabla(cursor: Cursor): Node {
	const first = cursor.at;
	cursor.at += 1;
	let lower: Node[] = [];
	if (accept(cursor, '_')) {
		const grouped = isNext(cursor, '{');
		const end = grouped ? findAtLevel(cursor, cursor.at + 1, () => false) : cursor.at + 1;
		if (grouped) cursor.at += 1;
		lower = [upTo(cursor, end, () => cursor.grammar.factor(cursor))];
		if (grouped) cursor.at += 1;
	}
	const of = deeper(cursor, () => cursor.grammar.factor(cursor));
	const under = build(cursor, first, 'call', {
		name: '\\nabla',
		args: lower,
		lower: [],
		upper: []
	});
	return build(cursor, first, 'derivative', { over: call(cursor, first, [of], undefined), under });
}

/** True for one side of a derivative that is written with a slash. */
export function isDifferential(node: Node | undefined): boolean {
	return node?.kind === 'call' && node.name === differential;
}
