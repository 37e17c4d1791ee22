// Guesses which known name a misspelt one was meant to be.

/** The known name closest to a misspelt one, if it is close enough to be the one that was meant. */
export function nearName(name: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	// A third of the letters may be wrong, never more than three.
	let least = Math.min(3, Math.ceil(name.length / 3)) + 1;
	for (const candidate of known) {
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), least);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/**
 * How many letters have to be added, dropped, changed or swapped with their neighbour (optimal
 * string alignment distance), at most `limit`.
 */
function editDistance(from: string, to: string, limit: number): number {
	if (Math.abs(from.length - to.length) >= limit) return limit;
	const row = (size: number) => new Array<number>(size + 1).fill(0);
	let beforeLast = row(to.length);
	let last = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i += 1) {
		const now = row(to.length);
		now[0] = i;
		for (let j = 1; j <= to.length; j += 1) {
			const same = from[i - 1] === to[j - 1];
			let cost = Math.min(
				(last[j] ?? 0) + 1,
				(now[j - 1] ?? 0) + 1,
				(last[j - 1] ?? 0) + (same ? 0 : 1)
			);
			if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
				cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			}
			now[j] = cost;
		}
		beforeLast = last;
		last = now;
	}
	return Math.min(last[to.length] ?? 0, limit);
}
