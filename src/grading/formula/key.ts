// The identity of an indexed symbol at a point: its name with the values of its indices.
import type { Scene } from './scene.ts';
import type { Node, NodeOf } from './tree.ts';
import type { Value } from './value.ts';

type Evaluate = (node: Node, scene: Scene) => Value;

function numberText(value: number): string {
	return String(Number.isInteger(value) ? value : Number(value.toPrecision(9)));
}

/** An index as text: a label stays a label, anything that counts becomes its number. */
function indexText(node: Node, scene: Scene, evaluate: Evaluate): string {
	if (node.kind === 'label') return node.text;
	if (node.kind === 'number') return numberText(node.value);
	if (node.kind === 'infinity') return '\\infty';
	if (node.kind === 'symbol') {
		const isPlain = node.lower.length + node.upper.length === 0;
		if (!isPlain) return symbolKey(node, scene, evaluate);
		const bound = scene.bound.get(node.name);
		if (bound !== undefined) return indexText(bound, scene, evaluate);
		if (!scene.facts.numericIndices.has(node.name)) return node.name;
	}
	if (node.kind === 'compare' || node.kind === 'logic') return keyOf(node, scene, evaluate);
	const value = evaluate(node, scene);
	if (typeof value !== 'number' || Number.isNaN(value)) {
		return node.kind === 'symbol' ? node.name : keyOf(node, scene, evaluate);
	}
	return numberText(value);
}

/** `x_{2}` for `x_i` where i is 2; the same text for the same symbol, in TeX. */
export function symbolKey(node: NodeOf<'symbol'>, scene: Scene, evaluate: Evaluate): string {
	return node.name + indicesKey(node, scene, evaluate);
}

/** The indices of a symbol or call as text, empty when there are none. */
export function indicesKey(
	node: NodeOf<'symbol'> | NodeOf<'call'>,
	scene: Scene,
	evaluate: Evaluate
): string {
	const text = (indices: readonly Node[]) =>
		indices.map((index) => indexText(index, scene, evaluate)).join(',');
	const lower = node.lower.length > 0 ? `_{${text(node.lower)}}` : '';
	const upper = node.upper.length > 0 ? `^{(${text(node.upper)})}` : '';
	return lower + upper;
}

/** The identity of any node: its shape, with bound indices replaced by what they stand for. */
export function keyOf(node: Node, scene: Scene, evaluate: Evaluate): string {
	return JSON.stringify(node, (name, value: unknown) => {
		if (name === 'at') return undefined;
		const isSymbol =
			typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'symbol';
		return isSymbol ? indexText(value as NodeOf<'symbol'>, scene, evaluate) : value;
	});
}
