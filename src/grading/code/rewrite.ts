// Brings expressions that a table calls the same into one form.
import { canonicalCode, codeKey, type Code, type Library } from './canonical.ts';
import { parsePython } from './parse-python.ts';

interface Rule {
	readonly from: Code;
	readonly to: Code;
}

type Bound = Map<string, Code>;

const compiled = new Map<readonly (readonly string[])[], readonly Rule[]>();

function compile(source: string): Code {
	const tree = parsePython(source);
	if (!tree) throw new Error(`not Python: ${source}`);
	return canonicalCode(tree);
}

function rulesOf(groups: readonly (readonly string[])[]): readonly Rule[] {
	const rules =
		compiled.get(groups) ??
		groups.flatMap((group) => {
			const [to, ...others] = group.map(compile);
			return to ? others.map((from) => ({ from, to })) : [];
		});
	compiled.set(groups, rules);
	return rules;
}

/** Whether code of these libraries can be the same; a method's object may be of any. */
export function fitLibraries(a: Library, b: Library): boolean {
	return a === b || a === 'any' || b === 'any';
}

function match(pattern: Code, code: Code, bound: Bound): boolean {
	if (pattern.kind === 'leaf') {
		if (pattern.type !== 'name' || !/^[A-Z]$/.test(pattern.text)) {
			return codeKey(pattern) === codeKey(code);
		}
		const before = bound.get(pattern.text);
		bound.set(pattern.text, code);
		return before === undefined || codeKey(before) === codeKey(code);
	}
	if (pattern.kind === 'node') {
		return (
			code.kind === 'node' &&
			code.head === pattern.head &&
			code.parts.length === pattern.parts.length &&
			pattern.parts.every((part, index) => {
				const other = code.parts[index];
				return other !== undefined && match(part, other, bound);
			})
		);
	}
	if (code.kind !== 'call' || code.name !== pattern.name) return false;
	if (!fitLibraries(pattern.library, code.library)) return false;
	if (code.arguments.size !== pattern.arguments.size) return false;
	if (pattern.callee && !(code.callee && match(pattern.callee, code.callee, bound))) return false;
	return [...pattern.arguments].every(([id, part]) => {
		const other = code.arguments.get(id);
		return other !== undefined && match(part, other, bound);
	});
}

function fill(pattern: Code, bound: Bound, library: Library): Code {
	if (pattern.kind === 'leaf') return bound.get(pattern.text) ?? pattern;
	if (pattern.kind === 'node') {
		return { ...pattern, library, parts: pattern.parts.map((part) => fill(part, bound, 'any')) };
	}
	const values = [...pattern.arguments].map(
		([id, part]) => [id, fill(part, bound, 'any')] as const
	);
	return {
		...pattern,
		...(pattern.callee && { callee: fill(pattern.callee, bound, 'any') }),
		library: pattern.library === 'any' ? library : pattern.library,
		arguments: new Map(values)
	};
}

function libraryOf(code: Code): Library {
	return code.kind === 'leaf' ? 'any' : code.library;
}

function inside(code: Code, rules: readonly Rule[]): Code {
	if (code.kind === 'leaf') return code;
	if (code.kind === 'node') {
		return { ...code, parts: code.parts.map((part) => apply(part, rules)) };
	}
	const values = [...code.arguments].map(([id, part]) => [id, apply(part, rules)] as const);
	return {
		...code,
		...(code.callee && { callee: apply(code.callee, rules) }),
		arguments: new Map(values)
	};
}

function apply(code: Code, rules: readonly Rule[]): Code {
	let current = inside(code, rules);
	for (let round = 0; round < 4; round += 1) {
		const before = current;
		for (const { from, to } of rules) {
			const bound: Bound = new Map();
			if (match(from, current, bound)) current = fill(to, bound, libraryOf(current));
		}
		if (current === before) break;
	}
	return current;
}

/** The code with every expression of the groups in the form that stands first. */
export function rewrite(code: Code, groups: readonly (readonly string[])[]): Code {
	return apply(code, rulesOf(groups));
}
