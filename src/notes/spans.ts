// Inline Markdown as flat spans, line by line; and spans as text or Markdown again.
import type { PhrasingContent } from 'mdast';
import type { Line, Span } from './block.ts';
import { cardTex } from './card-tex.ts';

type Flags = Pick<Span, 'strong' | 'mark' | 'link' | 'key'>;

/** `==` of a highlight; not the one of `package==1.0` or of a comparison. */
const highlight = /(?<![\w)\]])==|==(?![\w(])/;

/**
 * Reads inline nodes as lines: a line break in the source is a line break here, as Typora shows it.
 * `number` turns a line of the parsed piece into a line of the note; `start` is the first one.
 */
export function readLines(
	nodes: readonly PhrasingContent[],
	number: (line: number) => number,
	start: number
): Line[] {
	const reader = new SpanReader(number, start);
	reader.read(nodes, {});
	return reader.finish();
}

class SpanReader {
	readonly #number: (line: number) => number;
	readonly #lines: Line[] = [];
	#spans: Span[] = [];
	#at: number;
	#mark = false;
	#key = false;

	constructor(number: (line: number) => number, start: number) {
		this.#number = number;
		this.#at = start;
	}

	read(nodes: readonly PhrasingContent[], flags: Flags): void {
		for (const node of nodes) this.#node(node, flags);
	}

	finish(): Line[] {
		this.#newline();
		return this.#lines;
	}

	#node(node: PhrasingContent, flags: Flags): void {
		switch (node.type) {
			case 'text':
				this.#text(node.value, flags);
				break;
			case 'inlineCode':
				this.#push({ kind: 'code', text: node.value.trim(), ...flags });
				break;
			case 'inlineMath':
				this.#push({ kind: 'math', text: cardTex(node.value.trim()), ...flags });
				break;
			case 'strong':
				this.read(node.children, { ...flags, strong: true });
				break;
			case 'emphasis': {
				// `3*3 … 5*5` is a product twice, not emphasis.
				const product = /[\p{L}\p{N})\]]$/u.test(this.#spans.at(-1)?.text ?? '');
				if (product) this.#text('*', flags);
				this.read(node.children, flags);
				if (product) this.#text('*', flags);
				break;
			}
			case 'delete':
				break;
			case 'link':
				this.read(node.children, { ...flags, link: true });
				break;
			case 'linkReference':
				this.read(node.children, flags);
				break;
			case 'image':
			case 'imageReference':
				this.#push({ kind: 'image', text: node.alt ?? '', ...flags });
				break;
			case 'html':
				this.#html(node.value, flags);
				break;
			case 'break':
				this.#newline();
				break;
			default:
				break;
		}
		const end = node.position?.end.line;
		if (end !== undefined && node.type !== 'break') this.#at = end;
	}

	#text(value: string, flags: Flags): void {
		for (const [index, part] of value.split('\n').entries()) {
			if (index > 0) this.#newline();
			const wiki = part
				.replace(/!?\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]/g, '$1')
				.replace(/\s*\[(?:跳转|点这里|返回|here)\]\(#[^)]*\)/g, '')
				.replace(/\[([^\]]+)\]\(#[^)]*\)/g, '$1');
			for (const [at, piece] of wiki.split(highlight).entries()) {
				if (at > 0) this.#mark = !this.#mark;
				if (piece !== '') this.#push({ kind: 'text', text: piece, ...flags });
			}
		}
	}

	#html(value: string, flags: Flags): void {
		if (/^<kbd\b/i.test(value)) this.#key = true;
		else if (/^<\/kbd/i.test(value)) this.#key = false;
		else if (/^<br\b/i.test(value)) this.#newline();
		else if (/^<img\b/i.test(value)) {
			this.#push({ kind: 'image', text: /\balt="([^"]*)"/i.exec(value)?.[1] ?? '', ...flags });
		}
	}

	#push(span: Span): void {
		const key = this.#key && span.kind === 'text';
		const next: Span = {
			...span,
			...(key ? { kind: 'code', key: true } : {}),
			...(this.#mark ? { mark: true } : {})
		};
		const last = this.#spans.at(-1);
		const same =
			last?.kind === 'text' &&
			next.kind === 'text' &&
			last.strong === next.strong &&
			last.mark === next.mark &&
			last.link === next.link;
		if (same) this.#spans[this.#spans.length - 1] = { ...next, text: last.text + next.text };
		else this.#spans.push(next);
	}

	#newline(): void {
		if (this.#spans.length > 0)
			this.#lines.push({ spans: this.#spans, number: this.#number(this.#at) });
		this.#spans = [];
		this.#mark = false;
		this.#at++;
	}
}

/** The line as plain text: code and TeX without their marks, images left out. */
export function spansToText(spans: readonly Span[]): string {
	return spans.map((span) => (span.kind === 'image' ? '' : span.text)).join('');
}

/** The line as Markdown for a card: emphasis and addresses go, code and formulas stay, a lost picture keeps its caption. */
export function spansToMarkdown(spans: readonly Span[]): string {
	return spans
		.map(spanToMarkdown)
		.join('')
		.replace(/[ \t]+/g, ' ')
		.trim();
}

function spanToMarkdown(span: Span): string {
	switch (span.kind) {
		case 'code':
			return codeMarkdown(span.text);
		case 'math':
			return `$${span.text}$`;
		case 'image':
			return '';
		default:
			return escapeMarkdown(span.text);
	}
}

/** Text in code marks that hold its own backticks. */
export function codeMarkdown(code: string): string {
	const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((ticks) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	const pad = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
	return `${fence}${pad}${code}${pad}${fence}`;
}

/** Plain text with the characters escaped that Markdown would read as marks. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\*`$]/g, '\\$&')
		.replace(/<(?=[A-Za-z/!?])/g, '\\<')
		.replace(/(^|[\s\p{P}])_(?=\S)|(?<=\S)_($|[\s\p{P}])/gu, (match) => match.replace('_', '\\_'))
		.replace(/\](?=[[(])/g, '\\]');
}
