// A term on a line of its own, and what it is on the next one: in a list entry or after a bold label.
import type { Block, Line } from '../block.ts';
import { looksLikeCode } from '../code-kind.ts';
import { boldLabel, labelOf } from '../label.ts';
import { askAt, type Place } from '../place.ts';
import { clipSentences, pointsBelow, weight } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown, spansToText } from '../spans.ts';
import { isGeneral } from '../topic.ts';
import { say } from '../words.ts';
import { labelQuestion } from './label-question.ts';
import { isSymbolLine } from './symbols.ts';
import { readTerm } from './term.ts';
import { typedAnswer, typedName } from './typed-answer.ts';
import { isMember, predicate } from './definition.ts';
import type { Found } from './rule.ts';

const longestAnswer = 200;
/** Labels of two things, or of all that belongs to one: no single answer. */
const joint = /[和与及]|相关|以及|(?:过程|特征|说明|情况|使用|思考)$|[/&]|[：:]|\band\b/;
/** Beginnings of texts that go on from something, instead of saying what the label is. */
const pointer =
	/^(?:可以看到|这时|此时|这里|这种|这样|如图|如下|下图|上图|由此|因此|所以|其中|假设|首先|然后|但|而|注意|例如|as shown|here\b|then\b)/i;

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
	const answer = told
		.map((line) => spansToMarkdown(line.spans.filter((span) => !span.link)))
		.filter((text) => text !== '')
		.join('\\\n')
		.replace(/^(?:\\\*)+\s*/, '');
	const lines = [first.number, told.at(-1)?.number ?? first.number] as const;
	if (pointsBelow(answer) || told.every(isCodeOnly)) return undefined;
	if ([first, ...told].some((line) => looksLikeCode(spansToText(line.spans)))) return undefined;
	const named = isCodeOnly(first) ? typedName(label, answer, place, lines) : undefined;
	if (named !== undefined) return { proposals: [named], used: [first, ...told] };
	const asked = joint.test(label) ? undefined : labelQuestion(label, escapeMarkdown(label), place);
	if (asked === undefined || pointer.test(answer) || /^\S*\.\w+$/.test(answer)) return undefined;
	const typed = typedAnswer(asked, escapeMarkdown(label), answer, place, lines);
	if (typed !== undefined) return { proposals: [typed], used: [first, ...told] };
	const { head, rest } = clipSentences(answer, longestAnswer);
	if (
		weight(answer) < 14 ||
		answer.startsWith(label) ||
		/^[`'"]|\\`$/.test(answer) ||
		head.length > longestAnswer * 1.5 ||
		isMember(head)
	)
		return undefined;
	const isTerm = asked.form === 'concept';
	const gist = say(place.note.language, 'gist', escapeMarkdown(label));
	return {
		proposals: [
			{
				kind: 'concept',
				rule: 'definition',
				confidence: isBold ? 'low' : 'medium',
				prompt: askAt(place, isTerm && tellsMore(label, head) ? gist : asked.question),
				answer: head,
				...(rest !== '' && rest.length <= longestAnswer ? { why: rest } : {}),
				lines
			}
		],
		used: [first]
	};
}

/** True for a text that speaks of the label instead of saying what it is. */
function tellsMore(label: string, text: string): boolean {
	const names = label.split(/[（()）/]/).map((name) => name.trim());
	return predicate.test(text) || names.some((name) => weight(name) >= 3 && text.indexOf(name) > 0);
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

function isCodeOnly(line: Line): boolean {
	return line.spans.every((span) => span.kind === 'code' || span.text.trim() === '');
}
