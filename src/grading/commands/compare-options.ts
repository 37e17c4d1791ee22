// The options of two invocations of one command: which are missing, extra, or have another value.
import { unsure, wrong, type Finding } from '../finding.ts';
import { hasHole } from '../shell/word.ts';
import { copyBindings, type Bindings } from './bindings.ts';
import { compareWords, isSameWord } from './compare-words.ts';
import type { Invocation } from './interpret.ts';
import type { Use } from './read-options.ts';

function isSame(expected: Use, typed: Use, bindings: Bindings): boolean {
	if (expected.rule.id !== typed.rule.id || expected.behind !== typed.behind) return false;
	if (!expected.value || !typed.value) return expected.value === typed.value;
	return isSameWord(expected.value, typed.value, expected.rule.valueName, bindings);
}

function show(use: Use): string {
	if (!use.value) return use.raw;
	return `${use.raw}${use.raw.startsWith('--') ? '=' : ' '}${use.value.raw}`;
}

/** Pairs off equal options, literal values before placeholders; what is left has no partner. */
function pairOff(
	expected: readonly Use[],
	typed: readonly Use[],
	bindings: Bindings
): { missing: Use[]; extra: Use[] } {
	const extra = [...typed];
	const missing: Use[] = [];
	const holes = (use: Use): number => (use.value && hasHole(use.value.key) ? 1 : 0);
	const byLiteral = [...expected].sort((a, b) => holes(a) - holes(b));
	for (const use of byLiteral) {
		const found = extra.findIndex((other) => isSame(use, other, bindings));
		if (found < 0) missing.push(use);
		else extra.splice(found, 1);
	}
	return { missing, extra };
}

/** A placeholder may stand for the value that holds anyway, as long as it was typed. */
function takeNeedless(missing: Use[], needless: readonly Use[], bindings: Bindings): void {
	for (const use of [...missing]) {
		if (needless.some((other) => isSame(use, other, bindings)))
			missing.splice(missing.indexOf(use), 1);
	}
}

function takeSwappedValues(missing: Use[], extra: Use[]): Finding | undefined {
	for (const first of missing) {
		for (const second of missing) {
			if (first === second || !first.value || !second.value) continue;
			const [a, b] = [first, second].map((wanted) =>
				extra.find((use) => use.rule.id === wanted.rule.id)
			);
			if (a?.value?.key !== second.value.key || b?.value?.key !== first.value.key) continue;
			for (const use of [first, second]) missing.splice(missing.indexOf(use), 1);
			for (const use of [a, b]) if (use) extra.splice(extra.indexOf(use), 1);
			return wrong('valuesSwapped', { first: first.raw, second: second.raw });
		}
	}
	return undefined;
}

/** Finds the same option with another value and says how the value differs. */
function takeOtherValue(
	missing: Use[],
	extra: Use[],
	places: { readonly typed: string; readonly expected: string },
	bindings: Bindings
): readonly Finding[] | undefined {
	for (const use of missing) {
		const other = extra.find((each) => each.rule.id === use.rule.id);
		if (!other) continue;
		missing.splice(missing.indexOf(use), 1);
		extra.splice(extra.indexOf(other), 1);
		if (use.behind !== other.behind) {
			return [wrong('orderDiffers', places)];
		}
		if (!use.value || !other.value) {
			return [wrong('optionDiffers', { typed: show(other), expected: show(use) })];
		}
		const values = { option: other.raw, typed: other.value.raw, expected: use.value.raw };
		const found = compareWords(use.value, other.value, use.rule.valueName, copyBindings(bindings));
		return found.map((finding) =>
			finding.reason.code === 'operandDiffers' ? wrong('valueDiffers', values) : finding
		);
	}
	return undefined;
}

/** `-D` for `-d`, also where one of them is short for several options. */
function takeOtherCase(missing: Use[], extra: Use[], all: readonly Use[]): Finding | undefined {
	for (const other of extra) {
		const use = all.find(
			({ raw }) => raw !== other.raw && raw.toLowerCase() === other.raw.toLowerCase()
		);
		if (!use) continue;
		for (const list of [missing, extra]) {
			const rest = list.filter(({ raw }) => raw !== other.raw && raw !== use.raw);
			list.splice(0, list.length, ...rest);
		}
		return wrong('optionCaseDiffers', { typed: other.raw, expected: use.raw });
	}
	return undefined;
}

/** One option for two with the same value, or two for one, may be short for them. */
function mayBeShort(missing: readonly Use[], extra: readonly Use[]): boolean {
	const values = new Set([...missing, ...extra].map((use) => use.value?.key));
	return (
		missing.length > 0 &&
		extra.length > 0 &&
		missing.length !== extra.length &&
		values.size === 1 &&
		!values.has(undefined)
	);
}

function leftOver(missing: readonly Use[], extra: readonly Use[]): readonly Finding[] {
	if (mayBeShort(missing, extra)) {
		return extra.map((use) => unsure('otherOption', { option: show(use) }));
	}
	const quiet = [...missing, ...extra].filter((use) => use.rule.talk);
	const [want] = missing.filter((use) => !use.rule.talk);
	const [have] = extra.filter((use) => !use.rule.talk && !use.rule.harmless);
	if (missing.length === 1 && extra.length === 1 && want && have) {
		return [wrong('optionDiffers', { typed: show(have), expected: show(want) })];
	}
	return [
		...missing
			.filter((use) => !quiet.includes(use))
			.map((use) => wrong('optionMissing', { expected: show(use) })),
		...extra
			.filter((use) => !quiet.includes(use))
			.map((use) =>
				use.rule.harmless
					? unsure('harmlessOption', { option: show(use) })
					: wrong('optionExtra', { typed: show(use) })
			),
		...quiet.map((use) => unsure('onlyOutputDiffers', { option: use.raw }))
	];
}

/** `-e A=1 -e A=2`: of what sets one name several times the last one holds. */
function isReassigned(use: Use, uses: readonly Use[]): boolean {
	const nameOf = ({ value }: Use): string | undefined => /^[^=]+(?==)/.exec(value?.key ?? '')?.[0];
	const name = nameOf(use);
	const isAgain = (other: Use): boolean =>
		other !== use &&
		other.rule.id === use.rule.id &&
		nameOf(other) === name &&
		other.value?.key !== use.value?.key;
	return name !== undefined && use.rule.repeats === 'many' && uses.some(isAgain);
}

function compareOrdered(
	expected: readonly Use[],
	typed: readonly Use[],
	bindings: Bindings
): readonly Finding[] {
	const inOrder = (uses: readonly Use[]): readonly Use[] =>
		uses.filter((use) => use.rule.repeats === 'ordered' || isReassigned(use, uses));
	const [wanted, given] = [inOrder(expected), inOrder(typed)];
	const isInOrder = wanted.every((use, index) => {
		const other = given[index];
		return other !== undefined && isSame(use, other, copyBindings(bindings));
	});
	if (isInOrder) return [];
	const [shownTyped, shownExpected] = [given.map(show).join(' '), wanted.map(show).join(' ')];
	return [wrong('orderDiffers', { typed: shownTyped, expected: shownExpected })];
}

/** Compares the options of two invocations of the same command; nothing found means the same options. */
export function compareOptions(
	expected: Invocation,
	typed: Invocation,
	bindings: Bindings
): readonly Finding[] {
	const { missing, extra } = pairOff(expected.uses, typed.uses, bindings);
	takeNeedless(missing, typed.needless ?? [], bindings);
	if (missing.length === 0 && extra.length === 0) {
		return compareOrdered(expected.uses, typed.uses, bindings);
	}
	const whole = ({ words }: Invocation): string => words.map((word) => word.raw).join(' ');
	const places = { typed: whole(typed), expected: whole(expected) };
	const findings: Finding[] = [];
	const swapped = takeSwappedValues(missing, extra);
	if (swapped) findings.push(swapped);
	for (;;) {
		const found = takeOtherValue(missing, extra, places, bindings);
		if (!found) break;
		findings.push(...found);
	}
	for (;;) {
		const found = takeOtherCase(missing, extra, expected.uses);
		if (!found) break;
		findings.push(found);
	}
	const found = [...findings, ...leftOver(missing, extra)];
	// Options that have no partner are never the same, whatever was said of them.
	return found.length > 0 ? found : [wrong('optionDiffers', places)];
}
