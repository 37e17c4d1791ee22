// Reads what begins with a name: a symbol, the value of a function, or a function without brackets.
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
import { Refusal } from './refusal.ts';
import {
	readName,
	readScripts,
	runLength,
	runText,
	startsSymbol,
	withExponent,
	type Scripts
} from './symbol.ts';
import type { Node } from './tree.ts';
import { accentCommands, mathFunctions } from './vocabulary.ts';

/** The function of mathematics at the cursor with the number of tokens of its name. */
function mathFunctionAt(cursor: Cursor): { name: string; length: number } | undefined {
	const token = peek(cursor);
	if (token === undefined) return undefined;
	const length = token.kind === 'letter' ? runLength(cursor) : 1;
	const text = token.kind === 'letter' ? runText(cursor, length) : token.text.replace(/^\\/, '');
	if (token.kind === 'mark') return undefined;
	const name =
		token.kind === 'letter' && /^(?:tr|lb|sec)$/.test(text) ? undefined : mathFunctions.get(text);
	if (name !== undefined) {
		const isArg = text === 'arg' || text === 'sqrt';
		return isArg && token.kind === 'command' ? undefined : { name, length };
	}
	if (token.kind !== 'letter' || length < 3 || cursor.names.known.has(text)) return undefined;
	// Typed in one go: `logp`, `lnx`.
	const start = /^(?:log|exp|sin|cos|tanh|ln)(?=[a-z]$)/.exec(text)?.[0];
	return start === undefined ? undefined : { name: start, length: start.length };
}

/** The arguments between brackets; a single `|` or `\|` parts them too and marks the name. */
function readArguments(cursor: Cursor, close: string): { args: Node[]; marks: string } {
	const end = findAtLevel(cursor, cursor.at, () => false);
	const args: Node[] = [];
	let marks = '';
	enclosed(cursor, () => {
		const parts = (text: string) => {
			let count = 0;
			for (let from = cursor.at; from < end; count += 1, from += 1) {
				from = findAtLevel(cursor, from, (token) => token.kind === 'mark' && token.text === text);
				if (from >= end) break;
			}
			return count % 2 === 1;
		};
		const separators = [',', ';'];
		if (parts('|')) separators.push('|');
		if (parts('\\|')) separators.push('\\|');
		// While a bar parts arguments none of its kind is open, so it ends a product.
		if (separators.includes('|')) cursor.bars = 1;
		if (separators.includes('\\|')) cursor.norms = 1;
		while (!isNext(cursor, close)) {
			args.push(cursor.grammar.condition(cursor));
			const separator = separators.find((text) => isNext(cursor, text));
			if (separator === undefined) break;
			if (separator !== ',') marks += separator;
			cursor.at += 1;
			if (isNext(cursor, close)) throw unexpected(cursor);
		}
	});
	expect(cursor, close);
	return { args, marks };
}

const brackets = new Map([
	['(', ')'],
	['[', ']'],
	['\\{', '\\}']
]);

function openBracket(cursor: Cursor): string | undefined {
	const token = peek(cursor);
	return token?.kind === 'mark' && brackets.has(token.text) ? token.text : undefined;
}

function readCall(cursor: Cursor, first: number, name: string, scripts: Scripts): Node {
	const open = take(cursor).text;
	const { args, marks } = readArguments(cursor, brackets.get(open) ?? ')');
	if (args.length === 0) throw new Refusal('unexpected', { typed: ')' });
	const after = readScripts(cursor, false);
	if (after.marks !== '') throw new Refusal('unexpected', { typed: after.marks });
	const call = build(cursor, first, 'call', {
		name: name + marks,
		args,
		lower: [...scripts.lower, ...after.lower],
		upper: [...scripts.upper, ...after.upper]
	});
	return withExponent(cursor, first, withExponent(cursor, first, call, scripts), after);
}

/** Whether brackets after this name hold arguments. */
function takesArguments(cursor: Cursor, name: string, scripts: Scripts): boolean {
	const open = openBracket(cursor);
	if (open === undefined || open === '\\{') return false;
	const inside = cursor.at + 1;
	const close = findAtLevel(cursor, inside, () => false);
	const parted = (text: string) =>
		findAtLevel(cursor, inside, (token) => token.kind === 'mark' && token.text === text) < close;
	if (open === '[') return cursor.names.bracketUse(name, true) === 'call';
	const use = cursor.names.bracketUse(name, false);
	if (use === 'call') return true;
	if (use === 'product' && !parted(',')) return false;
	if (parted(',') || parted(';')) return true;
	// A power or a transpose is taken of a quantity; `f^2(x)` is rare.
	if (scripts.transposed || scripts.exponent !== undefined) return false;
	cursor.ambiguous.add('bracket');
	return cursor.reading.bracket === 'call';
}

/** `x[i]`: an index in square brackets, as in code. */
function readSquareIndex(cursor: Cursor, scripts: Scripts): void {
	if (!isNext(cursor, '[') || scripts.lower.length > 0 || scripts.exponent !== undefined) return;
	const close = findAtLevel(cursor, cursor.at + 1, () => false);
	const inside = cursor.tokens.slice(cursor.at + 1, close);
	const isIndex =
		inside.length > 0 &&
		inside.every(
			(token) => token.kind === 'letter' || token.kind === 'name' || /^\d+$/.test(token.text)
		);
	if (!isIndex) return;
	const first = cursor.at;
	const text = inside.map((token) => token.text).join('');
	cursor.at = close + 1;
	const single = inside.length === 1 ? inside[0] : undefined;
	scripts.lower =
		single?.kind === 'number'
			? [build(cursor, first, 'number', { value: Number(text) })]
			: single?.kind === 'letter'
				? [build(cursor, first, 'symbol', { name: text, lower: [], upper: [] })]
				: [build(cursor, first, 'label', { text })];
}

function accented(cursor: Cursor, first: number): Node {
	const accent = take(cursor).text;
	const grouped = accept(cursor, '{');
	const end = grouped ? findAtLevel(cursor, cursor.at, () => false) : cursor.at + 1;
	const next = peek(cursor);
	if (next === undefined) throw unexpected(cursor);
	const before = cursor.at;
	let name: string | undefined;
	let inner: Scripts = { lower: [], upper: [], exponent: undefined, transposed: false, marks: '' };
	const outerEnd = cursor.end;
	if (grouped) cursor.end = end;
	if (accentCommands.has(next.text)) {
		const node = deeper(cursor, () => accented(cursor, cursor.at));
		if (node.kind === 'symbol') {
			name = node.name;
			inner = { ...inner, lower: [...node.lower], upper: [...node.upper] };
		}
	} else if (startsSymbol(next)) {
		name = grouped || next.kind !== 'letter' ? readName(cursor) : take(cursor).text;
		if (grouped) inner = readScripts(cursor, true);
	}
	const isWhole = grouped ? cursor.at === end : true;
	cursor.end = outerEnd;
	if (name === undefined || !isWhole || inner.exponent !== undefined || inner.transposed) {
		if (!grouped) throw unexpected(cursor);
		cursor.at = before;
		const of = enclosed(cursor, () => cursor.grammar.expression(cursor));
		expect(cursor, '}');
		return build(cursor, first, 'call', { name: accent, args: [of], lower: [], upper: [] });
	}
	if (grouped) expect(cursor, '}');
	return finishName(cursor, first, `${accent}{${name}${inner.marks}}`, inner);
}

function finishName(cursor: Cursor, first: number, name: string, inner?: Scripts): Node {
	const scripts = readScripts(cursor, true, name);
	if (inner !== undefined) {
		scripts.lower = [...inner.lower, ...scripts.lower];
		scripts.upper = [...inner.upper, ...scripts.upper];
	}
	const full = name + scripts.marks;
	if (takesArguments(cursor, full, scripts)) return readCall(cursor, first, full, scripts);
	readSquareIndex(cursor, scripts);
	if (full === 'e' && scripts.lower.length + scripts.upper.length === 0 && scripts.exponent) {
		const call = build(cursor, first, 'call', {
			name: 'exp',
			args: [scripts.exponent],
			lower: [],
			upper: []
		});
		return call;
	}
	const symbol = build(cursor, first, 'symbol', {
		name: full,
		lower: scripts.lower,
		upper: scripts.upper
	});
	return withExponent(cursor, first, symbol, scripts);
}

/** The argument of a function that stands without brackets: the factors that follow, up to the next function. */
function bareArgument(cursor: Cursor): Node {
	const first = cursor.at;
	const sign = accept(cursor, '-');
	const factors = [cursor.grammar.factor(cursor)];
	for (;;) {
		const next = peek(cursor);
		if (next === undefined) break;
		if (openBracket(cursor) !== undefined) {
			cursor.ambiguous.add('argument');
			if (cursor.reading.argument === 'narrow') break;
		} else if (isNext(cursor, '/')) {
			cursor.ambiguous.add('argument');
			if (cursor.reading.argument === 'narrow') break;
			cursor.at += 1;
			const under = cursor.grammar.factor(cursor);
			const over = product(cursor, first, factors.splice(0));
			factors.push(build(cursor, first, 'divide', { over, under }));
			continue;
		} else if (mathFunctionAt(cursor) !== undefined) break;
		else if (!startsSymbol(next) && next.text !== '\\frac' && next.text !== '\\sqrt') break;
		factors.push(cursor.grammar.factor(cursor));
	}
	const node = product(cursor, first, factors);
	return sign ? build(cursor, first, 'negate', { of: node }) : node;
}

function product(cursor: Cursor, first: number, factors: readonly Node[]): Node {
	const [only, second] = factors;
	return only !== undefined && second === undefined
		? only
		: build(cursor, first, 'multiply', { factors: [...factors] });
}

/** `\log_2 x`, `\sin^2 x`, `\max(a, b)`: a function of mathematics with its argument. */
function mathCall(cursor: Cursor, first: number, name: string): Node {
	const scripts = readScripts(cursor, false);
	const inverse =
		scripts.exponent?.kind === 'negate' &&
		scripts.exponent.of.kind === 'number' &&
		scripts.exponent.of.value === 1;
	if (inverse && !['sin', 'cos', 'tan'].includes(name)) throw new Refusal('inverseFunction');
	if (scripts.transposed || scripts.upper.length > 0 || scripts.marks !== '') {
		throw new Refusal('unexpected', { typed: '^' });
	}
	const open = openBracket(cursor);
	let args: Node[];
	if (open !== undefined) {
		cursor.at += 1;
		const found = readArguments(cursor, brackets.get(open) ?? ')');
		if (found.marks !== '') throw new Refusal('unexpected', { typed: found.marks });
		args = found.args;
	} else {
		args = [deeper(cursor, () => bareArgument(cursor))];
	}
	const after = open === undefined ? undefined : readScripts(cursor, false);
	const call = build(cursor, first, 'call', {
		name: inverse ? `arc${name}` : name,
		args,
		lower: [...scripts.lower, ...(after?.lower ?? [])],
		upper: []
	});
	const outer = { ...scripts, exponent: inverse ? undefined : scripts.exponent };
	const powered = withExponent(cursor, first, call, outer);
	return after === undefined ? powered : withExponent(cursor, first, powered, after);
}

/** Reads a symbol or call at the cursor. */
export function readNamed(cursor: Cursor): Node {
	const first = cursor.at;
	const token = peek(cursor);
	if (token === undefined) throw unexpected(cursor);
	if (accentCommands.has(token.text)) return accented(cursor, first);
	const known = mathFunctionAt(cursor);
	if (known !== undefined) {
		cursor.at += known.length;
		return mathCall(cursor, first, known.name);
	}
	return finishName(cursor, first, readName(cursor));
}

/** True when the next token begins a function of mathematics. */
export function startsMathFunction(cursor: Cursor): boolean {
	return mathFunctionAt(cursor) !== undefined;
}
