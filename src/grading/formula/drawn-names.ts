// Which names of a formula get a value of their own at a point.
import { childrenOf, type Node } from './tree.ts';

const constants = new Set(['e', '\\pi']);

/** Functions whose values are known, so that nothing is drawn for them. */
const knownFunctions = new Set(
	(
		'exp ln log lg lb sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh sqrt floor ceil round max ' +
		'min abs sign mod clip factorial binom tr area Area card vol size \\odot \\partial \\nabla'
	).split(' ')
);

/**
 * The symbols and unknown functions that a formula depends on. Bound indices are left out, and so is
 * what stands only in an index or a derivative, where a name is a mere label.
 */
export function drawnNames(node: Node): Set<string> {
	const names = new Set<string>();
	const visit = (inner: Node, bound: ReadonlySet<string>) => {
		switch (inner.kind) {
			case 'derivative':
				return;
			case 'symbol':
				if (!bound.has(inner.name) && !constants.has(inner.name)) names.add(inner.name);
				return;
			case 'call':
				if (!knownFunctions.has(inner.name)) names.add(inner.name);
				for (const arg of inner.args) visit(arg, bound);
				return;
			case 'big': {
				for (const { from, to } of inner.ranges) {
					for (const end of [from, to]) if (end !== undefined) visit(end, bound);
				}
				const within = new Set([...bound, ...inner.ranges.map((range) => range.index)]);
				for (const part of [...inner.conditions, inner.body]) visit(part, within);
				return;
			}
			case 'integral': {
				visit(inner.from, bound);
				visit(inner.to, bound);
				visit(inner.body, new Set([...bound, inner.index]));
				return;
			}
			default:
				for (const child of childrenOf(inner)) visit(child, bound);
		}
	};
	visit(node, new Set());
	return names;
}
