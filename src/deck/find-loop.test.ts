import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoop } from './find-loop.ts';

const edges = (text: string) =>
	new Map(text.split(' ').map((line) => [line[0] ?? '', [...line.slice(1)]] as const));

describe('findLoop', () => {
	it.each([
		['nothing', 'a', undefined],
		['a line', 'ab bc cd', undefined],
		['two ways to one end', 'abc bd cd d', undefined],
		['an edge to a name that isn’t there', 'az', undefined],
		['a name that waits for itself', 'ab bb', ['b', 'b']],
		['a loop behind a line', 'ab bc cd db', ['b', 'c', 'd', 'b']]
	])('in %s', (_, text, loop) => {
		expect(findLoop(edges(text))).toEqual(loop);
	});

	it('a found way really goes along the edges and returns', () => {
		const name = fc.constantFrom(...'abcdef');
		const graph = fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 })), { maxLength: 6 });
		fc.assert(
			fc.property(graph, (pairs) => {
				const map = new Map(pairs);
				const loop = findLoop(map);
				if (!loop) {
					// Without a loop, taking away names that lead nowhere empties the graph.
					const left = new Map(map);
					for (let before = -1; before !== left.size;) {
						before = left.size;
						for (const [from, to] of left)
							if (!to.some((each) => left.has(each))) left.delete(from);
					}
					expect(left.size).toBe(0);
					return;
				}
				expect(loop[0]).toBe(loop.at(-1));
				loop.slice(1).forEach((to, index) => expect(map.get(loop[index] ?? '')).toContain(to));
			})
		);
	});

	it('does without recursion on a long line', () => {
		const long = new Map(Array.from({ length: 50_000 }, (_, at) => [String(at), [String(at + 1)]]));
		expect(findLoop(long)).toBeUndefined();
	});
});
