// What one wants and the call that does it, in one line of prose without any mark.
import { isAction } from '../action.ts';
import type { Line } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { stripNumber, weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown, spansToText } from '../spans.ts';
import { say } from '../words.ts';
import { isFileName } from './function-name.ts';
import { inLibrary } from './library.ts';

const call = String.raw`(?:[A-Za-z_]\w*\.)+[A-Za-z_]\w*(?:\((?:[^()]|\([^()]*\))*\))?(?:\[[^\]]*\])?`;

interface Form {
	readonly pattern: RegExp;
	/** Which of the two groups is the call. */
	readonly call: 1 | 2;
}

const forms: readonly Form[] = [
	// 读取照片的元数据，用 PIL.Image.open()
	{
		pattern: new RegExp(
			String.raw`^(.{6,60}?)\s*[，,：:]\s*(?:可以?|直接|则|就)?(?:用|使用|通过|调用)?\s*(${call})(?:[。.！!\s]*$|[，,。；;]\s*(.{6,120})$)`
		),
		call: 2
	},
	// …，要查看类型使用 x.dtype
	{
		pattern: new RegExp(
			String.raw`(?:^|[，,；;])(?:若|如果)?(?:需|想)?要(.{4,40}?)[，,]?\s*(?:可以|直接)?(?:用|使用|调用)\s*(${call})`
		),
		call: 2
	},
	// s = tf.Session(config=…)。这样会输出设备
	{
		pattern: new RegExp(
			String.raw`((?:[A-Za-z_]\w*\s*=\s*)?${call})[。，,；;]\s*这样(?:会|可以|就能?)(.{4,60}?)[。；;]?$`
		),
		call: 1
	}
];

/** Proposes a code card for a line that names a task and a call. */
export function draftTask(line: Line, place: Place): Proposal[] {
	if (line.spans.some((span) => span.kind !== 'text' || span.link === true)) return [];
	const text = stripNumber(spansToText(line.spans));
	for (const form of forms) {
		const match = form.pattern.exec(text);
		const { answer, aside } = withoutAside(match?.[form.call] ?? '');
		const task = withoutEnd(match?.[form.call === 1 ? 2 : 1] ?? '');
		if (match === null || weight(task) < 6 || /[。；？?]|^TODO/i.test(task)) continue;
		const rest = match[3] ?? aside;
		// A call in the middle of a sentence is only the task's answer when it ends what is wanted.
		if (match[3] !== undefined && !isAction(task)) continue;
		if (isFileName(answer) || /\p{Script=Han}/u.test(answer)) continue;
		const bare = answer.replace(/\(.*$/, '');
		return [
			{
				kind: 'code',
				rule: 'api',
				confidence: 'medium',
				prompt: askAt(
					place,
					say(place.note.language, 'function', inLibrary(escapeMarkdown(task), bare, place)),
					bare
				),
				answer,
				...(bare === answer || bare.includes('=') ? {} : { accept: [bare] }),
				...(rest === '' ? {} : { why: escapeMarkdown(withoutEnd(rest)) }),
				lines: [line.number, line.number]
			}
		];
	}
	return [];
}

/** A call, and a remark in the note's words that stands where its arguments would. */
function withoutAside(called: string): { answer: string; aside: string } {
	const aside = /\(([^()]*\p{Script=Han}[^()]*)\)$/u.exec(called);
	return aside === null
		? { answer: called, aside: '' }
		: { answer: called.slice(0, aside.index), aside: aside[1] ?? '' };
}
