// Every compiled text of a deck with its place in the deck file, for checks that read all of them.
import type { Card, Deck } from '#core/card.ts';
import type { Text, Tree } from '#core/tree.ts';
import type { ValuePath } from './parse-yaml.ts';
import type { DeckFile } from './schema.ts';

/** What a text is for. */
export type TextField =
	'title' | 'about' | 'prompt' | 'given' | 'answer' | 'say' | 'why' | 'erratum' | 'outdated';

export interface DeckText {
	readonly field: TextField;
	readonly language: keyof Text;
	readonly tree: Tree;
	readonly path: ValuePath;
}

/** The texts of a compiled deck; siblings hold no text of their own. */
export function deckTexts(deck: Deck, file: DeckFile): DeckText[] {
	const cards = new Map(deck.cards.map((card) => [String(card.key), card]));
	return [
		...byLanguage('title', deck.title, ['title']),
		...byLanguage('about', deck.about, ['about']),
		...file.cards.flatMap((entry, index) => {
			const card = cards.get(`${deck.id}/${entry.id}`);
			return card ? cardTexts(card, ['cards', index]) : [];
		})
	];
}

function cardTexts(card: Card, path: ValuePath): DeckText[] {
	const simple = (['prompt', 'given', 'why', 'erratum', 'outdated'] as const).flatMap((field) =>
		byLanguage(field, card[field], [...path, field])
	);
	const wrong = (card.wrong ?? []).flatMap(({ shown, say }, index) => [
		...byLanguage('answer', shown, [...path, 'wrong', index, 'answer']),
		...byLanguage('say', say, [...path, 'wrong', index, 'say'])
	]);
	return [...simple, ...byLanguage('answer', card.shown, [...path, 'answer']), ...wrong];
}

function byLanguage(field: TextField, text: Text | undefined, path: ValuePath): DeckText[] {
	if (!text) return [];
	return (Object.keys(text) as (keyof Text)[]).flatMap((language) => {
		const tree = text[language];
		if (!tree) return [];
		return [{ field, language, tree, path: language === 'und' ? path : [...path, language] }];
	});
}
