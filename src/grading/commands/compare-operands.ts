// The operands of two invocations of one command: places by name, free order where the program has it.
import { unsure, wrong, type Finding } from '../finding.ts';
import { hasHole, type Word } from '../shell/word.ts';
import { bindingsFor, copyBindings, type Bindings } from './bindings.ts';
import { compareWords, isSameWord } from './compare-words.ts';
import type { OperandRule } from './rules.ts';

interface Placed {
	readonly name: string;
	readonly anyOrder: boolean;
	readonly words: readonly Word[];
}

/** Gives each operand its place: fixed ones from both ends, the variadic place takes what is between. */
function place(slots: readonly OperandRule[], words: readonly Word[]): readonly Placed[] {
	const listed = slots.filter((slot) => !slot.rest);
	const middle = listed.findIndex((slot) => slot.variadic);
	const before = middle < 0 ? listed : listed.slice(0, middle);
	const after = middle < 0 ? [] : listed.slice(middle + 1);
	const tail = words.length - after.length;
	const fixed = (slot: OperandRule, word: Word | undefined): Placed => ({
		name: slot.name,
		anyOrder: false,
		words: word ? [word] : []
	});
	const start = before.map((slot, index) => fixed(slot, words[index]));
	const variadic = middle < 0 ? undefined : listed[middle];
	const rest = words.slice(before.length, middle < 0 ? undefined : Math.max(tail, before.length));
	const between = {
		name: variadic?.name ?? '',
		anyOrder: variadic?.anyOrder ?? false,
		words: rest
	};
	const end = after.map((slot, index) => fixed(slot, words[Math.max(tail, before.length) + index]));
	return [...start, between, ...end];
}

/** What is left of both sides when equal words are paired off, literal ones first. */
function pairOff(
	expected: readonly Word[],
	typed: readonly Word[],
	name: string,
	bindings: Bindings
): { missing: readonly Word[]; extra: readonly Word[] } {
	const extra = [...typed];
	const ordered = [...expected].sort((a, b) => Number(hasHole(a.key)) - Number(hasHole(b.key)));
	const missing = ordered.filter((word) => {
		const found = extra.findIndex((other) => isSameWord(word, other, name, bindings));
		if (found >= 0) extra.splice(found, 1);
		return found < 0;
	});
	return { missing, extra };
}

/** `A=1 A=2`: of what sets one name twice the last one holds. */
function isReassigned(words: readonly Word[]): boolean {
	const names = words.flatMap(({ key }) => /^[^=]+(?==)/.exec(key) ?? []);
	return new Set(names).size < names.length;
}

function compareSets(
	placed: Placed,
	typed: readonly Word[],
	bindings: Bindings
): readonly Finding[] {
	if (isReassigned(placed.words) || isReassigned(typed)) {
		return compareLists(placed, typed, bindings);
	}
	const { missing, extra } = pairOff(placed.words, typed, placed.name, bindings);
	const pairs = Math.min(missing.length, extra.length);
	const findings = missing.slice(0, pairs).flatMap((word, index) => {
		const other = extra[index];
		return other ? compareWords(word, other, placed.name, copyBindings(bindings)) : [];
	});
	return [
		...findings,
		...missing.slice(pairs).map((word) => wrong('operandMissing', { expected: word.raw })),
		...extra.slice(pairs).map((word) => wrong('operandExtra', { typed: word.raw }))
	];
}

function compareLists(
	placed: Placed,
	typed: readonly Word[],
	bindings: Bindings
): readonly Finding[] {
	const count = Math.max(placed.words.length, typed.length);
	return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
		const [word, other] = [placed.words[index], typed[index]];
		if (word && other) return compareWords(word, other, placed.name, bindings);
		if (word) return [wrong('operandMissing', { expected: word.raw })];
		return other ? [wrong('operandExtra', { typed: other.raw })] : [];
	});
}

function isPermutation(expected: readonly Word[], typed: readonly Word[]): boolean {
	const keys = (words: readonly Word[]): string =>
		words
			.map((word) => word.key)
			.sort()
			.join('\n');
	return expected.length === typed.length && keys(expected) === keys(typed);
}

function show(words: readonly Word[]): string {
	return words.map((word) => word.raw).join(' ');
}

/** Compares operands by the places that the specification names; nothing found means the same ones. */
export function compareOperands(
	slots: readonly OperandRule[],
	expected: readonly Word[],
	typed: readonly Word[],
	bindings: Bindings
): readonly Finding[] {
	const [wanted, given] = [place(slots, expected), place(slots, typed)];
	const findings = wanted.flatMap((placed, index) => {
		const words = given[index]?.words ?? [];
		return placed.anyOrder
			? compareSets(placed, words, bindings)
			: compareLists(placed, words, bindings);
	});
	if (!findings.some((finding) => finding.sure)) return findings;
	const values = { typed: show(typed), expected: show(expected) };
	if (isPermutation(expected, typed)) return [wrong('operandsSwapped', values)];
	if (expected.length === typed.length) return findings;
	// One that is left out moves all others; what is left over says more.
	const { missing, extra } = pairOff(expected, typed, '', bindingsFor([]));
	const left = [
		...missing.map(({ raw }) => wrong('operandMissing', { expected: raw })),
		...extra.map(({ raw }) => wrong('operandExtra', { typed: raw }))
	];
	return left.length === Math.abs(expected.length - typed.length) ? left : findings;
}

/** Compares words that only the called program understands: same words in another order need a person. */
export function compareUnknown(
	expected: readonly Word[],
	typed: readonly Word[],
	bindings: Bindings
): readonly Finding[] {
	const findings = compareLists({ name: '', anyOrder: false, words: expected }, typed, bindings);
	if (findings.length === 0) return [];
	const values = { typed: show(typed), expected: show(expected) };
	if (isPermutation(expected, typed)) return [unsure('orderDiffers', values)];
	const different = findings.length;
	const aboutOptions = [...expected, ...typed].some(
		(word) => /^[-+]./.test(word.key) && ![expected, typed].every((words) => has(words, word))
	);
	// An option may have another spelling; a single other value in the same place has not.
	if (aboutOptions || expected.length !== typed.length || different > 1) {
		return [unsure('otherShape', {})];
	}
	return findings;
}

function has(words: readonly Word[], word: Word): boolean {
	return words.some((other) => other.key === word.key);
}
