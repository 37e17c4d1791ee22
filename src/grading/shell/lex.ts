// Splits a command line as a POSIX shell does: words with quotes resolved, operators, redirections.
import { holeKey, placeholderLength, quotedPlaceholderLength } from './placeholders.ts';
import { mark, variableKey, type Word } from './word.ts';

export type Token =
	| { readonly kind: 'word'; readonly word: Word }
	| { readonly kind: 'operator'; readonly text: string }
	| { readonly kind: 'redirect'; readonly fd: string; readonly text: string };

/** Why a line can't be read as a shell command. */
export type LexFailure = 'unclosedQuote' | 'unreadable';

const operators = ['&&', '||', '|&', '|', ';;', ';', '&', '(', ')', '\n'];
const redirects = ['&>>', '&>', '<<<', '<<', '<>', '<&', '<', '>>', '>&', '>|', '>'];
const privateUse = /[\ue000-\ue00b]/gu;
const globMarks: Readonly<Record<string, string>> = {
	'*': mark.star,
	'?': mark.question,
	'[': mark.open,
	']': mark.close,
	'{': mark.brace,
	'}': mark.braceEnd,
	',': mark.comma
};

/** Index after the bracket that closes the one at `at`, quotes respected; -1 when none does. */
function closing(text: string, at: number, open: string, close: string): number {
	let depth = 0;
	for (let index = at; index < text.length; index += 1) {
		const character = text[index];
		if (character === '\\') index += 1;
		else if (character === "'" || character === '"') {
			index = text.indexOf(character, index + 1);
			if (index < 0) return -1;
		} else if (character === open) depth += 1;
		else if (character === close) {
			depth -= 1;
			if (depth === 0) return index + 1;
		}
	}
	return -1;
}

/** Reads `$NAME`, `${…}`, `$(…)` and `` `…` `` at `at`; undefined when the `$` is a plain character. */
function expansion(
	text: string,
	at: number,
	quoted: boolean
): { key: string; end: number } | LexFailure | undefined {
	const substitution = (inner: string, end: number) => {
		const tokens = lex(inner);
		if (typeof tokens === 'string') return tokens;
		const spelled = tokens.map((token) =>
			token.kind === 'word' ? token.word.key.replaceAll(mark.variableEnd, '') : token.text
		);
		return { key: variableKey(`(${spelled.join(' ')})`, quoted), end };
	};
	if (text[at] === '`') {
		const end = text.indexOf('`', at + 1);
		return end < 0 ? 'unclosedQuote' : substitution(text.slice(at + 1, end), end + 1);
	}
	if (text.startsWith('$(', at)) {
		const end = closing(text, at + 1, '(', ')');
		return end < 0 ? 'unclosedQuote' : substitution(text.slice(at + 2, end - 1), end);
	}
	if (text.startsWith('${', at)) {
		const end = text.indexOf('}', at);
		if (end < 0) return 'unclosedQuote';
		return { key: variableKey(text.slice(at + 2, end), quoted), end: end + 1 };
	}
	const name = /^\$([A-Za-z_]\w*|[0-9@*#?$!-])/.exec(text.slice(at, at + 80));
	if (!name?.[1]) return undefined;
	return { key: variableKey(name[1], quoted), end: at + name[0].length };
}

/** The words that active braces make of one: `{a,b}.txt` and `{1..3}`; other braces stay as they are. */
function expandBraces(key: string): readonly string[] {
	const group = /\ue009([^\ue009\ue00a]*)\ue00a/u.exec(key);
	if (!group) return [key];
	const inner = group[1] ?? '';
	const range = /^(\d{1,4})\.\.(\d{1,4})$/.exec(inner);
	const [first, last] = [Number(range?.[1]), Number(range?.[2])];
	const choices = inner.includes(mark.comma)
		? inner.split(mark.comma)
		: range && first <= last && last - first < 32
			? Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
			: [`{${inner}}`];
	const [before, after] = [key.slice(0, group.index), key.slice(group.index + group[0].length)];
	return choices
		.slice(0, 32)
		.flatMap((choice) => expandBraces(before + choice + after))
		.slice(0, 64);
}

function plainBraces(key: string): string {
	return key.replaceAll(mark.brace, '{').replaceAll(mark.braceEnd, '}').replaceAll(mark.comma, ',');
}

/** Lines that were split lately: a card's forms are compared with one typed line after another. */
const recent = new Map<string, readonly Token[] | LexFailure>();
const mostRecent = 100;

/** Tokens of a command line, comments and line continuations dropped, or why it can't be split. */
export function lex(source: string): readonly Token[] | LexFailure {
	const known = recent.get(source);
	if (known !== undefined) return known;
	if (recent.size >= mostRecent) recent.clear();
	const tokens = split(source);
	recent.set(source, tokens);
	return tokens;
}

function split(source: string): readonly Token[] | LexFailure {
	const text = source.replace(privateUse, '\ufffd').replace(/\\\n/g, ' ');
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		const character = text.charAt(at);
		if (character !== '\n' && /\s/.test(character)) {
			at += 1;
			continue;
		}
		if (character === '#') {
			const end = text.indexOf('\n', at);
			at = end < 0 ? text.length : end;
			continue;
		}
		const redirect = readRedirect(text, at);
		if (redirect) {
			tokens.push(redirect.token);
			at = redirect.end;
			continue;
		}
		const operator = operators.find((candidate) => text.startsWith(candidate, at));
		if (operator) {
			tokens.push({ kind: 'operator', text: operator === '\n' ? ';' : operator });
			at += operator.length;
			continue;
		}
		const word = readWord(text, at);
		if (typeof word === 'string') return word;
		if (word.end === at) return 'unreadable';
		const raw = text.slice(at, word.end);
		const keys = word.key.includes(mark.brace) ? expandBraces(word.key) : [word.key];
		for (const key of keys) {
			tokens.push({ kind: 'word', word: { key: plainBraces(key), raw } });
		}
		at = word.end;
	}
	return tokens;
}

function readRedirect(text: string, at: number): { token: Token; end: number } | undefined {
	const fd = /^\d{0,2}(?=[<>])/.exec(text.slice(at, at + 3))?.[0] ?? '';
	const start = at + fd.length;
	const operator = redirects.find((candidate) => text.startsWith(candidate, start));
	if (!operator) return undefined;
	// `<name>` is a placeholder and `<(…)` a word of its own.
	if (placeholderLength(text, start) > 0) return undefined;
	if ((operator === '<' || operator === '>') && text[start + 1] === '(') return undefined;
	return {
		token: { kind: 'redirect', fd, text: operator },
		end: start + operator.length
	};
}

function readWord(text: string, start: number): { key: string; end: number } | LexFailure {
	let key = '';
	let at = start;
	let quoted = false;
	while (at < text.length) {
		const character = text.charAt(at);
		if (!quoted && /[\s|&;()]/.test(character)) break;
		if (!quoted && (character === '<' || character === '>')) {
			const length = placeholderLength(text, at);
			if (length > 0) {
				key += holeKey(text.slice(at + 1, at + length - 1));
				at += length;
				continue;
			}
			if (at !== start || text[at + 1] !== '(') break;
			const end = closing(text, at + 1, '(', ')');
			if (end < 0) return 'unclosedQuote';
			key += variableKey(text.slice(at, end), true);
			at = end;
			continue;
		}
		if (quoted && character === '<') {
			const length = quotedPlaceholderLength(text, at);
			if (length > 0) {
				key += holeKey(text.slice(at + 1, at + length - 1));
				at += length;
				continue;
			}
		}
		if (character === '"') {
			quoted = !quoted;
			at += 1;
			continue;
		}
		if (character === "'" && !quoted) {
			const end = text.indexOf("'", at + 1);
			if (end < 0) return 'unclosedQuote';
			key += singleQuoted(text.slice(at + 1, end));
			at = end + 1;
			continue;
		}
		if (character === '\\') {
			const next = text[at + 1];
			if (next === undefined) return 'unreadable';
			key += quoted && !'$`"\\'.includes(next) ? `\\${next}` : next;
			at += 2;
			continue;
		}
		if (character === '$' || character === '`') {
			const found = expansion(text, at, quoted);
			if (typeof found === 'string') return found;
			if (found) {
				key += found.key;
				at = found.end;
				continue;
			}
		}
		if (
			character === '~' &&
			!quoted &&
			(at === start || /^[A-Za-z_]\w*=(?:.*:)?$/s.test(key)) &&
			/^~(?:\/|[\s;&|)]|$)/.test(text.slice(at, at + 2))
		) {
			key += variableKey('HOME', true);
		} else key += quoted ? character : (globMarks[character] ?? character);
		at += 1;
	}
	return quoted ? 'unclosedQuote' : { key, end: at };
}

function singleQuoted(text: string): string {
	const length = quotedPlaceholderLength(text, 0);
	return length > 0 && length === text.length ? holeKey(text.slice(1, -1)) : text;
}
