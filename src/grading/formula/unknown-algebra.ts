// What the grader can't calculate with: it knows only whether the same thing stands on both sides.
import { childrenOf, identityOf, type Node } from './tree.ts';
import { operatorNames } from './vocabulary.ts';

function isOpaque(node: Node): boolean {
	if (node.kind === 'dots') return true;
	if (node.kind === 'derivative') {
		const of = node.over.kind === 'call' ? node.over.args[0] : undefined;
		return of?.kind !== 'symbol' && of?.kind !== 'call';
	}
	if (node.kind !== 'call') return false;
	const { name } = node;
	return (
		operatorNames.has(name) ||
		name.includes('|') ||
		/^\\(?:otimes|circ|star|oplus|ominus|pm)/.test(name)
	);
}

function opaqueParts(nodes: readonly Node[]): string[] {
	const found = new Set<string>();
	const visit = (node: Node) => {
		if (isOpaque(node)) found.add(identityOf(node));
		for (const child of childrenOf(node)) visit(child);
	};
	for (const node of nodes) visit(node);
	return [...found].sort();
}

function derivativesIn(nodes: readonly Node[]): number {
	let count = 0;
	const visit = (node: Node) => {
		if (node.kind === 'derivative') count += 1;
		for (const child of childrenOf(node)) visit(child);
	};
	for (const node of nodes) visit(node);
	return count;
}

/**
 * True when two expressions that differ in value may still mean the same: expectations, conditional
 * probabilities, derivatives and the like stand in them, and not the same ones on both sides.
 */
export function mayStillBeEqual(expected: readonly Node[], typed: readonly Node[]): boolean {
	const left = opaqueParts(expected);
	const right = opaqueParts(typed);
	if (left.length !== right.length || left.some((text, at) => text !== right[at])) return true;
	return (derivativesIn(expected) === 0) !== (derivativesIn(typed) === 0);
}
