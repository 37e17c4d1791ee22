// Reads the signature tables: which arguments a function takes, in which order, with which defaults.

/**
 * One parameter. `id` is what both spellings of a function are compared by; `names` are the keywords
 * that its library accepts for it, none before `/`.
 */
export interface Parameter {
	readonly id: string;
	readonly names: readonly string[];
	/** False behind `*`: only its keyword will do. */
	readonly byPlace: boolean;
	/** Python source of the default; undefined when the argument is required. */
	readonly fallback?: string;
	/**
	 * `pair`: one number stands for two; `seq`: a list or a tuple; `axes`: `(0,)` is 0, and their order is free; `float`: 1 and 1.0 are the same;
	 * `dtype`: a type or its name as text;
	 * `size`: the rest of the positional arguments, or one list or tuple of them.
	 */
	readonly type?: 'pair' | 'seq' | 'axes' | 'float' | 'dtype' | 'size';
}

export interface Signature {
	readonly name: string;
	readonly parameters: readonly Parameter[];
}

type ArgumentType = Exclude<Parameter['type'], undefined>;

function isType(text: string | undefined): text is ArgumentType {
	return ['pair', 'seq', 'axes', 'float', 'dtype'].includes(text ?? '');
}

function splitTop(text: string): readonly string[] {
	const parts: string[] = [''];
	let depth = 0;
	for (const character of text) {
		if ('([{'.includes(character)) depth += 1;
		if (')]}'.includes(character)) depth -= 1;
		if (character === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += character;
	}
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** `dim|axis: seq = None` or `axis@dim`: keyword names, the id behind `@`, a type and a default. */
function readParameter(text: string, byPlace: boolean, byName: boolean): Parameter {
	const [left = '', fallback] = text.split(/\s*=\s*(.*)/s);
	const [named = '', type] = left.split(/\s*:\s*/);
	const isSize = named.startsWith('*');
	const [spelt = '', id] = named.replace(/^\*/, '').split('@');
	const names = spelt.split('|');
	return {
		id: id ?? names[0] ?? '',
		names: byName ? names : [],
		byPlace,
		...(fallback !== undefined && { fallback }),
		...(isSize && { type: 'size' as const }),
		...(isType(type) && { type })
	};
}

/** The signatures of a table, one `name(parameters)` a line, by name. */
export function readSignatures(table: string): ReadonlyMap<string, Signature> {
	const found = new Map<string, Signature>();
	for (const line of table.split('\n')) {
		const match = /^\s*([\w.]+)\((.*)\)\s*$/.exec(line);
		if (!match?.[1]) continue;
		const parts = splitTop(match[2] ?? '');
		const [slash, star] = [parts.indexOf('/'), parts.indexOf('*')];
		const parameters = parts.flatMap((part, index) =>
			part === '/' || part === '*'
				? []
				: [readParameter(part, star < 0 || index < star, index > slash)]
		);
		found.set(match[1], { name: match[1], parameters });
	}
	return found;
}
