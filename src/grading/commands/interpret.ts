// Words of one command → which options with which values, which operands, by the program's specification.
import { wordOf, type Word } from '../shell/word.ts';
import type { CommandRules, OperandRule, OptionRule } from './rules.ts';
import { findProgram } from './find-program.ts';
import { canonicalValue } from './values.ts';

/** One option as used. */
export interface Use {
	readonly rule: OptionRule;
	readonly value?: Word;
	/** How many operands stand before it; 0 for an option whose place doesn't matter. */
	readonly behind: number;
	/** As typed, for messages: `-d`. */
	readonly raw: string;
}

export interface Invocation {
	readonly words: readonly Word[];
	/** Program and sub-command, aliases resolved; the first word for an unknown program. */
	readonly path: string;
	readonly rules?: CommandRules;
	/** How many of the words name program and sub-commands. */
	readonly head: number;
	readonly uses: readonly Use[];
	readonly operands: readonly Word[];
	/** Words of the command inside, for `sudo`, `docker run` and the like. */
	readonly rest: readonly Word[];
	readonly restKind?: 'command' | 'script' | 'args';
	/** Options that the specification doesn't list. */
	readonly unknown: readonly Word[];
	/** An option at the end that needs a value. */
	readonly withoutValue?: string;
}

interface Reading {
	readonly uses: Use[];
	readonly operands: Word[];
	readonly unknown: Word[];
	rest: Word[];
	withoutValue?: string;
}

/** Reads a command by its specification; without one, everything is in `words` alone. */
export function interpret(typed: readonly Word[]): Invocation {
	const words = joinName(typed);
	const program = words[0]?.key ?? '';
	const root = findProgram(program);
	const bare = { words, path: program, head: 1, uses: [], operands: [], rest: [], unknown: [] };
	if (!root) return bare;
	const reading: Reading = { uses: [], operands: [], unknown: [], rest: [] };
	let rules = root;
	let at = 1;
	while (rules.commands.size > 0) {
		const [before, count] = [at, reading.uses.length];
		while (at < words.length && /^[-+]./.test(words[at]?.key ?? '')) {
			const next = readOption(rules, words, at, reading);
			if (next === undefined) break;
			at = next;
		}
		const named = words[at] && findCommand(rules, words[at]?.key ?? '');
		if (named) {
			rules = named;
			at += 1;
			continue;
		}
		const implied = rules.commands.get(rules.spec.otherwise ?? '');
		if (implied && (at === words.length || /^-/.test(words[at]?.key ?? ''))) {
			rules = implied;
			continue;
		}
		if (at < words.length && rules.operands.length === 0) {
			return { ...bare, path: `${rules.path} ${words[at]?.key ?? ''}`, head: at + 1 };
		}
		// Options before a missing sub-command belong to the command itself and are read once more there.
		reading.uses.length = count;
		at = before;
		break;
	}
	const head = at;
	readArguments(rules, words, at, reading);
	return {
		words,
		path: rules.path,
		rules,
		head,
		uses: settle(expand(reading.uses, rules)),
		operands: rules.spec.joins ? joined(reading.operands) : withFallback(reading, rules.operands),
		rest: reading.rest,
		...(rules.operands.find((rule) => rule.rest)?.rest && {
			restKind: rules.operands.find((rule) => rule.rest)?.rest ?? 'args'
		}),
		unknown: reading.unknown,
		...(reading.withoutValue !== undefined && { withoutValue: reading.withoutValue })
	};
}

/** `python -m pip …` with its name as one word, where a program has such a name. */
function joinName(words: readonly Word[]): readonly Word[] {
	const name = words.slice(0, 3).map((word) => word.key);
	if (words.length < 3 || !findProgram(name.join(' '))) return words;
	const joined = { key: name.join(' '), raw: name.join(' ') };
	return [joined, ...words.slice(3)];
}

function findCommand(rules: CommandRules, name: string): CommandRules | undefined {
	const exact = rules.commands.get(name);
	if (exact || !rules.spec.prefixes || name === '') return exact;
	const found = new Set(
		[...rules.commands].filter(([full]) => full.startsWith(name)).map(([, inner]) => inner)
	);
	return found.size === 1 ? [...found][0] : undefined;
}

/** Reads the option at `at` into `reading`; the index after it, or undefined when it isn't listed. */
function readOption(
	rules: CommandRules,
	words: readonly Word[],
	at: number,
	reading: Reading
): number | undefined {
	const key = words[at]?.key ?? '';
	const equals = key.indexOf('=');
	const name = equals > 0 && key.startsWith('--') ? key.slice(0, equals) : key;
	const rule = rules.options.get(name);
	if (rule) {
		const raw = words[at]?.raw ?? name;
		if (name !== key) {
			const value = key.slice(equals + 1);
			const off = rule.value === 'none' && value === 'false';
			if (rule.value !== 'none')
				reading.uses.push({ rule, value: wordOf(value), behind: behind(rule, reading), raw: name });
			else if (value === 'true')
				reading.uses.push({ rule, behind: behind(rule, reading), raw: name });
			else if (!off) return undefined;
			return at + 1;
		}
		return takeValue(rule, raw, words, at + 1, reading);
	}
	const dash = rules.spec.dashValue;
	const dashed = dash && rules.options.get(dash.option);
	if (dashed && fitsDash(dash.kind, key.slice(1))) {
		reading.uses.push({ rule: dashed, value: wordOf(key.slice(1)), behind: 0, raw: key });
		return at + 1;
	}
	const plus = key.startsWith('+') ? rules.options.get('+') : undefined;
	if (plus) {
		reading.uses.push({ rule: plus, value: wordOf(key.slice(1)), behind: 0, raw: key });
		return at + 1;
	}
	if (key.startsWith('--') || key.startsWith('+')) return undefined;
	return readBundle(rules, key.slice(1), '-', words, at + 1, reading);
}

function behind(rule: OptionRule, reading: Reading): number {
	return rule.positional ? reading.operands.length : 0;
}

function fitsDash(kind: 'N' | 'SIGNAL', text: string): boolean {
	return kind === 'N' ? /^\d+$/.test(text) : /^(?:\d+|(?:SIG)?[A-Z]{2,}\d*)$/.test(text);
}

function takeValue(
	rule: OptionRule,
	raw: string,
	words: readonly Word[],
	next: number,
	reading: Reading
): number {
	if (rule.value !== 'needed') {
		reading.uses.push({ rule, behind: behind(rule, reading), raw });
		return next;
	}
	const value = words[next];
	if (!value) {
		reading.withoutValue = raw;
		reading.uses.push({ rule, behind: behind(rule, reading), raw });
		return next;
	}
	reading.uses.push({ rule, value, behind: behind(rule, reading), raw });
	return next + 1;
}

/** Reads `xzf` of `-xzf a.tgz`; the index after its values, or undefined when a letter isn't listed. */
function readBundle(
	rules: CommandRules,
	letters: string,
	dash: '-' | '',
	words: readonly Word[],
	after: number,
	reading: Reading
): number | undefined {
	const uses: Use[] = [];
	const reserve: Reading = { ...reading, uses };
	let next = after;
	for (let at = 0; at < letters.length; at += 1) {
		const name = dash + letters.charAt(at);
		const rule = rules.options.get(name);
		if (!rule) return undefined;
		const attached = letters.slice(at + 1);
		if (rule.value === 'none' || attached === '' || rules.spec.dashlessFirst === (dash === '')) {
			next = takeValue(rule, name, words, next, reserve);
			continue;
		}
		const value = rules.shortEquals ? attached.replace(/^=/, '') : attached;
		uses.push({ rule, value: wordOf(value), behind: behind(rule, reserve), raw: name });
		break;
	}
	reading.uses.push(...uses);
	if (reserve.withoutValue !== undefined) reading.withoutValue = reserve.withoutValue;
	return next;
}

function readArguments(
	rules: CommandRules,
	words: readonly Word[],
	start: number,
	reading: Reading
): void {
	const { spec, operands: slots } = rules;
	const restAt = slots.findIndex((slot) => slot.rest);
	const until =
		spec.optionsUntil === 'first' ? 0 : slots.findIndex((slot) => slot.name === spec.optionsUntil);
	let ended = false;
	let at = start;
	while (at < words.length) {
		const word = words[at];
		if (!word) break;
		const { key } = word;
		if (restAt >= 0 && reading.operands.length >= restAt && (ended || !/^-./.test(key))) {
			reading.rest = words.slice(at);
			return;
		}
		if (!ended && key === '--') {
			if (spec.keepsDoubleDash) reading.operands.push(word);
			ended = true;
			at += 1;
			continue;
		}
		const dashless =
			!ended && (spec.dashlessNames || (spec.dashlessFirst && at === start)) && /^\w+$/.test(key)
				? readBundle(rules, key, spec.dashlessNames ? '' : '-', words, at + 1, reading)
				: undefined;
		if (dashless !== undefined) {
			at = dashless;
			continue;
		}
		const isOption = !ended && (/^-./.test(key) || (/^\+./.test(key) && rules.options.has('+')));
		if (!isOption) {
			reading.operands.push(word);
			if (until >= 0 && reading.operands.length > until) ended = true;
			at += 1;
			continue;
		}
		const next = readOption(rules, words, at, reading);
		if (next === undefined) reading.unknown.push(word);
		at = next ?? at + 1;
		if (reading.uses.at(-1)?.rule.ends && next !== undefined) {
			reading.rest = words.slice(at);
			return;
		}
	}
}

/** Replaces options that are short for others by those. */
function expand(uses: readonly Use[], rules: CommandRules, depth = 0): readonly Use[] {
	return uses.flatMap((use) => {
		if (!use.rule.means || depth > 3) return [use];
		const reading: Reading = { uses: [], operands: [], unknown: [], rest: [] };
		const words = use.rule.means.map((text) => ({ key: text, raw: text }));
		for (let at = 0; at < words.length;) {
			at = readOption(rules, words, at, reading) ?? words.length;
		}
		const inner = reading.uses.map((each) => ({ ...each, behind: use.behind, raw: use.raw }));
		return expand(inner, rules, depth + 1);
	});
}

/** Drops what a later option replaces and what says only the default. */
function settle(uses: readonly Use[]): readonly Use[] {
	const last = new Map<string, number>();
	uses.forEach((use, index) => {
		if (use.rule.repeats === 'last') last.set(use.rule.group ?? use.rule.id, index);
	});
	return uses.filter((use, index) => {
		const { rule, value } = use;
		if (rule.repeats !== 'last') return true;
		if (last.get(rule.group ?? rule.id) !== index) return false;
		if (rule.fallback === undefined) return true;
		return canonicalValue(rule.valueName, value?.key ?? '') !== rule.fallback;
	});
}

function joined(words: readonly Word[]): readonly Word[] {
	if (words.length === 0) return [];
	const [key, raw] = [words.map((word) => word.key), words.map((word) => word.raw)];
	return [{ key: key.join(' '), raw: raw.join(' ') }];
}

function withFallback(reading: Reading, slots: readonly OperandRule[]): readonly Word[] {
	const [only] = slots;
	const missing = reading.operands.length === 0 && only?.fallback !== undefined;
	return missing ? [wordOf(only.fallback ?? '')] : reading.operands;
}
