// The mistakes on code cards, run: each does, or prints, what its answer says.
import { describe, expect, it, vi } from 'vitest';
import { libraries } from './code-mistakes.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { pythonWith } from './run-python.ts';

// Some of these libraries take many seconds to start.
vi.setConfig({ testTimeout: 120_000 });

interface Tried {
	readonly id: string;
	readonly before: string;
	readonly form: string;
	readonly holds: string;
	/** The exception that is wanted, or what is to be printed. */
	readonly error?: string;
	readonly prints?: string;
}

it('knows the mistakes of every code card in these decks', () => {
	const known = (deck: string) => libraries.flatMap(({ decks }) => Object.keys(decks[deck] ?? {}));
	const decks = new Set(libraries.flatMap((library) => Object.keys(library.decks)));
	const unknown = [...decks].flatMap((deck) =>
		readDeck(deck)
			.cards.filter((card) => card.kind === 'code' && card.wrong !== undefined)
			.filter((card) => !known(deck).includes(card.id))
	);
	expect(unknown.map((card) => card.id)).toEqual([]);
});

describe.each(libraries)('$module', ({ module, before, decks }) => {
	const tried = Object.entries(decks).flatMap(([deck, cards]) =>
		Object.entries(cards).flatMap(([id, card]) => {
			const { wrong = [] } = cardOfKind(readDeck(deck), id, 'code');
			const slips = 'slips' in card ? card.slips : card.prints;
			return wrong.flatMap(({ answer }, index): Tried[] => {
				const slip = slips[index];
				if (slip === undefined) return [];
				const own = typeof card.before === 'string' ? card.before : card.before?.[index];
				// The head of a function needs a body to be run.
				const form = answer.endsWith(':') ? `${answer} pass` : answer;
				const start = { id: `${deck}/${id}: ${answer}`, before: `${before}\n${own ?? ''}` };
				if ('prints' in card) return [{ ...start, form: slip, holds: 'True', prints: answer }];
				const [, error, provoked] = /^!(\w+)(.*)$/.exec(slip) ?? [];
				if (error === undefined) return [{ ...start, form, holds: slip }];
				return [{ ...start, form, holds: provoked?.trim() || 'True', error }];
			});
		})
	);

	it('has one entry for each mistake', () => {
		const uneven = Object.entries(decks).flatMap(([deck, cards]) =>
			Object.entries(cards).filter(([id, card]) => {
				const { wrong = [] } = cardOfKind(readDeck(deck), id, 'code');
				return wrong.length !== ('slips' in card ? card.slips : card.prints).length;
			})
		);
		expect(uneven.map(([id]) => id)).toEqual([]);
	});

	it('shows what the mistakes do', () => {
		const outcomes = pythonWith(module).run(
			tried.map(({ before: start, form, holds }) => ({ before: start, form, holds }))
		);
		const otherwise = tried.flatMap(({ id, error, prints }, index) => {
			const outcome = outcomes[index];
			const as =
				prints === undefined ? error !== undefined || outcome?.held : outcome?.said === prints;
			const raised =
				error === 'Exception' ? outcome?.error !== undefined : outcome?.error === error;
			return as === true && raised ? [] : [{ id, ...outcome }];
		});
		expect(otherwise).toEqual([]);
	});
});
