// A display formula: asked by the clause that leads to it, its left sides and its headings; "where" lines tell why.
import type { Block, Line } from '../block.ts';
import { askAt, nearestHeading, type Place, type Proposal } from '../place.ts';
import { clause, weight } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown } from '../spans.ts';
import { headingWords } from '../topic.ts';
import { say } from '../words.ts';
import type { Found } from './rule.ts';
import { leftSides, tidyFormula } from './formula-parts.ts';
import { isSymbolLine, symbolsAround } from './symbols.ts';

const longestAnswer = 2000;
/** Clauses that lead to any formula and name none. */
const vague =
	/^(?:则|即|有|得|得到|可得|所以|因此|代入|整理|其中|式子|在式子|上式|如下|公式|公式为|计算|计算公式|表示|写成|为|就是|最终|最后|之间的关系为?|式子更加简洁|习惯性.*|so|then|thus|hence|we (?:get|have)|namely|that is|where)$/i;

/** Proposes a card for the formula at `index`; formulas that go on from it (`= …`) belong to it. */
export function draftFormula(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const block = blocks[index];
	if (block?.kind !== 'formula') return undefined;
	if (index > 0 && goesOn(block) && blocks[index - 1]?.kind === 'formula') return { proposals: [] };
	const parts = [block.tex];
	let last = block.lines[1];
	let next = index + 1;
	for (; ; next++) {
		const more = blocks[next];
		if (more?.kind !== 'formula' || !goesOn(more)) break;
		// Numbers put into the formula are an example of it.
		if (!isWorkedExample(more.tex)) parts.push(more.tex);
		last = more.lines[1];
	}
	const answer = tidyFormula(parts);
	if (answer === '' || answer.length > longestAnswer || isWorkedExample(answer)) return undefined;
	const symbols = symbolsAround(blocks, index, next);
	const lead = symbols.leadTaken ? symbols.lead : afterList(blocks, index) ? undefined : place.lead;
	const { subject, named } = subjectOf(lead, place);
	const left = leftSides(answer);
	const hint = left === '' ? '' : say(place.note.language, 'side', left);
	const proposal: Proposal = {
		kind: 'formula',
		rule: 'formula',
		confidence:
			named && left !== '' && !/^(?:设|假设|令|例如)/.test(subject)
				? 'high'
				: named || left !== ''
					? 'medium'
					: 'low',
		prompt: askAt(place, say(place.note.language, 'formula', `${subject}${hint}`)),
		answer,
		...(symbols.text === '' ? {} : { why: symbols.text }),
		lines: [lead?.number ?? block.lines[0], Math.max(last, symbols.lines.at(-1)?.number ?? 0)]
	};
	return { proposals: [proposal], used: symbols.lines };
}

/** True when the line above is a nested entry of a list: it leads to nothing below the list. */
function afterList(blocks: readonly Block[], index: number): boolean {
	const before = blocks[index - 1];
	const last = before?.kind === 'list' ? before.entries.at(-1)?.blocks.at(-1) : undefined;
	return last !== undefined && last.kind !== 'paragraph';
}

/** True for a formula that begins where the one before it stopped. */
function goesOn(block: Block): boolean {
	return (
		block.kind === 'formula' &&
		/^\s*&?\s*(?:=|\\approx|\\le|\\ge|\\Rightarrow|\\to\b|\+|-(?!\w*\s*=))/.test(block.tex)
	);
}

/** True for `= -\log(0.9) - 0.1`: nothing but numbers and functions of them. */
function isWorkedExample(tex: string): boolean {
	const names = tex.replace(/\\[a-zA-Z]+|\b(?:log|ln|exp|sqrt|max|min)\b/g, '');
	return /\d/.test(names) && !/[A-Za-z]/.test(names);
}

/** What the formula is of: the last clause of the line above it, else the heading. */
function subjectOf(lead: Line | undefined, place: Place): { subject: string; named: boolean } {
	const heading = escapeMarkdown(headingWords(nearestHeading(place)));
	const line = lead ?? place.owner;
	if (line === undefined) return { subject: heading, named: false };
	const text = spansToMarkdown(line.spans.filter((span) => span.link !== true));
	const words = clause(text);
	const isAnswer = /[？?]/.test(text);
	if (isAnswer || words === '' || vague.test(words) || weight(words) < 2 || isSymbolLine(line)) {
		return { subject: heading, named: false };
	}
	// A long sentence names the formula only when it leads up to it.
	const leads = /(?:[：:]|[为是有得到即]|如下|公式|定义)\s*$/.test(text) || weight(text) <= 40;
	return leads || heading === ''
		? { subject: words, named: true }
		: { subject: heading, named: false };
}
