// Words of one command → which options with which values, which operands, by the program's specification.
import { wordOf, type Word } from '../shell/word.ts';
import { readBundle, readOption, type Reading, type Use } from './read-options.ts';
import type { CommandRules, OperandRule } from './rules.ts';
import { findProgram } from './find-program.ts';
import { fitsShape } from './shapes.ts';
import { canonicalValue } from './values.ts';

export interface Invocation {
	readonly words: readonly Word[];
	/** Program and sub-command, aliases resolved; the first word for an unknown program. */
	readonly path: string;
	readonly rules?: CommandRules;
	/** How many of the words name program and sub-commands. */
	readonly head: number;
	readonly uses: readonly Use[];
	/** Options that say only what holds without them. */
	readonly needless?: readonly Use[];
	readonly operands: readonly Word[];
	/** Words of the command inside, for `sudo`, `docker run` and the like. */
	readonly rest: readonly Word[];
	readonly restKind?: 'command' | 'script' | 'args';
	/** Options that the specification doesn't list. */
	readonly unknown: readonly Word[];
	/** An option that was written twice though only the last one counts. */
	readonly twice?: string;
	/** An option at the end that needs a value. */
	readonly withoutValue?: string;
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
		const readsOptions = rules.spec.otherwiseReads && /^-/.test(words[at]?.key ?? '');
		if (implied && (at === words.length || readsOptions)) {
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
	const twice = reading.uses.find(
		({ rule }, index) =>
			rule.repeats === 'last' && reading.uses.findIndex((use) => use.rule === rule) < index
	);
	const inForce = settle(expand(reading.uses, rules));
	const needless = inForce.filter(saysDefault);
	return {
		words,
		path: rules.path,
		rules,
		head,
		uses: inForce.filter((use) => !needless.includes(use)),
		needless,
		operands: rules.spec.joins ? joined(reading.operands) : withFallback(reading, rules.operands),
		rest: reading.rest,
		...(rules.operands.find((rule) => rule.rest)?.rest && {
			restKind: rules.operands.find((rule) => rule.rest)?.rest ?? 'args'
		}),
		unknown: reading.unknown,
		...(twice && { twice: twice.raw }),
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
				? readBundle(
						rules,
						key,
						{ dash: spec.dashlessNames ? '' : '-', apart: spec.dashlessFirst === true },
						words,
						at + 1,
						reading
					)
				: undefined;
		if (dashless !== undefined) {
			at = dashless;
			continue;
		}
		const looksLikeOption = /^-./.test(key) || (/^\+./.test(key) && rules.options.has('+'));
		const isOption = looksLikeOption && (!ended || rules.options.get(key)?.anywhere === true);
		if (!isOption) {
			const [begin, second] = [spec.pairs?.[key], words[at + 1]];
			// Without its second word the first one is none of the program's operands.
			if (begin !== undefined && !second) reading.unknown.push(word);
			else if (begin !== undefined && second) {
				reading.operands.push({ key: begin + second.key, raw: `${word.raw} ${second.raw}` });
				at += 1;
			} else reading.operands.push(word);
			if (until >= 0 && reading.operands.length > until) ended = true;
			at += 1;
			continue;
		}
		const isRead =
			spec.optionsBehind === undefined ||
			reading.operands.every((operand) => fitsShape('REVISION', operand.key));
		const next = isRead ? readOption(rules, words, at, reading) : undefined;
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

/** Drops what a later option replaces. */
function settle(uses: readonly Use[]): readonly Use[] {
	const last = new Map<string, number>();
	uses.forEach((use, index) => {
		if (use.rule.repeats === 'last') last.set(use.rule.group ?? use.rule.id, index);
	});
	return uses.filter(
		({ rule }, index) => rule.repeats !== 'last' || last.get(rule.group ?? rule.id) === index
	);
}

function saysDefault({ rule, value }: Use): boolean {
	if (rule.repeats !== 'last' || rule.fallback === undefined) return false;
	return canonicalValue(rule.valueName, value?.key ?? '') === rule.fallback;
}

function joined(words: readonly Word[]): readonly Word[] {
	if (words.length === 0) return [];
	const [key, raw] = [words.map((word) => word.key), words.map((word) => word.raw)];
	return [{ key: key.join(' '), raw: raw.join(' ') }];
}

function withFallback(reading: Reading, slots: readonly OperandRule[]): readonly Word[] {
	const [only] = slots;
	const missing = reading.operands.length === 0 && only?.fallback !== undefined;
	return missing ? [{ ...wordOf(only.fallback ?? ''), implied: true }] : reading.operands;
}
