// A term on a line of its own, and what it is on the next one: in a list entry or after a bold label.
import type { Block, Line } from '../block.ts';
import { boldLabel, labelOf } from '../label.ts';
import { askAt, type Place } from '../place.ts';
import { clipSentences, weight } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown, spansToText } from '../spans.ts';
import { isGeneral } from '../topic.ts';
import { labelQuestion } from './label-question.ts';
import { isSymbolLine } from './symbols.ts';
import { readTerm } from './term.ts';
import { typedAnswer } from './typed-answer.ts';
import type { Found } from './rule.ts';

const longestAnswer = 200;

/** Proposes a concept card for the entry's label at `index` and the text below it. */
export function draftBelow(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	return index === 0 && place.depth > 0 ? below(blocks, index, place) : undefined;
}

/** The same for a bold label; what follows it is less surely its meaning. */
export function draftBelowBold(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const block = blocks[index];
	return block !== undefined && boldLabel(block) !== undefined
		? below(blocks, index, place)
		: undefined;
}

function below(blocks: readonly Block[], index: number, place: Place): Found | undefined {
	const block = blocks[index];
	if (block?.kind !== 'paragraph') return undefined;
	const [first, ...more] = block.text;
	if (first === undefined) return undefined;
	const isBold = boldLabel(block) !== undefined;
	const label = labelOf(first);
	const told = more.length > 0 ? more : textBelow(blocks, index);
	const [under] = told ?? [];
	if (label === undefined || under === undefined || told === undefined || isGeneral(label))
		return undefined;
	if (readTerm(under)?.by === 'mark' || isSymbolLine(under)) return undefined;
	const asked = labelQuestion(label, escapeMarkdown(label), place);
	const answer = told
		.map((line) => spansToMarkdown(line.spans.filter((span) => !span.link)))
		.filter((text) => text !== '')
		.join('\\\n');
	if (asked === undefined || /[：:]$/.test(answer) || /^`[^`]*`$/.test(answer)) return undefined;
	const lines = [first.number, told.at(-1)?.number ?? first.number] as const;
	const typed = typedAnswer(asked, escapeMarkdown(label), answer, place, lines);
	if (typed !== undefined) return { proposals: [typed], used: [first, ...told] };
	if (weight(answer) < 8) return undefined;
	const { head, rest } = clipSentences(answer, longestAnswer);
	if (head.length > longestAnswer * 1.5) return undefined;
	return {
		proposals: [
			{
				kind: 'concept',
				rule: 'definition',
				confidence: isBold ? 'low' : 'medium',
				prompt: askAt(place, asked.question),
				answer: head,
				...(rest !== '' && rest.length <= longestAnswer ? { why: rest } : {}),
				lines
			}
		],
		used: [first]
	};
}

/** Lines of the paragraph or quote right below, pictures skipped. */
function textBelow(blocks: readonly Block[], index: number): readonly Line[] | undefined {
	for (const block of blocks.slice(index + 1, index + 3)) {
		const [inner] = block.kind === 'quote' ? block.blocks : [block];
		if (inner?.kind !== 'paragraph') return undefined;
		if (boldLabel(inner) !== undefined) return undefined;
		if (inner.text.some((line) => spansToText(line.spans).trim() !== '')) return inner.text;
	}
	return undefined;
}
