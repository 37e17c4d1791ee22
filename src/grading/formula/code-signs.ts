// Spellings that people bring along from code and from paper, told in TeX: `x**2`, `a//b`, `√(x)`,
// `log2(x)`, `60°`. Where the spelling leaves open how far it reaches, the answer is refused.
import type { Token } from './lex.ts';
import { Refusal } from './refusal.ts';
import { letterCommands } from './vocabulary.ts';

/** Whether both tokens are this mark, without a space between. */
function isDouble(tokens: readonly Token[], at: number, sign: string): boolean {
	const second = tokens[at + 1];
	return tokens[at]?.text === sign && second?.text === sign && !second.spaced;
}

/** Where the round bracket that opens at `at` closes. */
function closingBracket(tokens: readonly Token[], at: number): number {
	let depth = 0;
	for (let end = at; end < tokens.length; end += 1) {
		if (tokens[end]?.text === '(') depth += 1;
		if (tokens[end]?.text === ')') depth -= 1;
		if (depth === 0) return end;
	}
	throw new Refusal('unclosed', { typed: '(' });
}

/** A mark that stands for the tokens from `first` to `last`. */
function mark(text: string, first: Token, last: Token = first): Token {
	return { kind: 'mark', text, start: first.start, end: last.end, spaced: false };
}

/** Braces that nobody typed, round tokens that were. */
function grouped(inside: readonly Token[], before: Token): readonly Token[] {
	const last = inside.at(-1) ?? before;
	const open = { ...mark('{', before), start: before.end };
	return [open, ...inside, { ...mark('}', last), start: last.end }];
}

const isGluedLetter = (token: Token | undefined): boolean =>
	token !== undefined && !token.spaced && (token.kind === 'letter' || token.kind === 'number');

/** `ab**2`: the square of a name in code, of its last letter in TeX. */
function hasPlainBase(before: readonly Token[]): boolean {
	const base = before.at(-1);
	if (base === undefined) return false;
	if (base.kind === 'letter') return base.spaced || before.at(-2)?.kind !== 'letter';
	if (base.kind === 'number' || base.kind === 'name') return true;
	return letterCommands.has(base.text) || /^[)\]}|]$/.test(base.text);
}

/** The place after the operand of `**` that begins at `at`. */
function operandEnd(tokens: readonly Token[], at: number): number {
	const start = tokens[at]?.text === '-' ? at + 1 : at;
	const first = tokens[start];
	if (first?.text === '(') return closingBracket(tokens, start) + 1;
	const isPlain =
		first?.kind === 'letter' ||
		first?.kind === 'number' ||
		(first !== undefined && letterCommands.has(first.text));
	if (!isPlain) throw new Refusal('unexpected', { typed: '**' });
	return start + 1;
}

function mayFollowPower(token: Token | undefined): boolean {
	if (token === undefined || token.spaced) return token?.text !== '^';
	return token.kind === 'mark' ? !/^[_^([{!']$/.test(token.text) : token.kind === 'command';
}

/** What the root sign typed as one character reaches over: a bracket, a number or a letter. */
function radicand(tokens: readonly Token[], at: number): readonly [readonly Token[], number] {
	const first = tokens[at];
	const isBracket = first?.text === '(';
	const end = isBracket ? closingBracket(tokens, at) + 1 : at + 1;
	const next = tokens[end];
	const reachesOn =
		/^[_^!']$/.test(next?.text ?? '') ||
		(!isBracket && (isGluedLetter(next) || (next?.kind === 'command' && !next.spaced)));
	if (reachesOn) throw new Refusal('unexpected', { typed: '√' });
	return [isBracket ? tokens.slice(at + 1, end - 1) : tokens.slice(at, end), end];
}

/** The letters of `log` before a base and a bracket: `log2(`. */
function isLogWithBase(tokens: readonly Token[], at: number, before: Token | undefined): boolean {
	const [first, second, third, base, open] = tokens.slice(at, at + 5);
	const word = [first, second, third];
	return (
		word.map((token) => token?.text).join('') === 'log' &&
		word.every((token) => token?.kind === 'letter') &&
		!(before?.kind === 'letter' && first?.spaced === false) &&
		[second, third, base, open].every((token) => token?.spaced === false) &&
		(base?.text === '2' || base?.text === '10') &&
		open?.text === '('
	);
}

/** The tokens with what code and paper write otherwise put into TeX; positions stay those of the source. */
export function withoutCodeSigns(tokens: readonly Token[]): readonly Token[] {
	const out: Token[] = [];
	for (let at = 0; at < tokens.length;) {
		const token = tokens[at];
		if (token === undefined) break;
		const next = tokens[at + 1];
		if (isDouble(tokens, at, '*')) {
			if (!hasPlainBase(out)) throw new Refusal('unexpected', { typed: '**' });
			const end = operandEnd(tokens, at + 2);
			if (!mayFollowPower(tokens[end])) throw new Refusal('unexpected', { typed: '**' });
			const sign = mark('^', token, next);
			const isBracket = tokens[at + 2]?.text === '(';
			const operand = isBracket ? tokens.slice(at + 3, end - 1) : tokens.slice(at + 2, end);
			out.push(sign, ...grouped(withoutCodeSigns(operand), sign));
			at = end;
		} else if (isDouble(tokens, at, '/')) {
			out.push({ ...mark('//', token, next), spaced: token.spaced });
			at += 2;
		} else if (token.text === '\\sqrt' && (token.end - token.start === 1 || next?.text === '(')) {
			const isCommand = next?.kind === 'command' && !letterCommands.has(next.text);
			const isOpen = isCommand || next?.text === '{' || next?.text === '[';
			out.push(token);
			at += 1;
			if (isOpen) continue;
			const [inside, end] = radicand(tokens, at);
			out.push(...grouped(withoutCodeSigns(inside), token));
			at = end;
		} else if (token.text === '^' && next?.text === '\\circ') {
			out.push({ ...mark('\\degree', token, next), kind: 'command' });
			at += 2;
		} else if (token.text === '^' && next?.text === '{' && tokens[at + 2]?.text === '\\circ') {
			if (tokens[at + 3]?.text !== '}') throw new Refusal('unexpected', { typed: '\\circ' });
			out.push({ ...mark('\\degree', token, tokens[at + 3]), kind: 'command' });
			at += 4;
		} else if (isLogWithBase(tokens, at, out.at(-1))) {
			const [base] = tokens.slice(at + 3);
			out.push({ ...mark('\\log', token, tokens[at + 2]), kind: 'command', spaced: token.spaced });
			if (base) out.push(mark('_', base), base);
			at += 4;
		} else {
			out.push(token);
			at += 1;
		}
	}
	return out;
}
