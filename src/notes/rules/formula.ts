// A display formula: asked by the line that leads to it, its left side and its headings; "where" lines tell why.
import type { Block, Line } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { headingWords } from '../topic.ts';
import { spansToMarkdown, spansToText, escapeMarkdown } from '../spans.ts';
import { say } from '../words.ts';
import type { Found } from './rule.ts';

const longestAnswer = 2000;
const longestLead = 120;
const where = /^(?:其中|式中|这里|此处|where\b|here\b|with\b)/i;

/** Proposes a card for the formula at `index`; formulas with nothing between them are one derivation. */
export function draftFormula(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const block = blocks[index];
	if (block?.kind !== 'formula') return undefined;
	const tex = block.tex.trim();
	if (tex === '' || tex.length > longestAnswer) return undefined;
	const subject = subjectOf(place);
	const left = leftSide(tex);
	const [symbols, used] = symbolLines(blocks, index + 1);
	const asked = left === undefined ? subject : `${subject}（$${left} = {?}$）`;
	const proposal: Proposal = {
		kind: 'formula',
		rule: 'formula',
		confidence: left !== undefined && place.lead !== undefined ? 'high' : 'medium',
		prompt: askAt(place, say(place.note.language, 'formula', asked)),
		answer: tex,
		...(symbols === '' ? {} : { why: symbols }),
		lines: [place.lead?.number ?? block.lines[0], used.at(-1)?.number ?? block.lines[1]]
	};
	return { proposals: [proposal], used };
}

/** What the formula is of: the line above it, else the heading. */
function subjectOf(place: Place): string {
	const lead = place.lead ?? place.owner;
	const words =
		lead === undefined ? '' : spansToMarkdown(lead.spans).replace(/[\s:：，,。；;]+$/, '');
	if (words !== '' && words.length <= longestLead) return words;
	return escapeMarkdown(headingWords(place.path.at(-1) ?? ''));
}

/** The symbol before the first equals sign, when there is one formula with one left side. */
export function leftSide(tex: string): string | undefined {
	const match = /^([^=&\n]{1,60}?)\s*=/.exec(tex.replace(/\\begin\{[a-z*]+\}/g, '').trim());
	const left = match?.[1]?.trim();
	if (left === undefined || left === '' || /\\\\|\\(?:le|ge|ne|approx)\b/.test(left))
		return undefined;
	const opened = (left.match(/\{/g) ?? []).length - (left.match(/\}/g) ?? []).length;
	return opened === 0 && !/\\left/.test(left) ? left : undefined;
}

/** Lines right after the formula that say what its symbols are. */
function symbolLines(blocks: readonly Block[], from: number): [string, Line[]] {
	const lines: Line[] = [];
	for (let index = from; index < Math.min(blocks.length, from + 4) && lines.length < 6; index++) {
		const block = blocks[index];
		if (block?.kind !== 'paragraph') break;
		const symbols = block.text.filter(isSymbolLine);
		if (symbols.length === 0) break;
		lines.push(...symbols);
		if (symbols.length < block.text.length) break;
	}
	return [lines.map((line) => spansToMarkdown(line.spans)).join('\\\n'), lines];
}

function isSymbolLine(line: Line): boolean {
	const text = spansToText(line.spans).trim();
	if (where.test(text)) return true;
	const [first, second] = line.spans;
	if (first?.kind === 'math' && second?.kind === 'text') {
		return /^\s*(?:[：:]|是|为|表示|分别|代表|is\b|are\b|denotes?\b)/.test(second.text);
	}
	return /^[A-Za-z]\w{0,2}\s*[：:]/.test(text);
}
