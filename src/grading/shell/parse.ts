// A command line as a shell would run it: pipelines joined by operators, each command with its redirections.
import { lex, type LexFailure, type Token } from './lex.ts';
import type { Word } from './word.ts';

export interface Redirect {
	/** Descriptor as digits; the operator's own when none was written. */
	readonly fd: string;
	readonly operator: string;
	readonly target: Word;
}

export type Command =
	| {
			readonly kind: 'simple';
			readonly assignments: readonly Word[];
			readonly words: readonly Word[];
			readonly redirects: readonly Redirect[];
	  }
	| { readonly kind: 'subshell'; readonly script: Script; readonly redirects: readonly Redirect[] };

export interface Pipeline {
	readonly commands: readonly Command[];
	/** What joins it to the next: `&&`, `||`, `;`, `&`, or nothing at the end. */
	readonly after: string;
}

export type Script = readonly Pipeline[];

/** Words that begin a compound command; those are compared word by word instead. */
const keywords = new Set('for while until if case function select { [[ ! coproc'.split(' '));
const joiners = new Set(['&&', '||', ';', '&']);
const defaultFd: Readonly<Record<string, string>> = {
	'<': '0',
	'<<': '0',
	'<<<': '0',
	'<&': '0',
	'<>': '0'
};

/** Parses a line, or tells why it can't be: a quote that is never closed, or a form that isn't known. */
export function parseShell(source: string): Script | LexFailure {
	const tokens = lex(source);
	if (typeof tokens === 'string') return tokens;
	const parsed = readScript(tokens, 0);
	return parsed && parsed.end === tokens.length ? parsed.script : 'unreadable';
}

function readScript(
	tokens: readonly Token[],
	start: number
): { script: Script; end: number } | undefined {
	const script: Pipeline[] = [];
	let at = start;
	while (at < tokens.length) {
		const commands: Command[] = [];
		for (;;) {
			const read = readCommand(tokens, at);
			if (!read) return undefined;
			at = read.end;
			const token = tokens[at];
			const pipe = token?.kind === 'operator' ? token.text : '';
			commands.push(pipe === '|&' ? withErrors(read.command) : read.command);
			if (pipe !== '|' && pipe !== '|&') break;
			at += 1;
		}
		const token = tokens[at];
		const joined = token?.kind === 'operator' && joiners.has(token.text) ? token.text : '';
		if (joined !== '') at += 1;
		while (tokens[at]?.kind === 'operator' && isSemicolon(tokens[at])) at += 1;
		const next = tokens[at];
		const ends = next === undefined || (next.kind === 'operator' && next.text === ')');
		if (ends && (joined === '&&' || joined === '||')) return undefined;
		script.push({ commands, after: ends && joined === ';' ? '' : joined });
		if (ends) break;
		if (joined === '') return undefined;
	}
	return { script, end: at };
}

function isSemicolon(token: Token | undefined): boolean {
	return token?.kind === 'operator' && token.text === ';';
}

/** `a |& b` is `a 2>&1 | b`. */
function withErrors(command: Command): Command {
	const both: Redirect = { fd: '2', operator: '>&', target: { key: '1', raw: '1' } };
	return { ...command, redirects: [...command.redirects, both] };
}

function readCommand(
	tokens: readonly Token[],
	start: number
): { command: Command; end: number } | undefined {
	const first = tokens[start];
	if (first?.kind === 'operator') {
		if (first.text !== '(') return undefined;
		const inner = readScript(tokens, start + 1);
		const close = inner && tokens[inner.end];
		if (!inner || close?.kind !== 'operator' || close.text !== ')') return undefined;
		const rest = readWords(tokens, inner.end + 1);
		if (!rest || rest.words.length > 0) return undefined;
		return {
			command: { kind: 'subshell', script: inner.script, redirects: rest.redirects },
			end: rest.end
		};
	}
	const read = readWords(tokens, start);
	if (!read || read.end === start) return undefined;
	const split = read.words.findIndex((word) => !/^[A-Za-z_]\w*\+?=/.test(word.key));
	const count = split < 0 ? read.words.length : split;
	const words = read.words.slice(count);
	if (words[0] && keywords.has(words[0].key)) return undefined;
	return {
		command: {
			kind: 'simple',
			assignments: read.words.slice(0, count),
			words,
			redirects: read.redirects
		},
		end: read.end
	};
}

function readWords(
	tokens: readonly Token[],
	start: number
): { words: Word[]; redirects: Redirect[]; end: number } | undefined {
	const words: Word[] = [];
	const found: Redirect[] = [];
	let at = start;
	for (; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token?.kind === 'word') words.push(token.word);
		else if (token?.kind === 'redirect') {
			const target = tokens[at + 1];
			if (target?.kind !== 'word' || token.text === '<<') return undefined;
			// `2>&file` is an error of the shell; only `>&file` takes both outputs along.
			const isCopy = token.text.endsWith('>&') || token.text.endsWith('<&');
			if (isCopy && token.fd !== '' && !/^(?:\d+-?|-)$/.test(target.word.key)) return undefined;
			const fd = token.fd === '' ? (defaultFd[token.text] ?? '1') : token.fd;
			found.push({ fd, operator: token.text, target: target.word });
			at += 1;
		} else break;
	}
	return { words, redirects: found, end: at };
}
