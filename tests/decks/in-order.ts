// Puts the steps of an order card to work: done in the card's order they get there, in every other they don't.
import { expect } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';

/** One step: a word of its English text, and what it does; it throws where it has nothing to work on. */
export type Step<State> = readonly [says: RegExp, act: (state: State) => State];

function permutations<T>(items: readonly T[]): T[][] {
	if (items.length === 0) return [[]];
	return items.flatMap((first, i) =>
		permutations(items.toSpliced(i, 1)).map((rest) => [first, ...rest])
	);
}

/**
 * Of all orders of the steps, the one on the card `deck/card` and no other leads from `start` to a
 * state that is `reached`; every step on the card must be described by exactly one of `steps`.
 */
export function expectOnlyOrder<State>(
	key: string,
	start: State,
	steps: readonly Step<State>[],
	reached: (state: State) => boolean
): void {
	const [deck = '', id = ''] = key.split('/');
	const texts = cardOfKind(readDeck(deck), id, 'order').answer.map((text) =>
		typeof text === 'string' ? text : (text.en ?? '')
	);
	const named = steps.map(([says]) => texts.filter((text) => says.test(text)));
	expect(named.map((found) => found.length)).toEqual(texts.map(() => 1));
	const arrives = (order: readonly Step<State>[]): boolean => {
		try {
			return reached(order.reduce((state, [, act]) => act(state), start));
		} catch {
			return false;
		}
	};
	const arriving = permutations(steps)
		.filter(arrives)
		.map((order) => order.map(([says]) => texts.find((text) => says.test(text))));
	expect(arriving).toEqual([texts]);
}

/** A step that turns one kind of thing into another and can't be done with anything else. */
export function turns(says: RegExp, from: string, into: string): Step<string> {
	return [
		says,
		(thing) => {
			if (thing !== from) throw new Error(`${thing} instead of ${from}`);
			return into;
		}
	];
}
