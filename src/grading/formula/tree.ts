// What a formula is once it has been read: a tree without brackets, spacing or spelling.

/** Where a node stands in its source: first character and the one after the last. */
export type Span = readonly [start: number, end: number];

interface Shapes {
	readonly number: { readonly value: number };
	/** A letter or name; `lower` and `upper` are its indices, `name` holds accents, primes and stars. */
	readonly symbol: {
		readonly name: string;
		readonly lower: readonly Node[];
		readonly upper: readonly Node[];
	};
	/** An index that is a word, such as the `in` of `C_{in}`. */
	readonly label: { readonly text: string };
	readonly add: { readonly terms: readonly Node[] };
	readonly negate: { readonly of: Node };
	/** Factors in their order, since matrices don't commute. */
	readonly multiply: {
		readonly factors: readonly Node[];
		/** Places of factors with a dot behind them: between columns it is the inner product. */
		readonly dots?: readonly number[];
	};
	readonly divide: { readonly over: Node; readonly under: Node };
	readonly power: { readonly base: Node; readonly exponent: Node };
	readonly transpose: { readonly of: Node };
	readonly call: {
		readonly name: string;
		readonly args: readonly Node[];
		readonly lower: readonly Node[];
		readonly upper: readonly Node[];
	};
	/** `|…|`: an absolute value, or how much a set holds. */
	readonly bars: { readonly of: Node };
	readonly norm: { readonly of: Node; readonly order: Node | undefined };
	readonly big: {
		readonly op: BigOperator;
		readonly ranges: readonly Range[];
		readonly conditions: readonly Node[];
		readonly body: Node;
	};
	readonly integral: {
		readonly index: string;
		readonly from: Node;
		readonly to: Node;
		readonly body: Node;
	};
	readonly cases: {
		readonly rows: readonly { readonly value: Node; readonly when: Node | undefined }[];
	};
	readonly compare: { readonly parts: readonly Node[]; readonly relations: readonly string[] };
	readonly logic: { readonly op: 'and' | 'or'; readonly parts: readonly Node[] };
	/** 1 where the condition holds, else 0. */
	readonly indicator: { readonly when: Node };
	/** `∂over/∂under`; what is differentiated stays unknown, only its identity counts. */
	readonly derivative: { readonly over: Node; readonly under: Node };
	/** `open`: the bracket of a list on one line, which tells intervals, sets and rows apart. */
	readonly matrix: {
		readonly rows: readonly (readonly Node[])[];
		readonly open?: '(' | '[' | '\\{' | '[)' | '(]';
	};
	readonly set: {
		readonly op: 'union' | 'intersection' | 'difference';
		readonly parts: readonly Node[];
	};
	readonly dots: object;
	readonly infinity: object;
}

export type BigOperator =
	'sum' | 'prod' | 'max' | 'min' | 'argmax' | 'argmin' | 'union' | 'intersection';

/** What a bound index runs over; with nothing given, over an unnamed number of whole numbers. */
export interface Range {
	readonly index: string;
	readonly from?: Node;
	readonly to?: Node;
	/** Written out: `{x, y, w, h}`. */
	readonly members?: readonly Node[];
	/** A named set: `B`. */
	readonly within?: Node;
}

export type NodeKind = keyof Shapes;
export type NodeOf<Kind extends NodeKind> = Kind extends NodeKind
	? { readonly kind: Kind; readonly at: Span } & Shapes[Kind]
	: never;
export type Node = NodeOf<NodeKind>;

/** One equation or relation, or a bare expression when `parts` has one element. */
export interface Statement {
	readonly parts: readonly Node[];
	readonly relations: readonly string[];
}

function partsOfRange(range: Range): readonly Node[] {
	return [range.from, range.to, ...(range.members ?? []), range.within].filter(
		(part) => part !== undefined
	);
}

/** The nodes directly below a node, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
	switch (node.kind) {
		case 'number':
		case 'label':
		case 'dots':
		case 'infinity':
			return [];
		case 'symbol':
			return [...node.lower, ...node.upper];
		case 'add':
			return node.terms;
		case 'negate':
		case 'transpose':
		case 'bars':
			return [node.of];
		case 'multiply':
			return node.factors;
		case 'divide':
		case 'derivative':
			return [node.over, node.under];
		case 'power':
			return [node.base, node.exponent];
		case 'call':
			return [...node.lower, ...node.upper, ...node.args];
		case 'norm':
			return node.order === undefined ? [node.of] : [node.of, node.order];
		case 'big':
			return [...node.ranges.flatMap(partsOfRange), ...node.conditions, node.body];
		case 'integral':
			return [node.from, node.to, node.body];
		case 'cases':
			return node.rows.flatMap((row) =>
				row.when === undefined ? [row.value] : [row.value, row.when]
			);
		case 'compare':
		case 'logic':
		case 'set':
			return node.parts;
		case 'indicator':
			return [node.when];
		case 'matrix':
			return node.rows.flat();
	}
}

function collect(node: Node, found: Node[]): void {
	found.push(node);
	for (const child of childrenOf(node)) collect(child, found);
}

/** The node and everything below it. */
export function nodesOf(node: Node): readonly Node[] {
	const found: Node[] = [];
	collect(node, found);
	return found;
}

/** A text that is the same for trees of the same shape, wherever they stand in their source. */
export function identityOf(node: Node): string {
	return JSON.stringify(node, (key, value: unknown) =>
		key === 'at' || key === 'open' ? undefined : value
	);
}
