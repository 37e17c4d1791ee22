// From tokens to statements: lines, commas and relations at the outermost level.
import {
	accept,
	findAtLevel,
	isNext,
	peek,
	plainReading,
	unexpected,
	type Cursor,
	type Reading
} from './cursor.ts';
import { continuesExpression, grammar } from './expression.ts';
import { lexFormula, type Token } from './lex.ts';
import type { Names } from './names.ts';
import { Refusal } from './refusal.ts';
import type { Node, Statement } from './tree.ts';

const relations = new Set(
	(
		'= < > \\leq \\geq \\neq \\approx \\leftarrow \\rightarrow \\propto \\sim \\simeq \\equiv \\in ' +
		'\\Rightarrow \\Leftrightarrow \\iff \\implies \\subset \\subseteq \\ll \\gg'
	).split(' ')
);

const lineEnvironments = new Set(
	'aligned align align* split gathered gather equation equation* eqnarray'.split(' ')
);

function isMark(token: Token | undefined, text: string): boolean {
	return token?.text === text && token.kind === 'mark';
}

/** The tokens of an answer; dollar signs round it count as spaces. */
export function lexAnswer(source: string): readonly Token[] {
	const inside = source
		.replace(/^\s*(?:\$\$?|\\\[|\\\()/, (sign) => ' '.repeat(sign.length))
		.replace(/(?:\$\$?|\\\]|\\\))\s*$/, '')
		.replace(/(?<!\\right\s*)[\s.,;，。；]+$/, '');
	return lexFormula(inside);
}

/** The name in the braces that follow `\begin` or `\end` at `at`, and the place after them. */
function environmentAt(tokens: readonly Token[], at: number): { name: string; next: number } {
	const close = tokens.findIndex((token, place) => place > at && isMark(token, '}'));
	const name = tokens.slice(at + 2, close).map((token) => token.text);
	return { name: close < 0 ? '' : name.join(''), next: close + 1 };
}

/** Strips one environment that only lays out lines; its `&` go with it. */
function withoutLayout(tokens: readonly Token[]): readonly Token[] {
	if (tokens[0]?.text !== '\\begin') return tokens;
	const { name, next } = environmentAt(tokens, 0);
	if (!lineEnvironments.has(name)) return tokens;
	const kept: Token[] = [];
	let depth = 0;
	for (const [at, token] of tokens.entries()) {
		if (at < next) continue;
		if (token.text === '\\begin') depth += 1;
		if (token.text === '\\end') depth -= 1;
		if (depth < 0) {
			const closing = environmentAt(tokens, at);
			return closing.name === name && closing.next === tokens.length ? kept : tokens;
		}
		if (depth > 0 || !isMark(token, '&')) kept.push(token);
	}
	return tokens;
}

/** `\stackrel{def}{=}` is `=`. */
function withoutOverset(tokens: readonly Token[]): readonly Token[] {
	const at = tokens.findIndex((token) => token.text === '\\stackrel' || token.text === '\\overset');
	if (at < 0) return tokens;
	const open = tokens.findIndex(
		(token, place) => place > at && isMark(token, '{') && isMark(tokens[place - 1], '}')
	);
	const sign = tokens[open + 1];
	if (open < 0 || sign?.text !== '=' || !isMark(tokens[open + 2], '}')) return tokens;
	return [...tokens.slice(0, at), sign, ...tokens.slice(open + 3)];
}

function cursorOn(
	tokens: readonly Token[],
	names?: Names,
	reading?: Reading,
	ambiguous?: Set<keyof Reading>
): Cursor {
	return {
		tokens,
		at: 0,
		end: tokens.length,
		bars: 0,
		norms: 0,
		depth: 0,
		bound: [],
		reading: reading ?? plainReading,
		names: names ?? noNames,
		ambiguous: ambiguous ?? new Set(),
		grammar
	};
}

const noNames: Names = {
	known: new Set(),
	spelling: new Map(),
	singles: new Set(),
	commands: new Set(),
	indices: new Set(),
	transposes: true,
	fontsMatter: false,
	bracketUse: () => 'unsure'
};

function holdsRelation(tokens: readonly Token[]): boolean {
	const cursor = cursorOn(tokens);
	return findAtLevel(cursor, 0, (token) => relations.has(token.text)) < tokens.length;
}

/** The tokens of each statement. A wide space parts two statements only where both are relations. */
function splitStatements(source: readonly Token[]): (readonly Token[])[] {
	const tokens = withoutOverset(withoutLayout(source));
	const statements: Token[][] = [[]];
	let pending: Token[] | undefined;
	let depth = 0;
	const current = () => statements.at(-1) ?? [];
	const settle = () => {
		if (pending === undefined) return;
		const before = statements.at(-2) ?? [];
		if (!holdsRelation(current()) || !holdsRelation(before)) {
			statements.splice(-2, 2, [...before, ...current()]);
		}
		pending = undefined;
	};
	for (const token of tokens) {
		if (/^(?:[([{]|\\\{|\\begin|\\lfloor|\\lceil)$/.test(token.text)) depth += 1;
		if (/^(?:[)\]}]|\\\}|\\end|\\rfloor|\\rceil)$/.test(token.text)) depth -= 1;
		if (isMark(token, '\\quad')) {
			if (depth > 0 || current().length === 0) continue;
			settle();
			pending = current();
			statements.push([]);
		} else if (depth === 0 && /^(?:\\\\|,|;)$/.test(token.text) && token.kind === 'mark') {
			settle();
			if (current().length > 0) statements.push([]);
		} else current().push(token);
	}
	settle();
	return joinLines(statements.filter((statement) => statement.length > 0));
}

/** A line that begins with a sign or a relation carries the one before on. */
function joinLines(lines: readonly (readonly Token[])[]): (readonly Token[])[] {
	const joined: (readonly Token[])[] = [];
	for (const line of lines) {
		const before = joined.at(-1);
		const [first] = line;
		const carries =
			continuesExpression(cursorOn(line)) || (first !== undefined && relations.has(first.text));
		if (before !== undefined && carries) joined.splice(-1, 1, [...before, ...line]);
		else joined.push(line);
	}
	return joined;
}

function readStatement(cursor: Cursor): Statement {
	const parts: Node[] = [];
	const found: string[] = [];
	for (;;) {
		parts.push(grammar.expression(cursor));
		const token = peek(cursor);
		if (token === undefined) return { parts, relations: found };
		if (token.kind === 'name' || !relations.has(token.text)) throw unexpected(cursor);
		cursor.at += 1;
		const joined = (token.text === '<' || token.text === '>') && isNext(cursor, '=');
		if (joined || (token.text === '=' && isNext(cursor, '='))) accept(cursor, '=');
		found.push(joined ? (token.text === '<' ? '\\leq' : '\\geq') : token.text);
	}
}

export interface ReadFormula {
	readonly statements: readonly Statement[];
	/** What was ambiguous and read as the reading says. */
	readonly ambiguous: ReadonlySet<keyof Reading>;
}

/** The statements of an answer. Throws a Refusal for anything that can't be read with certainty. */
export function readFormula(tokens: readonly Token[], names: Names, reading: Reading): ReadFormula {
	const ambiguous = new Set<keyof Reading>();
	const statements = splitStatements(tokens).map((line) =>
		readStatement(cursorOn(line, names, reading, ambiguous))
	);
	if (statements.length === 0) throw new Refusal('empty');
	return { statements, ambiguous };
}
