// A place in the tokens of a formula, and how what is ambiguous is to be read.
import type { Token } from './lex.ts';
import type { Names } from './names.ts';
import { Refusal } from './refusal.ts';
import type { Node, NodeKind, NodeOf, Span } from './tree.ts';

/** What TeX leaves open. Each is read one way or the other, the same on both sides. */
export interface Reading {
	/** `a/bc`: only `b` is below the line, or the whole product. */
	readonly slash: 'narrow' | 'wide';
	/** `\log a(b)` and `\log a/b`: the argument ends before the bracket or slash, or after. */
	readonly argument: 'narrow' | 'wide';
	/** `\prod_i a_i b`: the product ends with the last factor that has its index, or holds the whole term. */
	readonly product: 'narrow' | 'wide';
	/** `\sum_i a_i + b_i`: the sum ends before the sign, or holds everything with its index. */
	readonly sum: 'narrow' | 'wide';
	/** `ab`: one name, or a times b. */
	readonly run: 'name' | 'product';
	/** `f(x)` where nothing tells: a function's value, or f times x. */
	readonly bracket: 'call' | 'product';
}

export const plainReading: Reading = {
	slash: 'narrow',
	argument: 'narrow',
	product: 'narrow',
	sum: 'narrow',
	run: 'name',
	bracket: 'call'
};

/** The parts of the grammar that call each other, passed along so that files don't import in circles. */
export interface Grammar {
	expression(cursor: Cursor): Node;
	term(cursor: Cursor): Node;
	factor(cursor: Cursor): Node;
	condition(cursor: Cursor): Node;
}

export interface Cursor {
	readonly tokens: readonly Token[];
	at: number;
	end: number;
	/** Open `|` and `\|` inside the innermost bracket. */
	bars: number;
	norms: number;
	depth: number;
	/** Indices of the sums whose bodies are being read. */
	bound: readonly string[];
	readonly reading: Reading;
	readonly names: Names;
	/** Filled while reading: what was ambiguous. */
	readonly ambiguous: Set<keyof Reading>;
	readonly grammar: Grammar;
}

const deepest = 60;

export function peek(cursor: Cursor, ahead = 0): Token | undefined {
	const at = cursor.at + ahead;
	return at < cursor.end ? cursor.tokens[at] : undefined;
}

/** True when the next token is this mark or command. */
export function isNext(cursor: Cursor, text: string, ahead = 0): boolean {
	const token = peek(cursor, ahead);
	return token?.text === text && (token.kind === 'mark' || token.kind === 'command');
}

export function accept(cursor: Cursor, text: string): boolean {
	if (!isNext(cursor, text)) return false;
	cursor.at += 1;
	return true;
}

export function unexpected(cursor: Cursor): Refusal {
	const token = peek(cursor);
	return token === undefined
		? new Refusal('endsEarly')
		: new Refusal('unexpected', { typed: token.text });
}

export function expect(cursor: Cursor, text: string): void {
	if (!accept(cursor, text)) throw unexpected(cursor);
}

/** The next token, which is passed. Throws a Refusal at the end. */
export function take(cursor: Cursor): Token {
	const token = peek(cursor);
	if (token === undefined) throw unexpected(cursor);
	cursor.at += 1;
	return token;
}

/** Runs `read` one level deeper; formulas nested past 60 levels are refused. */
export function deeper<Result>(cursor: Cursor, read: () => Result): Result {
	cursor.depth += 1;
	if (cursor.depth > deepest) throw new Refusal('tooDeep');
	const result = read();
	cursor.depth -= 1;
	return result;
}

/** Runs `read` inside a bracket: bars that are open outside can't be closed in there. */
export function enclosed<Result>(cursor: Cursor, read: () => Result): Result {
	const { bars, norms } = cursor;
	cursor.bars = 0;
	cursor.norms = 0;
	const result = deeper(cursor, read);
	cursor.bars = bars;
	cursor.norms = norms;
	return result;
}

/** Runs `read` on the tokens from the cursor up to `end`; it has to use them all. */
export function upTo<Result>(cursor: Cursor, end: number, read: () => Result): Result {
	const outer = cursor.end;
	cursor.end = end;
	const result = enclosed(cursor, read);
	if (cursor.at < end) throw unexpected(cursor);
	cursor.end = outer;
	return result;
}

/** The span from the token at `first` to the last one read. */
export function spanFrom(cursor: Cursor, first: number): Span {
	const start = cursor.tokens[first]?.start ?? 0;
	return [start, cursor.tokens[cursor.at - 1]?.end ?? start];
}

type Fields<Kind extends NodeKind> = Omit<NodeOf<Kind>, 'kind' | 'at'>;

/** A node that spans from the token at `first` to the last one read. */
export function build<Kind extends NodeKind>(
	cursor: Cursor,
	first: number,
	kind: Kind,
	fields: Fields<Kind>
): Node {
	return { kind, at: spanFrom(cursor, first), ...fields } as unknown as Node;
}

const closers = new Map([
	['(', ')'],
	['[', ']'],
	['{', '}'],
	['\\{', '\\}'],
	['\\lfloor', '\\rfloor'],
	['\\lceil', '\\rceil'],
	['\\langle', '\\rangle'],
	['\\begin', '\\end']
]);
const closing = new Set(closers.values());

/**
 * Where the first token at the cursor's own level stands that passes the test: brackets and
 * environments are passed over, and a bracket that closes from outside ends the search.
 */
export function findAtLevel(
	cursor: Cursor,
	from: number,
	test: (token: Token, at: number) => boolean
): number {
	let depth = 0;
	for (let at = from; at < cursor.end; at += 1) {
		const token = cursor.tokens[at];
		if (token === undefined) break;
		if (depth === 0 && test(token, at)) return at;
		if (token.kind !== 'mark' && token.kind !== 'command') continue;
		if (closers.has(token.text)) depth += 1;
		else if (closing.has(token.text)) {
			depth -= 1;
			if (depth < 0) return at;
		}
	}
	return cursor.end;
}
