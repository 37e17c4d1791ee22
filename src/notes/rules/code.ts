// Code after a line that says what it does: short code is an answer, a one-line shell listing a command.
import type { Block } from '../block.ts';
import { codeKind } from '../code-kind.ts';
import { askAt, nearestHeading, type Place } from '../place.ts';
import { isAction } from '../action.ts';
import { stripNumber, weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown, spansToText } from '../spans.ts';
import { headingWords, isGeneral } from '../topic.ts';
import { say } from '../words.ts';
import { isLocal, withPackage } from './command.ts';
import { isFunction } from './function-name.ts';
import { readPairs } from './pair.ts';
import { bareCode, shells } from './listing.ts';
import { isAnyExample, isWhole } from './one-answer.ts';
import type { Found } from './rule.ts';

/** More than a person can write from memory and compare at a glance. */
const most = { lines: 3, characters: 240, lead: 60 } as const;

/** Leads that go on from something, point elsewhere, or announce an output. */
export const vagueLead =
	/^(?:也|或者?|然后|再|因此|所以|但|而|如果|例如|比如|可选|第.种)|上面|上述|以上|刚才|会提示|如下所示|输出结果|结果为|结果是|显示$|得到$/;

/** What a file begins with; under a heading alone nobody asks for it. */
const imports = /^(?:import|from|using|#include|library)\b|require\(/;

/** Words that only announce the code. */
const announcement =
	/^(?:[也还]?可以)?(?:利用|使用|通过|用)?(?:如下|以下|下面|下列)的?(?:命令|代码|语句|指令)[，,]?|[，,]?(?:然后|再)?(?:利用|使用|通过|用|输入|执行|运行)(?:如下|以下|下面|下列)的?(?:命令|代码|语句|指令)$/;

/** Proposes a card for the code at `index` when it is short and a line or the heading leads to it. */
export function draftCode(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const block = blocks[index];
	const found = block && codeOf(block);
	if (block === undefined || found === undefined) return undefined;
	const bare = bareCode(found.code, found.language);
	if (
		bare === undefined ||
		/^[~./][\w./-]*$/.test(bare.code) ||
		isLong(bare.code) ||
		!isWhole(bare.code)
	)
		return undefined;
	const lead = leadOf(place, index) ?? purposeOf(blocks[index + 1]);
	if (lead === undefined) return undefined;
	const oneLine = !bare.code.includes('\n');
	const isShell = shells.has(found.language ?? '');
	const isCommand =
		isShell && (found.language !== undefined || codeKind(bare.code, place.path) === 'command');
	const isKeys = oneLine && codeKind(bare.code, place.path) === 'keys';
	if (codeKind(bare.code, place.path) === 'name' && /\w+(?:Error|Exception)\b/.test(bare.code))
		return undefined;
	if (isLocal(bare.code)) return undefined;
	if (lead.line === undefined && bare.code.split('\n').every((line) => imports.test(line)))
		return undefined;
	if (isAnyExample(bare.code, lead.words)) return undefined;
	const kind = isKeys ? 'keys' : isCommand && oneLine ? 'command' : 'code';
	if (
		kind === 'code' &&
		!isCommand &&
		(!lead.task || isFunction(headingWords(nearestHeading(place))))
	)
		return undefined;
	const prompt = askAt(place, say(place.note.language, kind, lead.words), bare.code);
	return {
		proposals: [
			{
				kind,
				rule: 'code',
				confidence:
					oneLine && lead.line !== undefined && lead.announced !== true ? 'high' : 'medium',
				prompt: kind === 'command' ? withPackage(prompt, bare.code) : prompt,
				answer: bare.code,
				...(bare.remarks === '' ? {} : { why: bare.remarks }),
				...languageOf(kind, found.language),
				lines: [lead.line ?? block.lines[0], block.lines[1]]
			}
		]
	};
}

/** True for code that nobody types from memory. */
export function isLong(code: string): boolean {
	return code.length > most.characters || code.split('\n').length > most.lines;
}

function languageOf(kind: string, language: string | undefined): { codeLanguage?: string } {
	return kind === 'code' && language !== undefined ? { codeLanguage: language } : {};
}

/** A listing, or a paragraph that is nothing but code. */
function codeOf(block: Block): { code: string; language?: string } | undefined {
	if (block.kind === 'code') return block;
	if (block.kind !== 'paragraph' || block.text.length !== 1) return undefined;
	const filled = block.text[0]?.spans.filter((span) => span.text.trim() !== '') ?? [];
	const [only] = filled;
	return filled.length === 1 &&
		only?.kind === 'code' &&
		!/^[!<>]|\berror\b|rejected/i.test(only.text) &&
		only.text.length > 3 &&
		/[\s(.=]/.test(only.text)
		? { code: only.text }
		: undefined;
}

interface Lead {
	readonly words: string;
	/** Line of the note; none when the heading leads. */
	readonly line?: number;
	/** The words say what to do or announce the code. */
	readonly task: boolean;
	/** Only what was left of them when an announcement of the code went. */
	readonly announced?: boolean;
}

/** The words that lead to the code: the line above, else the heading when the code comes first. */
function leadOf(place: Place, index: number): Lead | undefined {
	const lead = place.lead ?? (place.depth > 0 ? place.owner : undefined);
	if (lead !== undefined) {
		const text = spansToMarkdown(lead.spans.filter((span) => span.link !== true));
		const told = stripNumber(withoutEnd(text));
		const words = withoutEnd(told.replace(announcement, ''));
		// A line that has its own code and meaning is a card already; the listing is its example.
		const fits =
			readPairs(lead).length === 0 &&
			!/(?:说明|介绍|应用|实战|模板|定义|原型|签名|格式|例子|示例|举例|代码|如下|结构)$/.test(
				words
			) &&
			!vagueLead.test(words) &&
			/^[\p{L}`$]/u.test(words) &&
			!/\S\s{4,}\S/.test(spansToText(lead.spans)) &&
			words.length <= most.lead &&
			!/[。]|https?:/.test(words) &&
			hasWords(words);
		const task =
			isAction(words) ||
			(lead === place.owner && !/[，,]/.test(words)) ||
			/[：:]$/.test(text.trim()) ||
			/命令|代码|语句|写法/.test(words);
		return fits && weight(words) >= 6
			? { words, line: lead.number, task, announced: words !== told }
			: undefined;
	}
	const heading = nearestHeading(place);
	const words = escapeMarkdown(headingWords(heading));
	return index === 0 && !isGeneral(heading) && hasWords(words) ? { words, task: true } : undefined;
}

/** What the line right below says that the code is for: 用以输出…. */
function purposeOf(next: Block | undefined): Lead | undefined {
	const line = next?.kind === 'paragraph' ? next.text[0] : undefined;
	const match = /^(?:这样?)?(?:用以|用来|用于)(.{4,60})$/.exec(
		line === undefined ? '' : spansToText(line.spans).trim()
	);
	const words = match?.[1];
	return words === undefined ? undefined : { words: escapeMarkdown(withoutEnd(words)), task: true };
}

/** Words of a language, not a file name or an option. */
function hasWords(words: string): boolean {
	return /[\p{Script=Han}]{2}|[A-Za-z]{2,}(?: [A-Za-z]+)+/u.test(words.replace(/`[^`]*`/g, ''));
}
