// A sentence that gives a reason or a purpose: 因为 X，所以 Y; 为了 X，要 Y; X，目的是 Y; "X because Y".
import type { Line } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { splitSentences, stripNumber, weight, withoutEnd } from '../sentences.ts';
import { spansToMarkdown } from '../spans.ts';
import { say, type SentenceName } from '../words.ts';

interface Form {
	readonly pattern: RegExp;
	readonly question: SentenceName;
	/** Which of the two groups is asked; the other one answers. */
	readonly asked: 1 | 2;
}

const forms: readonly Form[] = [
	{
		pattern: /^(.{4,60}?)[，,的]?\s*(?:其)?目的(?:就?是)?[，,]?\s*(?:为了)?[，,：:]?\s*(.{6,160})$/,
		question: 'purpose',
		asked: 1
	},
	{
		pattern: /^(?:因为|由于)(.{6,110}?)[，,]\s*(?:所以|因此|故|导致|从而)\s*(.{6,80})$/,
		question: 'why',
		asked: 2
	},
	{ pattern: /^(.{6,80}?)[，,]\s*(?:这是)?因为(.{6,120})$/, question: 'why', asked: 1 },
	{
		pattern:
			/^为了(.{6,70}?)[，,]\s*(?:所以|我们|可以|通常|一般|就|则)*(?:需要?|要|应该|必须|会|使用|采用|加入|引入)(.{6,110})$/,
		question: 'aim',
		asked: 1
	},
	{ pattern: /^(.{10,120}?),? because (.{10,160})$/i, question: 'why', asked: 1 },
	{ pattern: /^(?:since|because) (.{10,120}?), (.{10,120})$/i, question: 'why', asked: 2 }
];
/** Words that point at something outside of the sentence. */
const pointing =
	/^(?:为什么|为何|怎么|首先|然后|令|设|假设|这|那|它|该|此|其|他|上|下|以上|如上|this|that|it|these|those|they)|如图|这个|这种|这样|这里|上述|\{/i;

/** Proposes a concept card for the first sentence of the line that gives a reason. */
export function draftReason(line: Line, place: Place): Proposal[] {
	for (const sentence of splitSentences(spansToMarkdown(line.spans))) {
		const text = withoutEnd(stripNumber(sentence)).replace(
			/^(?:但是?|而且?|不过|因此|所以|however,|but) */i,
			''
		);
		for (const { pattern, question, asked } of forms) {
			const match = pattern.exec(text);
			const subject = match?.[asked]?.trim() ?? '';
			const answer = match?.[asked === 1 ? 2 : 1]?.trim() ?? '';
			if (weight(subject) < 8 || weight(answer) < 10) continue;
			if (
				/我|吧|可能/.test(subject) ||
				pointing.test(subject) ||
				pointing.test(answer) ||
				/[？?]/.test(text)
			)
				continue;
			return [
				{
					kind: 'concept',
					rule: 'reason',
					confidence: 'medium',
					prompt: askAt(place, say(place.note.language, question, subject)),
					answer,
					lines: [line.number, line.number]
				}
			];
		}
	}
	return [];
}
