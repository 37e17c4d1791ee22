// Reads one factor: a number, a bracket, a fraction, bars, or what a name or operator begins.
import { readBig, startsBig } from './big.ts';
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
	type Cursor
} from './cursor.ts';
import { readDerivative, readDifferential, readNabla } from './derivative.ts';
import { readEnvironment } from './environment.ts';
import { readNamed, startsMathFunction } from './named.ts';
import { Refusal } from './refusal.ts';
import { readScripts, standsAlone, startsSymbol, withExponent } from './symbol.ts';
import type { Node } from './tree.ts';
import { fontCommands } from './vocabulary.ts';

/** `{…}`, or the one token that TeX takes instead. */
export function readArgument(cursor: Cursor): Node {
	if (accept(cursor, '{')) {
		const node = enclosed(cursor, () => cursor.grammar.expression(cursor));
		expect(cursor, '}');
		return node;
	}
	const token = peek(cursor);
	const first = cursor.at;
	if (token?.kind === 'letter') {
		cursor.at += 1;
		return build(cursor, first, 'symbol', { name: token.text, lower: [], upper: [] });
	}
	if (token?.kind === 'number') return readNumber(cursor);
	if (token === undefined || (token.kind !== 'name' && !standsAlone(token)))
		throw unexpected(cursor);
	return deeper(cursor, () => cursor.grammar.factor(cursor));
}

function readNumber(cursor: Cursor): Node {
	const first = cursor.at;
	const value = Number(take(cursor).text);
	const unit = accept(cursor, '\\%') ? 1 / 100 : accept(cursor, '\\degree') ? Math.PI / 180 : 1;
	return build(cursor, first, 'number', { value: value * unit });
}

/** Exponent or transpose after something that has no name. */
function withScripts(cursor: Cursor, first: number, node: Node): Node {
	const scripts = readScripts(cursor, false);
	if (scripts.marks !== '' || scripts.upper.length > 0)
		throw new Refusal('unexpected', { typed: "'" });
	if (node.kind === 'number' && scripts.transposed)
		throw new Refusal('unexpected', { typed: '^T' });
	const [index] = scripts.lower;
	if (index === undefined) return withExponent(cursor, first, node, scripts);
	if (node.kind === 'number' && node.value === 1) {
		if (index.kind === 'indicator') return index;
		if (index.kind === 'compare') return build(cursor, first, 'indicator', { when: index });
	}
	if (node.kind !== 'symbol') throw new Refusal('unexpected', { typed: '_' });
	const named: Node = { ...node, lower: [...node.lower, ...scripts.lower] };
	return withExponent(cursor, first, named, scripts);
}

function readBracket(cursor: Cursor, close: string): Node {
	const first = cursor.at;
	cursor.at += 1;
	const elements: Node[] = [];
	enclosed(cursor, () => {
		do elements.push(cursor.grammar.condition(cursor));
		while (accept(cursor, ',') || accept(cursor, ';'));
	});
	const [only, second] = elements;
	// `[0,1)` is an interval; nothing else closes with another bracket.
	const other = close === ')' ? ']' : close === ']' ? ')' : '';
	if (elements.length === 2 && accept(cursor, other)) {
		const open = close === ')' ? '(]' : '[)';
		return build(cursor, first, 'matrix', { rows: [elements], open });
	}
	expect(cursor, close);
	if (only === undefined) throw new Refusal('unexpected', { typed: close });
	if (second !== undefined) {
		const open = close === ')' ? '(' : close === ']' ? '[' : '\\{';
		return withScripts(cursor, first, build(cursor, first, 'matrix', { rows: [elements], open }));
	}
	if (only.kind !== 'compare' && only.kind !== 'logic') return withScripts(cursor, first, only);
	if (close === ')' && only.kind === 'compare' && only.relations.includes('=')) {
		throw new Refusal('unexpected', { typed: '=' });
	}
	return withScripts(cursor, first, build(cursor, first, 'indicator', { when: only }));
}

function readBars(cursor: Cursor): Node {
	const first = cursor.at;
	cursor.at += 1;
	cursor.bars += 1;
	const of = deeper(cursor, () => cursor.grammar.expression(cursor));
	cursor.bars -= 1;
	expect(cursor, '|');
	return withScripts(cursor, first, build(cursor, first, 'bars', { of }));
}

function readNorm(cursor: Cursor): Node {
	const first = cursor.at;
	cursor.at += 1;
	cursor.norms += 1;
	const of = deeper(cursor, () => cursor.grammar.expression(cursor));
	cursor.norms -= 1;
	expect(cursor, '\\|');
	const scripts = readScripts(cursor, false);
	const [order, second] = scripts.lower;
	if (second !== undefined || scripts.marks !== '') throw new Refusal('unexpected', { typed: '_' });
	return withExponent(cursor, first, build(cursor, first, 'norm', { of, order }), scripts);
}

function readRounded(cursor: Cursor, name: 'floor' | 'ceil'): Node {
	const first = cursor.at;
	cursor.at += 1;
	const of = enclosed(cursor, () => cursor.grammar.expression(cursor));
	expect(cursor, name === 'floor' ? '\\rfloor' : '\\rceil');
	const call = build(cursor, first, 'call', { name, args: [of], lower: [], upper: [] });
	return withScripts(cursor, first, call);
}

function readFraction(cursor: Cursor): Node {
	const first = cursor.at;
	const derivative = readDerivative(cursor);
	if (derivative !== undefined) return withScripts(cursor, first, derivative);
	cursor.at += 1;
	const over = readArgument(cursor);
	const under = readArgument(cursor);
	return withScripts(cursor, first, build(cursor, first, 'divide', { over, under }));
}

function readBinomial(cursor: Cursor): Node {
	const first = cursor.at;
	cursor.at += 1;
	const args = [readArgument(cursor), readArgument(cursor)];
	const call = build(cursor, first, 'call', { name: 'binom', args, lower: [], upper: [] });
	return withScripts(cursor, first, call);
}

/** `n!`; of a power it isn't clear what the sign belongs to. */
function withFactorials(cursor: Cursor, first: number, node: Node): Node {
	let found = node;
	while (isNext(cursor, '!') && !isNext(cursor, '=', 1)) {
		if (found.kind === 'power' || isNext(cursor, '!', 1)) {
			throw new Refusal('unexpected', { typed: '!' });
		}
		cursor.at += 1;
		found = build(cursor, first, 'call', {
			name: 'factorial',
			args: [found],
			lower: [],
			upper: []
		});
	}
	return found === node ? node : withScripts(cursor, first, found);
}

function readRoot(cursor: Cursor): Node {
	const first = cursor.at;
	cursor.at += 1;
	let degree: Node[] = [];
	if (accept(cursor, '[')) {
		degree = [enclosed(cursor, () => cursor.grammar.expression(cursor))];
		expect(cursor, ']');
	}
	const args = [readArgument(cursor), ...degree];
	const call = build(cursor, first, 'call', { name: 'sqrt', args, lower: [], upper: [] });
	return withScripts(cursor, first, call);
}

/** `\mathbb{1}[x>0]`, `\mathbf 1_{x>0}`, `\mathbb{I}(x>0)`; undefined when it is none of these. */
function readIndicator(cursor: Cursor): Node | undefined {
	const first = cursor.at;
	const grouped = isNext(cursor, '{', 1);
	const sign = peek(cursor, grouped ? 2 : 1);
	const length = grouped ? 4 : 2;
	if (sign?.text !== '1' && sign?.text !== 'I') return undefined;
	const open = peek(cursor, length);
	if (open === undefined) return undefined;
	const from = cursor.at + length;
	const holdsRelation = (start: number) => {
		const end = findAtLevel(cursor, start, () => false);
		const found = findAtLevel(cursor, start, (token) => /^(?:[<>=]|\\[gln]eq)$/.test(token.text));
		return found < end;
	};
	if (['(', '[', '\\{'].includes(open.text) && holdsRelation(from + 1)) {
		cursor.at = from;
		const when = readBracket(cursor, open.text === '(' ? ')' : open.text === '[' ? ']' : '\\}');
		return when.kind === 'indicator' ? when : undefined;
	}
	if (open.text === '_' && isNext(cursor, '{', length + 1) && holdsRelation(from + 2)) {
		cursor.at = from + 2;
		const inner = isNext(cursor, '\\{') || isNext(cursor, '[') || isNext(cursor, '(');
		const when = enclosed(cursor, () =>
			inner ? cursor.grammar.factor(cursor) : cursor.grammar.condition(cursor)
		);
		expect(cursor, '}');
		return when.kind === 'indicator' ? when : build(cursor, first, 'indicator', { when });
	}
	return undefined;
}

/** True when a factor may begin here, so that it multiplies what stands before. */
export function startsFactor(cursor: Cursor): boolean {
	const token = peek(cursor);
	if (token === undefined) return false;
	if (token.kind === 'mark') {
		if (token.text === '|') return cursor.bars === 0;
		if (token.text === '\\|') return cursor.norms === 0;
		return ['(', '[', '{', '\\{'].includes(token.text);
	}
	if (startsSymbol(token) || startsMathFunction(cursor) || startsBig(cursor)) return true;
	return (
		'\\frac \\binom \\sqrt \\lfloor \\lceil \\begin \\partial \\nabla \\infty \\dots \\arg \\int'
			.split(' ')
			.includes(token.text) && token.kind === 'command'
	);
}

/** `\left\{\begin{array}…\end{array}\right.`: cases written by hand. */
function readOpenCases(cursor: Cursor): Node {
	cursor.at += 1;
	const node = enclosed(cursor, () => readEnvironment(cursor, true));
	expect(cursor, '.');
	return node;
}

function readMark(cursor: Cursor, text: string): Node {
	const first = cursor.at;
	switch (text) {
		case '(':
			return readBracket(cursor, ')');
		case '[':
			return readBracket(cursor, ']');
		case '\\{':
			if (isNext(cursor, '\\begin', 1)) return readOpenCases(cursor);
			return readBracket(cursor, '\\}');
		case '{':
			return withScripts(cursor, first, readArgument(cursor));
		case '|':
			return readBars(cursor);
		case '\\|':
			return readNorm(cursor);
		default:
			throw unexpected(cursor);
	}
}

function readCommand(cursor: Cursor, text: string): Node | undefined {
	const first = cursor.at;
	switch (text) {
		case '\\frac':
			return readFraction(cursor);
		case '\\binom':
			return readBinomial(cursor);
		case '\\sqrt':
			return readRoot(cursor);
		case '\\lfloor':
			return readRounded(cursor, 'floor');
		case '\\lceil':
			return readRounded(cursor, 'ceil');
		case '\\begin':
			return withScripts(cursor, first, readEnvironment(cursor));
		case '\\partial':
			return readDifferential(cursor);
		case '\\nabla':
			return readNabla(cursor);
		case '\\infty':
		case '\\dots':
			cursor.at += 1;
			return build(cursor, first, text === '\\dots' ? 'dots' : 'infinity', {});
		default:
			return undefined;
	}
}

/** Reads one factor with its exponent. Throws a Refusal where none begins. */
export function readFactor(cursor: Cursor): Node {
	return deeper(cursor, () => {
		const first = cursor.at;
		return withFactorials(cursor, first, readPlainFactor(cursor, first));
	});
}

function readPlainFactor(cursor: Cursor, first: number): Node {
	const token = peek(cursor);
	if (token === undefined) throw unexpected(cursor);
	if (token.kind === 'number') return withScripts(cursor, first, readNumber(cursor));
	if (startsBig(cursor)) return readBig(cursor);
	if (token.kind === 'mark') return readMark(cursor, token.text);
	if (token.kind === 'command') {
		const node = readCommand(cursor, token.text);
		if (node !== undefined) return node;
		const indicator = fontCommands.has(token.text) ? readIndicator(cursor) : undefined;
		if (indicator !== undefined) return indicator;
	}
	return readNamed(cursor);
}
