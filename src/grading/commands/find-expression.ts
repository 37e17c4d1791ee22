// Compares two searches of find: the order of tests is free, the place of an action among them counts.
import { unsure, wrong, type Finding } from '../finding.ts';
import type { Word } from '../shell/word.ts';
import { adoptBindings, copyBindings, type Bindings } from './bindings.ts';
import type { CompareCommand } from './compare-invocations.ts';
import { compareWords, isSameWord } from './compare-words.ts';
import {
	primariesOf,
	readSearch,
	type FindNode,
	type Primary,
	type Search
} from './find-syntax.ts';

function isSamePrimary(a: Primary, b: Primary, bindings: Bindings, inner: CompareCommand): boolean {
	if (a.name !== b.name || a.end !== b.end) return false;
	if (a.command && b.command) {
		const trial = copyBindings(bindings);
		if (inner(a.command, b.command, trial).length > 0) return false;
		adoptBindings(bindings, trial);
		return true;
	}
	if (!a.value || !b.value) return a.value === b.value;
	return isSameWord(a.value, b.value, a.valueName, bindings);
}

/** Runs of tests between actions, in which the order doesn't matter. */
function runs(parts: readonly FindNode[]): readonly (readonly FindNode[])[] {
	const found: FindNode[][] = [[]];
	for (const part of parts) {
		const isAction = primariesOf(part).some(({ role }) => role === 'action');
		if (isAction) found.push([part], []);
		else found.at(-1)?.push(part);
	}
	return found;
}

function isSame(a: FindNode, b: FindNode, bindings: Bindings, inner: CompareCommand): boolean {
	if (a.kind === 'primary' || b.kind === 'primary') {
		return a.kind === b.kind && a.kind === 'primary' && b.kind === 'primary'
			? isSamePrimary(a, b, bindings, inner)
			: false;
	}
	if (a.kind === 'not' || b.kind === 'not') {
		return a.kind === 'not' && b.kind === 'not' && isSame(a.inner, b.inner, bindings, inner);
	}
	if (a.kind !== b.kind || a.parts.length !== b.parts.length) return false;
	const [wanted, given] = [runs(a.parts), runs(b.parts)];
	return (
		wanted.length === given.length &&
		wanted.every((run, index) => isSameSet(run, given[index] ?? [], bindings, inner))
	);
}

function isSameSet(
	expected: readonly FindNode[],
	typed: readonly FindNode[],
	bindings: Bindings,
	inner: CompareCommand
): boolean {
	const left = [...typed];
	return (
		expected.length === typed.length &&
		expected.every((node) => {
			const found = left.findIndex((other) => isSame(node, other, bindings, inner));
			if (found >= 0) left.splice(found, 1);
			return found >= 0;
		})
	);
}

function show({ raw, value, command, end }: Primary): string {
	const words = command ? [...command.map((word) => word.raw), end === ';' ? '\\;' : '+'] : [];
	return [raw, ...(value ? [value.raw] : []), ...words].join(' ');
}

/** Names what differs, primary by primary. */
function explain(
	expected: readonly Primary[],
	typed: readonly Primary[],
	bindings: Bindings,
	inner: CompareCommand
): readonly Finding[] {
	const extra = [...typed];
	const missing = expected.filter((primary) => {
		const found = extra.findIndex((other) => isSamePrimary(primary, other, bindings, inner));
		if (found >= 0) extra.splice(found, 1);
		return found < 0;
	});
	const findings = missing.flatMap((primary) => {
		const found = extra.findIndex((other) => other.name === primary.name);
		const [other] = found < 0 ? [] : extra.splice(found, 1);
		if (!other) return [wrong('optionMissing', { expected: show(primary) })];
		return explainValue(primary, other, bindings, inner);
	});
	const runsOther = extra.some(({ command }) => command) && findings.length > 0;
	// Deleting through -exec rm and the like reaches the same in another way.
	if (runsOther) return [unsure('otherShape', {})];
	return [...findings, ...extra.map((primary) => wrong('optionExtra', { typed: show(primary) }))];
}

function explainValue(
	expected: Primary,
	typed: Primary,
	bindings: Bindings,
	inner: CompareCommand
): readonly Finding[] {
	const values = { option: expected.raw, typed: show(typed), expected: show(expected) };
	if (expected.command && typed.command) {
		const findings = inner(expected.command, typed.command, copyBindings(bindings));
		// `;` runs the command for each file, `+` for many at once.
		return findings.length > 0 ? findings : [unsure('quotingDiffers', values)];
	}
	if (!expected.value || !typed.value) return [wrong('valueDiffers', values)];
	const found = compareWords(
		expected.value,
		typed.value,
		expected.valueName,
		copyBindings(bindings)
	);
	return found.map((finding) =>
		finding.reason.code === 'operandDiffers' ? wrong('valueDiffers', values) : finding
	);
}

/** Compares the words behind `find`; nothing found means the same search. */
export function compareFind(
	expected: readonly Word[],
	typed: readonly Word[],
	bindings: Bindings,
	inner: CompareCommand
): readonly Finding[] {
	const [wanted, given] = [readSearch(expected), readSearch(typed)];
	if (!wanted || !given) return [unsure('unreadable', {})];
	const trial = copyBindings(bindings);
	const samePlaces =
		wanted.places.length === given.places.length &&
		wanted.places.every((word, index) => {
			const other = given.places[index];
			return other !== undefined && isSameWord(word, other, 'DIR', trial);
		});
	const isEqual =
		samePlaces &&
		isSameSet(wanted.options, given.options, trial, inner) &&
		isSame(wanted.expression, given.expression, trial, inner);
	if (isEqual) {
		adoptBindings(bindings, trial);
		return [];
	}
	const places = samePlaces
		? []
		: wanted.places.flatMap((word, index) => {
				const other = given.places[index];
				return other
					? compareWords(word, other, 'DIR', copyBindings(bindings))
					: [wrong('operandMissing', { expected: word.raw })];
			});
	const all = (search: Search): readonly Primary[] => [
		...search.options,
		...primariesOf(search.expression)
	];
	const findings = [...places, ...explain(all(wanted), all(given), copyBindings(bindings), inner)];
	if (findings.length > 0) return findings;
	const [shownTyped, shownExpected] = [typed, expected].map((words) =>
		words.map((word) => word.raw).join(' ')
	);
	return [wrong('orderDiffers', { typed: shownTyped ?? '', expected: shownExpected ?? '' })];
}
