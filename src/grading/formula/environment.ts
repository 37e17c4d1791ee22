// Reads piecewise definitions and matrices, and conditions such as `x > 0 and y > 0`.
import {
	accept,
	build,
	enclosed,
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
import { runLength, runText } from './symbol.ts';
import type { Node } from './tree.ts';

const relations = new Set(['=', '<', '>', '\\leq', '\\geq', '\\neq', '\\in', '\\sim']);
const ifWords = new Set(['if', 'when', 'for', '若', '当', '如果']);
const elseWords = new Set(
	'otherwise else other others 否则 其他 其它 其余 其他情况 其它情况'.split(' ')
);
const andWords = new Set(['and', '且', '并且']);
const orWords = new Set(['or', '或', '或者']);

/** The word at the cursor with its number of tokens. */
function wordAt(cursor: Cursor): { text: string; length: number } {
	const token = peek(cursor);
	if (token?.kind === 'letter') {
		const length = runLength(cursor);
		return { text: runText(cursor, length).toLowerCase(), length };
	}
	return { text: token?.kind === 'name' ? token.text.toLowerCase() : '', length: 1 };
}

function acceptWord(cursor: Cursor, words: ReadonlySet<string>): boolean {
	const { text, length } = wordAt(cursor);
	if (!words.has(text)) return false;
	cursor.at += length;
	return true;
}

/** An expression, or expressions joined by relations: `0 < x \leq 1`. */
function readComparison(cursor: Cursor): Node {
	const first = cursor.at;
	const parts = [cursor.grammar.expression(cursor)];
	const found: string[] = [];
	for (;;) {
		const token = peek(cursor);
		if (token === undefined || token.kind === 'name' || !relations.has(token.text)) break;
		cursor.at += 1;
		const doubled = token.text === '=' && accept(cursor, '=');
		const joined = (token.text === '<' || token.text === '>') && accept(cursor, '=');
		found.push(joined ? (token.text === '<' ? '\\leq' : '\\geq') : doubled ? '=' : token.text);
		parts.push(cursor.grammar.expression(cursor));
	}
	const [only] = parts;
	if (found.length === 0 && only !== undefined) return only;
	return build(cursor, first, 'compare', { parts, relations: found });
}

/** A comparison, or several joined by words or signs; also a plain expression. */
export function readCondition(cursor: Cursor): Node {
	const first = cursor.at;
	const parts = [readComparison(cursor)];
	let op: 'and' | 'or' | undefined;
	for (;;) {
		const isAnd = accept(cursor, '\\wedge') || acceptWord(cursor, andWords);
		const isOr = !isAnd && (accept(cursor, '\\vee') || acceptWord(cursor, orWords));
		if (!isAnd && !isOr) break;
		const found = isAnd ? 'and' : 'or';
		if (op !== undefined && op !== found) throw new Refusal('mixedConditions');
		op = found;
		parts.push(readComparison(cursor));
	}
	const [only] = parts;
	if (op === undefined && only !== undefined) return only;
	return build(cursor, first, 'logic', { op: op ?? 'and', parts });
}

/** The condition of a case up to `end`; undefined for "otherwise". */
function readWhen(cursor: Cursor, end: number): Node | undefined {
	const outer = cursor.end;
	cursor.end = end;
	const last = cursor.tokens[end - 1];
	if (last?.kind === 'mark' && /^[,.;]$/.test(last.text)) cursor.end = end - 1;
	acceptWord(cursor, ifWords);
	const isElse = acceptWord(cursor, elseWords);
	let when: Node | undefined;
	if (!isElse && cursor.at < cursor.end) {
		const first = cursor.at;
		const parts: Node[] = [];
		enclosed(cursor, () => {
			do parts.push(readCondition(cursor));
			while (accept(cursor, ','));
		});
		const [only, second] = parts;
		when = second === undefined ? only : build(cursor, first, 'logic', { op: 'and', parts });
		if (when?.kind !== 'compare' && when?.kind !== 'logic') throw new Refusal('notACondition');
	}
	if (cursor.at < cursor.end) throw unexpected(cursor);
	cursor.end = outer;
	cursor.at = end;
	return when;
}

function isMark(text: string) {
	return (token: { readonly kind: string; readonly text: string }) =>
		token.kind === 'mark' && token.text === text;
}

/** The rows up to `end`, each as the places where its cells begin and end. */
function rowsUpTo(cursor: Cursor, end: number): { from: number; to: number }[][] {
	const rows: { from: number; to: number }[][] = [];
	let from = cursor.at;
	while (from < end) {
		const rowEnd = findAtLevel(cursor, from, isMark('\\\\'));
		const cells: { from: number; to: number }[] = [];
		for (let cell = from; cell <= rowEnd;) {
			const cellEnd = Math.min(rowEnd, findAtLevel(cursor, cell, isMark('&')));
			cells.push({ from: cell, to: cellEnd });
			cell = cellEnd + 1;
		}
		while ((cells.at(-1)?.to ?? 1) === (cells.at(-1)?.from ?? 0) && cells.length > 0) cells.pop();
		if (cells.length > 0) rows.push(cells);
		from = rowEnd + 1;
	}
	return rows;
}

function readCases(cursor: Cursor, first: number, end: number): Node {
	const rows = rowsUpTo(cursor, end).map((cells) => {
		const [value, when, extra] = cells;
		if (value === undefined || extra !== undefined) throw new Refusal('unexpected', { typed: '&' });
		const comma = findAtLevel(cursor, value.from, isMark(','));
		const valueEnd = Math.min(value.to, comma);
		cursor.at = value.from;
		const node = upTo(cursor, valueEnd, () => cursor.grammar.expression(cursor));
		const rest = when ?? (comma < value.to ? { from: comma + 1, to: value.to } : undefined);
		if (when !== undefined && comma < value.to - 1) throw new Refusal('unexpected', { typed: ',' });
		cursor.at = rest?.from ?? valueEnd;
		return { value: node, when: rest && readWhen(cursor, rest.to) };
	});
	if (rows.length === 0) throw new Refusal('endsEarly');
	cursor.at = end;
	return build(cursor, first, 'cases', { rows });
}

function readMatrix(cursor: Cursor, first: number, end: number): Node {
	const rows = rowsUpTo(cursor, end).map((cells) =>
		cells.flatMap((cell) => {
			cursor.at = cell.from;
			const found: Node[] = [];
			while (cursor.at < cell.to) {
				const comma = Math.min(cell.to, findAtLevel(cursor, cursor.at, isMark(',')));
				found.push(upTo(cursor, comma, () => cursor.grammar.expression(cursor)));
				if (cursor.at < cell.to) cursor.at += 1;
			}
			return found;
		})
	);
	const width = rows[0]?.length ?? 0;
	if (width === 0 || rows.some((row) => row.length !== width)) throw new Refusal('unevenRows');
	cursor.at = end;
	return build(cursor, first, 'matrix', { rows });
}

/** Lines that only carry a long expression on: read as one. */
function readLines(cursor: Cursor, first: number, end: number): Node {
	const parts = rowsUpTo(cursor, end).flat();
	if (parts.length !== 1) throw new Refusal('severalStatements');
	const [part] = parts;
	if (part === undefined) throw unexpected(cursor);
	cursor.at = part.from;
	const node = upTo(cursor, part.to, () => cursor.grammar.expression(cursor));
	cursor.at = end;
	return { ...node, at: build(cursor, first, 'dots', {}).at };
}

/**
 * Reads `\begin{…}…\end{…}`; `asCases`: after a brace that only opens, where the rows are cases.
 * Determinants and unknown environments are refused.
 */
export function readEnvironment(cursor: Cursor, asCases = false): Node {
	const first = cursor.at;
	const name = readEnvironmentName(cursor);
	if (name === 'array' && isNext(cursor, '{')) {
		cursor.at = findAtLevel(cursor, cursor.at + 1, () => false) + 1;
	}
	const end = findAtLevel(cursor, cursor.at, () => false);
	const isCases = asCases && ['array', 'aligned', 'matrix'].includes(name);
	if (asCases && !isCases) throw new Refusal('unknownEnvironment', { typed: name });
	const node = isCases ? readCases(cursor, first, end) : readInside(cursor, first, end, name);
	if (readEnvironmentName(cursor) !== name) throw new Refusal('unclosed', { typed: name });
	return node;
}

function readInside(cursor: Cursor, first: number, end: number, name: string): Node {
	switch (name) {
		case 'cases':
		case 'dcases':
		case 'rcases':
			return readCases(cursor, first, end);
		case 'matrix':
		case 'pmatrix':
		case 'bmatrix':
		case 'Bmatrix':
		case 'smallmatrix':
		case 'array':
			return readMatrix(cursor, first, end);
		case 'aligned':
		case 'split':
		case 'gathered':
			return readLines(cursor, first, end);
		default:
			throw new Refusal('unknownEnvironment', { typed: name });
	}
}

function readEnvironmentName(cursor: Cursor): string {
	cursor.at += 1;
	expect(cursor, '{');
	let name = '';
	while (!isNext(cursor, '}')) name += take(cursor).text;
	expect(cursor, '}');
	return name;
}
