import { describe, expect, it } from 'vitest';
import type { Card } from '#core/card.ts';
import { findConfused } from './find-confused.ts';
import { commandCard, importCards, openEmpty } from './database.fixture.ts';

const answers = ['git stash', 'git stash pop', 'git stash drop'];
const cards = answers.map((answer, index): Card => ({
	...commandCard('git', `card-${index}`, index),
	kind: 'command',
	answer
}));
const [asked] = cards;
if (!asked) throw new Error('a card');

/** As a grader would: a spelling of its own for the second card. */
const accepts = (other: Card, typed: string) =>
	Promise.resolve(other.answer === 'git stash pop' && typed === 'git stash pop stash@{0}');

async function confusedBy(typed: string, card: Card) {
	const db = await openEmpty();
	await importCards(db, 'git', cards);
	const other = await findConfused(db, card, typed, accepts);
	return other?.answer;
}

describe('a card that was confused with another', () => {
	it.each<[string, string, string | undefined]>([
		['written alike', 'git stash drop', 'git stash drop'],
		['written alike but for its spaces', '  git  stash drop ', 'git stash drop'],
		['accepted by the grader', 'git stash pop stash@{0}', 'git stash pop'],
		['none for its own answer', 'git stash', undefined],
		['none for nobody’s answer', 'git push', undefined],
		['none for nothing', '', undefined]
	])('is %s: %j → %s', async (_, typed, found) => {
		expect(await confusedBy(typed, asked)).toBe(found);
	});

	it('is none where answers agree by chance', async () => {
		const number: Card = { ...asked, kind: 'number', answer: { value: 3 } };
		expect(await confusedBy('git stash drop', number)).toBeUndefined();
	});
});
