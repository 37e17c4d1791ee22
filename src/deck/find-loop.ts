// Order among names that have to come after each other.

/** A way along the edges from a name back to itself, if there is one; without recursion. */
export function findLoop(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
	const done = new Set<string>();
	for (const start of edges.keys()) {
		const way = [{ name: start, next: 0 }];
		const onWay = new Set([start]);
		for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
			const to = edges.get(top.name)?.[top.next];
			top.next += 1;
			if (to === undefined) {
				done.add(top.name);
				onWay.delete(top.name);
				way.pop();
				continue;
			}
			if (onWay.has(to)) {
				const names = way.map(({ name }) => name);
				return [...names.slice(names.indexOf(to)), to];
			}
			if (done.has(to)) continue;
			way.push({ name: to, next: 0 });
			onWay.add(to);
		}
	}
	return undefined;
}
