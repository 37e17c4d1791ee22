// What a YAML file may not hold, found on its token tree without recursion: the parser that comes
// after is recursive, and a file nested deeply enough would take the whole process with it.
import type { CST } from 'yaml';
import type { Problem } from '#core/problem.ts';

/** Longest file in characters, most values in it (a card of notes has about forty), and how deep they may lie. */
export const fileLimits = { characters: 4_000_000, values: 400_000, depth: 64 };

interface Refusal {
	readonly problem: Problem;
	/** Where, in characters from the start. */
	readonly offset: number;
}

/** Names that would reach into an object's prototype. */
const refusedKeys = new Set(['__proto__', 'prototype', 'constructor']);

/** The first thing in a file that is refused: depth, size, an alias, anchor, tag or key. */
export function refuse(tokens: readonly CST.Token[]): Refusal | undefined {
	const waiting = tokens.map((token): [CST.Token, number] => [token, 0]);
	let values = 0;
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const [token, depth] = next;
		const refusal = refuseToken(token, depth);
		if (refusal) return { problem: refusal, offset: token.offset };
		values += 1;
		if (values > fileLimits.values) {
			const limit = String(fileLimits.values);
			return { problem: { code: 'tooLarge', values: { limit, unit: 'values' } }, offset: 0 };
		}
		for (const child of childrenOf(token)) {
			waiting.push([child, isCollection(child) ? depth + 1 : depth]);
		}
	}
	return undefined;
}

function refuseToken(token: CST.Token, depth: number): Problem | undefined {
	if (depth > fileLimits.depth) {
		return { code: 'tooDeep', values: { limit: String(fileLimits.depth) } };
	}
	if (token.type === 'alias' || token.type === 'anchor') return { code: 'aliasRefused' };
	if (token.type === 'tag') return { code: 'tagRefused', values: { tag: token.source } };
	if (isCollection(token)) {
		for (const { key } of token.items) {
			const name = key && 'source' in key ? key.source.replace(/^['"]|['"]$/g, '') : '';
			if (refusedKeys.has(name)) return { code: 'keyRefused', values: { key: name } };
		}
	}
	return undefined;
}

function isCollection(token: CST.Token) {
	return (
		token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection'
	);
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
	const marks: readonly CST.Token[] = [
		...('props' in token ? token.props : []),
		...('start' in token && Array.isArray(token.start) ? token.start : [])
	].filter(({ type }) => type === 'anchor' || type === 'tag');
	if (token.type === 'document') return token.value ? [...marks, token.value] : marks;
	if (!isCollection(token)) return marks;
	return [
		...marks,
		...token.items.flatMap(({ start, key, sep, value }) => [
			...start.filter(({ type }) => type === 'anchor' || type === 'tag'),
			...(sep ?? []).filter(({ type }) => type === 'anchor' || type === 'tag'),
			...(key ? [key] : []),
			...(value ? [value] : [])
		])
	];
}
