// Puts numbers into a formula card's TeX, so that a test can hold it against code written independently.

type Values = Readonly<Record<string, number>>;

const unary: Readonly<Record<string, (x: number) => number>> = {
	'\\ln': Math.log,
	'\\log': Math.log,
	'\\exp': Math.exp,
	'\\sin': Math.sin,
	'\\cos': Math.cos,
	'\\tanh': Math.tanh,
	'\\arctan': Math.atan
};
const ofList: Readonly<Record<string, (...xs: number[]) => number>> = {
	'\\max': Math.max,
	'\\min': Math.min
};
const spacing =
	/\\(?:begin|end)\{aligned\}|\\\\|&|\\[,;:! ]|\\quad|\\left|\\right|\\mathrm|\\text|\\cdot|\\odot|\\times|\\bigl?|\\bigr/g;

/**
 * The value of one expression (no equation, no sum). A symbol is named as it is written, without
 * spaces: `x`, `h_g`, `\sigma`, `\hat{v}`, `{TP}`; juxtaposition multiplies; `\log` is natural.
 * Throws on anything it doesn't know, so that a formula is never half checked.
 */
export function texValue(tex: string, values: Values): number {
	const tokens = [
		...tex.replaceAll(spacing, ' ').matchAll(/\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|\S/g)
	].map(([token]) => token);
	let at = 0;
	let insideBars = false;
	const peek = (): string | undefined => tokens[at];
	const fail = (): never => {
		throw new Error(`cannot read ${peek() ?? 'the end'} at ${String(at)} of ${tex}`);
	};
	const next = (expected?: string): string => {
		const token = tokens[at];
		if (token === undefined || (expected !== undefined && token !== expected)) return fail();
		at += 1;
		return token;
	};
	const eat = (token: string): boolean => {
		if (peek() !== token) return false;
		at += 1;
		return true;
	};

	function sum(): number {
		let value = eat('-') ? -product() : product();
		for (;;) {
			if (eat('+')) value += product();
			else if (eat('-')) value -= product();
			else return value;
		}
	}
	function product(): number {
		let value = power();
		for (;;) {
			const token = peek();
			if (eat('/')) value /= power();
			else if (token === undefined || ends(token)) return value;
			else value *= power();
		}
	}
	function ends(token: string): boolean {
		return token === '|' ? insideBars : ['+', '-', ')', '}', ']', ',', '\\rfloor'].includes(token);
	}
	/** Bars don't nest here: the next one closes. */
	function bars(): number {
		next('|');
		insideBars = true;
		const value = sum();
		insideBars = false;
		next('|');
		return Math.abs(value);
	}
	function power(): number {
		const base = atom();
		if (!eat('^')) return base;
		return base ** argument();
	}
	function floor(): number {
		const value = Math.floor(sum());
		next('\\rfloor');
		return value;
	}
	function argument(): number {
		return peek() === '{' ? group('{', '}') : atomToken(next());
	}
	function group(open: string, close: string): number {
		next(open);
		const value = sum();
		next(close);
		return value;
	}
	function list(): number[] {
		next('(');
		const found = [sum()];
		while (eat(',')) found.push(sum());
		next(')');
		return found;
	}
	function atom(): number {
		if (peek() === '(') return group('(', ')');
		if (peek() === '|') return bars();
		return atomToken(next());
	}
	function atomToken(token: string): number {
		if (/^\d/.test(token)) return Number(token);
		if (token === '\\pi') return Math.PI;
		if (token === '\\frac') {
			const above = argument();
			return above / argument();
		}
		if (token === '\\sqrt') return Math.sqrt(argument());
		if (token === '\\lfloor') return floor();
		const many = ofList[token];
		if (many !== undefined) return many(...list());
		const one = unary[token];
		if (one !== undefined) return one(peek() === '(' ? group('(', ')') : power());
		return symbol(token);
	}
	function braced(): string {
		let name = next('{');
		while (peek() !== '}') name += next();
		return name + next('}');
	}
	function symbol(first: string): number {
		let name = first;
		if (first === '{') {
			at -= 1;
			name = braced();
		} else if (['\\hat', '\\bar', '\\tilde'].includes(first)) name += braced();
		while (peek() === '_') name += next() + (peek() === '{' ? braced() : next());
		const value = values[name] ?? (name === 'e' ? Math.E : undefined);
		if (value === undefined) throw new Error(`no value for ${name} in ${tex}`);
		return value;
	}

	const value = sum();
	if (at < tokens.length) fail();
	return value;
}
