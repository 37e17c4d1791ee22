// The last resort for a section: what its heading is about, answered by its first words.
import type { Block, Line } from '../block.ts';
import { askAt, nearestHeading, type Place } from '../place.ts';
import { clipSentences, weight } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown, spansToText } from '../spans.ts';
import { headingWords, isGeneral } from '../topic.ts';
import { say } from '../words.ts';
import { bullets, entryTexts } from './entries.ts';
import { isFunction } from './function-name.ts';
import type { Found } from './rule.ts';

const longestAnswer = 200;
/** Texts that lead to something else, tell of their author, or are only a path or code. */
const noGist =
	/^(?:(?:[Cc]reated|[Uu]pdated|[Tt]ags?|[Aa]uthor|[Dd]ate|[Ss]tatus|作者|日期|标签|创建|更新)[^\n]{0,12}[:：]|.*Traceback|或者|返回值|效果|他们|它们|因为|修改|之后|然后|（|\()|呢[，。]|(?:^|[，。])我|我们做|让人头疼|如下|下面|下图|上图|建议多|^[\w./~-]+$|^[^：:]{0,10}[：:]\s*`?[/~][^\s`]*`?$|^`[^`]*`$|^(?:mkdir|sudo|cd|source|pip|apt) [\x20-\x7E]*$/;
/** Less says too little of a heading to be asked for. */
const leastWeight = 14;

/** Proposes a concept card of a heading and the first paragraph or list under it. */
export function draftHeading(blocks: readonly Block[], place: Place): Found | undefined {
	const heading = nearestHeading(place);
	const name = headingWords(heading);
	if (isGeneral(heading) || name.length > 40) return undefined;
	const first = blocks.find((block, at) => {
		if (/^\s*[-*+]\s+\[ \]/.test(place.note.lines[block.lines[0] - 1] ?? '')) return false;
		const answer = answerOf(block);
		// A short line right above a listing only leads to it.
		return answer !== undefined && (blocks[at + 1]?.kind !== 'code' || weight(answer) >= 24);
	});
	const answer = first && answerOf(first);
	if (first === undefined || answer === undefined) return undefined;
	const { head, rest } = answer.startsWith('- ')
		? { head: answer, rest: '' }
		: clipSentences(answer, longestAnswer);
	if (head.length > longestAnswer) return undefined;
	const shown = escapeMarkdown(name);
	const form = isFunction(name) ? 'does' : isFullName(name, head) ? 'fullName' : 'gist';
	const asked = /[？?]$/.test(name) ? shown : say(place.note.language, form, shown);
	return {
		proposals: [
			{
				kind: 'concept',
				rule: 'heading',
				confidence: 'low',
				prompt: askAt(place, asked),
				answer: head,
				...(rest !== '' && rest.length <= longestAnswer ? { why: rest } : {}),
				lines: first.lines
			}
		]
	};
}

function answerOf(block: Block): string | undefined {
	if (block.kind === 'paragraph') {
		const lines = block.text.filter((line) => !isBare(line));
		// Words in a column are a list of keywords, no statement.
		if (lines.length > 1 && lines.every((line) => weight(spansToText(line.spans)) < 12))
			return undefined;
		const text = lines
			.map((line) => spansToMarkdown(line.spans.filter((span) => span.link !== true)))
			.join('\\\n');
		return weight(text) >= leastWeight &&
			!/[？?]$/.test(text) &&
			!noGist.test(text) &&
			!/[：:]$/.test(text)
			? text
			: undefined;
	}
	if (block.kind === 'quote') return block.blocks.map(answerOf).find((text) => text !== undefined);
	if (block.kind !== 'list' || block.entries.length > 6) return undefined;
	const texts = entryTexts(block);
	return texts === undefined ||
		texts.join('').length > 360 ||
		weight(texts.join('')) < 14 * texts.length
		? undefined
		: bullets(texts);
}

function isBare(line: Line): boolean {
	return (
		line.spans.every(
			(span) => span.kind === 'image' || span.link === true || /^https?:/.test(span.text.trim())
		) || spansToText(line.spans).trim() === ''
	);
}

/** True for words whose first letters hold the name. */
function isFullName(name: string, text: string): boolean {
	const words = text.split(/[\s-]+/);
	const initials = (of: readonly string[]) => of.map((word) => word.charAt(0)).join('');
	const letters = name.replace(/[^A-Za-z]/g, '').toUpperCase();
	return (
		letters.length >= 2 &&
		/^[A-Z][\w-]*(?: [\w-]+){1,9}$/.test(text) &&
		[words, words.filter((word) => /^[A-Z]/.test(word))].some((of) =>
			initials(of).toUpperCase().includes(letters)
		)
	);
}
