// Tiny and huge constants become symbols: `+10^{-8}` would vanish beside numbers near 1.
import { nodesOf, type Node, type NodeOf, type Statement } from './tree.ts';

const tiny = 1e-6;
const huge = 1e6;

function constantOf(node: Node): number | undefined {
	if (node.kind === 'number') return node.value;
	if (node.kind === 'negate') {
		const of = constantOf(node.of);
		return of === undefined ? undefined : -of;
	}
	if (node.kind !== 'power') return undefined;
	const base = constantOf(node.base);
	const exponent = constantOf(node.exponent);
	return base === undefined || exponent === undefined ? undefined : base ** exponent;
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'kind' in value && 'at' in value;
}

function isConstant(node: Node): node is NodeOf<'number'> | NodeOf<'power'> {
	return node.kind === 'number' || node.kind === 'power';
}

function standIn(node: NodeOf<'number'> | NodeOf<'power'>): Node {
	const value = constantOf(node);
	if (value === undefined || value === 0 || !Number.isFinite(value)) return node;
	const size = Math.abs(value);
	if (size >= tiny && size <= huge) return node;
	const name = `${value < 0 ? '-' : ''}${String(Number(size.toPrecision(12)))}`;
	return { kind: 'symbol', at: node.at, name, lower: [], upper: [] };
}

/** The statements with constants below 1e-6 or above 1e6 as symbols of their own. */
export function withoutExtremes(statements: readonly Statement[]): readonly Statement[] {
	const nodes = statements.flatMap((statement) => statement.parts.flatMap(nodesOf));
	if (!nodes.some((node) => isConstant(node) && standIn(node) !== node)) return statements;
	const text = JSON.stringify(statements);
	return JSON.parse(text, (_key, value: unknown) =>
		isNode(value) && isConstant(value) ? standIn(value) : value
	) as Statement[];
}
