// A typed command line against an expected one.
import type { DifferenceToken } from '#core/verdict.ts';
import { difference, type ShownToken } from '../difference.ts';
import { wrong } from '../finding.ts';
import type { Comparison } from '../ladder.ts';
import { lex } from '../shell/lex.ts';
import { openCapitals } from '../shell/placeholders.ts';
import { hasHole } from '../shell/word.ts';
import { bindingsFor, fillHoles, nameSwaps } from './bindings.ts';
import { compareSources } from './compare-scripts.ts';

/** Before the key of a word that names a program; a space begins those of operators, too. */
const program = ' program ';

function tokensOf(source: string, opens: boolean): readonly ShownToken[] {
	const tokens = lex(source);
	if (typeof tokens === 'string') {
		return source.split(/\s+/).map((text) => ({ key: text, shown: text }));
	}
	return tokens.map((token, index) => {
		if (token.kind !== 'word') {
			const text = token.kind === 'redirect' ? token.fd + token.text : token.text;
			return { key: ` ${text}`, shown: text };
		}
		const { key, raw } = token.word;
		const before = tokens[index - 1];
		const begins = before === undefined || before.kind === 'operator';
		return { key: (begins ? program : '') + (opens ? openCapitals(key) : key), shown: raw };
	});
}

/** A placeholder for an operand stands beside neither a program, an operator nor an option. */
function isSameToken(wanted: string, given: string): boolean {
	if (!hasHole(wanted)) return wanted === given;
	const isOther = given.startsWith(' ') || given.startsWith('-');
	if (isOther && wanted.charAt(0) !== given.charAt(0)) return false;
	return fillHoles(wanted, given) !== undefined;
}

function differenceOf(expected: string, typed: string): readonly DifferenceToken[] {
	return difference(tokensOf(expected, true), tokensOf(typed, false), isSameToken);
}

/**
 * Compares two command lines as a shell and its programs would read them. Capitals from a closed list
 * and `<names>` in the expected line stand for any word.
 */
export function gradeCommand(expected: string, typed: string): Comparison {
	if (typed.trim() === '') return { findings: [wrong('empty', {})] };
	const keys = tokensOf(expected, true).map((token) => token.key);
	const findings = nameSwaps(compareSources(expected, typed, bindingsFor(keys)));
	return findings.length === 0
		? { findings }
		: { findings, difference: differenceOf(expected, typed) };
}
