// Typed keys against expected ones: case is meaning, modifiers may be spelt in any way.
import { difference, type ShownToken } from '../difference.ts';
import { unsure, weightOf, wrong, type Finding } from '../finding.ts';
import type { Comparison } from '../ladder.ts';
import { parseKeys, type Key, type KeyReading } from './parse-keys.ts';
import { canonicalLine } from './vim-lines.ts';
import { vimAlike, vimSynonyms } from './vim-synonyms.ts';

function canonical({ keys, written }: KeyReading): KeyReading {
	return withCountFirst({ keys: keys.map(canonicalLine), written });
}

/** `d3w` is `3dw`: a count may stand before the operator or before its motion (motion.txt). */
function withCountFirst(reading: KeyReading): KeyReading {
	const { keys, written } = reading;
	const [operator = ''] = keys;
	const after = keys.findIndex((key, index) => index > 0 && !/^\d$/.test(key));
	const isCounted = /^[dyc<>=]$/.test(operator) && after > 1 && keys[1] !== '0';
	if (!isCounted) return reading;
	const moved = <T>(list: readonly T[]): readonly T[] => [
		...list.slice(1, after),
		...list.slice(0, 1),
		...list.slice(after)
	];
	return { keys: moved(keys), written: moved(written) };
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

function fitsSome(forms: readonly (readonly Key[])[], given: readonly KeyReading[]): boolean {
	return forms.some((form) => given.some(({ keys }) => isSame(form, keys)));
}

function isSame(a: readonly Key[], b: readonly Key[]): boolean {
	return a.length === b.length && a.every((key, index) => key === b[index]);
}

function compareKey(expected: ShownToken, typed: ShownToken): readonly Finding[] {
	if (expected.key === typed.key) return [];
	const values = { typed: typed.shown, expected: expected.shown };
	if (expected.key.toLowerCase() !== typed.key.toLowerCase()) return [wrong('keyDiffers', values)];
	// Alt with a capital may be meant as Alt alone, as menus print it.
	const isAlt = /^M-[a-z]$/i.test(expected.key);
	return [isAlt ? unsure('keyCaseDiffers', values) : wrong('keyCaseDiffers', values)];
}

function compareSequences(
	expected: readonly ShownToken[],
	typed: readonly ShownToken[]
): readonly Finding[] {
	const keysOf = (tokens: readonly ShownToken[]): readonly Key[] => tokens.map(({ key }) => key);
	const isNamed = [expected, typed].map((tokens) => tokens[0]?.key === 'Prefix');
	if (isNamed[0] !== isNamed[1] && isSame(keysOf(expected).slice(1), keysOf(typed).slice(1))) {
		return [unsure('prefixNotNamed', { expected: expected[0]?.shown ?? '' })];
	}
	if (expected.length === typed.length) {
		return expected.flatMap((token, index) => {
			const other = typed[index];
			return other ? compareKey(token, other) : [];
		});
	}
	const isTypedLonger = typed.length > expected.length;
	const [long, short] = isTypedLonger ? [typed, expected] : [expected, typed];
	const others = [...keysOf(short)];
	const odd = long.filter(({ key }) => {
		const found = others.indexOf(key);
		if (found >= 0) others.splice(found, 1);
		return found < 0;
	});
	const shown = odd.map((token) => token.shown).join(' ');
	return isTypedLonger
		? [wrong('keyExtra', { typed: shown })]
		: [wrong('keyMissing', { expected: shown })];
}

/** The keys as their writer spelt them: both sides see what they know. */
function show({ keys, written }: KeyReading): readonly ShownToken[] {
	return keys.map((key, index) => ({ key, shown: written[index] ?? key }));
}

/** Compares two key sequences, `Ctrl+a d`, `gg=G` or `:wq`; Enter after a `:` line goes without saying. */
export function gradeKeys(expected: string, typed: string): Comparison {
	const wanted = parseKeys(expected).map(canonical);
	const given = parseKeys(typed).map(canonical);
	const fits = wanted.map(({ keys }) => fitsSome(formsOf(keys, vimSynonyms), given));
	if (fits.every(Boolean)) return { findings: [] };
	// A caret in the expected answer may be a key of its own; then only a person can tell.
	if (fits.some(Boolean)) return { findings: [unsure('caretUnclear', { typed })] };
	if (wanted.some(({ keys }) => fitsSome(formsOf(keys, vimAlike), given))) {
		return { findings: [unsure('mostlyTheSame', {})] };
	}
	const pairs = wanted.flatMap((one) => given.map((other) => [show(one), show(other)] as const));
	const found = pairs.map(([one, other]) => compareSequences(one, other));
	const weights = found.map(weightOf);
	const nearest = weights.indexOf(Math.min(...weights));
	const [own = [], others = []] = pairs[nearest] ?? [];
	return {
		findings: found[nearest] ?? [unsure('unreadable', {})],
		difference: difference(own, others)
	};
}
