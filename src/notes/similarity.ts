// How alike two texts are, and a draft's question and answer in the form in which they are compared.
import type { Draft } from './draft.ts';

/** Letters, digits, Chinese characters and signs of code, in lower case and without looks. */
export function bareText(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\\[*_`$[\]<]/g, (escaped) => escaped.slice(1))
		.replace(/[\s*`$，。、；：！？,;:!?“”‘’"'（）()]+/g, '');
}

/** The question without the headings above it, for comparison. */
export function draftQuestion(draft: Pick<Draft, 'prompt'>): string {
	return bareText(draft.prompt.replace(/^\*[^\n]*\*\n\n/, ''));
}

/** The answer for comparison; steps in their order. */
export function draftAnswer(draft: Pick<Draft, 'answer'>): string {
	return bareText(typeof draft.answer === 'string' ? draft.answer : draft.answer.join('\n'));
}

/** Share of the pairs of neighbouring characters that two texts have in common (Dice), 0 to 1. */
export function similarity(a: string, b: string): number {
	if (a === b) return 1;
	if (a.length < 2 || b.length < 2) return 0;
	const pairs = new Map<string, number>();
	for (let at = 0; at < a.length - 1; at++) {
		const pair = a.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	let common = 0;
	for (let at = 0; at < b.length - 1; at++) {
		const pair = b.slice(at, at + 2);
		const left = pairs.get(pair) ?? 0;
		if (left > 0) {
			common++;
			pairs.set(pair, left - 1);
		}
	}
	return (2 * common) / (a.length + b.length - 2);
}
