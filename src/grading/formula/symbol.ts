// Reads one symbol with all that belongs to its name: font, accent, primes, stars, indices, exponent.
import {
	accept,
	build,
	deeper,
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
import type { Token } from './lex.ts';
import { Refusal } from './refusal.ts';
import type { Node } from './tree.ts';
import {
	accentCommands,
	fontCommands,
	gluedFunction,
	greekNames,
	letterCommands,
	superscriptLabels
} from './vocabulary.ts';

/** What stands raised or lowered beside a symbol. */
export interface Scripts {
	lower: Node[];
	upper: Node[];
	exponent: Node | undefined;
	transposed: boolean;
	/** Primes and stars, written behind the name. */
	marks: string;
}

/** How many of the next tokens are letters without a space between: a run such as `IoU` or `xy`. */
export function runLength(cursor: Cursor): number {
	let length = 0;
	for (;;) {
		const token = peek(cursor, length);
		if (token?.kind !== 'letter' || (length > 0 && token.spaced)) return length;
		length += 1;
	}
}

export function runText(cursor: Cursor, length = runLength(cursor)): string {
	return cursor.tokens
		.slice(cursor.at, cursor.at + length)
		.map((token) => token.text)
		.join('');
}

/** A Greek letter typed without its backslash, if the formulas use that letter. */
function greekOf(cursor: Cursor, text: string): string | undefined {
	return greekNames.has(text) && cursor.names.commands.has(`\\${text}`) ? `\\${text}` : undefined;
}

function inBraces(cursor: Cursor, read: () => string): string {
	if (!accept(cursor, '{')) return read();
	const name = enclosed(cursor, read);
	expect(cursor, '}');
	return name;
}

/** The bare name at the cursor, without indices; a run of letters is one name if the formulas say so. */
export function readName(cursor: Cursor): string {
	const token = peek(cursor);
	if (token === undefined) throw unexpected(cursor);
	if (token.kind === 'letter') {
		const length = runLength(cursor);
		const text = runText(cursor, length);
		const greek = greekOf(cursor, text);
		if (length > 1 && (greek !== undefined || isOneName(cursor, text, length))) {
			cursor.at += length;
			return greek ?? cursor.names.spelling.get(text) ?? text;
		}
	}
	take(cursor);
	if (token.kind === 'letter' || token.kind === 'name' || letterCommands.has(token.text)) {
		return cursor.names.spelling.get(token.text) ?? token.text;
	}
	if (fontCommands.has(token.text)) {
		const name = inBraces(cursor, () => deeper(cursor, () => readName(cursor)));
		return cursor.names.fontsMatter ? `${token.text}{${name}}` : name;
	}
	if (token.text === '\\Delta') {
		const next = peek(cursor);
		const binds = next?.kind === 'letter' || (next && letterCommands.has(next.text));
		return binds ? `\\Delta ${take(cursor).text}` : '\\Delta';
	}
	cursor.at -= 1;
	throw unexpected(cursor);
}

function isOneName(cursor: Cursor, text: string, length: number): boolean {
	const { names, reading, ambiguous } = cursor;
	if (names.known.has(text)) return true;
	if (gluedFunction.test(text)) return false;
	if (isNext(cursor, '^', length)) return false;
	const isWord = length > 3 && /[a-z]/.test(text);
	const test = (letter: string) => names.singles.has(letter);
	if (isWord ? [...text].every(test) : [...text].some(test)) return false;
	ambiguous.add('run');
	return reading.run === 'name';
}

function isExtreme(token: Token): boolean {
	return token.text === '\\max' || token.text === '\\min';
}

/** A word or number that names an index, such as `in`, `L_1` or `model`; undefined for anything else. */
function labelText(cursor: Cursor, end: number): string | undefined {
	const tokens = cursor.tokens.slice(cursor.at, end);
	const isWord = (token: Token) =>
		token.kind === 'letter' ||
		token.kind === 'name' ||
		/^\d+$/.test(token.text) ||
		isExtreme(token);
	const kept = tokens.filter((token) => isWord(token));
	const rest = tokens.filter((token) => !isWord(token));
	if (rest.some((token) => !['_', '{', '}', '[', ']', '-'].includes(token.text))) return undefined;
	if (tokens[0]?.text === '_' || tokens.at(-1)?.text === '_') return undefined;
	const text = kept.map((token) => token.text.replace('\\', '')).join('');
	const hyphens = rest.some((token) => token.text === '-');
	if (hyphens && !kept.every((token) => token.kind === 'name')) return undefined;
	// `2i` is a product and `12` a number; `L1` and `in` are words.
	if (text.length < 2 || /^\d/.test(text)) return undefined;
	const letters = kept.every((token) => token.kind === 'letter') ? [...text] : [];
	const isIndexList =
		letters.length > 0 &&
		!superscriptLabels.has(text) &&
		(letters.every((letter) => cursor.names.indices.has(letter)) ||
			letters.some((letter) => cursor.bound.includes(letter)));
	return isIndexList ? undefined : text;
}

/** The indices from the cursor up to `end`, parted by commas; letters that are indices stand alone. */
function indicesUpTo(cursor: Cursor, end: number): Node[] {
	const indices: Node[] = [];
	while (cursor.at < end) {
		const first = cursor.at;
		const stop = Math.min(
			end,
			findAtLevel(cursor, cursor.at, (token) => token.text === ',' && token.kind === 'mark')
		);
		const text = labelText(cursor, stop);
		const run = runLength(cursor);
		if (text !== undefined) {
			cursor.at = stop;
			indices.push(build(cursor, first, 'label', { text }));
		} else if (run > 1 && cursor.at + run === stop) {
			while (cursor.at < stop) indices.push(plainSymbol(cursor));
		} else if (peek(cursor)?.kind === 'name' && stop === cursor.at + 1) {
			indices.push(plainSymbol(cursor));
		} else {
			indices.push(upTo(cursor, stop, () => cursor.grammar.condition(cursor)));
		}
		if (cursor.at >= end) break;
		expect(cursor, ',');
		if (cursor.at >= end) throw unexpected(cursor);
	}
	return indices;
}

function plainSymbol(cursor: Cursor): Node {
	const first = cursor.at;
	const { text } = take(cursor);
	return build(cursor, first, 'symbol', { name: text, lower: [], upper: [] });
}

/** The indices after `_`: one token, or a group whose brackets mean nothing. */
function readLower(cursor: Cursor): Node[] {
	if (accept(cursor, '{')) {
		const end = findAtLevel(cursor, cursor.at, () => false);
		const outer = cursor.end;
		cursor.end = end;
		const bracketed =
			(isNext(cursor, '(') || isNext(cursor, '[')) &&
			findAtLevel(cursor, cursor.at + 1, () => false) === end - 1;
		if (bracketed) {
			cursor.at += 1;
			cursor.end = end - 1;
		}
		const indices = indicesUpTo(cursor, cursor.end);
		cursor.end = outer;
		cursor.at = end;
		expect(cursor, '}');
		if (indices.length === 0) throw new Refusal('unexpected', { typed: '_{}' });
		return indices;
	}
	return [readBareFactor(cursor)];
}

const raisedMarks = new Set(['*', '+', '\\dagger', '\\star']);

/** Reads `^…` into the scripts. */
function readUpper(cursor: Cursor, scripts: Scripts, isName: boolean, name: string): void {
	const grouped = accept(cursor, '{');
	const end = grouped ? findAtLevel(cursor, cursor.at, () => false) : cursor.at + 1;
	const single = end - cursor.at === 1 ? peek(cursor) : undefined;
	const close = () => {
		if (grouped) expect(cursor, '}');
	};
	const isT = single !== undefined && isTranspose(cursor, single) && !isNumberLetter(single, name);
	if (isT) {
		cursor.at = end;
		scripts.transposed = true;
		return close();
	}
	const text = cursor.tokens
		.slice(cursor.at, end)
		.map((token) => token.text)
		.join('');
	if (isName && raisedMarks.has(text)) {
		scripts.marks += text === '\\star' ? '^*' : `^${text}`;
		cursor.at = end;
		return close();
	}
	if (/^'+$/.test(text)) {
		scripts.marks += text;
		cursor.at = end;
		return close();
	}
	// `W^Q` is the matrix of the queries.
	const isCapital = single?.kind === 'letter' && /^[A-Z]$/.test(single.text) && /^[Wb]$/.test(name);
	const isLabel =
		isCapital || grouped
			? isCapital ||
				superscriptLabels.has(text) ||
				cursor.tokens.slice(cursor.at, end).every(isNameToken)
			: single?.kind === 'name' && !isTranspose(cursor, single);
	if (isName && isLabel && end > cursor.at) {
		const first = cursor.at;
		cursor.at = end;
		scripts.upper.push(build(cursor, first, 'label', { text }));
		return close();
	}
	const bracketed =
		grouped &&
		isName &&
		(isNext(cursor, '(') || isNext(cursor, '[')) &&
		findAtLevel(cursor, cursor.at + 1, () => false) === end - 1;
	if (bracketed) {
		cursor.at += 1;
		scripts.upper.push(...indicesUpTo(cursor, end - 1));
		cursor.at = end;
		return close();
	}
	if (scripts.exponent !== undefined) throw new Refusal('twoExponents');
	scripts.exponent = grouped
		? upTo(cursor, end, () => cursor.grammar.expression(cursor))
		: readBareExponent(cursor);
	close();
}

/** `\gamma^T`: these letters are numbers, and T an exponent. */
function isNumberLetter(token: Token, name: string): boolean {
	return token.text === 'T' && /^\\(?:alpha|beta|gamma|lambda|epsilon|eta|kappa)$/.test(name);
}

function isNameToken(token: Token): boolean {
	return token.kind === 'name';
}

function isTranspose(cursor: Cursor, token: Token): boolean {
	if (token.text === '\\top') return true;
	return token.text === 'T' && (token.kind === 'name' || cursor.names.transposes);
}

function isGlued(cursor: Cursor, ahead = 0): boolean {
	const next = peek(cursor, ahead);
	return next !== undefined && !next.spaced && startsSymbol(next);
}

/** `x^2`, and what phones leave of braces: `10^-3` and `x^12`. */
function readBareExponent(cursor: Cursor): Node {
	const first = cursor.at;
	if (accept(cursor, '-')) {
		const of = readBareFactor(cursor);
		// How far `e^-xy` reaches is anybody's guess.
		if (isGlued(cursor)) throw unexpected(cursor);
		return build(cursor, first, 'negate', { of });
	}
	const token = peek(cursor);
	if (token?.kind === 'number' && token.text.length > 1 && isGlued(cursor, 1)) {
		throw unexpected(cursor);
	}
	if (peek(cursor)?.kind === 'mark') throw unexpected(cursor);
	return readBareFactor(cursor);
}

/** Commands that TeX takes as an argument without braces. */
export function standsAlone(token: Token): boolean {
	const { text } = token;
	return (
		letterCommands.has(text) || fontCommands.has(text) || text === '\\frac' || text === '\\infty'
	);
}

/** One factor, whose own scripts stay for the outer one: in `a^2_i` the index belongs to `a`. */
export function readBareFactor(cursor: Cursor): Node {
	const token = peek(cursor);
	if (token?.kind === 'letter' || token?.kind === 'name') return plainSymbol(cursor);
	if (token?.kind === 'number') {
		const first = cursor.at;
		cursor.at += 1;
		return build(cursor, first, 'number', { value: Number(token.text) });
	}
	if (token && letterCommands.has(token.text)) return plainSymbol(cursor);
	if (token === undefined || !standsAlone(token)) throw unexpected(cursor);
	return cursor.grammar.factor(cursor);
}

/** All scripts at the cursor. `isName`: of a symbol, whose stars and bracketed superscripts name it. */
export function readScripts(cursor: Cursor, isName: boolean, name = ''): Scripts {
	const scripts: Scripts = {
		lower: [],
		upper: [],
		exponent: undefined,
		transposed: false,
		marks: ''
	};
	for (;;) {
		if (accept(cursor, "'")) scripts.marks += "'";
		else if (isNext(cursor, '^')) {
			cursor.at += 1;
			readUpper(cursor, scripts, isName, name);
		} else if (isNext(cursor, '_')) {
			if (scripts.lower.length > 0) throw new Refusal('twoIndices');
			cursor.at += 1;
			scripts.lower = readLower(cursor);
		} else return scripts;
	}
}

/** Puts transposition and exponent round what they belong to. */
export function withExponent(cursor: Cursor, first: number, node: Node, scripts: Scripts): Node {
	const base = scripts.transposed ? build(cursor, first, 'transpose', { of: node }) : node;
	const { exponent } = scripts;
	return exponent === undefined ? base : build(cursor, first, 'power', { base, exponent });
}

/** True when the next token begins a symbol. */
export function startsSymbol(token: Token): boolean {
	return (
		token.kind === 'letter' ||
		token.kind === 'name' ||
		letterCommands.has(token.text) ||
		fontCommands.has(token.text) ||
		accentCommands.has(token.text) ||
		token.text === '\\Delta'
	);
}
