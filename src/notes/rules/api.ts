// A function and what it does: its name as heading or at the beginning of a line, its description beside or below.
import { isAction } from '../action.ts';
import type { Block, Line, Span } from '../block.ts';
import { askAt, nearestHeading, type Place, type Proposal } from '../place.ts';
import { splitSentences, weight, withoutEnd } from '../sentences.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';
import { headingWords } from '../topic.ts';
import { say } from '../words.ts';
import { inLibrary } from './library.ts';
import { isConstant, isFileName, isFunction } from './function-name.ts';
import type { Found } from './rule.ts';

const atLineStart =
	/^((?:[A-Za-z_]\w*\.)+[A-Za-z_]\w*(?:\([^()]*\))?|[A-Za-z_]\w*\([^()]*\))[\s：:，,]*/;
/** Beginnings of sentences that tell a detail, not what the function is for. */
const detail =
	/^(?:如果|除了|假设|设(?!置)|输入|不推荐|推荐|参考|或者|或|当|在|参数|注意|例|如|见|因为|所以|但|这|其中|默认|第|调用后|只|也|c = |if\b|when\b|see\b|note\b|e\.g|for example|https?:)/i;
/** What tells of a part or names another function first. */
const part =
	/^[的不只]|^(?:必须|需要|支持|返回值)|^\w+\s*[：:]|^[\w.]+\(|^[\w.]+\s*(?:类?中?|的)的?(?:一个|方法)|的一?个?方法$/;
const longestDescription = 160;
const link = (line: Line) =>
	line.spans.every((span) => span.kind === 'image' || span.link === true);

/** Proposes a code card for the paragraph at `index` when the heading above is a function and this is its first words. */
export function draftApi(blocks: readonly Block[], index: number, place: Place): Found | undefined {
	const block = blocks[index];
	const name = headingWords(nearestHeading(place));
	if (block?.kind !== 'paragraph' || place.depth > 0 || !isFunction(name)) return undefined;
	const lines = block.text.filter((line) => !link(line) && !isCode(line));
	const earlier = blocks
		.slice(0, index)
		.some(
			(before) =>
				before.kind === 'paragraph' && before.text.some((line) => !link(line) && !isCode(line))
		);
	const [first] = lines;
	if (first === undefined || earlier) return undefined;
	const description = describe(first.spans);
	if (description === undefined || givesAway(spansToText(first.spans), name)) return undefined;
	return { proposals: [propose(name, description, first.number, place, 'high')], used: [first] };
}

/** Proposes a code card for a line that begins with a call and goes on with words. */
export function draftApiLine(line: Line, place: Place): Proposal[] {
	const [first] = line.spans;
	if (first?.kind !== 'text' || first.link === true) return [];
	const match = atLineStart.exec(first.text);
	const name = match?.[1];
	if (match === null || name === undefined || isFileName(name) || isConstant(name)) return [];
	const rest = [{ ...first, text: first.text.slice(match[0].length) }, ...line.spans.slice(1)];
	const description = describe(rest);
	// Without a colon only a task is surely what the function is for.
	const isApart = /[：:]\s*$/.test(match[0]);
	const isPurpose =
		isApart ||
		/^\s*(?:函数|方法)?(?:可以)?(?:用以|用来|用于)/.test(first.text.slice(match[0].length));
	if (description !== undefined && !isPurpose && !isAction(description)) return [];
	return description === undefined
		? []
		: [propose(name, description, line.number, place, 'medium')];
}

/** The first sentences of a text as what a function is for; undefined when they tell something else. */
function describe(spans: readonly Span[]): string | undefined {
	const own = spansToMarkdown(spans.filter((span) => span.link !== true));
	const text = withoutEnd(splitSentences(own)[0] ?? '')
		.replace(/^(?:函数|方法)?(?:即|就是|是(?!否)|用以|用来|用于|可以)?\s*/, '')
		.replace(/[，,]\s*(?:详见|参见|参考|见).*$/, '')
		.replace(/[，,]\s*(?:例如?|如|比如|ex)$/, '');
	const fits =
		weight(text) >= 6 && text.length <= longestDescription && /^[\p{Script=Han}A-Za-z]/u.test(text);
	return fits && !detail.test(text) && !part.test(text) ? text : undefined;
}

function propose(
	name: string,
	description: string,
	number: number,
	place: Place,
	confidence: 'high' | 'medium'
): Proposal {
	const bare = bareName(name);
	return {
		kind: 'code',
		rule: 'api',
		confidence,
		prompt: askAt(
			place,
			say(place.note.language, 'function', inLibrary(description, bare, place)),
			bare
		),
		answer: name.replace(/\\_/g, '_'),
		...(bare === name ? {} : { accept: [bare] }),
		lines: [number, number]
	};
}

function bareName(name: string): string {
	return name.replace(/\(.*$/, '').replace(/\\_/g, '_');
}

function isCode(line: Line): boolean {
	return line.spans.every((span) => span.kind === 'code' || span.text.trim() === '');
}

/** True when a description holds the function's own name, or its last part. */
function givesAway(description: string, name: string): boolean {
	const bare = bareName(name);
	const last = bare.split('.').at(-1) ?? bare;
	return description.includes(bare) || (last.length >= 4 && description.includes(last));
}
