// Says how a wrong formula differs: another symbol, a sign, a factor, or the smallest term that differs.
import type { Reason } from '#core/verdict.ts';
import { compareNodes, type Relation, type Setting } from './compare.ts';
import type { Case, Decision } from './decide.ts';
import { formulaReason } from './reasons.ts';
import { Refusal } from './refusal.ts';
import { compareStatements } from './statements.ts';
import { childrenOf, identityOf, nodesOf, type Node, type NodeOf, type Statement } from './tree.ts';

type SymbolNode = NodeOf<'symbol'>;

function settingOf(task: Case, decision: Decision): Setting {
	const mode = decision.facts.matrices.names.size > 0 ? 'square' : 'numbers';
	return { facts: decision.facts, mode, budget: task.budget, quick: true };
}

function symbolsOf(statements: readonly Statement[]): Map<string, SymbolNode> {
	const symbols = new Map<string, SymbolNode>();
	for (const part of statements.flatMap((statement) => statement.parts)) {
		for (const node of nodesOf(part)) {
			if (node.kind === 'symbol') symbols.set(identityOf(node), node);
		}
	}
	return symbols;
}

/** Name and indices without the signs that place them. */
function flat(node: SymbolNode): string {
	const text = (index: Node): string => {
		if (index.kind === 'label') return index.text;
		if (index.kind === 'number') return String(index.value);
		return index.kind === 'symbol' ? flat(index) : identityOf(index);
	};
	return node.name + [...node.lower, ...node.upper].map(text).join('');
}

function indicesOf(node: SymbolNode): string {
	return JSON.stringify([node.lower, node.upper].map((list) => list.map(identityOf)));
}

function permutations<Element>(list: readonly Element[]): Element[][] {
	if (list.length <= 1) return [[...list]];
	return list.flatMap((element, at) =>
		permutations([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [element, ...rest])
	);
}

function withSymbols(
	statements: readonly Statement[],
	replaced: ReadonlyMap<string, SymbolNode>
): Statement[] {
	return JSON.parse(JSON.stringify(statements), (_key, value: unknown) => {
		const isSymbol =
			typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'symbol';
		return isSymbol ? (replaced.get(identityOf(value as SymbolNode)) ?? value) : value;
	}) as Statement[];
}

function isWord(name: string): boolean {
	return /^[A-Za-z]{2,}$|[\u3400-\u9fff]/.test(name);
}

/** A letter without accents, primes and stars. */
function letterOf(name: string): string {
	return name.replace(/^(?:\\(?:hat|bar|tilde|dot)\{)+/, '').replace(/[}'^*+]+$/g, '');
}

type Renaming = readonly (readonly [typed: SymbolNode, expected: SymbolNode])[];

/** What it means when renaming symbols makes the answers equal. */
function judgeRenaming(pairs: Renaming, kept: readonly SymbolNode[]): RenamedCode {
	if (pairs.every(([typed, expected]) => flat(typed) === flat(expected))) return 'otherNotation';
	const isMistake = pairs.some(([typed, expected]) => {
		if (letterOf(typed.name) === letterOf(expected.name)) return true;
		if (isWord(typed.name) && isWord(expected.name)) return true;
		if (/^-?\d/.test(typed.name) && /^-?\d/.test(expected.name)) return true;
		// `h_a` for `w_a` where `x_a` stands beside it: the same family, the wrong member.
		const indices = indicesOf(expected);
		const hasIndices = expected.lower.length + expected.upper.length > 0;
		return (
			hasIndices && indices === indicesOf(typed) && kept.some((node) => indicesOf(node) === indices)
		);
	});
	return isMistake ? 'symbolDiffers' : 'otherNames';
}

type RenamedCode = 'otherNames' | 'otherNotation' | 'symbolDiffers';

/** Symbols of one side only, and what they tell: a mistake, or another notation. */
export function explainNames(
	task: Case,
	decision: Decision
): { code: RenamedCode; typed: Node; expected: Node } | undefined {
	const { pair } = decision;
	const expected = symbolsOf(pair.expected);
	const typed = symbolsOf(pair.typed);
	const missing = [...expected]
		.filter(([identity]) => !typed.has(identity))
		.map(([, node]) => node);
	const extra = [...typed].filter(([identity]) => !expected.has(identity)).map(([, node]) => node);
	const kept = [...expected].filter(([identity]) => typed.has(identity)).map(([, node]) => node);
	const [firstExtra] = extra;
	const [firstMissing] = missing;
	if (firstExtra === undefined || firstMissing === undefined) return undefined;
	if (missing.length === extra.length && extra.length <= 3) {
		for (const order of permutations(missing)) {
			const pairs = extra.map((node, at): [SymbolNode, SymbolNode] => [node, order[at] ?? node]);
			const replaced = new Map(pairs.map(([from, to]) => [identityOf(from), to]));
			const again = withSymbols(pair.typed, replaced);
			if (compareStatements(pair.expected, again, settingOf(task, decision)).kind !== 'same')
				continue;
			const [from, to] = pairs[0] ?? [firstExtra, firstMissing];
			return { code: judgeRenaming(pairs, kept), typed: from, expected: to };
		}
	}
	const word = extra.find((node) => isWord(node.name));
	return word && { code: 'otherNames', typed: word, expected: firstMissing };
}

/** How the typed value goes with the expected one, in words. */
export function relationReason(relation: Relation | undefined): Reason | undefined {
	const text = (by: number) => String(Number(by.toPrecision(6)));
	switch (relation?.kind) {
		case 'sign':
			return formulaReason('oppositeSign', {});
		case 'factor':
			return formulaReason('factorDiffers', { by: text(relation.by) });
		case 'offset':
			return formulaReason('offsetDiffers', { by: text(relation.by) });
		case 'reciprocal':
			return formulaReason('reciprocal', {});
		default:
			return undefined;
	}
}

function shapeOf(node: Node): string {
	switch (node.kind) {
		case 'call':
			return `call ${node.name} ${String(node.args.length)}`;
		case 'big':
			return `big ${node.op} ${JSON.stringify(node.ranges.map((range) => range.index))}`;
		case 'set':
			return `set ${node.op}`;
		case 'cases':
			return `cases ${String(node.rows.length)}`;
		case 'add':
		case 'multiply':
			return node.kind;
		default:
			return `${node.kind} ${String(childrenOf(node).length)}`;
	}
}

const mostComparisons = 40;

/**
 * The smallest pair of terms that differs, where both formulas are built alike down to it. Terms of a
 * sum and factors of a product are matched by value, whatever their order.
 */
export function differingTerms(
	task: Case,
	decision: Decision,
	expected: Node,
	typed: Node
): readonly [typed: Node, expected: Node] | undefined {
	const setting = settingOf(task, decision);
	let left = mostComparisons;
	const same = (one: Node, other: Node): boolean => {
		if (identityOf(one) === identityOf(other)) return true;
		left -= 1;
		return left >= 0 && compareNodes(one, other, setting).kind === 'same';
	};
	const descend = (one: Node, other: Node): readonly [Node, Node] => {
		const isWhole = one.kind === 'symbol' || shapeOf(one) !== shapeOf(other);
		if (isWhole || left <= 0) return [other, one];
		const ours = [...childrenOf(one)];
		const theirs = [...childrenOf(other)];
		const isLoose = one.kind === 'add' || one.kind === 'multiply';
		const open: Node[] = [];
		const rest = [...theirs];
		for (const [at, child] of ours.entries()) {
			const found = isLoose
				? rest.findIndex((candidate) => same(child, candidate))
				: rest.findIndex((candidate) => candidate === theirs[at] && same(child, candidate));
			if (found >= 0) rest.splice(found, 1);
			else open.push(child);
		}
		const [mine, second] = open;
		const [own, extra] = rest;
		const isSingle =
			mine !== undefined && own !== undefined && second === undefined && extra === undefined;
		return isSingle ? descend(mine, own) : [other, one];
	};
	try {
		const [own, mine] = descend(expected, typed);
		return own === typed && mine === expected ? undefined : [own, mine];
	} catch (error) {
		if (error instanceof Refusal) return undefined;
		throw error;
	}
}
