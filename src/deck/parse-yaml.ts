// YAML → plain values with places, for files that a stranger may have written.
import {
	Composer,
	type Document,
	isMap,
	isNode,
	isScalar,
	LineCounter,
	Parser,
	Scalar
} from 'yaml';
import type { Place, Problem } from '#core/problem.ts';
import { fileLimits, refuse } from './yaml-limits.ts';

/** Names from the file's top to a value: keys, and positions in lists from 0. */
export type ValuePath = readonly (string | number)[];

export interface PlaceFinder {
	/**
	 * Where a value starts, or its nearest parent where it isn't there; with a line of the value's
	 * text (from 1), that line where it can be told.
	 */
	readonly placeOfValue: (path: ValuePath, line?: number) => Place;
	/** Where the key of a value starts. */
	readonly placeOfKey: (path: ValuePath) => Place;
}

interface ParsedYaml extends PlaceFinder {
	readonly value: unknown;
}

/** Parses one document; never throws, and builds nothing from a file over the limits. */
export function parseYaml(source: string): ParsedYaml | { problems: readonly Problem[] } {
	const { characters } = fileLimits;
	if (source.length > characters) {
		const values = { limit: String(characters), unit: 'characters' };
		return { problems: [{ code: 'tooLarge', values }] };
	}
	const lines = new LineCounter();
	const placeAt = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	const tokens = [...new Parser(lines.addNewLine).parse(source)];
	const refusal = refuse(tokens);
	if (refusal) return { problems: [{ ...refusal.problem, place: placeAt(refusal.offset) }] };

	const options = { stringKeys: true, prettyErrors: false };
	const [document, second] = new Composer(options).compose(tokens, true, source.length);
	if (!document) return { problems: [{ code: 'badYaml', values: { message: 'no document' } }] };
	const errors = [...document.errors, ...document.warnings].map(({ message, pos }) =>
		badYaml(message, placeAt(pos[0]))
	);
	if (second) errors.push(badYaml('a second document starts', placeAt(second.range[0])));
	if (errors.length > 0) return { problems: errors.slice(0, 20) };
	return { value: document.toJS({ maxAliasCount: 0 }), ...placeFinder(document, placeAt) };
}

function badYaml(message: string, place: Place): Problem {
	return { code: 'badYaml', values: { message }, place };
}

function placeFinder(document: Document.Parsed, placeAt: (offset: number) => Place): PlaceFinder {
	const placeOfValue = (path: ValuePath, line = 1): Place => {
		for (let length = path.length; length > 0; length -= 1) {
			const node = document.getIn(path.slice(0, length), true);
			if (!isNode(node) || !node.range) continue;
			const place = placeAt(node.range[0]);
			const isBlock = isScalar(node) && node.type === Scalar.BLOCK_LITERAL;
			return isBlock && length === path.length ? { line: place.line + line, column: 1 } : place;
		}
		return placeAt(document.contents?.range[0] ?? 0);
	};
	const placeOfKey = (path: ValuePath): Place => {
		const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
		if (!isMap(parent)) return placeOfValue(path);
		const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
		const range = isNode(pair?.key) ? pair.key.range : undefined;
		return range ? placeAt(range[0]) : placeOfValue(path);
	};
	return { placeOfValue, placeOfKey };
}
