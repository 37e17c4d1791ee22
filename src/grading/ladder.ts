// From a comparison to a rung: identical, repaired, equivalent, close, or for a person to judge.
import type { DifferenceToken, Verdict } from '#core/verdict.ts';
import { weightOf, type Finding } from './finding.ts';
import { reason } from './reasons.ts';
import { readings, tidySpaces } from './repair.ts';

/** What comparing two answers of one kind found; nothing means that they are the same act. */
export interface Comparison {
	readonly findings: readonly Finding[];
	readonly difference?: readonly DifferenceToken[];
}

/** Compares a typed answer, already repaired, with an expected one. */
export type Compare = (expected: string, typed: string) => Comparison;

function judge({ findings, difference }: Comparison, form: string): Verdict {
	const reasons = findings.map((finding) => finding.reason);
	if (findings.length === 0) {
		return { rung: 'equivalent', reasons: [reason('otherSpelling', {})], form };
	}
	const rung = findings.some((finding) => finding.sure) ? 'close' : 'undecided';
	return { rung, reasons, form, ...(difference && { difference }) };
}

/** Climbs the ladder for one expected form; `form` of the verdict is that form. */
export function climb(compare: Compare, expected: string, typed: string): Verdict {
	if (typed === expected) return { rung: 'identical', reasons: [], form: expected };
	const plain = tidySpaces(expected);
	const read = readings(typed, expected);
	const repaired = reason('repaired', { typed, read: plain });
	if (read.includes(plain)) return { rung: 'repaired', reasons: [repaired], form: expected };
	const [asTyped = typed] = read;
	const first = compare(expected, asTyped);
	if (first.findings.length === 0) return judge(first, expected);
	const found = read.map((reading) => ({ reading, comparison: compare(expected, reading) }));
	const fitting = found.filter(({ comparison }) => comparison.findings.length === 0);
	const [fits] = fitting;
	if (fits && fitting.length > 1) {
		return { rung: 'undecided', reasons: [reason('ambiguousReading', {})], form: expected };
	}
	if (fits) {
		const verdict = judge(fits.comparison, expected);
		const values = { typed, read: fits.reading };
		return { ...verdict, reasons: [reason('repaired', values), ...verdict.reasons] };
	}
	const weights = found.map(({ comparison }) => weightOf(comparison.findings));
	const nearest = found[weights.indexOf(Math.min(...weights))];
	return judge(nearest?.comparison ?? { findings: [] }, expected);
}
