// Grades one typed formula against one expected formula: the ladder from identical to undecided.
import type { GradingHints } from '#core/card.ts';
import { isAccepted, type Reason, type Verdict } from '#core/verdict.ts';
import { readings } from '../repair.ts';
import { decide, namesOf, type Case } from './decide.ts';
import { differingTerms, explainNames, relationReason } from './explain.ts';
import type { Token } from './lex.ts';
import { lexAnswer } from './read-formula.ts';
import { formulaReason, knownCode } from './reasons.ts';
import { Refusal } from './refusal.ts';
import type { Node, Statement } from './tree.ts';
import { mayStillBeEqual } from './unknown-algebra.ts';

/** Longest answer that is read, in UTF-16 units. */
const longestFormula = 4096;
/** Nodes that may be computed for one verdict. */
const budget = 100_000;

/** The tokens as they were written, without the spaces between them. */
function writtenAs(source: string, tokens: readonly Token[]): string {
	const pieces = tokens
		.filter((token) => token.text !== '\\quad')
		.map((token) => source.slice(token.start, token.end));
	return JSON.stringify(pieces);
}

/** The tokens in the one spelling that the parser reads, without braces round a single one. */
function readAs(tokens: readonly Token[]): string {
	const texts = tokens.map((token) => token.text).filter((text) => text !== '\\quad');
	const isWrapped = (at: number) => texts[at] === '{' && texts[at + 2] === '}';
	const kept = texts.filter((text, at) => {
		if (text === '{') return !isWrapped(at);
		return text !== '}' || !isWrapped(at - 2);
	});
	return JSON.stringify(kept);
}

function tokensOf(source: string): readonly Token[] | Refusal {
	try {
		return lexAnswer(source);
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
}

/** Signs that TeX writes with a command, before the repair of what a keyboard broke takes them for something else. */
function protectSigns(typed: string): string {
	return typed
		.replace(/[·⋅]/g, '\\cdot ')
		.replace(/×/g, '\\times ')
		.replace(/(?<!…)…(?!…)/g, '\\ldots ');
}

/** The ways to read what was typed: as it is, or with what a phone or input method broke repaired. */
function repairsOf(typed: string): readonly string[] {
	return readings(protectSigns(typed), '').slice(0, 12);
}

function undecided(...reasons: readonly Reason[]): Verdict {
	return { rung: 'undecided', reasons };
}

function refusalVerdict(error: Refusal): Verdict {
	if (error.code === 'tooLong') return undecided(formulaReason('tooLong', {}));
	const typed = error.values?.['typed'] ?? '';
	return undecided(
		error.code === 'expectedUnreadable'
			? formulaReason('expectedUnreadable', {})
			: formulaReason('formulaUnreadable', { typed })
	);
}

function pieceOf(source: string, node: Node): string {
	return source.slice(node.at[0], node.at[1]).trim();
}

function partsOf(statements: readonly Statement[]): Node[] {
	return statements.flatMap((statement) => statement.parts);
}

/** Compares meanings; the texts are known to differ. */
function compareMeaning(
	expected: string,
	typed: string,
	left: readonly Token[],
	right: readonly Token[],
	hints: GradingHints | undefined
): Verdict {
	const task: Case = {
		expected: left,
		typed: right,
		names: namesOf(left, right, hints),
		hints,
		seed: `${expected}\u0000${typed}`,
		budget: { left: budget }
	};
	const decision = decide(task);
	const { outcome, pair } = decision;
	if (outcome.kind === 'same') {
		return {
			rung: 'equivalent',
			reasons: [formulaReason(outcome.code === 'rearranged' ? 'rearranged' : 'otherSpelling', {})]
		};
	}
	if (outcome.kind === 'unclear') {
		const { example } = outcome;
		return { ...undecided(knownCode(outcome.code)), ...(example && { counterExample: example }) };
	}
	if (outcome.code === 'boundsDiffer')
		return { rung: 'close', reasons: [formulaReason('boundsDiffer', {})] };
	if (outcome.code === 'factorOrder')
		return { rung: 'close', reasons: [formulaReason('factorOrder', {})] };
	const ours = outcome.expected === undefined ? partsOf(pair.expected) : [outcome.expected];
	const theirs = outcome.typed === undefined ? partsOf(pair.typed) : [outcome.typed];
	if (mayStillBeEqual(ours, theirs)) return undecided(formulaReason('unknownAlgebra', {}));
	const names = explainNames(task, decision);
	const renamed =
		names &&
		formulaReason(names.code, {
			typed: pieceOf(typed, names.typed),
			expected: pieceOf(expected, names.expected)
		});
	if (renamed !== undefined && names?.code !== 'symbolDiffers') return undecided(renamed);
	const example = outcome.comparison?.example;
	const reasons: Reason[] = renamed === undefined ? [] : [renamed];
	const relation = relationReason(outcome.comparison?.relation);
	if (relation !== undefined) reasons.push(relation);
	if (outcome.code === 'statementMissing') reasons.push(formulaReason('statementMissing', {}));
	if (outcome.expected !== undefined && outcome.typed !== undefined) {
		const terms = differingTerms(task, decision, outcome.expected, outcome.typed);
		if (terms !== undefined) {
			const [own, other] = terms;
			reasons.push(
				formulaReason('termDiffers', {
					typed: pieceOf(typed, own),
					expected: pieceOf(expected, other)
				})
			);
		}
	}
	if (reasons.length === 0) reasons.push(formulaReason('valueDiffers', {}));
	return { rung: 'close', reasons, ...(example && { counterExample: example }) };
}

function gradeRead(
	expected: string,
	typed: string,
	left: readonly Token[],
	hints: GradingHints | undefined
): Verdict {
	const right = tokensOf(typed);
	if (right instanceof Refusal) return refusalVerdict(right);
	if (writtenAs(expected, left) === writtenAs(typed, right))
		return { rung: 'identical', reasons: [] };
	try {
		return compareMeaning(expected, typed, left, right, hints);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		// What can't be read may still be written alike.
		const alike = readAs(left) === readAs(right);
		return alike
			? { rung: 'equivalent', reasons: [formulaReason('otherSpelling', {})] }
			: refusalVerdict(error);
	}
}

function withRepair(verdict: Verdict, typed: string, read: string): Verdict {
	if (!isAccepted(verdict.rung)) return verdict;
	const rung = verdict.rung === 'identical' ? 'repaired' : verdict.rung;
	return {
		...verdict,
		rung,
		reasons: [formulaReason('repaired', { typed, read }), ...verdict.reasons]
	};
}

function climb(expected: string, typed: string, hints: GradingHints | undefined): Verdict {
	if (typed.trim() === '') return { rung: 'close', reasons: [formulaReason('empty', {})] };
	if (typed.trim() === expected.trim()) return { rung: 'identical', reasons: [] };
	if (expected.length > longestFormula || typed.length > longestFormula) {
		return undecided(formulaReason('tooLong', {}));
	}
	const left = tokensOf(expected);
	if (left instanceof Refusal) return undecided(formulaReason('expectedUnreadable', {}));
	const [asTyped = typed, ...repairs] = repairsOf(typed);
	const plain = gradeRead(expected, asTyped, left, hints);
	const isUnread = (verdict: Verdict) => verdict.reasons[0]?.code === 'formulaUnreadable';
	if (repairs.length === 0 || !isUnread(plain)) return plain;
	const found = repairs
		.map((read) => ({ read, verdict: gradeRead(expected, read, left, hints) }))
		.filter(({ verdict }) => !isUnread(verdict));
	const fitting = found.filter(({ verdict }) => isAccepted(verdict.rung));
	const [only, second] = fitting.length > 0 ? fitting : found;
	if (only === undefined) return plain;
	if (second !== undefined) return undecided(formulaReason('ambiguousReading', {}));
	return withRepair(only.verdict, typed, only.read);
}

/**
 * Grades a typed formula against the expected one, both in TeX. Never throws, and gives the same
 * verdict for the same strings. `undecided` for anything that can't be read or compared with certainty.
 */
export function gradeFormula(expected: string, typed: string, hints?: GradingHints): Verdict {
	return { ...climb(expected, typed, hints), form: expected };
}
