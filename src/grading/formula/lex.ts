// Cuts TeX into tokens: drops what only moves or sizes, and gives every sign one spelling.
import { withoutCodeSigns } from './code-signs.ts';
import { Refusal } from './refusal.ts';
import {
	aliases,
	raisedDigits,
	spacingCommands,
	unicodeSigns,
	wordCommands
} from './vocabulary.ts';

/** One token of TeX. `name`: the words of `\mathrm{…}`, `\text{…}` or a run of Chinese. */
export interface Token {
	readonly kind: 'letter' | 'number' | 'name' | 'command' | 'mark';
	readonly text: string;
	/** First character and the one after the last, counted in the source. */
	readonly start: number;
	readonly end: number;
	/** Whether white space stands before it. */
	readonly spaced: boolean;
}

const number = /(?:\d+(?:\{,\}\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+(?![\d.^{]))?/y;
const command = /\\(?:operatorname\*|[A-Za-z]+|.)/sy;
const chinese = /[\u3400-\u9fff]+/y;
const words = /^(?:\\[,;:! ]|[\s~])*([A-Za-z\u3400-\u9fff](?:[\w\u3400-\u9fff\s~-]|\\[,;:! _])*)/;

/** Words of a condition, which end a text before the mathematics in it begins. */
const conditionWord =
	/^(?:\\[,;:! ]|[\s~])*(if|when|for|and|or|otherwise|else|others?)(?![A-Za-z])/i;

function match(pattern: RegExp, source: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(source)?.[0];
}

/** Where the brace that opens at `at` closes. */
function closingBrace(source: string, at: number): number {
	let depth = 0;
	for (let end = at; end < source.length; end += 1) {
		const sign = source[end];
		if (sign === '\\') end += 1;
		else if (sign === '{') depth += 1;
		else if (sign === '}') {
			depth -= 1;
			if (depth === 0) return end;
		}
	}
	throw new Refusal('unclosed', { typed: '{' });
}

class Lexer {
	readonly tokens: Token[] = [];
	private spaced = false;
	private readonly source: string;

	constructor(source: string) {
		this.source = source;
	}

	private push(kind: Token['kind'], text: string, start: number, end: number) {
		this.tokens.push({ kind, text, start, end, spaced: this.spaced });
		this.spaced = false;
	}

	/** Reads from `at` up to `end`. */
	read(at: number, end: number): void {
		while (at < end) at = this.step(at, end);
	}

	private step(at: number, end: number): number {
		const { source } = this;
		const sign = source.charAt(at);
		if (/[\s~]/.test(sign)) {
			this.spaced = true;
			return at + 1;
		}
		const digits = match(number, source, at);
		if (digits !== undefined) {
			// `1e-3x` may be a small number times x, or e times 1 minus 3x.
			if (/[eE]/.test(digits) && /[A-Za-z]/.test(source.charAt(at + digits.length))) {
				throw new Refusal('unknownSign', { typed: digits });
			}
			// TeX takes single digits as the arguments of `\\frac12`.
			const last = this.tokens.at(-1);
			const before = last?.text ?? '';
			const isArgument =
				before === '\\frac' ||
				before === '\\binom' ||
				(before === '\\sqrt' && last?.end !== (last?.start ?? 0) + 1) ||
				(/^\\(?:frac|binom)$/.test(this.tokens.at(-2)?.text ?? '') && /^\d$/.test(before));
			const length = isArgument && /^\d+$/.test(digits) ? 1 : digits.length;
			this.push('number', digits.slice(0, length).replaceAll('{,}', ''), at, at + length);
			return at + length;
		}
		if (sign === '\\') return this.command(at, end);
		if (/[A-Za-z]/.test(sign)) {
			this.push('letter', sign, at, at + 1);
			return at + 1;
		}
		const run = match(chinese, source, at);
		if (run !== undefined) {
			this.push('name', run, at, at + run.length);
			return at + run.length;
		}
		return this.mark(sign, at);
	}

	private mark(sign: string, at: number): number {
		const raised = raisedDigits.get(sign);
		const meant = unicodeSigns.get(sign);
		if (raised !== undefined) {
			this.push('mark', '^', at, at);
			this.push('number', raised, at, at + 1);
		} else if (meant !== undefined) {
			this.push(meant.length > 2 ? 'command' : 'mark', meant, at, at + 1);
		} else if (sign === '|' && this.source[at + 1] === '|') {
			this.push('mark', '\\|', at, at + 2);
			return at + 2;
		} else if (sign === ':' && this.source[at + 1] === '=') {
			this.push('mark', '=', at, at + 2);
			return at + 2;
		} else if (/[-+*/=<>(){}[\]^_|,;.:!&']/.test(sign)) {
			this.push('mark', sign, at, at + 1);
		} else {
			throw new Refusal('unknownSign', { typed: sign });
		}
		return at + 1;
	}

	private command(at: number, end: number): number {
		const { source } = this;
		const text = match(command, source, at);
		if (text === undefined) throw new Refusal('unknownSign', { typed: '\\' });
		const after = at + text.length;
		if (text === '\\\\') {
			const gap = /\s*\[[\d.]+(?:pt|em|ex|mm|cm)\]/y;
			this.push('mark', text, at, after);
			return after + (match(gap, source, after)?.length ?? 0);
		}
		if (text === '\\quad' || text === '\\qquad') {
			this.push('mark', '\\quad', at, after);
			this.spaced = true;
			return after;
		}
		if (spacingCommands.has(text)) {
			this.spaced ||= !/^\\(?:left|right|middle|[bB]ig)/.test(text);
			return after;
		}
		if (text === '\\rm' || text === '\\it' || text === '\\bf') {
			const run = match(/\s*[A-Za-z]+/y, source, after) ?? '';
			if (run !== '') this.push('name', run.trim(), after, after + run.length);
			return after + run.length;
		}
		if (wordCommands.has(text)) {
			const open = after + (match(/\s*/y, source, after)?.length ?? 0);
			if (source[open] === '{') return this.wordGroup(open, end);
			if (/[A-Za-z]/.test(source.charAt(open))) {
				this.push('name', source.charAt(open), open, open + 1);
				return open + 1;
			}
		}
		const spelling = aliases.get(text) ?? text;
		this.push(/^\\[A-Za-z]/.test(spelling) ? 'command' : 'mark', spelling, at, after);
		return after;
	}

	/** Reads `{…}` after `\mathrm` and its like: leading words as one name, the rest as mathematics. */
	private wordGroup(open: number, end: number): number {
		const close = closingBrace(this.source, open);
		if (close >= end) throw new Refusal('unclosed', { typed: '{' });
		const inside = this.source.slice(open + 1, close);
		const found = conditionWord.exec(inside) ?? words.exec(inside);
		let rest = open + 1;
		if (found !== null) {
			const name = (found[1] ?? '').replace(/\\_|_/g, '_').replace(/\\[,;:! ]|[\s~-]/g, '');
			// An underscore inside \text{} is a letter, inside \mathrm{} it begins an index.
			const cut = name.indexOf('_');
			const plain = cut < 0 ? name : name.slice(0, cut);
			const length =
				cut < 0 ? found[0].length : found[0].indexOf('_') - (found[0].includes('\\_') ? 1 : 0);
			this.push('name', plain, rest, rest + length);
			rest += length;
			if (this.source.startsWith('\\_', rest)) rest += 1;
		}
		this.read(rest, close);
		return close + 1;
	}
}

/**
 * The tokens of a formula. Spaces, `\left`, `\quad` and the like leave no token; `\dfrac` reads as
 * `\frac`, `×` as `\times`. Throws a Refusal for a sign that no formula holds.
 */
export function lexFormula(source: string): readonly Token[] {
	const lexer = new Lexer(source);
	lexer.read(0, source.length);
	return withoutCodeSigns(withoutEmptyGroups(lexer.tokens));
}

/** `{}` means nothing, unless a command or script takes it as its argument. */
function withoutEmptyGroups(tokens: readonly Token[]): readonly Token[] {
	const opensEmpty = (at: number) => {
		const before = tokens[at - 1];
		const isArgument = before !== undefined && /^(?:[_^}]|\\[A-Za-z]+)$/.test(before.text);
		return tokens[at]?.text === '{' && tokens[at + 1]?.text === '}' && !isArgument;
	};
	return tokens.filter((_token, at) => !opensEmpty(at) && !opensEmpty(at - 1));
}
