// `{{c1::answer::hint}}`: gaps that the author already made.
import type { Line } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { spansToMarkdown } from '../spans.ts';

const gap = /\{\{c(\d+)::(.+?)(?:::(.+?))?\}\}/g;

/** Proposes a cloze card for every numbered gap of the line; the other gaps show their words. */
export function draftGapMarks(line: Line, place: Place): Proposal[] {
	const text = spansToMarkdown(line.spans);
	if (!text.includes('{{c')) return [];
	const numbers = [...new Set(Array.from(text.matchAll(gap), (match) => match[1]))];
	return numbers.flatMap((number) => {
		let answer: string | undefined;
		let hint = '';
		const prompt = text.replace(gap, (_, own: string, words: string, clue: string | undefined) => {
			if (own !== number || answer !== undefined) return words;
			answer = words;
			hint = clue === undefined ? '' : ` (${clue})`;
			return '{{}}';
		});
		if (answer === undefined) return [];
		return [
			{
				kind: 'cloze' as const,
				rule: 'gap-mark' as const,
				confidence: 'high' as const,
				prompt: askAt(place, prompt.replace('{{}}', `{{}}${hint}`), answer),
				answer,
				lines: [line.number, line.number] as const
			}
		];
	});
}
