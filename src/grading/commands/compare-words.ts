// One word against another: same value, a placeholder that it fits, or how it differs.
import { unsure, wrong, type Finding } from '../finding.ts';
import { hasGlob, hasHole, ignoreGlobs, ignoreSplitting, mark, type Word } from '../shell/word.ts';
import { adoptBindings, bind, copyBindings, fillHoles, type Bindings } from './bindings.ts';
import { canonicalValue, kindOf } from './values.ts';

/** Whether quoting alone tells the two keys apart, and what that does. */
function quotingFindings(
	expected: Word,
	typed: Word,
	kind: string
): readonly Finding[] | undefined {
	if (ignoreSplitting(expected.key) === ignoreSplitting(typed.key)) {
		return [unsure('quotedVariable', { typed: typed.raw })];
	}
	if (ignoreGlobs(expected.key) !== ignoreGlobs(typed.key)) return undefined;
	if (kind === 'URL') return [];
	const typedIsActive = hasGlob(typed.key);
	// A program that reads patterns itself gets the quoted one for certain, the bare one by luck:
	// they part where the folder holds a match.
	if (kind === 'PATTERN' && !typedIsActive) {
		return [unsure('quotingDiffers', { typed: typed.raw, expected: expected.raw })];
	}
	const star = typed.key.includes(mark.star) || expected.key.includes(mark.star);
	if (!star) return [unsure('quotingDiffers', { typed: typed.raw, expected: expected.raw })];
	return [
		typedIsActive
			? wrong('unquotedPattern', { typed: typed.raw })
			: wrong('quotedPattern', { typed: typed.raw })
	];
}

/** `a|b` and `b|a` find the same, if it is read as a choice. */
function areAlternatives(expected: string, typed: string): boolean {
	const [wanted, given] = [expected, typed].map((text) => text.split('|').sort());
	return expected.includes('|') && wanted?.join('|') === given?.join('|');
}

function arePartsSwapped(expected: string, typed: string): boolean {
	return [':', '=', '..'].some((separator) => {
		const parts = expected.split(separator);
		return parts.length === 2 && [...parts].reverse().join(separator) === typed;
	});
}

/**
 * Compares two words that stand in the same place; `name` is what the notation calls them.
 * Nothing found means the same value; bindings are extended.
 */
export function compareWords(
	expected: Word,
	typed: Word,
	name: string,
	bindings: Bindings
): readonly Finding[] {
	const [wanted, given] = [canonicalValue(name, expected.key), canonicalValue(name, typed.key)];
	if (hasHole(expected.key)) {
		// What the asker named has to be said, even where leaving it out means something.
		if (typed.implied) return [wrong('operandMissing', { expected: expected.raw })];
		const filled = fillHoles(expected.key, typed.key) ?? fillHoles(expected.key, given);
		if (filled) return bind(filled, bindings);
	}
	if (wanted === given) return [];
	const quoting = quotingFindings(expected, typed, kindOf(name));
	if (quoting) return quoting;
	const values = { typed: typed.raw, expected: expected.raw };
	// Nothing in an EXACT word is a matter of spelling.
	if (kindOf(name) === 'EXACT') return [wrong('operandDiffers', values)];
	if (wanted.replace(/\/$/, '') === given.replace(/\/$/, ''))
		return [unsure('trailingSlash', values)];
	if (wanted.toLowerCase() === given.toLowerCase()) return [wrong('caseDiffers', values)];
	// A mode in octal sets all rights, one in letters changes some: the result may be the same.
	const isOctal = [wanted, given].map((mode) => /^[0-7]+$/.test(mode));
	if (kindOf(name) === 'MODE' && isOctal[0] !== isOctal[1]) return [unsure('otherShape', {})];
	if (kindOf(name) === 'PATTERN' && areAlternatives(wanted, given))
		return [unsure('otherShape', {})];
	// `$<name>`: which variable is a person's to say.
	if (wanted.includes(`$${mark.hole}`) && ignoreSplitting(given).includes(mark.quotedVariable)) {
		return [unsure('otherShape', {})];
	}
	if (arePartsSwapped(wanted, given)) return [wrong('partsSwapped', values)];
	return [wrong('operandDiffers', values)];
}

/** True when the words are the same; leaves the bindings alone when they aren't. */
export function isSameWord(expected: Word, typed: Word, name: string, bindings: Bindings): boolean {
	const trial = copyBindings(bindings);
	if (compareWords(expected, typed, name, trial).length > 0) return false;
	adoptBindings(bindings, trial);
	return true;
}
