// What an expression typed for a number comes to: `ln 5`, `1/7-1/9`, `1/(32π)`, `60*40*9`. A strict but
// fair teacher takes `ln 5` for 1.61 where a rounded value is asked, for it says more than the figure;
// where the exact figure is asked (no tolerance), an expression leaves the sum undone and a person
// decides. What can be read in two ways, such as `1/2π` or `ln 5/2`, is not read at all.

const functions = new Map<string, (value: number) => number>([
	['ln', Math.log],
	['log2', Math.log2],
	['log10', Math.log10],
	['exp', Math.exp],
	['sqrt', Math.sqrt],
	['√', Math.sqrt],
	['sin', Math.sin],
	['cos', Math.cos],
	['tan', Math.tan],
	['tanh', Math.tanh]
]);
const constants = new Map([
	['π', Math.PI],
	['pi', Math.PI],
	['e', Math.E]
]);
const token =
	/\s*((?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|log(?:2|10)(?=\s*\()|[a-z]+|π|√|\*\*|[-+*/^()])/iy;

/** Names, signs and brackets of TeX and of paper in the spelling of code. */
function plainSpelling(text: string): string {
	return text
		.replace(/\\(?:left|right|,|;|!)/g, '')
		.replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '(($1)/($2))')
		.replace(/log_(?:(2|10)|\{(2|10)\})(?=\s*[({])/g, 'log$1$2')
		.replace(/\\(?=[a-z])/gi, '')
		.replace(/\b(?:np|math|torch)\.(?:log(?=\s*\())?/g, (name) =>
			name.endsWith('log') ? 'ln' : ''
		)
		.replace(/(?:cdot|times)\b|[×·⋅]|(?<=\d\s*)x(?=\s*\d)/g, '*')
		.replace(/÷/g, '/')
		.replace(/−/g, '-')
		.replace(/\{/g, '(')
		.replace(/\}/g, ')')
		.replace(/[²³]/g, (sign) => (sign === '²' ? '^2' : '^3'));
}

function tokensOf(text: string): readonly string[] | undefined {
	const tokens: string[] = [];
	token.lastIndex = 0;
	for (let at = 0; at < text.length; at = token.lastIndex) {
		if (text.slice(at).trim() === '') break;
		const found = token.exec(text)?.[1];
		if (found === undefined) return undefined;
		tokens.push(found === '**' ? '^' : found.toLowerCase());
	}
	return tokens;
}

/** Reads by descent; NaN wherever the text can't be read in one way only. */
class Arithmetic {
	private at = 0;
	private readonly tokens: readonly string[];

	constructor(tokens: readonly string[]) {
		this.tokens = tokens;
	}

	whole(): number {
		const value = this.sum(0);
		return this.at === this.tokens.length ? value : NaN;
	}

	private get next(): string {
		return this.tokens[this.at] ?? '';
	}

	private accept(...signs: readonly string[]): string | undefined {
		const sign = this.next;
		if (!signs.includes(sign)) return undefined;
		this.at += 1;
		return sign;
	}

	private sum(depth: number): number {
		if (depth > 20) return NaN;
		let value = this.accept('-') ? -this.product(depth) : this.product(depth);
		for (;;) {
			const sign = this.accept('+', '-');
			if (sign === undefined) return value;
			value += sign === '-' ? -this.product(depth) : this.product(depth);
		}
	}

	private product(depth: number): number {
		let value = this.beside(depth, false);
		for (;;) {
			const sign = this.accept('*', '/');
			if (sign === undefined) return value;
			const factor = this.beside(depth, sign === '/');
			value = sign === '/' ? value / factor : value * factor;
		}
	}

	/** `32π`, `2(1+3)`: below a line nobody knows how far that reaches. */
	private beside(depth: number, isBelow: boolean): number {
		let value = this.power(depth);
		while (/^[a-zπ√(]/.test(this.next)) {
			if (isBelow) return NaN;
			value *= this.power(depth);
		}
		return value;
	}

	private power(depth: number): number {
		const base = this.atom(depth);
		if (!this.accept('^')) return base;
		const sign = this.accept('-') ? -1 : 1;
		const exponent = sign * this.atom(depth);
		// `2^3^2`, `e^2π`: the exponent may end here or there.
		return /^(?:\^|[a-zπ√(])/.test(this.next) ? NaN : base ** exponent;
	}

	private atom(depth: number): number {
		const { next } = this;
		this.at += 1;
		if (/^[.\d]/.test(next)) return Number(next);
		if (next === '(') {
			const value = this.sum(depth + 1);
			return this.accept(')') ? value : NaN;
		}
		const constant = constants.get(next);
		if (constant !== undefined) return constant;
		const of = functions.get(next);
		if (!of) return NaN;
		if (this.next === '(') return of(this.atom(depth));
		if (!/^[.\dπe]/.test(this.next)) return NaN;
		const value = of(this.atom(depth));
		// `ln 5/2`, `√2π`: of all that, or only of the first?
		return (next === '√' ? /^[-+*/)]?$/ : /^[-+)]?$/).test(this.next) ? value : NaN;
	}
}

/** The value of an expression of numbers alone; undefined when it is none, or can be read in two ways. */
export function arithmeticValue(text: string): number | undefined {
	if (text.length > 200) return undefined;
	const tokens = tokensOf(plainSpelling(text));
	if (!tokens || tokens.length === 0) return undefined;
	const value = new Arithmetic(tokens).whole();
	return Number.isFinite(value) ? value : undefined;
}
