// A question that its author answered: 为什么…？ with the lines after it, 问：/答：, Q:/A:, 问题：/解决：, an error and its cure.
import type { Block, Line } from '../block.ts';
import { askAt, nearestHeading, type Place, type Proposal } from '../place.ts';
import { clipSentences, weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown, spansToText } from '../spans.ts';
import { headingWords } from '../topic.ts';
import { say } from '../words.ts';
import { bullets, entryTexts } from './entries.ts';
import type { Found } from './rule.ts';
import { isSymbolLine } from './symbols.ts';

const asked = /^(?:问题?|Q|Question)\s*\d*\s*[：:]\s*/i;
const answered =
	/^(?:答案?|解决(?:方[法案式]|办法)?|回答|A|Answer|re|Solution|Fix)\s*\d*\s*[：:]\s*/i;
const questionForm =
	/[？?]\s*$|怎么办$|^(?:为什么|为何|如何|怎么|怎样|什么是|何为|why\b|how\b|what\b)[^，,。]{0,30}$/i;
const errorForm =
	/\b[A-Z]\w*(?:Error|Exception)\b|报错[：:]?\s*$|^(?:报错|错误)\s*[：:]|(?:被拒绝|失败)$|^[\x20-\x7E]*\b(?:failed|illegal|not found|cannot|can't|no module|denied|timed? ?out)\b[\x20-\x7E]*$|^(?:\d+[.、]\s*)?(?:找不到|无法|不能)[^，,。]{2,24}$/i;
const longestAnswer = 220;
const longestQuestion = 120;

/** Proposes a concept card when the paragraph at `index` asks and answers, or answers the heading above. */
export function draftQuestion(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const block = blocks[index];
	if (block?.kind !== 'paragraph') return undefined;
	return insideLines(block.text, blocks[index + 1], place) ?? underHeading(blocks, index, place);
}

function insideLines(
	lines: readonly Line[],
	next: Block | undefined,
	place: Place
): Found | undefined {
	for (const [at, line] of lines.entries()) {
		const text = spansToText(line.spans).trim();
		const follow = lines[at + 1];
		const isDoubt = /[？?]{2,}\s*$/.test(text) && !asked.test(text);
		const isAsked = asked.test(text) || questionForm.test(text);
		const isError =
			errorForm.test(text) &&
			text.length <= 90 &&
			!/^(?:on |if |raise|and|if|except|return|print|[#'"])/.test(text);
		if ((!isAsked && !isError) || text.length > longestQuestion || weight(text) < 6) continue;
		const begins = follow ?? (next?.kind === 'paragraph' ? next.text[0] : undefined);
		// What a symbol stands for answers no question.
		if (begins !== undefined && isSymbolLine(begins) && !asked.test(text)) continue;
		const rest = follow === undefined ? answerOf(next) : answerFrom(lines.slice(at + 1));
		if (
			rest === undefined ||
			/[：:]$/.test(rest.text) ||
			questionForm.test(rest.text.trim()) ||
			weight(rest.text) < 4
		)
			continue;
		if (
			isError &&
			!isAsked &&
			at === 0 &&
			follow !== undefined &&
			errorForm.test(spansToText(follow.spans))
		) {
			return undefined;
		}
		const question = withoutEnd(spansToMarkdown(line.spans).replace(asked, ''));
		const isProblem = !questionForm.test(text) && /^问题\s*\d*\s*[：:]/.test(text);
		const isTrouble = isProblem || (isError && !isAsked);
		const proposal = propose(question, rest, [line.number, rest.end], isTrouble, place);
		return {
			// What an author doubts with two question marks may not be answered by the next line.
			proposals: [isDoubt ? { ...proposal, confidence: 'low' } : proposal],
			used: [line, ...lines.slice(at + 1)]
		};
	}
	return undefined;
}

/** The first paragraph under a heading that is itself a question or an error. */
function underHeading(blocks: readonly Block[], index: number, place: Place): Found | undefined {
	const heading = headingWords(nearestHeading(place));
	const block = blocks[index];
	const first = blocks
		.slice(0, index)
		.every(
			(before) =>
				before.kind === 'paragraph' &&
				before.text.every((line) => line.spans.every((span) => span.kind !== 'text'))
		);
	if (!first || block?.kind !== 'paragraph' || place.depth > 0) return undefined;
	const isError = errorForm.test(heading);
	if ((!questionForm.test(heading) && !isError) || weight(heading) < 4) return undefined;
	const rest = answerFrom(block.text);
	const hasWords = block.text.some((line) =>
		line.spans.some((span) => span.kind === 'text' && !span.link)
	);
	if (rest === undefined || !hasWords || weight(rest.text) < 6 || /[：:]$/.test(rest.text))
		return undefined;
	return {
		proposals: [propose(escapeMarkdown(heading), rest, [block.lines[0], rest.end], isError, place)],
		used: block.text
	};
}

interface Answer {
	readonly text: string;
	readonly end: number;
}

function answerFrom(lines: readonly Line[]): Answer | undefined {
	const texts = lines
		.filter((line) => line.spans.some((span) => span.kind !== 'image' && span.link !== true))
		.map((line) => spansToMarkdown(line.spans));
	const end = lines.at(-1)?.number;
	const text = texts.join('\\\n').replace(answered, '');
	return end === undefined || text === '' ? undefined : { text, end };
}

function answerOf(block: Block | undefined): Answer | undefined {
	if (block?.kind === 'paragraph') return answerFrom(block.text);
	if (block?.kind !== 'list' || block.entries.length > 6) return undefined;
	const texts = entryTexts(block);
	return texts === undefined || texts.join('').length > 260
		? undefined
		: { text: bullets(texts), end: block.lines[1] };
}

function propose(
	question: string,
	answer: Answer,
	lines: readonly [number, number],
	isError: boolean,
	place: Place
): Proposal {
	const isList = answer.text.startsWith('- ');
	const { head, rest } = isList
		? { head: answer.text, rest: '' }
		: clipSentences(answer.text, longestAnswer);
	const ended = /[？?]$/.test(question)
		? question
		: `${question}${place.note.language === 'zh' ? '？' : '?'}`;
	return {
		kind: 'concept',
		rule: 'question',
		confidence:
			head.length > longestAnswer ? 'low' : isError || weight(question) >= 12 ? 'high' : 'medium',
		prompt: askAt(place, isError ? say(place.note.language, 'cause', question) : ended),
		answer: head,
		...(rest !== '' && rest.length <= longestAnswer ? { why: rest } : {}),
		...(isError ? { tags: ['trap'] } : {}),
		lines
	};
}
