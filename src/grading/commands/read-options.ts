// Reads one option or a bundle of letters, with its value, from the words of a command.
import { wordOf, type Word } from '../shell/word.ts';
import type { CommandRules, OptionRule } from './rules.ts';

/** One option as used. */
export interface Use {
	readonly rule: OptionRule;
	readonly value?: Word;
	/** How many operands stand before it; 0 for an option whose place doesn't matter. */
	readonly behind: number;
	/** As typed, for messages: `-d`. */
	readonly raw: string;
}

/** What has been read of a command so far. */
export interface Reading {
	readonly uses: Use[];
	readonly operands: Word[];
	readonly unknown: Word[];
	rest: Word[];
	withoutValue?: string;
}

/** Reads the option at `at` into `reading`; the index after it, or undefined when it isn't listed. */
export function readOption(
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
	const isPlaced = !dash?.first || (reading.operands.length === 0 && reading.uses.length === 0);
	if (dashed && isPlaced && fitsDash(dash.kind, key.slice(1))) {
		reading.uses.push({ rule: dashed, value: wordOf(key.slice(1)), behind: 0, raw: key });
		return at + 1;
	}
	const plus = key.startsWith('+') ? rules.options.get('+') : undefined;
	if (plus) {
		reading.uses.push({ rule: plus, value: wordOf(key.slice(1)), behind: 0, raw: key });
		return at + 1;
	}
	if (key.startsWith('--') || key.startsWith('+')) return undefined;
	return readBundle(rules, key.slice(1), { dash: '-', apart: false }, words, at + 1, reading);
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
	const takesNext = rule.value === 'needed' || (rule.digits && /^\d/.test(words[next]?.key ?? ''));
	if (!takesNext) {
		reading.uses.push({ rule, behind: behind(rule, reading), raw });
		return next;
	}
	const value = words[next];
	if (!value && rule.whenLast !== undefined) {
		const implied = { ...wordOf(rule.whenLast), implied: true as const };
		reading.uses.push({ rule, value: implied, behind: behind(rule, reading), raw });
		return next;
	}
	if (!value) {
		reading.withoutValue = raw;
		reading.uses.push({ rule, behind: behind(rule, reading), raw });
		return next;
	}
	reading.uses.push({ rule, value, behind: behind(rule, reading), raw });
	let after = next + 1;
	for (let more = words[after]; rule.list && more && !/^[-@]/.test(more.key); more = words[after]) {
		reading.uses.push({ rule, value: more, behind: behind(rule, reading), raw });
		after += 1;
	}
	return after;
}

/**
 * Reads `xzf` of `-xzf a.tgz`; the index after its values, or undefined when a letter isn't listed.
 * `apart`: values never stand in the bundle, `cfz a.tgz` (GNU tar's manual, "Old option style").
 */
export function readBundle(
	rules: CommandRules,
	letters: string,
	{ dash, apart }: { readonly dash: '-' | ''; readonly apart: boolean },
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
		const takesRest = rule.value !== 'none' && !(dash === '-' && rule.longOnly);
		if (!takesRest || attached === '' || apart) {
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
