// Decides whether two formulas are the same, under every way of reading that what was typed leaves open.
import type { GradingHints } from '#core/card.ts';
import { plainReading, type Reading } from './cursor.ts';
import { factsOf, type Facts } from './facts.ts';
import type { Token } from './lex.ts';
import type { MatrixMode } from './matrix-facts.ts';
import { surveyTokens, surveyTrees, type Names } from './names.ts';
import { readFormula } from './read-formula.ts';
import { Refusal } from './refusal.ts';
import type { Budget } from './scene.ts';
import { withoutExtremes } from './shrink.ts';
import { compareStatements, type Outcome } from './statements.ts';
import type { Statement } from './tree.ts';

/** Both answers, read. */
export interface Pair {
	readonly expected: readonly Statement[];
	readonly typed: readonly Statement[];
	readonly ambiguous: ReadonlySet<keyof Reading>;
}

export interface Case {
	readonly expected: readonly Token[];
	readonly typed: readonly Token[];
	readonly names: Names;
	readonly hints: GradingHints | undefined;
	readonly seed: string;
	readonly budget: Budget;
}

/** The outcome, with both answers in their plain reading. */
export interface Decision {
	readonly outcome: Outcome;
	readonly pair: Pair;
	readonly facts: Facts;
}

function expectedFirst<Result>(read: () => Result): Result {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new Refusal('expectedUnreadable', { typed: error.values?.['typed'] ?? error.code });
	}
}

/** Reads both answers. Throws a Refusal, `expectedUnreadable` where the card's own answer is at fault. */
export function readPair(task: Case, reading: Reading): Pair {
	const expected = expectedFirst(() => readFormula(task.expected, task.names, reading));
	const typed = readFormula(task.typed, task.names, reading);
	return {
		expected: withoutExtremes(expected.statements),
		typed: withoutExtremes(typed.statements),
		ambiguous: new Set([...expected.ambiguous, ...typed.ambiguous])
	};
}

/** What the letters of both answers stand for. Throws a Refusal where one can't be read. */
export function namesOf(
	expected: readonly Token[],
	typed: readonly Token[],
	hints: GradingHints | undefined
): Names {
	const names = surveyTokens([expected, typed], hints);
	const left = expectedFirst(() => readFormula(expected, names, plainReading));
	const right = readFormula(typed, names, plainReading);
	return surveyTrees(names, left.statements, right.statements);
}

function attempt(compare: () => Outcome): Outcome {
	try {
		return compare();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { kind: 'unclear', code: error.code };
	}
}

function comparePair(
	task: Case,
	pair: Pair,
	modes?: readonly MatrixMode[],
	log: GradingHints['log'] = task.hints?.log
): { outcome: Outcome; facts: Facts } {
	const hints = log === undefined ? task.hints : { ...task.hints, log };
	const facts = factsOf(pair.expected, pair.typed, hints, task.seed);
	const hasMatrices = facts.matrices.names.size > 0;
	const used = modes ?? (hasMatrices ? (['square', 'columns'] as const) : (['numbers'] as const));
	let outcome: Outcome | undefined;
	for (const mode of used) {
		const found = attempt(() =>
			compareStatements(pair.expected, pair.typed, { facts, mode, budget: task.budget })
		);
		// `ab` for the inner product of two columns: right only where they are no columns.
		const isMisshapen = mode === 'columns' && found.kind === 'unclear' && found.code === 'domain';
		// Small letters may be no columns; then their shapes don't fit, and the square reading decides.
		if (outcome === undefined || found.kind === 'same') outcome = found;
		else if (outcome.kind === 'same' && isMisshapen)
			outcome = { kind: 'unclear', code: 'orderUnclear' };
	}
	return { outcome: outcome ?? { kind: 'unclear', code: 'notComputable' }, facts };
}

function compareReading(task: Case, reading: Reading): Outcome {
	return attempt(() => comparePair(task, readPair(task, reading)).outcome);
}

/** Every combination of the readings that both have to bear out. */
function demandedReadings(ambiguous: ReadonlySet<keyof Reading>): Reading[] {
	let readings = [plainReading];
	for (const place of ['slash', 'argument', 'product'] as const) {
		if (!ambiguous.has(place)) continue;
		readings = readings.flatMap((reading) => [reading, { ...reading, [place]: 'wide' }]);
	}
	return readings;
}

function lettersOf(tokens: readonly Token[]): string {
	return tokens
		.filter((token) => token.kind === 'letter')
		.map((token) => token.text)
		.sort()
		.join('');
}

/** Readings that are less likely; each with what is said if only it makes the answers equal. */
function looseReadings(
	ambiguous: ReadonlySet<keyof Reading>
): { code: string; reading: Reading }[] {
	const loose: { code: string; reading: Reading }[] = [];
	if (ambiguous.has('run'))
		loose.push({ code: 'lettersOrName', reading: { ...plainReading, run: 'product' } });
	if (ambiguous.has('sum'))
		loose.push({ code: 'sumReach', reading: { ...plainReading, sum: 'wide' } });
	if (ambiguous.has('bracket')) {
		loose.push({ code: 'bracketUse', reading: { ...plainReading, bracket: 'product' } });
	}
	if (loose.length < 2) return loose;
	const all = loose.reduce(
		(reading, other) => ({ ...reading, ...changedIn(other.reading) }),
		plainReading
	);
	return [...loose, { code: 'bracketUse', reading: all }];
}

function changedIn(reading: Reading): Partial<Reading> {
	return Object.fromEntries(
		Object.entries(reading).filter(([place, way]) => plainReading[place as keyof Reading] !== way)
	);
}

/** What is left when no likely reading makes the answers equal. */
function decideDifferent(task: Case, base: Decision): Outcome {
	const { pair, facts } = base;
	const unclear = (code: string): Outcome => ({ kind: 'unclear', code });
	for (const { code, reading } of looseReadings(pair.ambiguous)) {
		if (compareReading(task, reading).kind !== 'same') continue;
		// `2xy` and `2yx`: short runs of the same letters are a product.
		const isPlainProduct =
			code === 'lettersOrName' &&
			pair.ambiguous.size === 1 &&
			lettersOf(task.expected) === lettersOf(task.typed);
		return isPlainProduct ? { kind: 'same' } : unclear(code);
	}
	// As numbers, vectors have only one norm; that says nothing of the order of factors.
	if (facts.matrices.names.size > 0 && !facts.matrices.normed) {
		const { outcome } = comparePair(task, pair, ['numbers']);
		if (outcome.kind === 'same') {
			return facts.matrices.certain
				? { kind: 'different', code: 'factorOrder' }
				: unclear('orderUnclear');
		}
	}
	if (facts.logOpen) {
		for (const log of ['ln', 'log2', 'log10'] as const) {
			if (comparePair(task, pair, undefined, log).outcome.kind === 'same')
				return unclear('logBase');
		}
	}
	return facts.rangesUnclear ? unclear('rangeUnclear') : base.outcome;
}

/** Whether both answers mean the same. Throws a Refusal where one can't be read. */
export function decide(task: Case): Decision {
	const pair = readPair(task, plainReading);
	const first = comparePair(task, pair);
	const base: Decision = { ...first, pair };
	const others = demandedReadings(pair.ambiguous)
		.slice(1)
		.map((reading) => compareReading(task, reading));
	const kinds = new Set([first.outcome.kind, ...others.map((outcome) => outcome.kind)]);
	if (first.outcome.kind === 'same' && kinds.size === 1) return base;
	if (kinds.has('same')) return { ...base, outcome: { kind: 'unclear', code: 'ambiguousSlash' } };
	if (first.outcome.kind === 'unclear') return base;
	return { ...base, outcome: decideDifferent(task, base) };
}
