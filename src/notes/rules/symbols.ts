// The lines around a formula that say what its symbols are: 其中…, `d：…`, a list of `输入：$W$`.
import type { Block, Line } from '../block.ts';
import { bullets, entryTexts, isFlat } from './entries.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';

const where = /^(?:其中|式中|这里|此处|where\b|here\b|with\b)/i;
const most = { lines: 6, characters: 400 } as const;

export interface Symbols {
	/** Markdown; empty when there are none. */
	readonly text: string;
	readonly lines: readonly Line[];
	/** True when the list right before the formula names its symbols, so that it is no lead. */
	readonly leadTaken: boolean;
	/** The line before that list. */
	readonly lead?: Line;
}

/** Symbols told right before `index` or right from `after` on. */
export function symbolsAround(blocks: readonly Block[], index: number, after: number): Symbols {
	const before = blocks[index - 1];
	if (before?.kind === 'list' && isSymbolList(before)) {
		const above = blocks[index - 2];
		const lead = above?.kind === 'paragraph' ? above.text.at(-1) : undefined;
		const text = bullets(entryTexts(before) ?? []);
		return { text, lines: [], leadTaken: true, ...(lead === undefined ? {} : { lead }) };
	}
	const lines: Line[] = [];
	const texts: string[] = [];
	for (const block of blocks.slice(after, after + 4)) {
		const own = symbolLines(block);
		if (own.length === 0) break;
		lines.push(...own);
		texts.push(...own.map((line) => spansToMarkdown(line.spans)));
		if (block.kind === 'paragraph' && own.length < block.text.length) break;
	}
	const text = texts.slice(0, most.lines).join('\\\n');
	return { text: text.length <= most.characters ? text : '', lines, leadTaken: false };
}

function symbolLines(block: Block): Line[] {
	if (block.kind === 'paragraph') {
		const end = block.text.findIndex((line) => !isSymbolLine(line));
		return end < 0 ? [...block.text] : block.text.slice(0, end);
	}
	if (block.kind !== 'list' || !isFlat(block)) return [];
	const lines = block.entries.flatMap((entry) =>
		entry.blocks[0]?.kind === 'paragraph' ? entry.blocks[0].text : []
	);
	return lines.length <= most.lines && lines.every(isSymbolLine) ? lines : [];
}

/** A list that names quantities: most of its entries end in a symbol. */
function isSymbolList(block: Block): boolean {
	if (block.kind !== 'list' || !isFlat(block) || block.entries.length < 2) return false;
	const texts = entryTexts(block);
	return (
		texts !== undefined &&
		texts.filter((text) => /[：:]\s*\$[^$]+\$/.test(text)).length * 2 > texts.length
	);
}

/** True for `其中…`, `$x$ 是 …`, `d：…`. */
export function isSymbolLine(line: Line): boolean {
	const text = spansToText(line.spans).trim();
	if (where.test(text)) return true;
	const [first, second] = line.spans.filter(
		(span) => span.kind !== 'text' || span.text.trim() !== ''
	);
	if (first?.kind === 'math' && second?.kind === 'text' && first.text.length <= 60) {
		return /^\s*(?:[：:]|是|为|表示|分别|代表|is\b|are\b|denotes?\b)/.test(second.text);
	}
	return /^[A-Za-z]\w{0,2}\s*[：:]/.test(text) && !/^Q\s*[：:]|[？?]$/.test(text);
}
