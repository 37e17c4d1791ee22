// Which keys a schema knows at a place of a file, so that a misspelt one gets a suggestion.
import type { ValuePath } from './parse-yaml.ts';

/** The keys that may stand in the map at `path`; none where the schema knows no map. */
export function knownKeys(schema: object, path: ValuePath, file: unknown): ReadonlySet<string> {
	let schemas = expand(schema, file);
	let value = file;
	for (const name of path) {
		value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
		const inner = value;
		schemas = schemas.flatMap((each) => expand(inside(each, name), inner));
	}
	return new Set(schemas.flatMap((each) => Object.keys(field(each, 'entries') ?? {})));
}

/** The schema below a key or a position. */
function inside(schema: object, name: string | number): unknown {
	if (typeof name === 'number') return field(schema, 'item');
	const entries = field(schema, 'entries');
	return entries && field(entries, name);
}

/** Wrappers opened, unions spread, of variants only the one that the value's `kind` names. */
function expand(schema: unknown, value: unknown): object[] {
	if (typeof schema !== 'object' || schema === null) return [];
	const wrapped = field(schema, 'wrapped');
	if (wrapped) return expand(wrapped, value);
	const options = field(schema, 'options');
	if (!Array.isArray(options)) return [schema];
	const kind = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined;
	const named = options.filter((option) => kindOf(option) === kind);
	const chosen = kind !== undefined && named.length > 0 ? named : options;
	return chosen.flatMap((option) => expand(option, value));
}

function kindOf(schema: unknown): unknown {
	const entries = typeof schema === 'object' && schema !== null && field(schema, 'entries');
	const kind = entries && field(entries, 'kind');
	return kind && Reflect.get(kind, 'literal');
}

function field(of: object, name: string): object | undefined {
	const value: unknown = Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;
	return typeof value === 'object' && value !== null ? value : undefined;
}
