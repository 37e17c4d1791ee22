// Typed keys against expected ones: case is meaning, modifiers may be spelt in any way.
import { difference } from '../difference.ts';
import { unsure, weightOf, wrong, type Finding } from '../finding.ts';
import type { Comparison } from '../ladder.ts';
import { parseKeys, type Key, type KeyReadings } from './parse-keys.ts';
import { canonicalLine } from './vim-lines.ts';
import { vimAlike, vimSynonyms } from './vim-synonyms.ts';

function canonical(keys: readonly Key[]): readonly Key[] {
	return keys.map(canonicalLine);
}

/** The sequence itself and those that a table puts beside it; counts and registers stay in front. */
function formsOf(
	keys: readonly Key[],
	table: readonly (readonly string[])[]
): readonly (readonly Key[])[] {
	const whole = keys.join(' ');
	const front = /^(?:" \S )?(?:[1-9] (?:\d )*)?/.exec(whole)?.[0] ?? '';
	const spelt = whole.slice(front.length);
	const others = table.filter((group) => group.includes(spelt)).flat();
	// A count before a command line would be a range of lines.
	const fitting = others.filter((other) => front === '' || !other.startsWith(':'));
	const line = /^:(\d+)$/.exec(whole)?.[1];
	const jump = /^((?:\d )+)(?:G|g g)$/.exec(whole)?.[1]?.replaceAll(' ', '');
	const number = line ?? jump;
	const jumps =
		number === undefined
			? []
			: [`:${number}`, `${[...number].join(' ')} G`, `${[...number].join(' ')} g g`];
	return [
		keys,
		...[...fitting.map((other) => front + other), ...jumps].map((text) => text.split(' '))
	];
}

function fitsSome(forms: readonly (readonly Key[])[], given: KeyReadings): boolean {
	return forms.some((form) => given.some((other) => isSame(form, other)));
}

function isSame(a: readonly Key[], b: readonly Key[]): boolean {
	return a.length === b.length && a.every((key, index) => key === b[index]);
}

function compareKey(expected: Key, typed: Key): readonly Finding[] {
	if (expected === typed) return [];
	const values = { typed: showKey(typed), expected: showKey(expected) };
	if (expected.toLowerCase() !== typed.toLowerCase()) return [wrong('keyDiffers', values)];
	// Alt with a capital may be meant as Alt alone, as menus print it.
	const isAlt = /^M-[a-z]$/i.test(expected);
	return [isAlt ? unsure('keyCaseDiffers', values) : wrong('keyCaseDiffers', values)];
}

function compareSequences(expected: readonly Key[], typed: readonly Key[]): readonly Finding[] {
	const isNamed = [expected, typed].map((keys) => keys[0] === 'Prefix');
	if (isNamed[0] !== isNamed[1] && isSame(expected.slice(1), typed.slice(1))) {
		return [unsure('prefixNotNamed', { expected: expected[0] ?? '' })];
	}
	if (expected.length === typed.length) {
		return expected.flatMap((key, index) => compareKey(key, typed[index] ?? ''));
	}
	const isTypedLonger = typed.length > expected.length;
	const [long, short] = isTypedLonger ? [typed, expected] : [expected, typed];
	const others = [...short];
	const odd = long.filter((key) => {
		const found = others.indexOf(key);
		if (found >= 0) others.splice(found, 1);
		return found < 0;
	});
	return isTypedLonger
		? [wrong('keyExtra', { typed: odd.join(' ') })]
		: [wrong('keyMissing', { expected: odd.join(' ') })];
}

/** The parts of a substitution are kept apart by a character that no key has. */
function showKey(key: Key): string {
	return key.replaceAll('\u0001', '/');
}

function show(keys: readonly Key[]): readonly { key: string; shown: string }[] {
	return keys.map((key) => ({ key, shown: showKey(key) }));
}

/** Compares two key sequences, `Ctrl+a d`, `gg=G` or `:wq`; Enter after a `:` line goes without saying. */
export function gradeKeys(expected: string, typed: string): Comparison {
	const wanted = parseKeys(expected).map(canonical);
	const given = parseKeys(typed).map(canonical);
	const fits = wanted.map((keys) => fitsSome(formsOf(keys, vimSynonyms), given));
	if (fits.every(Boolean)) return { findings: [] };
	// A caret in the expected answer may be a key of its own; then only a person can tell.
	if (fits.some(Boolean)) return { findings: [unsure('caretUnclear', { typed })] };
	if (wanted.some((keys) => fitsSome(formsOf(keys, vimAlike), given))) {
		return { findings: [unsure('mostlyTheSame', {})] };
	}
	const pairs = wanted.flatMap((keys) => given.map((other) => ({ keys, other })));
	const found = pairs.map(({ keys, other }) => compareSequences(keys, other));
	const weights = found.map(weightOf);
	const nearest = weights.indexOf(Math.min(...weights));
	const pair = pairs[nearest];
	return {
		findings: found[nearest] ?? [unsure('unreadable', {})],
		difference: difference(show(pair?.keys ?? []), show(pair?.other ?? []))
	};
}
