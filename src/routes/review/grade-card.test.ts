import { expect, it } from 'vitest';
import type { Card, CardKey, DeckId } from '#core/card.ts';
import { gradeCard } from './grade-card.ts';

const shellCard: Card = {
	key: 'd/c' as CardKey,
	deckId: 'd' as DeckId,
	position: 0,
	prompt: {},
	shown: {},
	sources: [],
	kind: 'code',
	answer: 'ls -l -a',
	language: 'bash'
};

it('compares code in the language of its card', async () => {
	expect(await gradeCard(shellCard, 'ls -la')).toMatchObject({ rung: 'equivalent' });
	expect(await gradeCard({ ...shellCard, language: 'python' }, 'ls -la')).toMatchObject({
		rung: 'undecided'
	});
});
