// A section's Markdown as blocks of lines; the parser sees pieces of bounded size, so time stays linear.
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type { ListItem, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Block, Line, ListEntry } from './block.ts';
import { cardTex } from './card-tex.ts';
import { placeMark } from './note-line.ts';
import { readLines } from './spans.ts';
import { looksLikeCode } from './code-kind.ts';
import { outdent } from './listing.ts';
import type { NoteLine, Section } from './section.ts';

/** Indented prose is not code here, and bold works beside Chinese punctuation. */
function asPeopleWrite(this: Processor): void {
	const settings = this.data() as { micromarkExtensions?: unknown[] };
	(settings.micromarkExtensions ??= []).push(cjkFriendlyExtension(), {
		disable: { null: ['codeIndented', 'setextUnderline'] }
	});
}

const parser = unified()
	.use(remarkParse)
	.use(remarkGfm, { singleTilde: false })
	.use(remarkMath)
	.use(asPeopleWrite)
	.freeze();

/** Comments, style sheets, programs, and tables whose cells say nothing without their columns. */
const wordless = /<!--[\s\S]*?-->|<(style|script|table)\b[\s\S]*?(?:<\/\1>|$)/gi;

/** Characters of a piece; remark's time grows with the square of what it is given. */
const pieceLength = 12_000;

/** The blocks of a section in order, each with the lines of the note that it came from. */
export function parseSection(section: Section): Block[] {
	return pieces(section.body).flatMap((piece) => {
		const root = parser.parse(piece.map((line) => line.text).join('\n')) as Root;
		return new BlockReader(section, piece).blocks(root.children);
	});
}

/** Cuts between top-level blocks where possible, else anywhere. */
function pieces(body: readonly NoteLine[]): NoteLine[][] {
	const all: NoteLine[][] = [];
	let piece: NoteLine[] = [];
	let length = 0;
	for (const [index, line] of body.entries()) {
		const fresh = (body[index - 1]?.text ?? '').trim() === '' && /^[^\s\d*+-]/.test(line.text);
		if ((length > pieceLength && fresh) || length > 2 * pieceLength) {
			all.push(piece);
			piece = [];
			length = 0;
		}
		piece.push(line);
		length += line.text.length + 1;
	}
	if (piece.some((line) => line.text.trim() !== '')) all.push(piece);
	return all;
}

const marked = new RegExp(`^${placeMark.open}([LM])(\\d+)${placeMark.close}$`);

class BlockReader {
	readonly #section: Section;
	readonly #piece: readonly NoteLine[];
	readonly #texts = new Map<number, string>();

	constructor(section: Section, piece: readonly NoteLine[]) {
		this.#section = section;
		this.#piece = piece;
		for (const line of piece) if (line.text !== '') this.#texts.set(line.number, line.text);
	}

	blocks(nodes: readonly RootContent[]): Block[] {
		return nodes.flatMap((node) => this.#block(node));
	}

	#block(node: RootContent): Block[] {
		const lines = this.#lines(node);
		const number = (line: number) => this.#number(line);
		switch (node.type) {
			case 'paragraph':
				return this.#paragraphs(readLines(node.children, number, node.position?.start.line ?? 1));
			case 'heading':
				return this.#paragraphs(readLines(node.children, number, node.position?.start.line ?? 1));
			case 'list': {
				// Among facts a box to tick is a plan of the author's.
				const facts = node.children.filter(({ checked }) => typeof checked !== 'boolean');
				const entries = (facts.length > 0 ? facts : node.children)
					.map((entry) => this.#entry(entry))
					.filter((entry) => entry.blocks.length > 0);
				const start = node.start ?? 1;
				return [{ kind: 'list', ordered: node.ordered === true, start, entries, lines }];
			}
			case 'code':
				return [
					{ kind: 'code', code: node.value, lines, ...(node.lang ? { language: node.lang } : {}) }
				];
			case 'math':
				return [{ kind: 'formula', tex: cardTex(node.value), lines }];
			case 'table':
				return [this.#table(node, lines)];
			case 'blockquote':
				return [{ kind: 'quote', blocks: withoutCallout(this.blocks(node.children)), lines }];
			case 'html':
				return this.#html(node.value, node.position?.start.line ?? 1);
			default:
				return [];
		}
	}

	/** Lines of text, cut where a listing or formula was taken out. */
	#paragraphs(all: readonly Line[]): Block[] {
		const blocks: Block[] = [];
		let text: Line[] = [];
		const flush = () => {
			const [first, last] = [text[0], text.at(-1)];
			if (first && last) blocks.push(...this.#withCode(text, [first.number, last.number]));
			text = [];
		};
		for (const line of all) {
			const only = line.spans.length === 1 ? line.spans[0] : undefined;
			const match = only === undefined ? null : marked.exec(only.text.trim());
			const taken = match === null ? undefined : this.#taken(match[1], Number(match[2]));
			if (taken !== undefined) {
				flush();
				blocks.push(taken);
			} else if (only?.kind === 'math') {
				flush();
				blocks.push({ kind: 'formula', tex: only.text, lines: [line.number, line.number] });
			} else {
				text.push(line);
			}
		}
		flush();
		return blocks;
	}

	/** A paragraph; lines of program code in it that nobody fenced become a listing. */
	#withCode(text: readonly Line[], lines: readonly [number, number]): Block[] {
		const raw = text.map((line) => this.#raw(line.number));
		const isCode = raw.map(looksLikeCode);
		const isRun = (at: number) =>
			isCode[at] === true && (isCode[at - 1] === true || isCode[at + 1] === true);
		if (!isCode.some((_, at) => isRun(at))) return [{ kind: 'paragraph', text, lines }];
		const blocks: Block[] = [];
		for (let at = 0; at < text.length;) {
			let end = at + 1;
			while (end < text.length && isRun(end) === isRun(at)) end++;
			const own = text.slice(at, end);
			const place: [number, number] = [own[0]?.number ?? lines[0], own.at(-1)?.number ?? lines[1]];
			if (isRun(at)) blocks.push({ kind: 'code', code: outdent(raw.slice(at, end)), lines: place });
			else blocks.push({ kind: 'paragraph', text: own, lines: place });
			at = end;
		}
		return blocks;
	}

	#raw(number: number): string {
		return this.#texts.get(number) ?? '';
	}

	#taken(kind: string | undefined, index: number): Block | undefined {
		if (kind === 'L') {
			const listing = this.#section.listings[index];
			if (listing === undefined) return undefined;
			const language = listing.language.split(/[\s{,]/)[0] ?? '';
			return {
				kind: 'code',
				code: listing.code,
				lines: listing.lines,
				...(language === '' ? {} : { language: language.toLowerCase() })
			};
		}
		const formula = this.#section.formulas[index];
		return formula && { kind: 'formula', tex: cardTex(formula.tex), lines: formula.lines };
	}

	#entry(node: ListItem): ListEntry {
		return { blocks: this.blocks(node.children), lines: this.#lines(node) };
	}

	#table(node: Table, lines: readonly [number, number]): Block {
		const rows = node.children.map((row) =>
			row.children.map((cell): Line => {
				const start = cell.position?.start.line ?? 1;
				const spans = readLines(cell.children, (line) => this.#number(line), start).flatMap(
					(line) => line.spans
				);
				return { spans, number: this.#number(start) };
			})
		);
		const [head = [], ...rest] = rows;
		return { kind: 'table', head, rows: rest, lines };
	}

	/** The words of an HTML block; tags and comments go. */
	#html(html: string, start: number): Block[] {
		const text = html.replace(wordless, (gone) => gone.replace(/[^\n]/g, ''));
		const lines = text.split('\n').map((line, index): Line => {
			const words = line.replace(/<[^>]*>/g, ' ').trim();
			return {
				spans: words === '' ? [] : [{ kind: 'text', text: words }],
				number: this.#number(start + index)
			};
		});
		return this.#paragraphs(lines.filter((line) => line.spans.length > 0));
	}

	#number(line: number): number {
		return this.#piece[line - 1]?.number ?? this.#section.start;
	}

	#lines(node: RootContent): readonly [number, number] {
		const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
		return [this.#number(start.line), this.#number(end.line)];
	}
}

/** `> [!note] Title` is a callout: its mark goes, its title stays. */
function withoutCallout(blocks: Block[]): Block[] {
	const [first, ...rest] = blocks;
	const line = first?.kind === 'paragraph' ? first.text[0] : undefined;
	const [span, ...spans] = line?.spans ?? [];
	const mark = span?.kind === 'text' ? /^\[!(\w+)\][+-]?\s*/.exec(span.text) : null;
	if (first?.kind !== 'paragraph' || line === undefined || span === undefined || mark === null)
		return blocks;
	const title = span.text.slice(mark[0].length);
	// Whom a quotation is from is no heading of what it says.
	const isSource = /^(?:quote|cite)$/i.test(mark[1] ?? '');
	const own = isSource ? [] : title === '' ? spans : [{ ...span, text: title }, ...spans];
	const text =
		own.length === 0 ? first.text.slice(1) : [{ ...line, spans: own }, ...first.text.slice(1)];
	return text.length === 0 ? rest : [{ ...first, text }, ...rest];
}
