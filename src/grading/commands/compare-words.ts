// One word against another: same value, a placeholder that it fits, or how it differs.
import { unsure, wrong, type Finding } from '../finding.ts';
import {
	hasGlob,
	hasHole,
	ignoreGlobs,
	ignoreSplitting,
	mark,
	showKey,
	type Word
} from '../shell/word.ts';
import { canonicalValue, kindOf } from './values.ts';

/** What each placeholder of the expected answer has stood for so far. */
export type Bindings = Map<string, string>;

const holePattern = new RegExp(`${mark.hole}([^${mark.holeEnd}]*)${mark.holeEnd}`, 'gu');

/** The typed words that the placeholders of an expected key stand for; undefined when it doesn't fit. */
export function fillHoles(
	expected: string,
	typed: string
): ReadonlyMap<string, string> | undefined {
	const names: string[] = [];
	const literals = expected.split(holePattern);
	const pattern = literals
		.map((text, index) => {
			if (index % 2 === 0) return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
			names.push(text);
			return '(.+)';
		})
		.join('');
	const found = new RegExp(`^${pattern}$`, 'su').exec(typed);
	if (!found) return undefined;
	const filled = new Map<string, string>();
	for (const [index, name] of names.entries()) {
		const text = found[index + 1] ?? '';
		if ((filled.get(name) ?? text) !== text) return undefined;
		filled.set(name, text);
	}
	return filled;
}

/**
 * Notes what placeholders stand for. One that stood for something else before needs a person, and
 * so does one that stands for an earlier one's name: they may have been swapped.
 */
function bind(filled: ReadonlyMap<string, string>, bindings: Bindings): readonly Finding[] {
	return [...filled].flatMap(([name, text]) => {
		const bare = text.replace(holePattern, '$1');
		const before = bare !== name && bindings.has(bare) ? bare : bindings.get(name);
		if (before === undefined) bindings.set(name, text);
		return before === undefined || before === text
			? []
			: [unsure('placeholderDiffers', { name, first: showKey(before), second: showKey(text) })];
	});
}

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
		const filled = fillHoles(expected.key, typed.key);
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
	if (arePartsSwapped(wanted, given)) return [wrong('partsSwapped', values)];
	return [wrong('operandDiffers', values)];
}

/** True when the words are the same; leaves the bindings alone when they aren't. */
export function isSameWord(expected: Word, typed: Word, name: string, bindings: Bindings): boolean {
	const trial = new Map(bindings);
	if (compareWords(expected, typed, name, trial).length > 0) return false;
	for (const [hole, text] of trial) bindings.set(hole, text);
	return true;
}
