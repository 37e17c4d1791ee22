// Bold or highlight inside a sentence: the emphasised words are the gap.
import type { Line, Span } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { weight } from '../sentences.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';

/** Characters of the sentence, and of the words that are left out. */
const sentenceLength = { least: 14, most: 150 } as const;
const gapWeight = { least: 2, most: 16 } as const;
const mostCards = 2;

/** Words after which a gap asks for one answer: 称为, 包括, 使用, is called. */
const cue =
	/(?:称为|称作|称之为|叫做?|名为|即|是|为|包括|包含|分为|引入|使用|采用|利用|通过|基于|属于|取|等于|变成|变为|至少|最多|只能?|必须|需要?|默认|用于|用来|返回|得到|输出|是一种|考虑了?|具有|保持|减少|增加|在|called|named|is|are|means|uses?|returns?|equals?|of|by)\s*$/i;

/** Proposes a cloze card for each of the first emphasised spans that follow a cue. */
export function draftEmphasis(line: Line, place: Place): Proposal[] {
	return propose(line, place, true);
}

/** The same without a cue before the gap: more of a guess. */
export function draftEmphasisAnywhere(line: Line, place: Place): Proposal[] {
	return propose(line, place, false);
}

function propose(line: Line, place: Place, cued: boolean): Proposal[] {
	return sentencesOf(line)
		.flatMap((spans) => clozes(spans))
		.filter(
			({ prompt }) =>
				!/^(?:我们?|依然|这里|本文|这次|假设)|这(?:条|个|段|些|种)(?:命令|代码|例子|图)|上述|如[上下]?图/.test(
					prompt
				)
		)
		.filter(({ prompt }) => !cued || cue.test(prompt.split('{{}}')[0] ?? ''))
		.slice(0, mostCards)
		.map(({ prompt, answer, highlighted }) => ({
			kind: 'cloze' as const,
			rule: 'emphasis' as const,
			confidence: cued || highlighted ? ('medium' as const) : ('low' as const),
			prompt: askAt(place, prompt, answer),
			answer,
			lines: [line.number, line.number] as const
		}));
}

interface Cloze {
	readonly prompt: string;
	readonly answer: string;
	readonly highlighted: boolean;
}

function clozes(spans: readonly Span[]): Cloze[] {
	const whole = spansToMarkdown(spans);
	if (whole.length < sentenceLength.least || whole.length > sentenceLength.most) return [];
	const found: Cloze[] = [];
	for (const [index, span] of spans.entries()) {
		if (!isGap(span, spans[index - 1], spans[index + 1])) continue;
		const answer = spansToMarkdown([span]);
		const gap: Span = { kind: 'text', text: '{{}}' };
		const prompt = spansToMarkdown([...spans.slice(0, index), gap, ...spans.slice(index + 1)]);
		if (weight(prompt) < 8 || prompt.includes(answer) || prompt.split('{{}}').length !== 2)
			continue;
		found.push({ prompt, answer, highlighted: span.mark === true });
	}
	return found;
}

/** Whole emphasised words, so that the gap is no half of a longer emphasis. */
function isGap(span: Span, before: Span | undefined, after: Span | undefined): boolean {
	if (span.kind !== 'text' || (span.strong !== true && span.mark !== true) || span.link)
		return false;
	if (before?.strong === true || after?.strong === true) return false;
	const text = span.text.trim();
	const heavy = weight(text);
	return (
		heavy >= gapWeight.least &&
		heavy <= gapWeight.most &&
		!/[。；;：:！!？?\n]/.test(text) &&
		before !== undefined &&
		spansToText([before]).trim() !== ''
	);
}

/** The line cut at ends of sentences that stand in its words. */
function sentencesOf(line: Line): Span[][] {
	const sentences: Span[][] = [[]];
	for (const span of line.spans) {
		if (span.kind !== 'text') {
			sentences.at(-1)?.push(span);
			continue;
		}
		for (const [index, part] of span.text.split(/(?<=[。！？；])/).entries()) {
			if (index > 0) sentences.push([]);
			if (part !== '') sentences.at(-1)?.push({ ...span, text: part });
			if (/[。！？；]\s*$/.test(part)) sentences.push([]);
		}
	}
	return sentences;
}
