// The TeX parser of Compute Engine in front of this grader's evaluation, to compare parsers alone.
import { parse, type MathJsonExpression } from '@cortex-js/compute-engine/latex-syntax';
import type { GradingHints } from '../../../src/core/card.ts';
import { factsOf } from '../../../src/grading/formula/facts.ts';
import { compareStatements } from '../../../src/grading/formula/statements.ts';
import type { Node, Range, Statement } from '../../../src/grading/formula/tree.ts';
import { commonNames, functionLetters } from '../../../src/grading/formula/vocabulary.ts';

const at = [0, 0] as const;
type Tree = MathJsonExpression;

class Unread extends Error {}

function call(name: string, args: readonly Node[], lower: readonly Node[] = []): Node {
	return { kind: 'call', at, name, args, lower, upper: [] };
}

/** What the parser is known to misread, written so that it doesn't. */
function prepared(tex: string): string {
	return tex
		.replace(/\\\|([^|]*?)\\\|/g, '\\lVert $1\\rVert ')
		.replace(/\\(hat|bar|tilde)\s*(\\?[A-Za-z]+?)(?![A-Za-z{])/g, '\\$1{$2}')
		.replace(/\\(?:leftarrow|gets)/g, '=')
		.replace(/\\(?:left|right|,|!|;|quad)(?![A-Za-z])/g, ' ')
		.replace(/,(\s*)&/g, '&')
		.replace(/\\(?:text|mathrm)\{if[~ ]*\}/g, '')
		.replace(/\\(?:text|mathrm)\{(?:otherwise|else)\}/g, '\\top');
}

const greek = new Map([
	['EulerGamma', '\\gamma'],
	['Pi', '\\pi'],
	['ExponentialE', 'e'],
	['ImaginaryUnit', 'i']
]);

/** `x_i` and `beta_1` as the parser joins them: a name with an index. */
function symbol(text: string): Node {
	const [head = '', ...rest] = text
		.replace(/_(?:doublestruck|calligraphic|bold|upright)/g, '')
		.split('_');
	const name =
		greek.get(head) ?? (/^[a-z]{3,}$/.test(head) && !commonNames.has(head) ? `\\${head}` : head);
	const index = rest.join('');
	const lower: Node[] =
		index === ''
			? []
			: /^\d+$/.test(index)
				? [{ kind: 'number', at, value: Number(index) }]
				: index.length === 1
					? [{ kind: 'symbol', at, name: index, lower: [], upper: [] }]
					: [{ kind: 'label', at, text: index }];
	return { kind: 'symbol', at, name, lower, upper: [] };
}

/** Head and operands of a compound expression; undefined for anything else. */
function partsOf(tree: Tree): readonly [head: string, ...operands: Tree[]] | undefined {
	return Array.isArray(tree) ? (tree as [string, ...Tree[]]) : undefined;
}

function list(tree: Tree): readonly Tree[] {
	const parts = partsOf(tree);
	if (parts === undefined) throw new Unread();
	return parts;
}

function range(tree: Tree): Range {
	const [, index, from, to] = list(tree);
	if (typeof index !== 'string') throw new Unread();
	if (from === undefined || to === undefined) return { index };
	return { index, from: node(from), to: node(to) };
}

/** Factors that stand side by side: names of several letters, function values, products. */
function beside(parts: readonly Tree[]): Node {
	const factors: Node[] = [];
	for (let place = 0; place < parts.length; place += 1) {
		const part = parts[place];
		if (part === undefined) break;
		if (Array.isArray(part) && part[0] === 'HorizontalSpacing') continue;
		let word = '';
		let end = place;
		for (let next = place; next < parts.length && word.length < 12; next += 1) {
			const letter = parts[next];
			if (typeof letter !== 'string' || letter.length !== 1) break;
			word += letter;
			if (word.length > 1 && commonNames.has(word)) end = next;
		}
		const name = end > place ? parts.slice(place, end + 1).join('') : part;
		place = end;
		const argument = parts[place + 1];
		const isGroup = Array.isArray(argument) && argument[0] === 'Delimiter';
		const takes =
			typeof name === 'string' &&
			(/^[A-Za-z]{2,}/.test(name) || functionLetters.has(name) || functionLetters.has(`\\${name}`));
		if (isGroup && takes) {
			const found = symbol(name);
			const own = found.kind === 'symbol' ? found : undefined;
			factors.push(call(own?.name ?? name, args(argument), own?.lower));
			place += 1;
		} else factors.push(typeof name === 'string' ? symbol(name) : node(name));
	}
	const [only, second] = factors;
	if (only === undefined) throw new Unread();
	return second === undefined ? only : { kind: 'multiply', at, factors };
}

function args(tree: Tree): Node[] {
	const inner = list(tree)[1];
	if (inner === undefined) throw new Unread();
	const [head, ...operands] = partsOf(inner) ?? [];
	return head === 'Sequence' ? operands.map(node) : [node(inner)];
}

const relations = new Map([
	['Less', '<'],
	['LessEqual', '\\leq'],
	['Greater', '>'],
	['GreaterEqual', '\\geq'],
	['Equal', '='],
	['NotEqual', '\\neq']
]);
const functions = new Map(
	'Exp Ln Sin Cos Tan Arctan Tanh Floor Ceil Max Min Sqrt Mod Sign Lb'
		.split(' ')
		.map((name) => [name, name.toLowerCase()])
);

function compound(head: string, rest: readonly Tree[]): Node {
	const of = (place: number): Node => {
		const part = rest[place];
		if (part === undefined) throw new Unread();
		return node(part);
	};
	const all = () => rest.map(node);
	const known = functions.get(head);
	if (known !== undefined) return call(known, all());
	const relation = relations.get(head);
	if (relation !== undefined) {
		return { kind: 'compare', at, parts: all(), relations: rest.slice(1).map(() => relation) };
	}
	switch (head) {
		case 'Add':
			return { kind: 'add', at, terms: all() };
		case 'Subtract':
			return { kind: 'add', at, terms: [of(0), { kind: 'negate', at, of: of(1) }] };
		case 'Negate':
			return { kind: 'negate', at, of: of(0) };
		case 'Multiply':
			return { kind: 'multiply', at, factors: all() };
		case 'InvisibleOperator':
			return beside(rest);
		case 'Divide':
			return { kind: 'divide', at, over: of(0), under: of(1) };
		case 'Power':
			return { kind: 'power', at, base: of(0), exponent: of(1) };
		case 'Root':
			return call('sqrt', all());
		case 'Log':
			return call('log', [of(0)], rest.length > 1 ? [of(1)] : []);
		case 'Transpose':
			return { kind: 'transpose', at, of: of(0) };
		case 'HadamardProduct':
			return call('\\odot', all());
		case 'Abs':
			return { kind: 'bars', at, of: of(0) };
		case 'Norm':
			return { kind: 'norm', at, of: of(0), order: rest.length > 1 ? of(1) : undefined };
		case 'Delimiter':
		case 'Matrix':
		case 'Hold':
			return of(0);
		case 'List':
			return rest.length === 1 ? of(0) : { kind: 'matrix', at, rows: rows(rest) };
		case 'Sum':
		case 'Product':
			return {
				kind: 'big',
				at,
				op: head === 'Sum' ? 'sum' : 'prod',
				ranges: rest.slice(1).map(range),
				conditions: [],
				body: of(0)
			};
		case 'Which':
			return {
				kind: 'cases',
				at,
				rows: rest.flatMap((when, place) =>
					place % 2 === 1
						? []
						: [{ when: when === 'True' ? undefined : node(when), value: of(place + 1) }]
				)
			};
		case 'Union':
		case 'Intersection':
		case 'SetMinus':
			return {
				kind: 'set',
				at,
				op: head === 'Union' ? 'union' : head === 'Intersection' ? 'intersection' : 'difference',
				parts: all()
			};
		case 'Subscript':
		case 'At': {
			const base = of(0);
			if (base.kind !== 'symbol') throw new Unread();
			return { ...base, lower: [...base.lower, ...all().slice(1)] };
		}
		case 'OverHat':
		case 'OverBar':
		case 'OverTilde':
		case 'Mean':
		case 'Prime':
		case 'Superstar': {
			const base = of(0);
			if (base.kind !== 'symbol') throw new Unread();
			return { ...base, name: `${head} ${base.name}` };
		}
		case 'D':
			return {
				kind: 'derivative',
				at,
				over: call('\\partial', [of(0)]),
				under: call('\\partial', [of(1)])
			};
		default:
			if (!/^[a-z]/.test(head) && head.length > 2) throw new Unread();
			return call(head, all());
	}
}

function rows(trees: readonly Tree[]): Node[][] {
	return trees.map((tree) => {
		const [head, ...entries] = partsOf(tree) ?? [];
		return head === 'List' ? entries.map(node) : [node(tree)];
	});
}

function node(tree: Tree): Node {
	if (typeof tree === 'number') return { kind: 'number', at, value: tree };
	if (typeof tree === 'string') return symbol(tree.replace(/^'|'$/g, ''));
	const [head, ...operands] = partsOf(tree) ?? [];
	if (head !== undefined) return compound(head, operands);
	if (typeof tree === 'object' && tree !== null && 'num' in tree) {
		return { kind: 'number', at, value: Number(tree.num) };
	}
	throw new Unread();
}

function statement(tex: string): Statement {
	const tree = parse(prepared(tex));
	if (tree === null || JSON.stringify(tree).includes('"Error"')) throw new Unread();
	const read = node(tree);
	if (read.kind === 'compare') return { parts: read.parts, relations: read.relations };
	return { parts: [read], relations: [] };
}

/** Whether the two formulas are the same, read by Compute Engine's parser and computed here. */
export function isSameByComputeEngine(
	expected: string,
	typed: string,
	hints: GradingHints | undefined
): boolean {
	try {
		const [left, right] = [[statement(expected)], [statement(typed)]];
		const facts = factsOf(left, right, hints, `${expected}\u0000${typed}`);
		const modes =
			facts.matrices.names.size > 0 ? (['square', 'columns'] as const) : (['numbers'] as const);
		return modes.some(
			(mode) =>
				compareStatements(left, right, { facts, mode, budget: { left: 250_000 } }).kind === 'same'
		);
	} catch {
		return false;
	}
}
