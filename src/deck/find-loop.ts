// Order among names that have to come after each other.

/** A way along the edges from a name back to itself, if there is one; without recursion. */
export function findLoop(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
	const done = new Set<string>();
	for (const start of edges.keys()) {
		const way = [{ name: start, next: 0 }];
		for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
			const to = edges.get(top.name)?.[top.next];
			top.next += 1;
			if (to === undefined) {
				done.add(top.name);
				way.pop();
				continue;
			}
			const at = way.findIndex(({ name }) => name === to);
			if (at >= 0) return [...way.slice(at).map(({ name }) => name), to];
			if (!done.has(to)) way.push({ name: to, next: 0 });
		}
	}
	return undefined;
}
