// Other command lines for the same act, from the equivalences that the specifications list.
import { lex } from '../shell/lex.ts';
import { openCapitals } from '../shell/placeholders.ts';
import { hasHole, mark, type Word, wordOf } from '../shell/word.ts';
import { fillHoles } from './bindings.ts';
import { equivalences } from './find-program.ts';
import { interpret, type Invocation } from './interpret.ts';
import type { Use } from './read-options.ts';
import type { OptionRule } from './rules.ts';
import { fitsShape } from './shapes.ts';
import { canonicalValue } from './values.ts';

/** Limits on the forms of one command, certain ones first. */
const mostForms = { certain: 40, all: 80 };
const compiled = new Map<string, readonly Group[]>();

/** Another way to write a command; `certain` when it does the same whatever the circumstances. */
export interface Form {
	readonly command: Invocation;
	readonly certain: boolean;
}

interface Group {
	readonly lines: readonly Invocation[];
	readonly certain: boolean;
}

/** Capitals that stand for themselves in an equivalence. */
const literals = new Set(['HEAD', 'KILL', 'GET', 'POST', 'OLDPWD']);

function compile(line: string): Invocation {
	const tokens = lex(line);
	const words = typeof tokens === 'string' ? [] : tokens;
	return interpret(
		words.flatMap((token) =>
			token.kind === 'word'
				? [
						{
							key: openCapitals(token.word.key, (name) => !literals.has(name)),
							raw: token.word.raw
						}
					]
				: []
		)
	);
}

function groupsOf(program: string): readonly Group[] {
	const groups =
		compiled.get(program) ??
		equivalences(program).map(({ lines, certain }) => ({ lines: lines.map(compile), certain }));
	compiled.set(program, groups);
	return groups;
}

type Bound = Map<string, readonly Word[]>;

function isVariadic(key: string): boolean {
	return key.startsWith(mark.hole) && key.endsWith(`${mark.holeEnd}...`);
}

function variadicName(key: string): string {
	return key.slice(1, key.indexOf(mark.holeEnd));
}

function bindWord(template: string, name: string, word: Word, bound: Bound): boolean {
	if (!hasHole(template)) return canonicalValue(name, template) === canonicalValue(name, word.key);
	const filled = fillHoles(template, word.key);
	if (!filled) return false;
	return [...filled].every(([hole, text]) => {
		if (!fitsShape(hole.toUpperCase(), text)) return false;
		const before = bound.get(hole);
		bound.set(hole, [wordOf(text)]);
		return before === undefined || before[0]?.key === text;
	});
}

function bindList(templates: readonly Word[], words: readonly Word[], bound: Bound): boolean {
	const middle = templates.findIndex((word) => isVariadic(word.key));
	if (middle < 0 && templates.length !== words.length) return false;
	const after = middle < 0 ? 0 : templates.length - middle - 1;
	if (words.length < templates.length - (middle < 0 ? 0 : 1)) return false;
	return templates.every((template, index) => {
		if (index === middle) {
			const between = words.slice(middle, words.length - after);
			const name = variadicName(template.key);
			bound.set(name, between);
			return between.every((word) => fitsShape(name.toUpperCase(), word.key));
		}
		const word =
			words[middle >= 0 && index > middle ? words.length - templates.length + index : index];
		return word !== undefined && bindWord(template.key, '', word, bound);
	});
}

/** What the capital words of a line stand for in a command, and its options that the line doesn't name. */
function match(line: Invocation, command: Invocation): { bound: Bound; others: Use[] } | undefined {
	if (line.path !== command.path || command.unknown.length > 0) return undefined;
	const bound: Bound = new Map();
	const others = [...command.uses];
	for (const use of line.uses) {
		const found = others.findIndex((other) => {
			if (other.rule.id !== use.rule.id) return false;
			if (!use.value || !other.value) return use.value === other.value;
			return bindWord(use.value.key, use.rule.valueName, other.value, bound);
		});
		if (found < 0) return undefined;
		others.splice(found, 1);
	}
	if (others.some(({ rule }) => rule.shifts)) return undefined;
	// Said twice, an option belongs to more than the line speaks of.
	if (others.some(({ rule }) => line.uses.some((use) => use.rule.id === rule.id))) return undefined;
	const fits =
		bindList(line.operands, command.operands, bound) && bindList(line.rest, command.rest, bound);
	return fits ? { bound, others } : undefined;
}

/**
 * The words of another line of the group for the same act; undefined when an option has no place
 * there. A word that only the other line has may be any word where `mayOpen`, else there is no form.
 */
function rewrite(
	line: Invocation,
	bound: Bound,
	others: readonly Use[],
	mayOpen: boolean
): readonly Word[] | undefined {
	let opened = false;
	const fill = (word: Word): readonly Word[] => {
		if (isVariadic(word.key)) return bound.get(variadicName(word.key)) ?? [];
		const key = word.key.replace(/\ue000([^\ue001]*)\ue001/gu, (hole, name: string) => {
			const key = bound.get(name)?.[0]?.key;
			opened ||= key === undefined;
			return key ?? hole;
		});
		return [key === word.key ? word : wordOf(key)];
	};
	const carried: Word[] = [];
	const trailing: Word[] = [];
	for (const { rule, value } of others) {
		const listed = [...(line.rules?.options ?? [])].find(([, other]) => other.id === rule.id);
		if (!listed || listed[1].value !== rule.value) return undefined;
		// Carried over, it would contradict what the line says itself.
		if (line.uses.some((use) => contradict(use.rule, rule))) return undefined;
		const [name] = listed;
		// A list of values would take the words behind it as well.
		if (rule.list && value) trailing.push({ key: name, raw: name }, value);
		else if (rule.value === 'attached' && value) {
			carried.push(wordOf(`${name}${name.startsWith('--') ? '=' : ''}${value.key}`));
		} else carried.push({ key: name, raw: name }, ...(value ? [value] : []));
	}
	const words = line.words.flatMap((word, index) =>
		index === line.head - 1 ? [...fill(word), ...carried] : fill(word)
	);
	return opened && !mayOpen ? undefined : [...words, ...trailing];
}

function contradict(a: OptionRule, b: OptionRule): boolean {
	return a.id === b.id || (a.group !== undefined && a.group === b.group);
}

/** The forms that one group makes of a command. */
function formsBy(group: Group, { command, certain }: Form): readonly Form[] {
	return group.lines.flatMap((line) => {
		const matched = match(line, command);
		if (!matched) return [];
		return group.lines.flatMap((other) => {
			const words =
				other === line ? undefined : rewrite(other, matched.bound, matched.others, !group.certain);
			return words ? [{ command: interpret(words), certain: certain && group.certain }] : [];
		});
	});
}

/** Forms of the commands that were asked for lately: a card is tried more than once. */
const recent = new Map<string, readonly Form[]>();
const mostRecent = 50;

/** The command itself and every other form of it, the given one first, uncertain ones last. */
export function equivalentForms(words: readonly Word[]): readonly Form[] {
	const key = words.map((word) => `${word.key}\n${word.raw}`).join('\n');
	const known = recent.get(key);
	if (known) return known;
	if (recent.size >= mostRecent) recent.clear();
	const forms = findForms(words);
	recent.set(key, forms);
	return forms;
}

function findForms(words: readonly Word[]): readonly Form[] {
	const forms: Form[] = [{ command: interpret(words), certain: true }];
	const seen = new Set(forms.map(({ command }) => keyOf(command)));
	for (const certain of [true, false]) {
		for (
			let at = 0;
			at < forms.length && forms.length < (certain ? mostForms.certain : mostForms.all);
			at += 1
		) {
			const form = forms[at];
			// What is only likely to be the same is no ground for a further step.
			if (!form?.command.rules || !form.certain) continue;
			const groups = groupsOf(form.command.path.split(' ')[0] ?? '');
			for (const group of groups.filter((each) => each.certain || !certain)) {
				for (const found of formsBy(group, form)) {
					if (seen.has(keyOf(found.command))) continue;
					seen.add(keyOf(found.command));
					forms.push(found);
				}
			}
		}
	}
	return forms;
}

/** One text for all orders of the options. */
function keyOf({ path, uses, operands, rest }: Invocation): string {
	const options = uses.map(({ rule, value }) => `${rule.id} ${value?.key ?? ''}`);
	const isOrdered = uses.filter(({ rule }) => rule.repeats === 'ordered').length > 1;
	const words = [...operands, ...rest].map((word) => word.key);
	return [path, ...(isOrdered ? options : [...options].sort()), '', ...words].join('\n');
}
