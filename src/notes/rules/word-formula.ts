// A formula in words, `周转时间 = 完成时间 - 到达时间` or "speed = distance / time": how one quantity follows from others.
import type { Line } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { stripNumber, weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown, spansToText } from '../spans.ts';
import { say } from '../words.ts';

const form = /^([^=＝：:，,。；;]{2,32}?)\s*[=＝]\s*([^=＝：:。；;]{3,90})$/u;
const operator = /[×÷*/+−-]/u;
/** Words of a quantity: Chinese, or small Latin letters with blanks; nothing of program code. */
const quantity = /^(?:[\p{Script=Han}（）()]{2,16}|[A-Z]?[a-z]{3,}(?: [a-z]{2,}){0,3})$/u;

/** Proposes a concept card for a line that is such a formula. */
export function draftWordFormula(line: Line, place: Place): Proposal[] {
	if (line.spans.some((span) => span.kind !== 'text' || span.link === true)) return [];
	const match = form.exec(withoutEnd(stripNumber(spansToText(line.spans))));
	const [, left = '', right = ''] = match ?? [];
	const terms = right
		.split(/[×÷*/+−()（）-]/u)
		.map((term) => term.trim())
		.filter((term) => term !== '');
	const words = terms.filter((term) => quantity.test(term));
	const isSum = operator.test(right) && terms.length >= 2 && words.length * 2 > terms.length;
	if (!quantity.test(left) || !isSum || weight(right) < 6) return [];
	return [
		{
			kind: 'concept',
			rule: 'definition',
			confidence: 'high',
			prompt: askAt(place, say(place.note.language, 'computed', escapeMarkdown(left))),
			answer: `${escapeMarkdown(left)} = ${escapeMarkdown(right)}`,
			lines: [line.number, line.number]
		}
	];
}
