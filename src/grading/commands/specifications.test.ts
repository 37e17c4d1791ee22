import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccepted } from '#core/verdict.ts';
import { climb } from '../ladder.ts';
import { programs } from '../programs/programs.ts';
import { lex } from '../shell/lex.ts';
import { findProgram } from './find-program.ts';
import { gradeCommand } from './grade-command.ts';
import { interpret } from './interpret.ts';
import type { CommandRules, OptionRule } from './rules.ts';
import { kindOf } from './values.ts';

/** Every command of every specification that takes options and operands in the usual way. */
function leaves(rules: CommandRules): readonly CommandRules[] {
	const inner = [...new Set(rules.commands.values())]
		.filter((each) => each.path.startsWith(`${rules.path} `))
		.flatMap(leaves);
	const isPlain = rules.spec.grammar === undefined && rules.spec.joins === undefined;
	return isPlain && rules.commands.size === 0 ? [rules] : inner;
}
const commands = programs.flatMap(({ program }) => {
	const rules = findProgram(program);
	return rules ? leaves(rules) : [];
});

/** Words that their kind leaves as they are, each different. */
function word(name: string, number: number): string {
	switch (kindOf(name)) {
		case 'N':
			return String(31 + number);
		case 'MODE':
			return ['644', '600', '700', '711'][number % 4] ?? '640';
		case 'SIGNAL':
			return ['HUP', 'INT', 'USR1', 'CONT'][number % 4] ?? 'STOP';
		default:
			return `w${number}`;
	}
}

interface Used {
	readonly rule: OptionRule;
	readonly name: string;
	readonly value: string | undefined;
}
interface Line {
	readonly command: CommandRules;
	readonly options: readonly Used[];
	/** In groups by place; the flag tells whether the order in the group is free. */
	readonly operands: readonly { readonly free: boolean; readonly words: readonly string[] }[];
}

function namesOf(command: CommandRules, rule: OptionRule): readonly string[] {
	return [...command.options]
		.filter(([name, other]) => other === rule && name.startsWith('-'))
		.map(([name]) => name);
}

/** A line for each list of numbers: the first chooses the command, the others its options and counts. */
function lineOf(numbers: readonly number[]): Line | undefined {
	const at = (index: number, size: number): number => (numbers[index] ?? 0) % Math.max(1, size);
	const command = commands[at(0, commands.length)];
	if (!command) return undefined;
	const rules = [...new Set(command.options.values())].filter(
		(rule) =>
			!rule.means &&
			!rule.ends &&
			!rule.positional &&
			!rule.list &&
			!rule.shifts &&
			rule.repeats !== 'ordered' &&
			rule.fallback !== '' &&
			rule.group === undefined &&
			namesOf(command, rule).length > 0
	);
	const chosen = [
		...new Set([1, 2, 3, 4].slice(0, at(5, 5)).map((n) => rules[at(n, rules.length)]))
	];
	const options = chosen.flatMap((rule, index) => {
		const names = rule ? namesOf(command, rule) : [];
		const name = names[at(6, names.length)];
		if (!rule || name === undefined) return [];
		const value = rule.value === 'needed' ? word(rule.valueName, index) : undefined;
		return [{ rule, name, value }];
	});
	const operands = command.operands.map((slot, index) => {
		const count = slot.variadic ? 1 + at(7, 3) : 1;
		const words = Array.from({ length: count }, (_, n) => word(slot.name, 10 * (index + 1) + n));
		return { free: slot.anyOrder, words };
	});
	return { command, options, operands };
}
const numbers = fc.array(fc.nat(), { minLength: 16, maxLength: 16 });

/** The same line with everything that its specification calls free in another order. */
function shuffle(made: Line, order: readonly number[]): string {
	const options = [...made.options]
		.sort((a, b) => ((order[8] ?? 0) % 2 === 0 ? 1 : -1) * a.name.localeCompare(b.name))
		.map((used, index) => {
			const names = namesOf(made.command, used.rule);
			return { ...used, name: names[(order[9 + index] ?? 0) % names.length] ?? used.name };
		});
	const operands = made.operands.map((group) => ({
		...group,
		words: group.free ? [...group.words].reverse() : group.words
	}));
	return write(
		{ ...made, options, operands },
		order.slice(10).map((number) => number + 1)
	);
}

function write({ command, options, operands }: Line, spread: readonly number[] = []): string {
	const before = options.flatMap(({ name, value }) =>
		value === undefined ? [name] : [name, value]
	);
	const after = operands.flatMap(({ words }) => words);
	if (spread.length === 0) return [command.path, ...before, ...after].join(' ');
	// Options where the specification lets them stand: anywhere, or before the operands.
	const until =
		command.spec.optionsUntil !== undefined ||
		command.spec.optionsBehind !== undefined ||
		command.operands.some((slot) => slot.rest);
	const mixed: string[] = [...after];
	options.forEach(({ name, value }, index) => {
		const at = until ? 0 : (spread[index] ?? 0) % (mixed.length + 1);
		const isLong = name.startsWith('--');
		const joined = isLong && (spread[index] ?? 0) % 2 === 0;
		const words = value === undefined ? [name] : joined ? [`${name}=${value}`] : [name, value];
		// Never between another option and its value.
		const splitsPair = options.some(
			(other) => other.value !== undefined && mixed[at] === other.value
		);
		mixed.splice(splitsPair ? 0 : at, 0, ...words);
	});
	return [command.path, ...mixed].join(' ');
}

function accepts(expected: string, typed: string): boolean {
	return isAccepted(climb(gradeCommand, expected, typed).rung);
}

describe('a specification', () => {
	it('covers the programs of everyday work', () => {
		expect(programs.length).toBeGreaterThan(60);
	});

	it.each(programs.map((spec) => [spec.program, spec] as const))(
		'of %s names its manual and lists equivalences that its own notation reads',
		(_, spec) => {
			expect(spec.manual).not.toBe('');
			for (const text of [...(spec.same ?? []), ...(spec.alike ?? [])].flat()) {
				const tokens = lex(text);
				const words =
					typeof tokens === 'string'
						? []
						: tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
				const { rules, unknown } = interpret(words);
				expect(rules, text).toBeDefined();
				expect(unknown, text).toEqual([]);
			}
		}
	);

	it('gives the same verdict when what it calls free is shuffled', () => {
		fc.assert(
			fc.property(numbers, (order) => {
				const made = lineOf(order);
				if (!made) return;
				const typed = shuffle(made, order);
				expect(accepts(write(made), typed), `${write(made)} ← ${typed}`).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});

	it('accepts no other value', () => {
		fc.assert(
			fc.property(numbers, fc.nat(), (order, at) => {
				const made = lineOf(order);
				const values = [
					...(made?.options ?? []).flatMap(({ value }) => (value === undefined ? [] : [value])),
					...(made?.operands ?? []).flatMap(({ words }) => words)
				];
				const value = values[at % Math.max(1, values.length)];
				if (!made || value === undefined) return;
				const words = write(made).split(' ');
				const typed = words.map((each) => (each === value ? `${each}x` : each)).join(' ');
				expect(accepts(write(made), typed), `${write(made)} ← ${typed}`).toBe(false);
			}),
			{ numRuns: 300 }
		);
	});

	it('accepts no missing and no other option', () => {
		fc.assert(
			fc.property(numbers, fc.nat(), (order, at) => {
				const made = lineOf(order);
				const used = made?.options[at % Math.max(1, made.options.length)];
				if (!made || !used) return;
				const [whole, part] = [
					made,
					{ ...made, options: made.options.filter((each) => each !== used) }
				].map((each) => write(each));
				expect(accepts(whole ?? '', part ?? ''), `${whole} ← ${part}`).toBe(false);
				expect(accepts(part ?? '', whole ?? ''), `${part} ← ${whole}`).toBe(false);
				const isUpper = used.name.toUpperCase() === used.name;
				const name = isUpper ? used.name.toLowerCase() : used.name.toUpperCase();
				// `-D` is short for `-d -f`, so that beside `-f` it is `-d`.
				const other = made.command.options.get(name);
				if (other === used.rule || other?.means) return;
				const options = made.options.map((each) => (each === used ? { ...each, name } : each));
				const typed = write({ ...made, options });
				expect(accepts(write(made), typed), `${write(made)} ← ${typed}`).toBe(false);
			}),
			{ numRuns: 300 }
		);
	});
});
