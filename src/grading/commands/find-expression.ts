// The expression of find: tests joined by and, or and not, and actions whose place among them counts.
import { unsure, wrong, type Finding } from '../finding.ts';
import { findPrimaries } from '../programs/find.ts';
import type { Word } from '../shell/word.ts';
import type { CompareCommand } from './compare-invocations.ts';
import { compareWords, isSameWord, type Bindings } from './compare-words.ts';
import { readOptions, type OptionRule } from './rules.ts';

type Role = 'test' | 'option' | 'action';

/** One word of the expression with its value. */
interface Primary {
	readonly kind: 'primary';
	readonly role: Role;
	readonly name: string;
	readonly raw: string;
	readonly valueName: string;
	readonly value?: Word;
	/** The command of -exec, and how it ends. */
	readonly command?: readonly Word[];
	readonly end?: string;
}

type Node =
	| Primary
	| { readonly kind: 'not'; readonly inner: Node }
	| { readonly kind: 'and' | 'or'; readonly parts: readonly Node[] };

interface Search {
	readonly options: readonly Primary[];
	readonly places: readonly Word[];
	readonly expression: Node;
}

const roles: readonly (readonly [Role, string])[] = [
	['test', findPrimaries.tests],
	['option', findPrimaries.options],
	['action', findPrimaries.actions]
];
const listed = new Map<string, { readonly role: Role; readonly rule: OptionRule }>(
	roles.flatMap(([role, notation]) =>
		readOptions(notation).map(([name, rule]) => [name, { role, rule }] as const)
	)
);
const commandNames: readonly string[] = findPrimaries.commands;

/** Reads an expression by recursive descent; undefined for one that find wouldn't read or that isn't listed. */
class Reader {
	private at = 0;
	constructor(private readonly words: readonly Word[]) {}

	readAll(): Node | undefined {
		if (this.words.length === 0) return { kind: 'and', parts: [] };
		const node = this.readOr();
		return this.at === this.words.length ? node : undefined;
	}

	private next(): string {
		return this.words[this.at]?.key ?? '';
	}

	private readOr(): Node | undefined {
		return this.readList('or', ['-o', '-or'], () => this.readAnd());
	}

	private readAnd(): Node | undefined {
		const parts: Node[] = [];
		for (;;) {
			if (this.next() === '-a' || this.next() === '-and') this.at += 1;
			const part = this.readNot();
			if (!part) return undefined;
			parts.push(...(part.kind === 'and' ? part.parts : [part]));
			if (this.at >= this.words.length || ['-o', '-or', ')'].includes(this.next())) break;
		}
		return parts.length === 1 ? parts[0] : { kind: 'and', parts };
	}

	private readList(
		kind: 'or',
		joiners: readonly string[],
		read: () => Node | undefined
	): Node | undefined {
		const parts: Node[] = [];
		for (;;) {
			const part = read();
			if (!part) return undefined;
			parts.push(...(part.kind === kind ? part.parts : [part]));
			if (!joiners.includes(this.next())) break;
			this.at += 1;
		}
		return parts.length === 1 ? parts[0] : { kind, parts };
	}

	private readNot(): Node | undefined {
		const word = this.next();
		if (word === '!' || word === '-not') {
			this.at += 1;
			const inner = this.readNot();
			return inner?.kind === 'not' ? inner.inner : inner && { kind: 'not', inner };
		}
		if (word === '(') {
			this.at += 1;
			const inner = this.readOr();
			if (this.next() !== ')') return undefined;
			this.at += 1;
			return inner;
		}
		return this.readPrimary();
	}

	private readPrimary(): Primary | undefined {
		const word = this.words[this.at];
		if (!word) return undefined;
		this.at += 1;
		const primary = { kind: 'primary', raw: word.raw } as const;
		if (commandNames.includes(word.key)) {
			const end = this.words.findIndex(
				({ key }, index) =>
					index >= this.at && (key === ';' || (key === '+' && this.words[index - 1]?.key === '{}'))
			);
			if (end < 0) return undefined;
			const command = this.words.slice(this.at, end);
			this.at = end + 1;
			const name = word.key;
			return {
				...primary,
				role: 'action',
				name,
				valueName: '',
				command,
				end: this.words[end]?.key ?? ''
			};
		}
		const found = listed.get(word.key);
		if (!found) return undefined;
		const { role, rule } = found;
		const named = { ...primary, role, name: rule.id, valueName: rule.valueName };
		if (rule.value === 'none') return named;
		const value = this.words[this.at];
		if (!value) return undefined;
		this.at += 1;
		return { ...named, value };
	}
}

function hasAction(node: Node): boolean {
	if (node.kind === 'primary') return node.role === 'action' && node.name !== '-prune';
	if (node.kind === 'not') return hasAction(node.inner);
	return node.parts.some(hasAction);
}

function primariesOf(node: Node): readonly Primary[] {
	if (node.kind === 'primary') return [node];
	return node.kind === 'not' ? primariesOf(node.inner) : node.parts.flatMap(primariesOf);
}

function withoutOptions(node: Node): Node {
	if (node.kind !== 'and') return node;
	const parts = node.parts.filter((part) => part.kind !== 'primary' || part.role !== 'option');
	return { kind: 'and', parts };
}

/** Folders to search, options that hold everywhere, and what is left as one expression. */
function read(words: readonly Word[]): Search | undefined {
	const start = words.findIndex(({ key }) => /^-[^HLPDO]|^-[a-z]|^[!(]$/.test(key));
	const places = start < 0 ? words : words.slice(0, start);
	const expression = new Reader(start < 0 ? [] : words.slice(start)).readAll();
	if (!expression) return undefined;
	const whole: Node = expression.kind === 'and' ? expression : { kind: 'and', parts: [expression] };
	const bare = withoutOptions(whole);
	const print: Primary = {
		kind: 'primary',
		role: 'action',
		name: '-print',
		raw: '-print',
		valueName: ''
	};
	const parts = bare.kind === 'and' ? bare.parts : [bare];
	return {
		places: places.length > 0 ? places : [{ key: '.', raw: '.' }],
		options: primariesOf(whole).filter(({ role }) => role === 'option'),
		// Without an action of its own the expression as a whole prints.
		expression: hasAction(bare) ? bare : { kind: 'and', parts: [...parts, print] }
	};
}

function isSamePrimary(a: Primary, b: Primary, bindings: Bindings, inner: CompareCommand): boolean {
	if (a.name !== b.name || a.end !== b.end) return false;
	if (a.command && b.command) {
		const trial = new Map(bindings);
		if (inner(a.command, b.command, trial).length > 0) return false;
		for (const [name, text] of trial) bindings.set(name, text);
		return true;
	}
	if (!a.value || !b.value) return a.value === b.value;
	return isSameWord(a.value, b.value, a.valueName, bindings);
}

/** Runs of tests between actions, in which the order doesn't matter. */
function runs(parts: readonly Node[]): readonly (readonly Node[])[] {
	const found: Node[][] = [[]];
	for (const part of parts) {
		const isAction = primariesOf(part).some(({ role }) => role === 'action');
		if (isAction) found.push([part], []);
		else found.at(-1)?.push(part);
	}
	return found;
}

function isSame(a: Node, b: Node, bindings: Bindings, inner: CompareCommand): boolean {
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
	expected: readonly Node[],
	typed: readonly Node[],
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
		const findings = inner(expected.command, typed.command, new Map(bindings));
		// `;` runs the command for each file, `+` for many at once.
		return findings.length > 0 ? findings : [unsure('quotingDiffers', values)];
	}
	if (!expected.value || !typed.value) return [wrong('valueDiffers', values)];
	const found = compareWords(expected.value, typed.value, expected.valueName, new Map(bindings));
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
	const [wanted, given] = [read(expected), read(typed)];
	if (!wanted || !given) return [unsure('unreadable', {})];
	const trial = new Map(bindings);
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
		for (const [name, text] of trial) bindings.set(name, text);
		return [];
	}
	const places = samePlaces
		? []
		: wanted.places.flatMap((word, index) => {
				const other = given.places[index];
				return other
					? compareWords(word, other, 'DIR', new Map(bindings))
					: [wrong('operandMissing', { expected: word.raw })];
			});
	const all = (search: Search): readonly Primary[] => [
		...search.options,
		...primariesOf(search.expression)
	];
	const findings = [...places, ...explain(all(wanted), all(given), new Map(bindings), inner)];
	if (findings.length > 0) return findings;
	const [shownTyped, shownExpected] = [typed, expected].map((words) =>
		words.map((word) => word.raw).join(' ')
	);
	return [wrong('orderDiffers', { typed: shownTyped ?? '', expected: shownExpected ?? '' })];
}
