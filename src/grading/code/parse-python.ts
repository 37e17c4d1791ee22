// Parses Python expressions and the statements that snippets are made of. Nothing is executed.
import { ExpressionParser, Refusal } from './expression-parser.ts';
import { leaf, node, type Tree } from './python-tree.ts';
import { pythonTokens } from './python-tokens.ts';

const assignments = new Set('= += -= *= /= //= %= @= **= &= |= ^= >>= <<='.split(' '));

class Parser extends ExpressionParser {
	/** Statements up to a dedent or the end. */
	block(): readonly Tree[] {
		const statements: Tree[] = [];
		while (this.token && !this.kindIs('dedent')) statements.push(...this.line());
		return statements;
	}

	readAll(): Tree {
		const statements = this.block();
		if (this.token) throw new Refusal('left over');
		const [only, ...others] = statements;
		if (!only) throw new Refusal('empty');
		return others.length === 0 ? only : node('lines', ...statements);
	}

	private line(): readonly Tree[] {
		const compound = this.compound();
		if (compound) return [compound];
		const statements: Tree[] = [];
		do {
			if (this.kindIs('newline')) break;
			statements.push(this.simple());
		} while (this.accept(';'));
		if (!this.kindIs('newline')) throw new Refusal('expected the end of the line');
		this.at += 1;
		return statements;
	}

	/** `with …:`, `for … in …:` and other statements that hold lines. */
	private compound(): Tree | undefined {
		const head = this.token?.text ?? '';
		if (
			!['with', 'for', 'while', 'if', 'elif', 'else', 'try', 'except', 'finally'].includes(head)
		) {
			return undefined;
		}
		this.at += 1;
		const parts: Tree[] = [];
		if (head === 'for') {
			parts.push(this.targets());
			this.expect('in');
			parts.push(this.list());
		} else if (head === 'with' || head === 'except') {
			do {
				if (this.is(':')) break;
				const value = this.expression();
				parts.push(this.accept('as') ? node('as', value, this.expression()) : value);
			} while (this.accept(','));
		} else if (!this.is(':')) parts.push(this.expression());
		this.expect(':');
		return node(head, ...parts, node('body', ...this.body()));
	}

	private body(): readonly Tree[] {
		if (!this.kindIs('newline')) return this.line();
		this.at += 1;
		if (!this.kindIs('indent')) return [];
		this.at += 1;
		const statements = this.block();
		if (!this.kindIs('dedent')) throw new Refusal('expected a dedent');
		this.at += 1;
		return statements;
	}

	private simple(): Tree {
		for (const word of ['pass', 'break', 'continue']) if (this.accept(word)) return node(word);
		for (const word of ['return', 'raise', 'del', 'assert', 'global']) {
			if (!this.accept(word)) continue;
			return this.kindIs('newline') ? node(word) : node(word, this.list());
		}
		if (this.accept('import')) return node('import', ...this.imports(''));
		if (this.accept('from')) {
			const module = this.path();
			this.expect('import');
			const bracketed = this.accept('(');
			const names = this.imports(`${module}.`);
			if (bracketed) this.expect(')');
			return node('import', ...names);
		}
		const first = this.list();
		const { token } = this;
		if (token && assignments.has(token.text)) {
			this.at += 1;
			const rest = this.simple();
			return node(token.text, first, rest);
		}
		if (this.accept(':')) {
			const type = this.expression();
			return this.accept('=')
				? node('=', node('typed', first, type), this.list())
				: node('typed', first, type);
		}
		return first;
	}

	private path(): string {
		let path = '';
		while (this.accept('.')) path += '.';
		if (this.kindIs('name') && !this.is('import')) path += this.name();
		while (this.accept('.')) path += `.${this.name()}`;
		return path;
	}

	/** What an import binds: `nn = torch.nn`, whichever way it is written. */
	private imports(prefix: string): readonly Tree[] {
		const found: Tree[] = [];
		do {
			if (this.is(')')) break;
			const path = this.accept('*') ? '*' : this.path();
			const bound = this.accept('as') ? this.name() : prefix === '' ? path : path;
			found.push(node('binds', leaf(bound), leaf(prefix + path)));
		} while (this.accept(','));
		return found;
	}

	/** Expressions with commas between, a tuple when there is a comma. */
}

/** The tree of an expression or of statements; undefined for what this parser doesn't read. */
export function parsePython(source: string): Tree | undefined {
	const tokens = pythonTokens(source);
	if (!tokens) return undefined;
	try {
		return new Parser(tokens).readAll();
	} catch (error) {
		if (error instanceof Refusal || error instanceof RangeError) return undefined;
		throw error;
	}
}
