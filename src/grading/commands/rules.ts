// Reads the notation of a specification into rules that the interpreter looks up.
import type { CommandSpec, ProgramSpec } from './spec.ts';

export interface OptionRule {
	/** The longest name; the same option of two sub-commands has the same id. */
	readonly id: string;
	readonly value: 'none' | 'needed' | 'attached';
	readonly valueName: string;
	/** The value belongs to the long name: `--color=auto`, never `-cauto`. */
	readonly longOnly: boolean;
	readonly repeats: 'last' | 'many' | 'ordered' | 'count';
	/** It is read even where the options have ended. */
	readonly anywhere: boolean;
	/** It holds for the operands behind it only. */
	readonly positional: boolean;
	readonly talk: boolean;
	readonly harmless: boolean;
	/** With it the operands mean something else. */
	readonly shifts: boolean;
	/** With it the options end, and what follows belongs to the called program. */
	readonly ends: boolean;
	/** The next word is its value, though that may be left out, when it begins with a digit. */
	readonly digits: boolean;
	/** Every word up to the next option is a value of it. */
	readonly list: boolean;
	/** Its value where the line ends with it; a next word is always its value. */
	readonly whenLast?: string;
	readonly fallback?: string;
	readonly group?: string;
	/** The words that it is short for. */
	readonly means?: readonly string[];
}

export interface OperandRule {
	readonly name: string;
	readonly optional: boolean;
	readonly variadic: boolean;
	readonly anyOrder: boolean;
	readonly fallback?: string;
	/** What the operands from here on are, when they aren't plain words. */
	readonly rest?: 'command' | 'script' | 'args';
}

export interface CommandRules {
	/** Program and sub-commands, aliases resolved: `git branch`. */
	readonly path: string;
	readonly spec: CommandSpec;
	readonly options: ReadonlyMap<string, OptionRule>;
	readonly operands: readonly OperandRule[];
	readonly commands: ReadonlyMap<string, CommandRules>;
	readonly shortEquals: boolean;
}

const rests: Readonly<Record<string, 'command' | 'script' | 'args'>> = {
	COMMAND: 'command',
	SCRIPT: 'script',
	ARGS: 'args'
};

/** The rule that one line of the notation describes, by each of its names. */
function readOption(line: string): readonly (readonly [string, OptionRule])[] {
	const words = line.trim().split(/\s+/);
	const letters = /^\[-(\w+)\]$/.exec(words[0] ?? '')?.[1];
	if (letters) return [...letters].flatMap((letter) => readOption(`-${letter}`));
	const isName = (word: string): boolean => /^(?:[-+]|[a-z]$)/.test(word);
	let count = 0;
	while (count < words.length && isName(words[count] ?? '') && words[count] !== '=') count += 1;
	const names = words.slice(0, count).map((name) => name.replace(/,$/, ''));
	const value = /^(\[?)=?([A-Z][\w:=,.|-]*)\]?$/.exec(words[count] ?? '');
	const remarks = words
		.slice(count + (value ? 1 : 0))
		.join(' ')
		.split(/\s*;\s*/);
	const remark = (start: string): string | undefined =>
		remarks.find((text) => text.startsWith(start))?.slice(start.length);
	const fallback = remarks.includes('usual') ? '' : remark('default ');
	const group = remark('one of ');
	const means = remark('= ');
	const whenLast = remark('last ');
	const rule: OptionRule = {
		id: names.reduce((longest, name) => (name.length > longest.length ? name : longest), ''),
		value: value ? (value[1] === '[' ? 'attached' : 'needed') : 'none',
		valueName: value?.[2] ?? '',
		longOnly: words[count]?.startsWith('[=') ?? false,
		repeats:
			(['many', 'ordered', 'count'] as const).find((text) => remarks.includes(text)) ?? 'last',
		anywhere: remarks.includes('anywhere'),
		positional: remarks.includes('positional'),
		talk: remarks.includes('talk'),
		harmless: remarks.includes('harmless'),
		shifts: remarks.includes('shifts'),
		ends: remarks.includes('ends'),
		digits: remarks.includes('digits'),
		list: remarks.includes('list'),
		...(whenLast !== undefined && { whenLast }),
		...(fallback !== undefined && { fallback }),
		...(group !== undefined && { group }),
		...(means !== undefined && { means: means.split(' ') })
	};
	return names.map((name) => [name, rule] as const);
}

/** The rules of a notation, by each name. */
export function readOptions(notation: string): readonly (readonly [string, OptionRule])[] {
	return notation
		.split('\n')
		.filter((line) => line.trim() !== '')
		.flatMap(readOption);
}

function readOperands(notation: string): readonly OperandRule[] {
	return notation
		.split(/\s+/)
		.filter((word) => word !== '')
		.map((word) => {
			const name = word.replace(/[[\]{}]|\.\.\.|=.*/g, '');
			const fallback = /=(.*)$/.exec(
				word.replace(word.startsWith('[{') ? /\}\]$/ : /\]$/, '')
			)?.[1];
			const variadic = word.includes('...');
			const rest = variadic ? rests[name] : undefined;
			return {
				name,
				optional: word.startsWith('['),
				variadic,
				anyOrder: word.includes('{'),
				...(fallback !== undefined && { fallback }),
				...(rest && { rest })
			};
		});
}

/** The rules of a program, all its sub-commands included. */
export function buildRules(program: ProgramSpec): CommandRules {
	const shared = program.shared ?? '';
	const build = (spec: CommandSpec, path: string): CommandRules => {
		const commands = new Map<string, CommandRules>();
		const options = new Map(readOptions(`${shared}\n${spec.options ?? ''}`));
		const rules = {
			path,
			spec,
			options,
			operands: readOperands(spec.operands ?? ''),
			commands,
			shortEquals: program.shortEquals ?? false
		};
		for (const [name, inner] of Object.entries(spec.commands ?? {})) {
			if (typeof inner === 'string') continue;
			const built = build(inner, `${path} ${name}`);
			for (const each of [name, ...(inner.also ?? [])]) commands.set(each, built);
		}
		return rules;
	};
	const root = build(program, program.program);
	const link = (rules: CommandRules): void => {
		const commands = rules.commands as Map<string, CommandRules>;
		for (const [name, inner] of Object.entries(rules.spec.commands ?? {})) {
			if (typeof inner !== 'string') continue;
			let target: CommandRules | undefined = root;
			for (const step of inner.split(' ')) target = target?.commands.get(step);
			if (target) commands.set(name, target);
		}
	};
	const visit = (rules: CommandRules): void => {
		link(rules);
		for (const inner of new Set(rules.commands.values())) {
			if (inner.path.startsWith(`${rules.path} `)) visit(inner);
		}
	};
	visit(root);
	return root;
}
