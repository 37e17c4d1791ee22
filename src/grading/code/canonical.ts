// Python trees with names in full and arguments by parameter, so that spelling differences are gone.
import { fullName } from './names.ts';
import { parsePython } from './parse-python.ts';
import { dottedName, type Argument, type Tree } from './python-tree.ts';
import type { Parameter, Signature } from './signature.ts';
import { signatureTables } from './signature-tables.ts';

/** Whose function it is: a method's object may be a tensor or an array. */
export type Library = 'torch' | 'numpy' | 'any';

export type Code =
	| { readonly kind: 'leaf'; readonly text: string; readonly type: 'name' | 'number' | 'string' }
	| {
			readonly kind: 'node';
			readonly head: string;
			readonly parts: readonly Code[];
			readonly library: Library;
	  }
	| {
			readonly kind: 'call';
			/** The full name, or of a method its name; empty when something else is called. */
			readonly name: string;
			/** What is called when it has no name of its own. */
			readonly callee?: Code;
			readonly library: Library;
			/** The signature tables list it. */
			readonly known: boolean;
			/** By parameter; `#0` for the first positional argument of a function that isn't listed. */
			readonly arguments: ReadonlyMap<string, Code>;
	  };

/** Functions in which two arguments may change places. */
const symmetric: Readonly<Record<string, readonly [string, string]>> = {
	transpose: ['dim0', 'dim1'],
	swapaxes: ['axis0', 'axis1'],
	swapdims: ['dim0', 'dim1']
};

export function codeLeaf(text: string, type: 'name' | 'number' | 'string' = 'name'): Code {
	return { kind: 'leaf', text, type };
}

function codeNode(head: string, parts: readonly Code[]): Code {
	return { kind: 'node', head, parts, library: 'any' };
}

/** One text for equal code; libraries don't count here. */
export function codeKey(code: Code): string {
	if (code.kind === 'leaf') return `${code.type}:${code.text}`;
	if (code.kind === 'node') return `(${code.head} ${code.parts.map(codeKey).join(' ')})`;
	const named = [...code.arguments].map(([id, value]) => `${id}=${codeKey(value)}`).sort();
	return `[${code.name}${code.callee ? codeKey(code.callee) : ''} ${named.join(' ')}]`;
}

/** A name in a module, not an attribute of a value. */
function isModule(full: string): boolean {
	return /^(?:torch|torchvision|numpy|pandas|tensorflow|matplotlib|os|json|math|random|time|copy|sys|pathlib|argparse)\./.test(
		full
	);
}

/** Reads trees with the names that a snippet's imports bind. */
class Reader {
	constructor(private readonly bound: ReadonlyMap<string, string>) {}

	read(tree: Tree): Code {
		const dotted = dottedName(tree);
		const full = dotted === undefined ? undefined : fullName(dotted, this.bound);
		if (full !== undefined && (isModule(full) || (full !== dotted && !full.includes('.')))) {
			return codeLeaf(full);
		}
		switch (tree.kind) {
			case 'leaf':
				return codeLeaf(tree.text, tree.type);
			case 'attribute':
				return codeNode(`.${tree.name}`, [this.read(tree.object)]);
			case 'node':
				return this.readNode(tree.head, tree.parts);
			case 'call':
				return this.readCall(tree);
		}
	}

	private readNode(head: string, parts: readonly Tree[]): Code {
		// What an import binds is a name, not the module that the name would stand for.
		if (head === 'binds') {
			return codeNode(
				head,
				parts.map((part) => codeLeaf(part.kind === 'leaf' ? part.text : ''))
			);
		}
		const read = parts.map((part) => this.read(part));
		if (head !== 'import' && head !== 'set') return codeNode(head, read);
		return codeNode(
			head,
			[...read].sort((a, b) => (codeKey(a) < codeKey(b) ? -1 : 1))
		);
	}

	private readCall(tree: Extract<Tree, { kind: 'call' }>): Code {
		const { callee } = tree;
		const dotted = dottedName(callee);
		const full = dotted === undefined ? undefined : fullName(dotted, this.bound);
		if (full !== undefined) {
			const [, module = '', short = ''] = /^(torch|numpy)\.(\w+)$/.exec(full) ?? [];
			const library = full.startsWith('torch')
				? 'torch'
				: full.startsWith('numpy')
					? 'numpy'
					: 'any';
			const both = module === 'torch' ? signatureTables().torchBoth : signatureTables().numpyBoth;
			const twin = module === '' ? undefined : both.get(short);
			const signature = twin ?? signatureTables().functions.get(full);
			const bound = signature && this.bind(signature, tree.arguments);
			if (bound) {
				const name = twin ? `.${short}` : full;
				return { kind: 'call', name, library, known: true, arguments: bound.arguments };
			}
			if (isModule(full) || callee.kind !== 'attribute') {
				return { ...this.unknown(full, tree.arguments), library };
			}
		}
		if (callee.kind !== 'attribute') {
			const inner = this.read(callee);
			return { ...this.unknown('', tree.arguments), callee: inner };
		}
		return this.readMethod(callee, tree.arguments);
	}

	private readMethod(
		callee: Extract<Tree, { kind: 'attribute' }>,
		given: readonly Argument[]
	): Code {
		const { name } = callee;
		const self: Argument = { value: callee.object };
		const own = signatureTables().methods.get(name);
		const both = signatureTables().torchBoth.get(name) ?? signatureTables().numpyBoth.get(name);
		const bound = own ? this.bind(own, given) : both && this.bind(both, [self, ...given]);
		if (!bound) {
			const call = this.unknown(`.${name}`, given);
			return {
				...call,
				arguments: new Map([['self', this.read(callee.object)], ...call.arguments])
			};
		}
		const values = own
			? new Map([['self', this.read(callee.object)], ...bound.arguments])
			: bound.arguments;
		// NumPy knows no dim and no keepdim.
		const isTorch = bound.keywords.some((keyword) =>
			['dim', 'keepdim', 'dim0', 'dim1'].includes(keyword)
		);
		const library = isTorch ? 'torch' : 'any';
		return { kind: 'call', name: `.${name}`, library, known: true, arguments: values };
	}

	private unknown(name: string, given: readonly Argument[]): Extract<Code, { kind: 'call' }> {
		let positional = 0;
		const values = new Map<string, Code>();
		for (const { name: keyword, value } of given) {
			const isPlace = keyword === undefined || keyword.startsWith('*');
			const place = isPlace ? `#${positional}${keyword ?? ''}` : keyword;
			if (isPlace) positional += 1;
			values.set(place, this.read(value));
		}
		return { kind: 'call', name, library: 'any', known: false, arguments: values };
	}

	/** Arguments by parameter; undefined when they don't fit the signature. */
	private bind(
		{ name, parameters }: Signature,
		given: readonly Argument[]
	): { arguments: ReadonlyMap<string, Code>; keywords: readonly string[] } | undefined {
		const values = new Map<string, Code>();
		const keywords: string[] = [];
		let place = 0;
		for (const [index, { name: keyword, value }] of given.entries()) {
			if (keyword?.startsWith('*')) return undefined;
			const parameter =
				keyword === undefined
					? parameters[place]
					: parameters.find(({ names }) => names.includes(keyword));
			if (!parameter || values.has(parameter.id)) return undefined;
			if (keyword === undefined && !parameter.byPlace) return undefined;
			if (keyword !== undefined) keywords.push(keyword);
			else place += 1;
			if (parameter.type === 'size' && keyword === undefined) {
				const rest = given.slice(index).filter((argument) => argument.name === undefined);
				values.set(parameter.id, this.size(rest.map((argument) => argument.value)));
				for (const argument of given.slice(index + rest.length)) {
					const late = parameters.find(({ names }) => names.includes(argument.name ?? ''));
					if (!late) return undefined;
					values.set(late.id, this.typed(late, argument.value));
				}
				break;
			}
			values.set(parameter.id, this.typed(parameter, value));
		}
		this.dropDefaults(parameters, values);
		const pair = symmetric[name];
		const [a, b] = pair ? [values.get(pair[0]), values.get(pair[1])] : [];
		if (pair && a && b && codeKey(a) > codeKey(b)) {
			values.set(pair[0], b);
			values.set(pair[1], a);
		}
		return { arguments: values, keywords };
	}

	private dropDefaults(parameters: readonly Parameter[], values: Map<string, Code>): void {
		for (const parameter of parameters) {
			const value = values.get(parameter.id);
			if (parameter.fallback === undefined || !value) continue;
			const tree = parameter.fallback.startsWith('$') ? undefined : parsePython(parameter.fallback);
			const usual = tree ? this.typed(parameter, tree) : values.get(parameter.fallback.slice(1));
			if (usual && codeKey(usual) === codeKey(value)) values.delete(parameter.id);
		}
	}

	private size(values: readonly Tree[]): Code {
		const [only] = values;
		const isList = only?.kind === 'node' && (only.head === 'tuple' || only.head === 'list');
		const parts = values.length === 1 && isList ? only.parts : values;
		return codeNode(
			'tuple',
			parts.map((part) => this.read(part))
		);
	}

	/** A value where its parameter allows several spellings. */
	private typed({ type }: Parameter, value: Tree): Code {
		const read = this.read(value);
		const isList = read.kind === 'node' && (read.head === 'tuple' || read.head === 'list');
		if (type === 'float' && read.kind === 'leaf' && read.type === 'number') {
			return codeLeaf(`${Number(read.text)}`, 'number');
		}
		if (type === 'dtype' && read.kind === 'leaf' && read.type === 'string') {
			return codeLeaf(`numpy.${read.text.replaceAll('"', '')}`);
		}
		if (type === 'size') return this.size([value]);
		if (type === 'seq' && isList) return codeNode('tuple', read.parts);
		if (type === 'axes' && isList && read.head === 'tuple') {
			const [only] = read.parts;
			if (only && read.parts.length === 1) return only;
			const isPlain = read.parts.every((part) => part.kind === 'leaf' && part.type === 'number');
			return isPlain
				? codeNode(
						'tuple',
						[...read.parts].sort((a, b) => (codeKey(a) < codeKey(b) ? -1 : 1))
					)
				: read;
		}
		if (type === 'pair') {
			if (isList) return codeNode('tuple', read.parts);
			return read.kind === 'leaf' && read.type === 'number'
				? codeNode('tuple', [read, read])
				: read;
		}
		return read;
	}
}

/** What the imports of a snippet bind, by name. */
function boundNames(tree: Tree): ReadonlyMap<string, string> {
	const bound = new Map<string, string>();
	const visit = (each: Tree): void => {
		if (each.kind !== 'node') return;
		const [name, path] = each.parts;
		if (each.head === 'binds' && name?.kind === 'leaf' && path?.kind === 'leaf') {
			if (name.text !== path.text) bound.set(name.text, path.text);
		} else each.parts.forEach(visit);
	};
	visit(tree);
	return bound;
}

/** The canonical form of a tree. */
export function canonicalCode(tree: Tree): Code {
	return new Reader(boundNames(tree)).read(tree);
}
