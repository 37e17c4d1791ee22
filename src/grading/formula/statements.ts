// Compares answers statement by statement: sides with sides, a bare expression with the right side.
import type { CounterExample } from '#core/verdict.ts';
import { compareNodes, type Comparison, type Setting } from './compare.ts';
import { valueOf } from './evaluate.ts';
import { pointAt } from './point.ts';
import type { Scene } from './scene.ts';
import { childrenOf, identityOf, nodesOf, type Node, type NodeOf, type Statement } from './tree.ts';

/** What a comparison of two answers came to. */
export type Outcome =
	| { readonly kind: 'same'; readonly code?: string }
	| {
			readonly kind: 'different';
			/** The two expressions that differ. */
			readonly expected?: Node;
			readonly typed?: Node;
			readonly comparison?: Comparison & { readonly kind: 'different' };
			readonly code?: string;
	  }
	| { readonly kind: 'unclear'; readonly code: string; readonly example?: CounterExample };

/** Indices that are both bound by a sum and free in the same expression. */
function reusedIndices(node: Node): Set<string> {
	const bound = new Set<string>();
	const free = new Set<string>();
	const visit = (inner: Node, hidden: ReadonlySet<string>) => {
		if (inner.kind === 'symbol' && !hidden.has(inner.name)) free.add(inner.name);
		const own = inner.kind === 'big' ? inner.ranges.map((range) => range.index) : [];
		for (const name of own) bound.add(name);
		const within = own.length > 0 ? new Set([...hidden, ...own]) : hidden;
		for (const child of childrenOf(inner)) visit(child, within);
	};
	visit(node, new Set());
	return new Set([...bound].filter((name) => free.has(name)));
}

/**
 * The brackets round lists that may be intervals or sets: `(0,1)` isn't `[0,1]`, nor is `\{0,1\}`.
 * A row of three, or one that is transposed, is the same in round and square brackets.
 */
function bracketsOf(node: Node): Set<string> {
	const found = new Set<string>();
	const visit = (inner: Node, isRow: boolean) => {
		if (inner.kind === 'matrix' && inner.open !== undefined) {
			const mayBeInterval = !isRow && inner.rows.flat().length === 2;
			if (inner.open === '\\{' || mayBeInterval) found.add(inner.open);
		}
		for (const child of childrenOf(inner)) visit(child, inner.kind === 'transpose');
	};
	visit(node, false);
	return found;
}

function haveOtherBrackets(expected: Node, typed: Node): boolean {
	const [ours, theirs] = [bracketsOf(expected), bracketsOf(typed)];
	const isSet = (brackets: ReadonlySet<string>) => brackets.has('\\{');
	if (isSet(ours) !== isSet(theirs)) return true;
	return ours.size > 0 && theirs.size > 0 && [...theirs].some((open) => !ours.has(open));
}

function outcomeOf(expected: Node, typed: Node, setting: Setting): Outcome {
	const comparison = compareNodes(expected, typed, setting);
	if (comparison.kind === 'same') {
		if (haveOtherBrackets(expected, typed)) {
			// A half-open one can only be an interval, so that its ends count.
			const isInterval = [expected, typed].some((node) =>
				[...bracketsOf(node)].some((open) => open === '[)' || open === '(]')
			);
			return isInterval
				? { kind: 'different', expected, typed }
				: { kind: 'unclear', code: 'bracketUse' };
		}
		// `e^{x_i}/\sum_i e^{x_i}`: which i is which?
		const isReused = reusedIndices(typed).size > 0 && reusedIndices(expected).size === 0;
		return isReused ? { kind: 'unclear', code: 'indexReused' } : { kind: 'same' };
	}
	if (comparison.kind === 'unclear') return comparison;
	if (areSameSets(expected, typed, setting)) return { kind: 'same' };
	return { kind: 'different', expected, typed, comparison };
}

/** `\{1,2\}` and `\{2,1\}`: the elements of a set have no order. */
function areSameSets(expected: Node, typed: Node, setting: Setting): boolean {
	if (expected.kind !== 'matrix' || typed.kind !== 'matrix') return false;
	if (expected.open !== '\\{' || typed.open !== '\\{') return false;
	const open = typed.rows.flat();
	const elements = expected.rows.flat();
	if (elements.length !== open.length || elements.length > 6) return false;
	return elements.every((element) => {
		const at = open.findIndex((other) => compareNodes(element, other, setting).kind === 'same');
		if (at >= 0) open.splice(at, 1);
		return at >= 0;
	});
}

const flipped = new Map([
	['<', '>'],
	['>', '<'],
	['\\leq', '\\geq'],
	['\\geq', '\\leq'],
	['=', '='],
	['\\neq', '\\neq'],
	['\\approx', '\\approx']
]);

function isAssignment(relation: string | undefined): boolean {
	return relation === '=' || relation === '\\leftarrow';
}

/** A left side that only names what the right side defines. */
function isName(node: Node): boolean {
	switch (node.kind) {
		case 'symbol':
		case 'derivative':
			return true;
		case 'call':
			return node.args.every((arg) => arg.kind === 'symbol' || arg.kind === 'call');
		case 'matrix':
			return node.rows.flat().every((entry) => entry.kind === 'symbol' || entry.kind === 'number');
		case 'transpose':
			return isName(node.of);
		case 'power':
			return node.base.kind === 'symbol' && node.exponent.kind === 'number';
		default:
			return false;
	}
}

/** True where an equation says nothing: both sides are written alike. */
function restates(statement: Statement): boolean {
	const texts = statement.parts.map(identityOf);
	return new Set(texts).size < texts.length;
}

function worst(outcomes: readonly Outcome[]): Outcome {
	return (
		outcomes.find((outcome) => outcome.kind === 'different') ??
		outcomes.find((outcome) => outcome.kind === 'unclear') ??
		outcomes.find((outcome) => outcome.kind === 'same' && outcome.code !== undefined) ?? {
			kind: 'same'
		}
	);
}

/** `f(z) = …` beside `f(x) = …`: the typed parameters get the expected names where that is safe. */
function withParameters(expected: Statement, typed: Statement): Statement {
	const [left] = expected.parts;
	const [own] = typed.parts;
	if (left?.kind !== 'call' || own?.kind !== 'call' || typed.parts.length < 2) return typed;
	if (left.name !== own.name || left.args.length !== own.args.length) return typed;
	const names = new Map<string, string>();
	for (const [at, arg] of own.args.entries()) {
		const other = left.args[at];
		const isPlain = (node: Node | undefined): node is NodeOf<'symbol'> =>
			node?.kind === 'symbol' && node.lower.length + node.upper.length === 0;
		if (!isPlain(arg) || !isPlain(other)) return typed;
		if (arg.name !== other.name) names.set(arg.name, other.name);
	}
	const used = new Set(
		typed.parts
			.flatMap((part) => nodesOf(part))
			.flatMap((node) => ('name' in node ? [node.name] : []))
	);
	if ([...names.values()].some((name) => used.has(name))) return typed;
	return { ...typed, parts: typed.parts.map((part) => renamed(part, names)) };
}

/** The tree with symbols renamed. */
export function renamed(node: Node, names: ReadonlyMap<string, string>): Node {
	return JSON.parse(
		JSON.stringify(node, (_key, value: unknown) => {
			const isSymbol =
				typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'symbol';
			if (!isSymbol) return value;
			const symbol = value as NodeOf<'symbol'>;
			return { ...symbol, name: names.get(symbol.name) ?? symbol.name };
		})
	) as Node;
}

/** Whether a typed equation says of the left name what the expected one says, solved for something else. */
function rearranged(expected: Statement, typed: Statement, setting: Setting): boolean {
	const [name, right] = expected.parts;
	const [first, second] = typed.parts;
	if (name?.kind !== 'symbol' || right === undefined) return false;
	if (first === undefined || second === undefined || typed.parts.length !== 2) return false;
	const identity = identityOf(name);
	if (nodesOf(right).some((node) => identityOf(node) === identity)) return false;
	const { facts, budget } = setting;
	if (facts.matrices.names.size > 0 || facts.sets.size > 0) return false;
	let held = 0;
	for (let number = 0; number < 40; number += 1) {
		const scene = (given: ReadonlyMap<string, number>): Scene => ({
			facts,
			point: pointAt(number, facts.seed, facts.literals),
			mode: 'numbers',
			size: 3,
			bound: new Map(),
			given,
			used: new Map(),
			arrays: new Map(),
			branches: new Map(),
			flags: { sized: false, overlapping: false },
			budget
		});
		const found = valueOf(right, scene(new Map()));
		if (typeof found !== 'number' || !Number.isFinite(found)) continue;
		const key = keyAt(name, scene(new Map()));
		const gap = (more: number) => {
			const place = scene(new Map([[key, found + more]]));
			const left = valueOf(first, place);
			const other = valueOf(second, place);
			if (typeof left !== 'number' || typeof other !== 'number') return { gap: NaN, size: 1 };
			return { gap: left - other, size: Math.max(Math.abs(left), Math.abs(other)) };
		};
		const zero = gap(0);
		const [one, two, three] = [gap(1).gap, gap(2).gap, gap(3).gap];
		if (![zero.gap, one, two, three].every(Number.isFinite)) continue;
		if (Math.abs(zero.gap) > 1e-10 * Math.max(1e-3, zero.size)) return false;
		if ([one, two, three].some((value) => Math.abs(value) < 1e-6)) return false;
		// A gap of the form ah/(1+bh) has no other root: its inverse is a line over 1/h.
		const rise = 2 * (1 / one - 1 / two);
		const next = 6 * (1 / two - 1 / three);
		if (Math.abs(rise - next) > 1e-7 * Math.max(Math.abs(rise), Math.abs(next))) return false;
		held += 1;
	}
	return held >= 6;
}

function keyAt(name: NodeOf<'symbol'>, scene: Scene): string {
	valueOf(name, scene);
	return [...scene.used.keys()].at(-1) ?? name.name;
}

function compareRelation(expected: Statement, typed: Statement, setting: Setting): Outcome {
	const [left, right] = expected.parts;
	const [first, second] = typed.parts;
	if (left === undefined || right === undefined || first === undefined || second === undefined) {
		return { kind: 'unclear', code: 'otherRelation' };
	}
	const relation = expected.relations[0] ?? '=';
	const own = typed.relations[0] ?? '=';
	const sameWay = relation === own || (isAssignment(relation) && isAssignment(own));
	const otherWay = flipped.get(own) === relation && relation !== '\\leftarrow';
	if (!sameWay && !otherWay) return { kind: 'unclear', code: 'otherRelation' };
	if (restates(typed) && !restates(expected)) return { kind: 'unclear', code: 'restated' };
	const ways = [
		...(sameWay ? [[first, second] as const] : []),
		...(otherWay ? [[second, first] as const] : [])
	];
	const found = ways.map(([ownLeft, ownRight]) => ({
		left: outcomeOf(left, ownLeft, setting),
		right: outcomeOf(right, ownRight, setting)
	}));
	for (const way of found) {
		if (way.left.kind === 'same' && way.right.kind === 'same') return { kind: 'same' };
	}
	const isEquation = relation === '=' && own === '=';
	if (isEquation && rearranged(expected, typed, setting))
		return { kind: 'same', code: 'rearranged' };
	const near = found.find((way) => way.left.kind === 'same') ?? found[0];
	if (near === undefined) return { kind: 'unclear', code: 'otherRelation' };
	if (near.left.kind === 'same') return near.right;
	if (near.left.kind === 'unclear') return near.left;
	if (near.right.kind === 'unclear') return near.right;
	if (near.right.kind === 'same') {
		if (isSameInBrackets(left, first)) return { kind: 'same' };
		return namesAnother(expected, first)
			? { kind: 'different', expected: left, typed: first }
			: { kind: 'unclear', code: 'otherLeftSide' };
	}
	// An equation solved for something else may still be right.
	const isSolved = isName(left) || isValueOf(left);
	return isName(first) && isSolved ? near.right : { kind: 'unclear', code: 'otherLeftSide' };
}

/** `PE_{(pos,2i)}` and `PE(pos,2i)`: the same index once lowered and once in brackets. */
function isSameInBrackets(left: Node, typed: Node): boolean {
	if (left.kind !== 'symbol' && left.kind !== 'call') return false;
	if (typed.kind !== 'symbol' && typed.kind !== 'call') return false;
	const pieces = (node: NodeOf<'symbol'> | NodeOf<'call'>) =>
		(node.kind === 'call' ? [...node.args, ...node.lower] : node.lower).flatMap(splitIndices);
	const [ours, theirs] = [pieces(left), pieces(typed)];
	return (
		left.name === typed.name &&
		left.upper.length + typed.upper.length === 0 &&
		ours.length > 0 &&
		ours.join() === theirs.join()
	);
}

/** The name of a symbol or word and, one by one, of its indices; other nodes by their identity. */
function splitIndices(node: Node): string[] {
	if (node.kind === 'label') return [node.text];
	const isPlain = node.kind === 'symbol' && node.upper.length === 0;
	return isPlain ? [node.name, ...node.lower.flatMap(splitIndices)] : [identityOf(node)];
}

/** True when the typed left side surely names something else, and not the same in another notation. */
function namesAnother(expected: Statement, typed: Node): boolean {
	const [left, right] = expected.parts;
	if (left?.kind !== 'symbol' || typed.kind !== 'symbol' || right === undefined) return false;
	const isWord = (node: NodeOf<'symbol'>) => /^[A-Za-z]{2,}$/.test(node.name);
	if (isWord(left) && isWord(typed) && left.name !== typed.name) return true;
	const identity = identityOf(typed);
	if (nodesOf(right).some((node) => identityOf(node) === identity)) return true;
	const isLowerOnly = left.upper.length + typed.upper.length === 0;
	return left.name === typed.name && isLowerOnly && left.lower.length === typed.lower.length;
}

/** Chains such as `a = b = c`: the ends have to agree, and everything between has to be one of the expected. */
function compareChain(expected: Statement, typed: Statement, setting: Setting): Outcome {
	const isPlain = [...expected.relations, ...typed.relations].every(isAssignment);
	if (!isPlain) return { kind: 'unclear', code: 'otherRelation' };
	const last = expected.parts.at(-1);
	const ownLast = typed.parts.at(-1);
	const [first] = expected.parts;
	const [ownFirst] = typed.parts;
	if (!last || !ownLast || !first || !ownFirst) return { kind: 'unclear', code: 'otherRelation' };
	const ends = [outcomeOf(first, ownFirst, setting), outcomeOf(last, ownLast, setting)];
	const between = typed.parts.slice(1, -1).map((part): Outcome => {
		const fits = expected.parts.some((other) => outcomeOf(other, part, setting).kind === 'same');
		return fits ? { kind: 'same' } : { kind: 'unclear', code: 'otherSteps' };
	});
	if (restates(typed)) return { kind: 'unclear', code: 'restated' };
	const result = worst([...ends, ...between]);
	// The answer may have stopped at an earlier step of the chain.
	return result.kind === 'different' && expected.parts.length > 2
		? { kind: 'unclear', code: 'otherSteps' }
		: result;
}

/** A bare answer to an equation: its right side is enough. */
function compareBare(expected: Statement, typed: Node, setting: Setting): Outcome {
	const [left] = expected.parts;
	const last = expected.parts.at(-1);
	if (left === undefined || last === undefined) return { kind: 'unclear', code: 'otherRelation' };
	if (!expected.relations.every(isAssignment)) return { kind: 'unclear', code: 'otherRelation' };
	const outcome = outcomeOf(last, typed, setting);
	if (outcome.kind === 'same') {
		// Where both sides are equal anyway, the left side typed again is no answer.
		const isLeft = identityOf(typed) === identityOf(left) && identityOf(left) !== identityOf(last);
		if (isLeft) return { kind: 'unclear', code: 'restated' };
		return isName(left) || isValueOf(left) ? outcome : { kind: 'unclear', code: 'leftSideMissing' };
	}
	const middle = expected.parts.slice(1, -1);
	const stopped = middle.some((part) => outcomeOf(part, typed, setting).kind === 'same');
	return stopped ? { kind: 'unclear', code: 'otherSteps' } : outcome;
}

/** A left side such as `f(2x)` or `\log\frac{a}{b}`: what it is worth is asked. */
function isValueOf(node: Node): boolean {
	return node.kind === 'call' || node.kind === 'norm' || node.kind === 'bars';
}

/** `y = …` typed where the bare expression is expected: a single letter claims nothing. */
function compareNamed(expected: Node, typed: Statement, setting: Setting): Outcome {
	const [left] = typed.parts;
	const last = typed.parts.at(-1);
	if (left === undefined || last === undefined || typed.parts.length > 2) {
		return { kind: 'unclear', code: 'otherRelation' };
	}
	if (!typed.relations.every(isAssignment)) return { kind: 'unclear', code: 'otherRelation' };
	const outcome = outcomeOf(expected, last, setting);
	if (outcome.kind !== 'same') return outcome;
	const letter = left.kind === 'symbol' || left.kind === 'call' ? left.name : '';
	const isNeutral = /^(?:\\(?:hat|bar|tilde)\{)?[A-Za-z]\}?[']?$/.test(letter) && isName(left);
	const identity = identityOf(left);
	const isUsed = nodesOf(expected).some((node) => identityOf(node) === identity);
	// `f(x) = …` is a function of what stands on the right.
	const inside = new Set(nodesOf(last).map(identityOf));
	const isFunction = left.kind !== 'call' || left.args.every((arg) => inside.has(identityOf(arg)));
	return isNeutral && isFunction && !isUsed ? outcome : { kind: 'unclear', code: 'otherLeftSide' };
}

const descending = new Map([
	['>', '<'],
	['\\geq', '\\leq']
]);

/** What `a\leq x<b` and `x\in[a,b)` say alike: the three parts and whether each bound belongs to it. */
function boundsOf({ parts, relations }: Statement): Statement | undefined {
	const [first, second, third] = parts;
	if (first === undefined || second === undefined) return undefined;
	if (relations.length === 1 && relations[0] === '\\in') {
		if (second.kind !== 'matrix' || second.rows.length !== 1 || second.open === undefined)
			return undefined;
		const [low, high] = second.rows[0] ?? [];
		if (second.rows[0]?.length !== 2 || !low || !high || second.open === '\\{') return undefined;
		const signs = [second.open.startsWith('['), /^(?:\[|\(\])$/.test(second.open)];
		return {
			parts: [low, first, high],
			relations: signs.map((isClosed) => (isClosed ? '\\leq' : '<'))
		};
	}
	if (relations.length !== 2 || third === undefined) return undefined;
	const turned = relations.map((relation) => descending.get(relation));
	const [left, right] = turned;
	if (left !== undefined && right !== undefined) {
		return { parts: [third, second, first], relations: [right, left] };
	}
	return relations.every((relation) => relation === '<' || relation === '\\leq')
		? { parts, relations }
		: undefined;
}

/** Compares two ranges of one quantity; undefined where one of the statements is none. */
function compareBounds(
	expected: Statement,
	typed: Statement,
	setting: Setting
): Outcome | undefined {
	const [ours, theirs] = [boundsOf(expected), boundsOf(typed)];
	if (ours === undefined || theirs === undefined) return undefined;
	const outcomes = ours.parts.map((part, at): Outcome => {
		const other = theirs.parts[at];
		return other ? outcomeOf(part, other, setting) : { kind: 'unclear', code: 'otherRelation' };
	});
	const found = worst(outcomes);
	if (ours.relations.join() === theirs.relations.join()) return found;
	// Of whole numbers `i<n` and `i\leq n-1` say the same.
	return found.kind === 'same'
		? { kind: 'different', code: 'boundsDiffer' }
		: { kind: 'unclear', code: 'otherRelation' };
}

function compareStatement(expected: Statement, typed: Statement, setting: Setting): Outcome {
	const own = withParameters(expected, typed);
	const [left, right] = expected.parts;
	const [first, second] = own.parts;
	if (left === undefined || first === undefined) return { kind: 'unclear', code: 'otherRelation' };
	if (right === undefined && second === undefined) return outcomeOf(left, first, setting);
	const bounds = compareBounds(expected, own, setting);
	if (bounds !== undefined) return bounds;
	if (second === undefined) return compareBare(expected, first, setting);
	if (right === undefined) return compareNamed(left, own, setting);
	if (expected.parts.length === 2 && own.parts.length === 2) {
		return compareRelation(expected, own, setting);
	}
	return compareChain(expected, own, setting);
}

function leftOf(statement: Statement): string {
	const [left] = statement.parts;
	return left === undefined ? '' : identityOf(left);
}

/** Compares two answers; several statements may come in any order, each has to be met. */
export function compareStatements(
	expected: readonly Statement[],
	typed: readonly Statement[],
	setting: Setting
): Outcome {
	const [only, second] = expected;
	const [own] = typed;
	if (only !== undefined && own !== undefined && second === undefined && typed.length === 1) {
		return compareStatement(only, own, setting);
	}
	const open = [...typed];
	const missed: Outcome[] = [];
	for (const statement of expected) {
		const outcomes = open.map((other) => compareStatement(statement, other, setting));
		const at = outcomes.findIndex((outcome) => outcome.kind === 'same');
		if (at >= 0) {
			open.splice(at, 1);
			continue;
		}
		const sameLeft = open.findIndex((other) => leftOf(other) === leftOf(statement));
		missed.push(
			outcomes[sameLeft] ??
				outcomes.find((outcome) => outcome.kind === 'unclear') ??
				outcomes[0] ?? { kind: 'different', code: 'statementMissing' }
		);
	}
	if (missed.length > 0) {
		return typed.length > expected.length
			? { kind: 'unclear', code: 'otherStatements' }
			: worst(missed);
	}
	return open.length > 0 ? { kind: 'unclear', code: 'otherStatements' } : { kind: 'same' };
}
