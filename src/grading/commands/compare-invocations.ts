// One command against another: program, sub-command, options, operands and the command inside.
import { unsure, wrong, type Finding } from '../finding.ts';
import { isLiteral, showKey, type Word } from '../shell/word.ts';
import type { Bindings } from './bindings.ts';
import { compareOperands, compareUnknown } from './compare-operands.ts';
import { compareOptions } from './compare-options.ts';
import { findSimilar, isKin } from './find-program.ts';
import { compareFind } from './find-expression.ts';
import type { Invocation } from './interpret.ts';

/** Compares what a shell would read, given as source; passed in because scripts hold commands again. */
export type CompareSource = (
	expected: string,
	typed: string,
	bindings: Bindings
) => readonly Finding[];

/** Compares words that make a command, its equivalent forms included. */
export type CompareCommand = (
	expected: readonly Word[],
	typed: readonly Word[],
	bindings: Bindings
) => readonly Finding[];

interface Inner {
	readonly source: CompareSource;
	readonly command: CompareCommand;
}

function compareOtherPrograms(expected: Invocation, typed: Invocation): readonly Finding[] {
	const [wanted, given] = [expected.path, typed.path];
	const values = { typed: showKey(given), expected: showKey(wanted) };
	const programOf = (path: string): string => path.split(' ')[0] ?? path;
	if (programOf(wanted) === programOf(given)) {
		const isListed = expected.rules && typed.rules;
		return isListed || isOneSlip(wanted, given)
			? [wrong('commandDiffers', values)]
			: [unsure('unknownCommand', { typed: showKey(given) })];
	}
	const isKnown = expected.rules && typed.rules;
	if (!isKnown || isKin(programOf(wanted), programOf(given)))
		return [unsure('otherProgram', values)];
	return [wrong('programDiffers', values)];
}

/** `python` and `python3` are often, not always, the same program. */
function compareNames(expected: Invocation, typed: Invocation): readonly Finding[] {
	const [wanted, given] = [expected.words[0]?.key ?? '', typed.words[0]?.key ?? ''];
	const similar = findSimilar(expected.path.split(' ')[0] ?? '');
	const isUnclear = wanted !== given && (similar.includes(wanted) || similar.includes(given));
	return isUnclear ? [unsure('otherProgram', { typed: given, expected: wanted })] : [];
}

/** The typed option of a pair that differ only by their dashes or by a slip of one letter. */
function misspelling(option: Word, expected: Invocation): Finding | undefined {
	const bare = (text: string): string => text.replace(/^-+/, '').replace(/=.*/, '');
	const name = bare(option.key);
	for (const word of expected.words) {
		if (!word.key.startsWith('-') || word.key === option.key) continue;
		const values = { typed: option.raw, expected: word.raw };
		if (bare(word.key) === name) return wrong('optionDashes', values);
		if (bare(word.key).toLowerCase() === name.toLowerCase()) {
			return wrong('optionCaseDiffers', values);
		}
		if (option.key.startsWith('--') && name.length > 3 && isOneSlip(bare(word.key), name)) {
			return wrong('optionMisspelt', values);
		}
	}
	return undefined;
}

/** True when one letter is missing, extra, other, or two neighbours are swapped. */
function isOneSlip(a: string, b: string): boolean {
	let start = 0;
	while (start < a.length && a[start] === b[start]) start += 1;
	const [restA, restB] = [a.slice(start), b.slice(start)];
	return (
		restA.slice(1) === restB ||
		restA === restB.slice(1) ||
		restA.slice(1) === restB.slice(1) ||
		(restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
	);
}

function compareUnlisted(
	expected: Invocation,
	typed: Invocation,
	bindings: Bindings
): readonly Finding[] {
	const [wanted, given] = [expected, typed].map(({ words, head }) => words.slice(head));
	const findings = compareUnknown(wanted ?? [], given ?? [], bindings);
	if (findings.every((finding) => finding.sure)) return findings;
	const [strange] = typed.unknown;
	const slip = strange && misspelling(strange, expected);
	if (slip) return [slip];
	const option = strange ?? expected.unknown[0];
	return option ? [unsure('unknownOption', { option: option.raw })] : findings;
}

/** An option that was typed behind the operand with which options end goes to the command inside. */
function strayOption(expected: Invocation, typed: Invocation): Finding | undefined {
	const inner = [...typed.rest, ...typed.operands].find((word) => /^-./.test(word.key));
	const operand = inner && typed.words[typed.words.indexOf(inner) - 1];
	if (!inner || !operand || /^-/.test(operand.key)) return undefined;
	const isWanted = expected.words.some((word) => word.key === inner.key);
	const isInside = [...expected.rest, ...expected.operands].some((word) => word.key === inner.key);
	if (!isWanted || isInside) return undefined;
	return wrong('optionAfterOperand', { option: inner.raw, operand: operand.raw });
}

/** A placeholder called command stands for one with its arguments. */
function isCommandHole(words: readonly Word[]): boolean {
	return words.length === 1 && /^\ue000(?:command|cmd|命令)\ue001$/u.test(words[0]?.key ?? '');
}

function sourceOf(words: readonly Word[]): string | undefined {
	const isPlain = words.every((word) => isLiteral(word.key));
	return isPlain ? words.map((word) => word.key).join(' ') : undefined;
}

function compareRest(
	expected: Invocation,
	typed: Invocation,
	bindings: Bindings,
	inner: Inner
): readonly Finding[] {
	const [wanted, given] = [expected.rest, typed.rest];
	if (wanted.length === 0 && given.length === 0) return [];
	if (wanted.length === 0) return [wrong('operandExtra', { typed: show(given) })];
	if (given.length === 0) return [wrong('operandMissing', { expected: show(wanted) })];
	if (isCommandHole(wanted)) {
		const named = given.findIndex((word) => isCommandHole([word]));
		// Who writes the placeholder as it stands has named the whole command with it.
		const beyond = named < 0 ? [] : given.toSpliced(named, 1);
		return beyond.length === 0 ? [] : [wrong('operandExtra', { typed: show(beyond) })];
	}
	if (expected.restKind === 'command') return inner.command(wanted, given, bindings);
	if (expected.restKind === 'script') {
		const [a, b] = [sourceOf(wanted), sourceOf(given)];
		if (a !== undefined && b !== undefined) return inner.source(a, b, bindings);
	}
	return compareUnknown(wanted, given, bindings);
}

function show(words: readonly Word[]): string {
	return words.map((word) => word.raw).join(' ');
}

/** Compares two commands word by word through their specification; nothing found means the same act. */
export function compareInvocations(
	expected: Invocation,
	typed: Invocation,
	bindings: Bindings,
	inner: Inner
): readonly Finding[] {
	if (expected.path !== typed.path) return compareOtherPrograms(expected, typed);
	const { rules } = expected;
	const twin = compareNames(expected, typed);
	if (!rules || !typed.rules) {
		const findings = compareUnknown(expected.words.slice(1), typed.words.slice(1), bindings);
		const isUnsure = findings.some((finding) => !finding.sure);
		return isUnsure ? [unsure('unknownProgram', { program: showKey(expected.path) })] : findings;
	}
	if (rules.spec.grammar === 'find') {
		return compareFind(expected.words.slice(1), typed.words.slice(1), bindings, inner.command);
	}
	if (expected.unknown.length > 0 || typed.unknown.length > 0) {
		return [...twin, ...compareUnlisted(expected, typed, bindings)];
	}
	if (typed.withoutValue !== undefined && expected.withoutValue === undefined) {
		return [wrong('optionWithoutValue', { option: typed.withoutValue })];
	}
	const stray = strayOption(expected, typed);
	if (stray) return [stray];
	const isRepeated = typed.twice !== undefined && expected.twice === undefined;
	return [
		...twin,
		...(isRepeated ? [unsure('optionTwice', { option: typed.twice ?? '' })] : []),
		...compareOptions(expected, typed, bindings),
		...compareOperands(rules.operands, expected.operands, typed.operands, bindings),
		...compareRest(expected, typed, bindings, inner)
	];
}
