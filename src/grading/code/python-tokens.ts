// Splits Python source into tokens; lines inside brackets are joined, indentation becomes indent and dedent.

export interface PythonToken {
	readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent';
	/** As written; for strings the canonical spelling of prefix and value. */
	readonly text: string;
}

const operators =
	'**= //= >>= <<= ... != -> := ** // >> << <= >= == += -= *= /= %= @= &= |= ^= + - * / % @ & | ^ ~ < > ( ) [ ] { } , : . ; ='.split(
		' '
	);
const numberPattern =
	/^(?:0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][-+]?\d+)?|\d[\d_]*\.?(?:[eE][-+]?\d+)?)[jJ]?/;
const stringStart = /^([rRbBfFuU]{0,2})('''|"""|'|")/;
const escapes: Readonly<Record<string, string>> = {
	n: '\n',
	t: '\t',
	r: '\r',
	'\\': '\\',
	"'": "'",
	'"': '"'
};

function readString(text: string, at: number): { token: PythonToken; end: number } | undefined {
	const start = stringStart.exec(text.slice(at, at + 5));
	if (!start) return undefined;
	const prefix = (start[1] ?? '').toLowerCase().replace('u', '');
	const quote = start[2] ?? '';
	const isRaw = prefix.includes('r');
	let value = '';
	for (let index = at + start[0].length; index < text.length; index += 1) {
		const character = text.charAt(index);
		if (text.startsWith(quote, index)) {
			const kind = prefix.replace('r', '');
			return {
				token: { kind: 'string', text: kind + JSON.stringify(value) },
				end: index + quote.length
			};
		}
		if (character === '\n' && quote.length === 1) return undefined;
		if (character !== '\\') value += character;
		else {
			const next = text.charAt(index + 1);
			value += isRaw ? character + next : (escapes[next] ?? character + next);
			index += 1;
		}
	}
	return undefined;
}

/** Tokens of Python source, comments dropped; undefined when it can't be split. */
export function pythonTokens(source: string): readonly PythonToken[] | undefined {
	const text = source.replace(/\\\n/g, ' ');
	const tokens: PythonToken[] = [];
	const indents = [0];
	let depth = 0;
	let at = 0;
	let atLineStart = true;
	while (at < text.length) {
		if (atLineStart && depth === 0) {
			const line = /^[ \t]*/.exec(text.slice(at))?.[0] ?? '';
			const next = text[at + line.length];
			if (next !== '\n' && next !== '#' && next !== undefined) {
				const width = line.replace(/\t/g, '        ').length;
				if (width > (indents.at(-1) ?? 0)) {
					indents.push(width);
					tokens.push({ kind: 'indent', text: '' });
				}
				while (width < (indents.at(-1) ?? 0)) {
					indents.pop();
					tokens.push({ kind: 'dedent', text: '' });
				}
				if (width !== indents.at(-1)) return undefined;
			}
			at += line.length;
			atLineStart = false;
			continue;
		}
		const character = text.charAt(at);
		if (character === '\n') {
			const last = tokens.at(-1)?.kind;
			if (depth === 0 && last !== undefined && last !== 'newline' && last !== 'indent') {
				tokens.push({ kind: 'newline', text: '' });
			}
			atLineStart = true;
			at += 1;
			continue;
		}
		if (/\s/.test(character)) {
			at += 1;
			continue;
		}
		if (character === '#') {
			const end = text.indexOf('\n', at);
			at = end < 0 ? text.length : end;
			continue;
		}
		const string = readString(text, at);
		if (string) {
			tokens.push(string.token);
			at = string.end;
			continue;
		}
		const rest = text.slice(at, at + 200);
		const number = /^[\d.]/.test(rest) ? numberPattern.exec(rest)?.[0] : undefined;
		const name = number ? undefined : /^[\p{L}_][\p{L}\p{N}_]*/u.exec(rest)?.[0];
		const operator = number ?? name ?? operators.find((candidate) => rest.startsWith(candidate));
		if (operator === undefined) return undefined;
		if ('([{'.includes(operator)) depth += 1;
		if (')]}'.includes(operator)) depth -= 1;
		if (depth < 0) return undefined;
		const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'operator';
		tokens.push({ kind, text: operator });
		at += operator.length;
	}
	if (depth > 0) return undefined;
	if (tokens.at(-1)?.kind !== 'newline') tokens.push({ kind: 'newline', text: '' });
	for (let left = indents.length; left > 1; left -= 1) tokens.push({ kind: 'dedent', text: '' });
	return tokens;
}
