// The tree of Python code: one shape for everything, so that comparing and rewriting stay small.

/** A keyword argument has a name; `*` and `**` mark unpacked ones. */
export interface Argument {
	readonly name?: string;
	readonly value: Tree;
}

export type Tree =
	/** A name, number, string or constant as its canonical spelling. */
	| { readonly kind: 'leaf'; readonly text: string; readonly type: 'name' | 'number' | 'string' }
	| { readonly kind: 'call'; readonly callee: Tree; readonly arguments: readonly Argument[] }
	| { readonly kind: 'attribute'; readonly object: Tree; readonly name: string }
	/** Everything else: an operator, a bracket or a statement with its parts in order. */
	| { readonly kind: 'node'; readonly head: string; readonly parts: readonly Tree[] };

export function leaf(text: string, type: 'name' | 'number' | 'string' = 'name'): Tree {
	return { kind: 'leaf', text, type };
}

export function node(head: string, ...parts: readonly Tree[]): Tree {
	return { kind: 'node', head, parts };
}

/** `torch.nn.Linear` for an attribute of names; undefined for other trees. */
export function dottedName(tree: Tree): string | undefined {
	if (tree.kind === 'leaf') return tree.type === 'name' ? tree.text : undefined;
	if (tree.kind !== 'attribute') return undefined;
	const object = dottedName(tree.object);
	return object === undefined ? undefined : `${object}.${tree.name}`;
}

/** The tree as one line; equal trees have equal lines. */
export function spell(tree: Tree): string {
	switch (tree.kind) {
		case 'leaf':
			return tree.text;
		case 'attribute':
			return `${spell(tree.object)}.${tree.name}`;
		case 'call': {
			const parts = tree.arguments.map(({ name, value }) =>
				name === undefined
					? spell(value)
					: `${name}${name.startsWith('*') ? '' : '='}${spell(value)}`
			);
			return `${spell(tree.callee)}(${parts.join(', ')})`;
		}
		case 'node':
			return spellNode(tree.head, tree.parts.map(spell));
	}
}

function spellNode(head: string, parts: readonly string[]): string {
	const list = parts.join(', ');
	if (head === 'tuple') return parts.length === 1 ? `(${list},)` : `(${list})`;
	if (head === 'list') return `[${list}]`;
	if (head === 'set' || head === 'dict') return `{${list}}`;
	if (head === 'pair') return parts.join(': ');
	if (head === 'slice') return parts.join(':');
	if (head === 'index') return `${parts[0] ?? ''}[${parts.slice(1).join(', ')}]`;
	if (head === 'nothing') return '';
	if (parts.length === 2) return `(${parts.join(` ${head} `)})`;
	return `${head} ${list}`;
}
