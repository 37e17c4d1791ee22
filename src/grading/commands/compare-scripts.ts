// Whole command lines: pipelines, operators, redirections, and each command through its specification.
import { unsure, weightOf, wrong, type Finding } from '../finding.ts';
import { lex } from '../shell/lex.ts';
import { openCapitals } from '../shell/placeholders.ts';
import {
	parseShell,
	type Command,
	type Pipeline,
	type Redirect,
	type Script
} from '../shell/parse.ts';
import type { Word } from '../shell/word.ts';
import { adoptBindings, bindingsFor, copyBindings, type Bindings } from './bindings.ts';
import { compareInvocations } from './compare-invocations.ts';
import { compareAssignments, compareRedirects, showRedirects } from './compare-surroundings.ts';
import { isSameWord } from './compare-words.ts';
import { equivalentForms, type Form } from './equivalent-forms.ts';
import { interpret, type Invocation } from './interpret.ts';

/** Compares two commands given as words, the equivalent forms of the expected one included. */
function compareCommandWords(
	expected: readonly Word[],
	typed: readonly Word[],
	bindings: Bindings
): readonly Finding[] {
	const [first, second] = [expected[0], typed[0]];
	if (!first || !second) {
		return first || second ? [unsure('otherShape', {})] : [];
	}
	const isPrivileged = [first.key === 'sudo', second.key === 'sudo'];
	if (isPrivileged[0] !== isPrivileged[1]) {
		const strip = (words: readonly Word[]): readonly Word[] =>
			words[0]?.key === 'sudo' ? interpret(words).rest : words;
		const findings = compareCommandWords(strip(expected), strip(typed), bindings);
		return [...findings, unsure('privilegeDiffers', {})];
	}
	const nearest = compareForms(equivalentForms(expected), interpret(typed), bindings);
	adoptBindings(bindings, nearest.bindings);
	return nearest.findings;
}

interface Trial {
	readonly findings: readonly Finding[];
	readonly bindings: Bindings;
}

/** Compares every form of the expected command with the typed one and keeps the nearest. */
function compareForms(forms: readonly Form[], typed: Invocation, bindings: Bindings): Trial {
	const [own] = forms;
	const inner = { source: compareSources, command: compareCommandWords };
	const trials: Trial[] = [];
	for (const form of forms) {
		// A form of another command tells nothing, unless there is only that.
		if (form !== own && form.command.path !== typed.path) continue;
		const trial = copyBindings(bindings);
		const found = compareInvocations(form.command, typed, trial, inner);
		const findings = form.certain ? found : [...found, unsure('mostlyTheSame', {})];
		if (found.length === 0) return { findings, bindings: trial };
		trials.push({ findings, bindings: trial });
	}
	// What is said of an option that isn't listed depends on how the form is written: the surest counts.
	const sign = typed.unknown.length > 0 ? -1 : 1;
	const isOwn = own?.command.path === typed.path;
	const rest = trials.length > 1 && !isOwn ? trials.slice(1) : trials;
	const best = rest.reduce<Trial | undefined>(
		(found, trial) =>
			found && sign * weightOf(found.findings) <= sign * weightOf(trial.findings) ? found : trial,
		undefined
	);
	return best ?? { findings: [unsure('otherShape', {})], bindings };
}

function compareCommands(
	expected: Command,
	typed: Command,
	bindings: Bindings
): readonly Finding[] {
	const redirects = compareRedirects(expected.redirects, typed.redirects, bindings);
	if (expected.kind === 'subshell' || typed.kind === 'subshell') {
		if (expected.kind !== typed.kind) return [unsure('otherShape', {})];
		if (expected.kind !== 'subshell' || typed.kind !== 'subshell') return redirects;
		return [...compareParsed(expected.script, typed.script, bindings), ...redirects];
	}
	const [wanted, given] = [withoutEnv(expected), withoutEnv(typed)];
	const throughInput = compareInput(wanted, given, bindings);
	if (throughInput) return throughInput;
	if (isNamedOtherwise(wanted, given) || isNamedOtherwise(given, wanted)) {
		return [unsure('otherShape', {})];
	}
	return [
		...compareAssignments(wanted.assignments, given.assignments, bindings),
		...compareCommandWords(wanted.words, given.words, bindings),
		...redirects
	];
}

type Simple = Extract<Command, { kind: 'simple' }>;

/** `env A=1 program` sets the same variables as `A=1 program`. */
function withoutEnv(command: Simple): Simple {
	const [first, ...rest] = command.words;
	const count = rest.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word.key));
	if (first?.key !== 'env' || count < 1 || rest[count]?.key.startsWith('-')) return command;
	const assignments = [...command.assignments, ...rest.slice(0, count)];
	return { ...command, assignments, words: rest.slice(count) };
}

/** `save image > file` for `save -o file image`: what one redirects to, the other has as a word. */
function isNamedOtherwise(expected: Simple, typed: Simple): boolean {
	return (
		expected.redirects.length === 0 &&
		typed.redirects.length === 1 &&
		typed.redirects.every(({ target }) =>
			expected.words.slice(1).some((word) => isSameWord(word, target, 'FILE', bindingsFor([])))
		) &&
		typed.words[0]?.key === expected.words[0]?.key
	);
}

/** `wc -l < file` reads what `wc -l file` reads, though the output may name the file. */
function compareInput(
	expected: Simple,
	typed: Simple,
	bindings: Bindings
): readonly Finding[] | undefined {
	const inputOf = (command: Simple): Redirect | undefined =>
		command.redirects.find((each) => each.operator === '<' && each.fd === '0');
	const [wanted, given] = [inputOf(expected), inputOf(typed)];
	if ((wanted === undefined) === (given === undefined)) return undefined;
	const asOperand = (command: Simple, input: Redirect | undefined): Simple => ({
		...command,
		words: [...command.words, ...(input ? [input.target] : [])],
		redirects: command.redirects.filter((each) => each !== input)
	});
	const findings = compareCommands(
		asOperand(expected, wanted),
		asOperand(typed, given),
		copyBindings(bindings)
	);
	return findings.length === 0 ? [unsure('otherShape', {})] : undefined;
}

function showCommand(command: Command | undefined): string {
	if (!command || command.kind === 'subshell') return '( … )';
	const words = [...command.assignments, ...command.words].map((word) => word.raw);
	return [...words, showRedirects(command.redirects)].join(' ').trim();
}

function comparePipelines(
	expected: Pipeline,
	typed: Pipeline,
	bindings: Bindings
): readonly Finding[] {
	const [wanted, given] = [expected.commands, typed.commands];
	if (wanted.length === given.length) {
		return wanted.flatMap((command, index) => {
			const other = given[index];
			return other ? compareCommands(command, other, bindings) : [];
		});
	}
	// A typed pipeline that is a part of the expected one lacks the rest; otherwise it goes another way.
	const isPart = given.every((command) =>
		wanted.some((other) => compareCommands(other, command, copyBindings(bindings)).length === 0)
	);
	const missing = wanted.find(
		(command) =>
			!given.some((other) => compareCommands(command, other, bindingsFor([])).length === 0)
	);
	return isPart && given.length < wanted.length
		? [wrong('stageMissing', { expected: showCommand(missing) })]
		: [unsure('otherShape', {})];
}

/** `;` for `&&` differs only when a command fails; every other operator makes another line. */
function compareJoiners(expected: string, typed: string): readonly Finding[] {
	if (expected === typed) return [];
	const isSequence = [expected, typed].every((operator) => operator === ';' || operator === '&&');
	const values = { typed, expected };
	return [isSequence ? unsure('sequenceDiffers', values) : wrong('operatorDiffers', values)];
}

function compareParsed(expected: Script, typed: Script, bindings: Bindings): readonly Finding[] {
	if (expected.length === typed.length) {
		return expected.flatMap((pipeline, index) => {
			const other = typed[index];
			if (!other) return [];
			return [
				...comparePipelines(pipeline, other, bindings),
				...compareJoiners(pipeline.after, other.after)
			];
		});
	}
	const isPart = typed.every((pipeline) =>
		expected.some((other) => comparePipelines(other, pipeline, bindingsFor([])).length === 0)
	);
	const missing = expected.find(
		(pipeline) =>
			!typed.some((other) => comparePipelines(pipeline, other, bindingsFor([])).length === 0)
	);
	const shown = missing?.commands.map(showCommand).join(' | ') ?? '';
	return isPart && typed.length > 0 && typed.length < expected.length
		? [wrong('stageMissing', { expected: shown })]
		: [unsure('otherShape', {})];
}

/** Compares two sources token by token where the grammar doesn't reach. */
function compareUnparsed(expected: string, typed: string): readonly Finding[] {
	const spell = (source: string): string => {
		const tokens = lex(source);
		if (typeof tokens === 'string') return source;
		return tokens
			.map((token) =>
				token.kind === 'word' ? `w ${token.word.key}` : `${token.kind} ${token.text}`
			)
			.join('\n');
	};
	return spell(expected) === spell(typed) ? [] : [unsure('unreadable', {})];
}

/** The expected line with its capital placeholders opened. */
function openScript(script: Script): Script {
	const open = (word: Word): Word => ({ ...word, key: openCapitals(word.key) });
	const openRedirect = (each: Redirect): Redirect => ({ ...each, target: open(each.target) });
	const openCommand = (command: Command): Command =>
		command.kind === 'subshell'
			? { ...command, script: openScript(command.script) }
			: {
					...command,
					words: command.words.map(open),
					assignments: command.assignments.map(open),
					redirects: command.redirects.map(openRedirect)
				};
	return script.map((pipeline) => ({ ...pipeline, commands: pipeline.commands.map(openCommand) }));
}

/** Compares two command lines given as source; nothing found means the same act. */
export function compareSources(
	expected: string,
	typed: string,
	bindings: Bindings
): readonly Finding[] {
	const [wanted, given] = [parseShell(expected), parseShell(typed)];
	if (typeof wanted === 'string') return compareUnparsed(expected, typed);
	if (given === 'unclosedQuote') return [wrong('unclosedQuote', {})];
	if (typeof given === 'string') return [unsure('unreadable', {})];
	return compareParsed(openScript(wanted), given, bindings);
}
