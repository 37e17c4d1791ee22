// What is the same, missing and extra between two lists of tokens, in reading order.
import type { DifferenceToken } from '#core/verdict.ts';

/** A token with what it is compared by; `isSame` may be wider than equal keys. */
export interface ShownToken {
	readonly key: string;
	readonly shown: string;
}

/**
 * The shortest difference by longest common subsequence: `missing` stands only in the expected list,
 * `extra` only in the typed one.
 */
export function difference(
	expected: readonly ShownToken[],
	typed: readonly ShownToken[],
	isSame: (expected: string, typed: string) => boolean = (a, b) => a === b
): readonly DifferenceToken[] {
	const [rows, columns] = [expected.length, typed.length];
	const lengths = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
	const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
	const matches = (row: number, column: number): boolean => {
		const [a, b] = [expected[row], typed[column]];
		return a !== undefined && b !== undefined && isSame(a.key, b.key);
	};
	for (let row = rows - 1; row >= 0; row -= 1) {
		for (let column = columns - 1; column >= 0; column -= 1) {
			const longest = matches(row, column)
				? at(row + 1, column + 1) + 1
				: Math.max(at(row + 1, column), at(row, column + 1));
			const line = lengths[row];
			if (line) line[column] = longest;
		}
	}
	const tokens: DifferenceToken[] = [];
	let [row, column] = [0, 0];
	while (row < rows || column < columns) {
		if (matches(row, column)) {
			tokens.push({ op: 'same', text: typed[column]?.shown ?? '' });
			row += 1;
			column += 1;
		} else if (column >= columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
			tokens.push({ op: 'missing', text: expected[row]?.shown ?? '' });
			row += 1;
		} else {
			tokens.push({ op: 'extra', text: typed[column]?.shown ?? '' });
			column += 1;
		}
	}
	return tokens;
}
