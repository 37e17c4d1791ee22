// What thought cards answer, in English, by `deck/card`.
import { expect } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';

/** The answer of a thought card says this; tests show beside it that it is so. */
export function expectAnswer(key: string, says: RegExp): void {
	expect(answerOf(key), key).toMatch(says);
}

export function answerOf(key: string): string {
	const [deck = '', id = ''] = key.split('/');
	const { answer } = cardOfKind(readDeck(deck), id, 'concept', 'cloze', 'choice');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
}
