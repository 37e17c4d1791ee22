// Chips: an answer's own tokens among those of its neighbours, to build an answer with a thumb.
import { randomFrom } from './random.ts';

const mostChips = 10;
const leastDistractors = 3;

/** The tokens of a command line or of a formula in TeX, in order. */
export function answerTokens(kind: 'command' | 'formula', source: string): string[] {
	if (kind === 'command') return source.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
	return source.match(/\\[a-zA-Z]+|\\.|[a-zA-Z](?:_(?:\{[^{}]*\}|\w))?|\d+(?:\.\d+)?|[^\s]/g) ?? [];
}

/**
 * Distinct tokens of the answer and at least three of the neighbours', shuffled by `seed`. An answer
 * of more tokens than fit has no chips: a forest of them helps nobody.
 */
export function buildChips(
	kind: 'command' | 'formula',
	answer: string,
	neighbours: readonly string[],
	seed: number
): string[] {
	const own = [...new Set(answerTokens(kind, answer))];
	if (own.length > mostChips - leastDistractors) return [];
	const random = randomFrom(seed);
	const others = shuffle(
		[...new Set(neighbours.flatMap((source) => answerTokens(kind, source)))].filter(
			(token) => !own.includes(token)
		),
		random
	);
	const room = Math.min(mostChips - own.length, Math.max(leastDistractors, own.length));
	return shuffle([...own, ...others.slice(0, room)], random);
}

/** The values in a random order; `random` gives numbers in [0, 1). */
export function shuffle<Value>(values: readonly Value[], random: () => number): Value[] {
	const shuffled = [...values];
	for (let at = shuffled.length - 1; at > 0; at -= 1) {
		const other = Math.floor(random() * (at + 1));
		const [a, b] = [shuffled[at], shuffled[other]];
		if (a === undefined || b === undefined) continue;
		shuffled[at] = b;
		shuffled[other] = a;
	}
	return shuffled;
}
