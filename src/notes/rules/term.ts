// A line that begins with a term and says what it is: `X：…`, `**X** …`, `X 是 …`, "X is …".
import type { Line, Span } from '../block.ts';
import { isAction } from '../action.ts';
import { stripNumber, withoutEnd } from '../sentences.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';
import { cutTerm } from './cut.ts';

export interface Term {
	/** Markdown, without end punctuation. */
	readonly name: string;
	/** The name as plain words. */
	readonly words: string;
	/** Markdown. */
	readonly meaning: string;
	/** How the two are joined: by a mark, by bold or highlight alone, or by a verb. */
	readonly by: 'mark' | 'emphasis' | 'verb';
	/** The verb tells a fact about the term, not what it is. */
	readonly fact?: true;
	/** The verb tells what the term does. */
	readonly does?: true;
}

const longestName = 32;
const verbs =
	/\s*(?:(?:就|其实|实际上|本质上|通常|一般)*(?:是指|指的是|指|是(?![否不由在从因为])|被称为|称为|叫做|即|表示|代表|用于|用来|负责|应该?为|等于|分为|包括|包含|取决于)|\b(?:is|are|means|denotes|refers to|stands for)\b)/;
/** What a function does, in the third person. */
const acts =
	/^\s+(?:only |also |always |just )?(?:returns|counts|keeps|replaces|drops|removes|creates|makes|converts|splits|joins|sorts|reads|writes|loads|saves|prints|shows|lists|gives|takes|adds|appends|applies|computes|checks|finds|matches|merges|selects|sets|starts|stops|runs|skips|turns|tells|decides|waits|sends|opens|closes|copies|moves|renames|restarts|rolls|follows)\s+\S/;
/** Verbs that tell a fact about a term, not what it is. */
const facts = /^\s*(?:应该?为|等于|分为|包括|包含|取决于)/;
const happens =
	/^\s+(?:\w+ly |not |only |also |often |still |then |now )*(?!called|defined|used|known|composed|based|named|related|fixed|limited|mixed|nested|weighted)(?:\w{2,}ed|\w+tten|\w+ken|\w+wn|done|made|held|kept|sent|built|read|put|set|run|found|given|lost|split)\b/;
/** Parts of a thing that have one name: 提出者, 单位, 全称. */
const role =
	/的(?:提出者|发明者|发现者|创始人|作者|首都|(?:基本|国际)?单位|全称|简称|缩写|别名|本质|主要成分|化学式|前身|默认值|默认端口)$/;
/** Words that point back at something, or join sentences: what follows them is no term. */
const noTerm =
	/^(?:除|输入|类中|什么|谁|哪|何|借助|任何|查看|参数|含义|返回|后面|前面|这|那|该|此|它|他|她|我|你|其|之|但|而|所以|因为|因此|如果|当|若|虽|假|由于|为了|对于|通过|根据|可以|需要|一般|通常|主要|默认|目的|结果|作用|然后|首先|最后|其实|实际|不|也|还|又|再|都|就|只|有|在|从|把|将|让|使|用|按|每|各|另|一个|一种|两|上|下|以|如|例|比|与|和|和|及|或|直接|同样|相当|总|注意|(?:this|that|these|those|it|they|there|here|we|you|he|she|if|when|what|which|who|how|why|where|so|then|but|and|or|as|in|on|at|for|to|with|from|by|one|note|also|some|all|each|my|our|your|the (?:following|same|first|second|last|next|other|remaining|rest|above)|e\.g|i\.e)\b)/i;

/** Reads the line as a term and its meaning. */
export function readTerm(line: Line): Term | undefined {
	const spans = line.spans.filter((span) => span.kind !== 'image');
	return byMark(spans) ?? byEmphasis(spans) ?? byCode(spans) ?? byVerb(spans);
}

function byMark(spans: readonly Span[]): Term | undefined {
	const halves = cutTerm(spans);
	return halves && term(halves[0], halves[1], 'mark');
}

/** `**X** is told` and `==X== is told`: bold or highlight at the beginning, then words. */
function byEmphasis(spans: readonly Span[]): Term | undefined {
	const end = spans.findIndex((span) => span.strong !== true && span.mark !== true);
	if (end < 1) return undefined;
	const name = spans.slice(0, end);
	const rest = spans.slice(end);
	const next = spansToText(rest);
	const isMark = name.every((span) => span.mark === true) || /^[\w.=\s]+$/.test(spansToText(name));
	const isMarked = name.every((span) => span.mark === true) && spansToText(name).length <= 8;
	const joined = isMarked || /^\s*(?:\s|--|$)/.test(next) || (isMark && /^\s*[，,]/.test(next));
	return joined || /[:：]\s*$/.test(spansToText(name)) ? term(name, rest, 'emphasis') : undefined;
}

/** `gap` 设置行列间距, "`transform` returns …": a name in code marks, and right behind it what it does. */
function byCode(spans: readonly Span[]): Term | undefined {
	const [name, rest, ...more] = spans;
	if (name?.kind === 'code' && rest?.kind === 'text' && acts.test(rest.text))
		return doing(term([name], spans.slice(1), 'verb'));
	if (name?.kind !== 'code' || rest?.kind !== 'text' || more.length > 0) return undefined;
	const isShort = rest.text.length <= 40 && !/[。；，,].|[：:]/.test(rest.text);
	return isShort && isAction(rest.text) ? term([name], [rest], 'verb') : undefined;
}

function doing(found: Term | undefined): Term | undefined {
	return found && { ...found, does: true };
}

function byVerb(spans: readonly Span[]): Term | undefined {
	const first = spans.findIndex((span) => span.kind === 'text' && verbs.test(span.text));
	if (first < 0 || first > 2) return undefined;
	const span = spans[first];
	const match = span === undefined ? null : verbs.exec(span.text);
	if (span === undefined || match === null) return undefined;
	const name = [...spans.slice(0, first), { ...span, text: span.text.slice(0, match.index) }];
	const words = spansToText(name).trim();
	const isFact = facts.test(match[0]);
	const isMixed = name.some((one) => one.kind === 'code') && /\p{Script=Han}/u.test(words);
	const isCut = /[，,。；;：:！!？?、]|[不也都所同样就应能仅则便会均各个种里中上下时后前的]$/.test(
		words
	);
	// "is deployed automatically" tells what happens to a thing, not what it is.
	const told = span.text.slice(match.index + match[0].length);
	if (/^(?:is|are)$/.test(match[0].trim()) && happens.test(told)) return undefined;
	if (
		noTerm.test(words) ||
		isCut ||
		isMixed ||
		(!isFact && words.includes('的') && !role.test(words))
	)
		return undefined;
	const begin = role.test(words) ? match.index + match[0].length : match.index;
	const rest = { ...span, text: span.text.slice(begin).trim() };
	const found = term(name, [rest, ...spans.slice(first + 1)], 'verb');
	return found !== undefined && isFact ? { ...found, fact: true } : found;
}

function term(name: readonly Span[], rest: readonly Span[], by: Term['by']): Term | undefined {
	const words = withoutEnd(spansToText(name));
	const meaning = spansToMarkdown(rest).replace(/^[\s：:，,、-]+/, '');
	if (words === '' || words.length > longestName || meaning === '') return undefined;
	if (/[。！!；;]|[，,].*[，,]/.test(words) || isOpen(words)) return undefined;
	const bare = stripNumber(words).replace(marks, '');
	const shown = stripNumber(withoutEnd(spansToMarkdown(name))).replace(marks, '');
	return bare === '' ? undefined : { name: shown, words: bare, meaning, by };
}

/** Stars and signs with which people mark what matters. */
const marks = /^(?:\\?[*★☆■◆●▪※]|[\p{Extended_Pictographic}\uFE0F])+\s*/u;

/** True when a bracket is left open: the text was cut out of a sentence. */
export function isOpen(words: string): boolean {
	const open = words.match(/[（([]/g)?.length ?? 0;
	const quotes = words.match(/"/g)?.length ?? 0;
	return open !== (words.match(/[）)\]]/g)?.length ?? 0) || quotes % 2 === 1;
}
