// Key chords: `Ctrl+a d`：meaning, 「按下 X 后…按 Y：meaning」, press X then Y to …
import type { Line, Span } from '../block.ts';
import { codeKind } from '../code-kind.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { withoutEnd, weight } from '../sentences.ts';
import { spansToMarkdown } from '../spans.ts';
import { say } from '../words.ts';

const chordWords =
	/^(?:[\s,，、]|先|再|然后|接着|随后|之后|最后|同时|的|按下|按住|按|点击|敲击?|输入|键|组合键|快捷键|后|手指|松开|并|和|可以使用|使用|用|\bpress\b|\bhit\b|\bhold\b|\bthen\b|\brelease\b|\band\b|\bthe\b|\bkeys?\b|\btype\b)+/i;
const bareKey =
	/^(?:方向键|空格键?|回车键?|鼠标[\p{Script=Han}]{0,3}|arrow keys?|[A-Za-z0-9%"':;?/,.&!$-])(?=\s*(?:[：:，,]|键))/iu;

/** Words that point at another entry of the list. */
const sameAs =
	/[，,]?\s*(?:操作|用)?(?:方法|方式)?[与和同](?:上|前)?[^，,]{0,6}(?:一致|相同|类似|一样)[。.]?$/;

/** Proposes a keys card when the line begins with keys that are named in words or parted by them. */
export function draftKeys(line: Line, place: Place): Proposal[] {
	const read = readChord(line.spans, place.path);
	if (read === undefined) return [];
	const meaning = withoutEnd(
		spansToMarkdown(read.rest)
			.replace(/^[\s：:，,]+(?:会|就|即可|可以|可|来|to\s)?/i, '')
			.replace(sameAs, '')
	);
	if (weight(meaning) < 3 || meaning.length > 160) return [];
	return [
		{
			kind: 'keys',
			rule: 'keys',
			confidence: 'high',
			prompt: askAt(place, say(place.note.language, 'keys', meaning), read.keys),
			answer: read.keys,
			lines: [line.number, line.number]
		}
	];
}

/** `Ctrl + A` as `Ctrl+A`; keys after one another are parted by a space. */
export function tidyKeys(keys: string): string {
	return keys
		.trim()
		.replace(/\s*\+\s*(?=\S)/g, '+')
		.replace(/^(ctrl|alt|shift|cmd|command|option)[\s-]+(?=\S)/i, '$1+')
		.replace(/([A-Za-z0-9])\s*键/g, '$1')
		.replace(/[，,、]\s*(?=\S)/g, ' ');
}

function readChord(
	spans: readonly Span[],
	path: readonly string[]
): { keys: string; rest: Span[] } | undefined {
	const keys: string[] = [];
	let words = false;
	for (const [index, span] of spans.entries()) {
		if (span.kind === 'code') {
			const isKey =
				codeKind(span.text, path) === 'keys' || (keys.length > 0 && span.text.length <= 2);
			if (!isKey && !(words && span.text.length <= 3)) return undefined;
			keys.push(tidyKeys(span.text));
			continue;
		}
		if (span.kind !== 'text') return undefined;
		let text = span.text;
		const word = chordWords.exec(text);
		if (word !== null) {
			words ||= /按|点击|敲|松开|快捷键|组合键|press|hit|hold|release/i.test(word[0]);
			text = text.slice(word[0].length);
		}
		const bare = keys.length > 0 && word !== null ? bareKey.exec(text) : null;
		if (bare !== null) {
			keys.push(bare[0]);
			text = text.slice(bare[0].length).replace(/^键/, '');
		}
		if (text.trim() === '') continue;
		// Without a word such as 按下 one key alone is the business of the command rule.
		if (keys.length === 0 || !words) return undefined;
		return { keys: keys.join(' '), rest: [{ ...span, text }, ...spans.slice(index + 1)] };
	}
	return undefined;
}
