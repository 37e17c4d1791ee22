// One card entry → the card, and its sibling where it is also asked the other way round.
import type { Answer, Card, CardKey, DeckId, NumberAnswer, WrongAnswer } from '#core/card.ts';
import type { Text, Tree } from '#core/tree.ts';
import type { TextCompiler } from './compile-text.ts';
import type { ValuePath } from './parse-yaml.ts';
import { numberValue } from './review-deck.ts';
import type { CardEntry, DeckFile } from './schema.ts';
import { numberText, shownNumber, shownOrder, shownSource } from './shown-answer.ts';

interface Revealed {
	readonly answer: Answer;
	readonly shown: Text;
}

/** The card and, with `reverse`, its sibling; `position` is the first one's place in the deck. */
export function compileCard(
	entry: CardEntry,
	path: ValuePath,
	position: number,
	deck: DeckFile,
	texts: TextCompiler
): Card[] {
	const deckId = deck.id as DeckId;
	const keyOf = (reference: string) =>
		(reference.includes('/') ? reference : `${deckId}/${reference}`) as CardKey;
	const prompt = texts.text(entry.prompt, [...path, 'prompt'], entry.kind === 'cloze');
	const { answer, shown } = reveal(entry, path, texts);
	const wrong = wrongAnswers(entry, path, texts);
	const optional = <Key extends 'given' | 'why' | 'erratum' | 'outdated'>(key: Key) => {
		const source = entry[key];
		return source ? { [key]: texts.text(source, [...path, key]) } : {};
	};
	const hints = deck.grading || entry.grading ? { ...deck.grading, ...entry.grading } : undefined;
	// What the question and its sibling share.
	const common = {
		deckId,
		...optional('given'),
		...optional('why'),
		...optional('erratum'),
		...optional('outdated'),
		sources: entry.sources,
		...(entry.after ? { after: entry.after.map(keyOf) } : {}),
		...(entry.tags ? { tags: entry.tags } : {})
	};
	const card: Card = {
		key: keyOf(entry.id),
		position,
		...common,
		prompt,
		...answer,
		shown,
		...('accept' in entry && entry.accept ? { accept: entry.accept } : {}),
		...(wrong.length > 0 ? { wrong } : {}),
		...(entry.demo ? { demo: entry.demo } : {}),
		...(hints ? { grading: hints } : {}),
		...('language' in entry && entry.language ? { language: entry.language } : {}),
		...(entry.formerly ? { formerly: entry.formerly.map(keyOf) } : {})
	};
	if (!entry.reverse) return [card];
	const sibling: Card = {
		key: `${card.key}~reverse` as CardKey,
		position: position + 1,
		...common,
		reverse: true,
		prompt: shown,
		kind: 'concept',
		answer: prompt,
		shown: prompt,
		...(entry.demo?.role === 'illustrate' ? { demo: entry.demo } : {}),
		...(entry.formerly
			? { formerly: entry.formerly.map((key) => `${keyOf(key)}~reverse` as CardKey) }
			: {})
	};
	return [card, sibling];
}

function reveal(entry: CardEntry, path: ValuePath, texts: TextCompiler): Revealed {
	const at: ValuePath = [...path, 'answer'];
	switch (entry.kind) {
		case 'command':
		case 'keys':
		case 'formula':
		case 'code': {
			const { kind, answer } = entry;
			const language = 'language' in entry ? entry.language : undefined;
			return { answer: { kind, answer }, shown: { und: shownSource(kind, answer, language) } };
		}
		case 'number': {
			const value = numberValue(entry.answer);
			const more = typeof entry.answer === 'object' && 'value' in entry.answer ? entry.answer : {};
			const answer: NumberAnswer = { ...more, value };
			return {
				answer: { kind: 'number', answer },
				shown: { und: shownNumber(value, answer.unit) }
			};
		}
		case 'order': {
			const steps = entry.answer.map((step, index) => texts.text(step, [...at, index]));
			return { answer: { kind: 'order', answer: steps }, shown: inOrder(steps) };
		}
		default: {
			const answer = texts.text(entry.answer, at);
			return { answer: { kind: entry.kind, answer }, shown: answer };
		}
	}
}

/** The steps as one list in each language that all of them have. */
function inOrder(steps: readonly Text[]): Text {
	const neutral = steps.every((step) => step.und);
	const keys = neutral ? (['und'] as const) : (['zh', 'en'] as const);
	const text: Partial<Record<'zh' | 'en' | 'und', Tree>> = {};
	for (const key of keys) {
		const trees = steps.flatMap((step) =>
			[step[key] ?? step.und].filter((tree) => tree !== undefined)
		);
		if (trees.length === steps.length) text[key] = shownOrder(trees);
	}
	return text;
}

function wrongAnswers(entry: CardEntry, path: ValuePath, texts: TextCompiler): WrongAnswer[] {
	if (!('wrong' in entry) || !entry.wrong) return [];
	const { kind } = entry;
	return entry.wrong.map(({ answer, say }, index) => {
		const at: ValuePath = [...path, 'wrong', index];
		const said = texts.text(say, [...at, 'say']);
		if (kind === 'number') {
			const value = answer as ReturnType<typeof numberValue>;
			return { answer: numberText(value), shown: { und: shownNumber(value) }, say: said };
		}
		if (kind === 'concept' || kind === 'cloze' || kind === 'choice') {
			const source = answer as string | { zh?: string; en?: string };
			const first = typeof source === 'string' ? source : (source.zh ?? source.en ?? '');
			return { answer: first, shown: texts.text(source, [...at, 'answer']), say: said };
		}
		const source = String(answer);
		const language = 'language' in entry ? entry.language : undefined;
		return { answer: source, shown: { und: shownSource(kind, source, language) }, say: said };
	});
}
