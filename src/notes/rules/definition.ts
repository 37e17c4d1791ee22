// A term and what it is, as a concept card.
import type { Line } from '../block.ts';
import { isChord, isPlainKey } from '../code-kind.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { clipSentences, pointsBelow, splitSentences, weight } from '../sentences.ts';
import { spansToText } from '../spans.ts';
import { say, type SentenceName } from '../words.ts';
import { copula, labelQuestion, lowerArticle, type LabelQuestion } from './label-question.ts';
import { readStatement } from './statement.ts';
import { splitTwins } from './twins.ts';
import { typedAnswer, typedName } from './typed-answer.ts';
import { readTerm, type Term } from './term.ts';

const longestAnswer = 160;
const longestReason = 240;
/** An answer of less weight is hardly more than another name. */
const shortAnswer = 10;
/** Words for what stands in a picture that the card doesn't have. */
const picture = /^[虚实]线$|[红黄绿蓝黑白灰橙紫]色?(?:框|线|点|箭头|部分|区域|窗口)|图中|上图|下图/;
/** Beginnings of meanings that only point at something else. */
const pointer =
	/^(?:如下|见|详见|下图|上图|如图|以下|下面|参考|点击|这个样子|类似于前面|一般而言|前面|是这个|是否|的|as follows|see\b|below)/i;

/** Beginnings of what is true of a term, or when, instead of what it is. */
export const predicate = /^(?:默认|若|如果|当(?!前)|不(?!同)|没有|会|可以|需要?|必须|应该?)/;
/** Beginnings of what a sign stands for. */
const stands = /^(?:表示|代表|指的是|是指)(?=\S)/;

const identifierOnly = /^`?[a-z_]\w*`?$/;
/** Names in a row, which are members of the term rather than its meaning. */
const members =
	/^(?!.*(?:的|是))[^，。；：、,;:]{1,14}(?:、[^，。；：、,;:]{1,14}){2,}[。.]?$|^[\w() -]{1,20}(?:, [\w() -]{1,20}){2,}\.?$/;
/** Beginnings of English sentences that go on about what the one before spoke of. */
const goesOn = /^(?:it|its|they|their|this|these|such|so|thus|hence|that|in other words|i\.e\.)\b/i;

/** Proposes a concept card for a line that tells what something is, or one for each of two that it tells. */
export function draftDefinition(line: Line, place: Place): Proposal[] {
	const parts = splitTwins(line);
	const each = parts.map((part) => define(part, place));
	return parts.length > 1 && each.every((one) => one.length > 0)
		? each.flat()
		: define(line, place);
}

function define(line: Line, place: Place): Proposal[] {
	const term = readTerm(line);
	if (term === undefined || isPlainKey(term.words) || !hasMeaning(term, line)) return [];
	if (term.by === 'mark' && isChord(term.words)) {
		const typed = typedName(term.words, term.meaning, place, [line.number, line.number]);
		return typed === undefined ? [] : [typed];
	}
	const statement = readStatement(term.words, term.meaning);
	if (statement === 'nameless') return [];
	const form: SentenceName | undefined = statement?.form ?? (term.does ? 'does' : undefined);
	const asked =
		form === undefined
			? labelQuestion(term.words, term.name, place)
			: {
					question: say(place.note.language, form, statement?.subject ?? term.name),
					form,
					sure: true,
					attribute: false,
					name: false
				};
	const told = term.meaning
		.replace(/^(?:is|are|means)\s+(?=\S)/, '')
		.replace(stands, '')
		// A sentence that goes on in another line is left out.
		.replace(/([。；])[^。；]*[，,、]$/, '$1')
		.replace(/[，,][^，,。；]{0,12}如下[：:。]?$/, '');
	const { head, rest } = clipped(told, term);
	if (asked === undefined || head.length > longestAnswer * 1.4 || isMember(head)) return [];
	if (pointsBelow(head)) return [];
	if (asked.name && weight(head) <= 10) return [];
	const lines = [line.number, line.number] as const;
	const typed = typedAnswer(asked, term.name, head, place, lines);
	if (typed !== undefined) return [typed];
	const { question, isPlain } =
		form === undefined
			? questionFor(term, head, asked, place)
			: { question: asked.question, isPlain: weight(head) >= shortAnswer };
	return [
		{
			kind: 'concept',
			rule: 'definition',
			confidence: asked.sure && term.by === 'mark' && isPlain ? 'high' : 'medium',
			prompt: askAt(place, question),
			answer: head,
			...(rest !== '' && rest.length <= longestReason ? { why: rest } : {}),
			lines
		}
	];
}

/** The sentences that fit; after an English "X is …" only those that still speak of X. */
function clipped(told: string, term: Term): { head: string; rest: string } {
	const all = clipSentences(told, longestAnswer);
	if (term.by !== 'verb' || /\p{Script=Han}/u.test(told)) return all;
	const [first = '', ...more] = splitSentences(told);
	const other = more.findIndex((sentence) => !goesOn.test(sentence));
	return other < 0 ? all : clipSentences([first, ...more.slice(0, other)].join(' '), longestAnswer);
}

/** The question that the meaning answers; `isPlain` when the meaning surely says what the term is. */
function questionFor(
	{ name, meaning, fact }: Term,
	head: string,
	asked: LabelQuestion,
	{ note }: Place
): { question: string; isPlain: boolean } {
	const isTerm = !asked.name && !asked.attribute;
	const tellsMore = isTerm && predicate.test(head);
	// One or two names in a Chinese note are an example.
	const isExample = note.language === 'zh' && /^[A-Z][\w-]*(?: [A-Z][\w-]*)?$/.test(head);
	if (members.test(head) && (isTerm || identifierOnly.test(name))) {
		const form = isTerm ? 'members' : 'values';
		return { question: say(note.language, form, lowerArticle(name)), isPlain: weight(head) >= 8 };
	}
	const isPlain =
		weight(head) >= shortAnswer && !tellsMore && !/^(?:若|如果|当)/.test(head) && !isExample;
	if (fact || (tellsMore && asked.sure))
		return { question: say(note.language, 'gist', name.replace(copula, '')), isPlain };
	if (isTerm && /^are\s/.test(meaning))
		return { question: say(note.language, 'concepts', lowerArticle(name)), isPlain };
	if (isTerm && stands.test(meaning))
		return { question: say(note.language, 'means', name.replace(copula, '')), isPlain };
	return { question: asked.question, isPlain };
}

/** True for an answer that only says which class or module something belongs to. */
export function isMember(answer: string): boolean {
	return /的一?个?(?:方法|函数|类|模块|子类)[。.]?$/.test(answer) && weight(answer) < 60;
}

/** Words of its own beside the term: not only links, not the beginning of a list, not an address. */
function hasMeaning(term: Term, line: Line): boolean {
	const plain = line.spans.filter((span) => span.link !== true && span.kind !== 'image');
	const told = term.meaning.replace(/\$[^$]*\$/g, 'xx');
	const own = weight(spansToText(plain)) - weight(term.words);
	return (
		own >= 4 &&
		weight(told) >= (term.by === 'verb' ? 12 : 6) &&
		!/^[^\p{Script=Han}]*=[^\p{Script=Han}]*\d[^\p{Script=Han}]*$/u.test(told) &&
		!/[：:为]$|^[^。；]*[，,、]$/.test(told.trim()) &&
		!/^https?:|^`?[/~][\w./-]+`?$/.test(told) &&
		!/(?:见|参考)\s*https?:/.test(told) &&
		!(term.by === 'verb' && picture.test(term.words)) &&
		!/^[\w-]+(?:\.[\w-]+)+$|^[（(][^（()）]*[)）]$|^[中里]|^`[^`]+`下[：:]/.test(told) &&
		!pointer.test(told.replace(/^是/, '')) &&
		!/[；;][^；;：]{2,20}：/.test(told) &&
		/\p{Script=Han}{2}|[A-Za-z]{3}\P{L}+[A-Za-z]{2}|[A-Za-z]{5}/u.test(told)
	);
}
