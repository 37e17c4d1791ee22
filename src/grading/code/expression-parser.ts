// Parses Python expressions by recursive descent; statements are in parse-python.ts.
import { leaf, node, type Argument, type Tree } from './python-tree.ts';
import type { PythonToken } from './python-tokens.ts';

/** Operators of two sides by binding power, the loosest first (Python reference, 6.17). */
const levels: readonly (readonly string[])[] = [
	['|'],
	['^'],
	['&'],
	['<<', '>>'],
	['+', '-'],
	['*', '/', '//', '%', '@']
];
const comparisons = new Set(['<', '>', '<=', '>=', '==', '!=', 'in', 'is', 'not in', 'is not']);
const keywords = new Set(
	`False None True and as assert async await break class continue def del elif else except finally for
	from global if import in is lambda nonlocal not or pass raise return try while with yield`.split(
		/\s+/
	)
);

/** Thrown inside the parser for source that it does not read. */
export class Refusal extends Error {}

/** A number as Python would hold it: `1e-3` and `0.001` are one, `1` and `1.0` are not. */
function canonicalNumber(text: string): string {
	const digits = text.replaceAll('_', '');
	if (/[jJ]$|^0[xXbB]/.test(digits)) return digits.toLowerCase();
	const value = Number(digits);
	return /[.eE]/.test(digits) && Number.isInteger(value) ? `${value}.0` : String(value);
}

/** A cursor over tokens with a method for each kind of expression; the statements build on it. */
export class ExpressionParser {
	protected at = 0;
	constructor(private readonly tokens: readonly PythonToken[]) {}

	protected get token(): PythonToken | undefined {
		return this.tokens[this.at];
	}

	protected is(text: string): boolean {
		const { token } = this;
		return token?.text === text && (token.kind === 'operator' || token.kind === 'name');
	}

	protected accept(text: string): boolean {
		const found = this.is(text);
		if (found) this.at += 1;
		return found;
	}

	protected expect(text: string): void {
		if (!this.accept(text)) throw new Refusal(`expected ${text}`);
	}

	protected kindIs(kind: PythonToken['kind']): boolean {
		return this.token?.kind === kind;
	}

	protected name(): string {
		const { token } = this;
		if (token?.kind !== 'name' || keywords.has(token.text)) throw new Refusal('expected a name');
		this.at += 1;
		return token.text;
	}

	protected list(): Tree {
		const first = this.starred();
		if (!this.is(',')) return first;
		const parts = [first];
		while (this.accept(',')) {
			if (this.endsList()) break;
			parts.push(this.starred());
		}
		return node('tuple', ...parts);
	}

	protected endsList(): boolean {
		return this.kindIs('newline') || [')', ']', '}', '=', ':', ';'].some((text) => this.is(text));
	}

	protected starred(): Tree {
		return this.accept('*') ? node('*', this.binary(0)) : this.expression();
	}

	protected expression(): Tree {
		if (this.accept('lambda')) return this.lambda();
		if (this.accept('await')) return node('await', this.expression());
		if (this.accept('yield')) return node('yield', this.list());
		const value = this.or();
		if (this.accept('if')) {
			const condition = this.or();
			this.expect('else');
			return node('if else', value, condition, this.expression());
		}
		return this.accept(':=') ? node(':=', value, this.expression()) : value;
	}

	protected lambda(): Tree {
		const parts: Tree[] = [];
		while (!this.is(':')) {
			const star = this.accept('**') ? '**' : this.accept('*') ? '*' : '';
			const name = leaf(star + this.name());
			parts.push(this.accept('=') ? node('default', name, this.expression()) : name);
			if (!this.accept(',')) break;
		}
		this.expect(':');
		return node('lambda', ...parts, this.expression());
	}

	protected or(): Tree {
		const parts = [this.and()];
		while (this.accept('or')) parts.push(this.and());
		return parts.length === 1 && parts[0] ? parts[0] : node('or', ...parts);
	}

	protected and(): Tree {
		const parts = [this.not()];
		while (this.accept('and')) parts.push(this.not());
		return parts.length === 1 && parts[0] ? parts[0] : node('and', ...parts);
	}

	protected not(): Tree {
		if (!this.accept('not')) return this.comparison();
		const inner = this.not();
		const opposite = inner.kind === 'node' ? { in: 'not in', is: 'is not' }[inner.head] : undefined;
		return inner.kind === 'node' && opposite ? node(opposite, ...inner.parts) : node('not', inner);
	}

	protected comparison(): Tree {
		const parts = [this.binary(0)];
		const heads: string[] = [];
		for (;;) {
			const head = this.comparator();
			if (head === undefined) break;
			heads.push(head);
			parts.push(this.binary(0));
		}
		const [left, right] = parts;
		if (!left || !right || heads.length === 0) return left ?? leaf('');
		if (heads.length > 1) return node(`compare ${heads.join(' ')}`, ...parts);
		const head = heads[0] ?? '';
		// `b > a` is `a < b`.
		if (head === '>') return node('<', right, left);
		return head === '>=' ? node('<=', right, left) : node(head, left, right);
	}

	protected comparator(): string | undefined {
		const { token } = this;
		if (!token || token.kind === 'string') return undefined;
		if (token.text === 'not' && this.tokens[this.at + 1]?.text === 'in') {
			this.at += 2;
			return 'not in';
		}
		if (!comparisons.has(token.text)) return undefined;
		this.at += 1;
		return token.text === 'is' && this.accept('not') ? 'is not' : token.text;
	}

	protected binary(level: number): Tree {
		const names = levels[level];
		if (!names) return this.unary();
		let left = this.binary(level + 1);
		for (;;) {
			const { token } = this;
			if (token?.kind !== 'operator' || !names.includes(token.text)) return left;
			this.at += 1;
			left = node(token.text, left, this.binary(level + 1));
		}
	}

	protected unary(): Tree {
		for (const sign of ['-', '+', '~']) {
			if (!this.accept(sign)) continue;
			const inner = this.unary();
			const isNumber = inner.kind === 'leaf' && inner.type === 'number';
			return isNumber && sign === '-'
				? leaf(`-${inner.text}`, 'number')
				: node(`unary ${sign}`, inner);
		}
		const base = this.trailers(this.atom());
		return this.accept('**') ? node('**', base, this.unary()) : base;
	}

	protected trailers(start: Tree): Tree {
		let tree = start;
		for (;;) {
			if (this.accept('.')) tree = { kind: 'attribute', object: tree, name: this.name() };
			else if (this.accept('(')) tree = { kind: 'call', callee: tree, arguments: this.arguments() };
			else if (this.accept('[')) tree = node('index', tree, ...this.indices());
			else return tree;
		}
	}

	protected arguments(): readonly Argument[] {
		const found: Argument[] = [];
		while (!this.accept(')')) {
			const star = this.accept('**') ? '**' : this.accept('*') ? '*' : undefined;
			const next = this.tokens[this.at + 1];
			if (star !== undefined) found.push({ name: star, value: this.expression() });
			else if (this.kindIs('name') && next?.kind === 'operator' && next.text === '=') {
				const name = this.name();
				this.at += 1;
				found.push({ name, value: this.expression() });
			} else found.push({ value: this.generator(this.expression(), 'generator') });
			if (!this.accept(',') && !this.is(')')) throw new Refusal('expected )');
		}
		return found;
	}

	protected indices(): readonly Tree[] {
		const parts: Tree[] = [];
		while (!this.accept(']')) {
			parts.push(this.slice());
			if (!this.accept(',') && !this.is(']')) throw new Refusal('expected ]');
		}
		return parts;
	}

	/** `a:b:c`; a start of 0 and a step of 1 go without saying. */
	protected slice(): Tree {
		const part = (): Tree =>
			this.is(':') || this.is(',') || this.is(']') ? node('nothing') : this.expression();
		const start = part();
		if (!this.accept(':')) return start;
		const stop = part();
		const step = this.accept(':') ? part() : node('nothing');
		const without = (tree: Tree, usual: string): Tree =>
			tree.kind === 'leaf' && (tree.text === usual || tree.text === 'None')
				? node('nothing')
				: tree;
		const isForward = without(step, '1').kind === 'node';
		return node('slice', isForward ? without(start, '0') : start, stop, without(step, '1'));
	}

	/** `x for y in z if w` behind a first expression. */
	protected generator(first: Tree, head: string): Tree {
		if (!this.is('for') && !this.is('async')) return first;
		const parts = [first];
		while (this.is('for') || this.is('if')) {
			if (this.accept('for')) {
				const target = this.targets();
				this.expect('in');
				parts.push(node('for', target, this.or()));
			} else {
				this.expect('if');
				parts.push(node('if', this.or()));
			}
		}
		return node(head, ...parts);
	}

	protected atom(): Tree {
		const { token } = this;
		if (!token) throw new Refusal('expected an expression');
		if (token.kind === 'number') {
			this.at += 1;
			return leaf(canonicalNumber(token.text), 'number');
		}
		if (token.kind === 'string') return this.strings();
		if (this.accept('...')) return leaf('...');
		if (this.accept('(')) return this.bracketed();
		if (this.accept('[')) return this.sequence(']', 'list');
		if (this.accept('{')) return this.braces();
		for (const constant of ['True', 'False', 'None']) {
			if (this.accept(constant)) return leaf(constant);
		}
		return leaf(this.name());
	}

	/** Strings side by side are one. */
	protected strings(): Tree {
		let text = '';
		while (this.kindIs('string')) {
			const next = this.token?.text ?? '';
			const isPlain = text.startsWith('"') && next.startsWith('"');
			text = text === '' ? next : isPlain ? text.slice(0, -1) + next.slice(1) : `${text} ${next}`;
			this.at += 1;
		}
		return leaf(text, 'string');
	}

	protected bracketed(): Tree {
		if (this.accept(')')) return node('tuple');
		const first = this.generator(this.starred(), 'generator');
		if (this.accept(')')) return first;
		const parts = [first];
		while (this.accept(',')) {
			if (this.is(')')) break;
			parts.push(this.starred());
		}
		this.expect(')');
		return node('tuple', ...parts);
	}

	protected sequence(close: string, head: string): Tree {
		if (this.accept(close)) return node(head);
		const first = this.generator(this.starred(), `${head} of`);
		const parts = [first];
		while (this.accept(',')) {
			if (this.is(close)) break;
			parts.push(this.starred());
		}
		this.expect(close);
		return first.kind === 'node' && first.head === `${head} of` && parts.length === 1
			? first
			: node(head, ...parts);
	}

	protected braces(): Tree {
		if (this.accept('}')) return node('dict');
		const pair = (): Tree => {
			if (this.accept('**')) return node('**', this.expression());
			const key = this.starred();
			return this.accept(':') ? node('pair', key, this.expression()) : key;
		};
		const first = pair();
		const isDict = first.kind === 'node' && ['pair', '**'].includes(first.head);
		const head = isDict ? 'dict' : 'set';
		const whole = this.generator(first, `${head} of`);
		const parts = [whole];
		while (this.accept(',')) {
			if (this.is('}')) break;
			parts.push(pair());
		}
		this.expect('}');
		return whole === first ? node(head, ...parts) : whole;
	}

	protected targets(): Tree {
		const parts = [this.binary(0)];
		while (this.accept(',')) {
			if (this.is('in')) break;
			parts.push(this.binary(0));
		}
		return parts.length === 1 && parts[0] ? parts[0] : node('tuple', ...parts);
	}
}
