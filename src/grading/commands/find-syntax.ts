// Reads the expression of find: tests joined by and, or and not, actions, and options for the whole search.
import { findPrimaries } from '../programs/find.ts';
import type { Word } from '../shell/word.ts';
import { readOptions, type OptionRule } from './rules.ts';

type Role = 'test' | 'option' | 'action';

/** One word of the expression with its value. */
export interface Primary {
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

/** A part of an expression; `and` and `or` hold at least two. */
export type FindNode =
	| Primary
	| { readonly kind: 'not'; readonly inner: FindNode }
	| { readonly kind: 'and' | 'or'; readonly parts: readonly FindNode[] };

/** What the words behind `find` ask for. */
export interface Search {
	readonly options: readonly Primary[];
	readonly places: readonly Word[];
	readonly expression: FindNode;
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

	readAll(): FindNode | undefined {
		if (this.words.length === 0) return { kind: 'and', parts: [] };
		const node = this.readOr();
		return this.at === this.words.length ? node : undefined;
	}

	private next(): string {
		return this.words[this.at]?.key ?? '';
	}

	private readOr(): FindNode | undefined {
		return this.readList('or', ['-o', '-or'], () => this.readAnd());
	}

	private readAnd(): FindNode | undefined {
		const parts: FindNode[] = [];
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
		read: () => FindNode | undefined
	): FindNode | undefined {
		const parts: FindNode[] = [];
		for (;;) {
			const part = read();
			if (!part) return undefined;
			parts.push(...(part.kind === kind ? part.parts : [part]));
			if (!joiners.includes(this.next())) break;
			this.at += 1;
		}
		return parts.length === 1 ? parts[0] : { kind, parts };
	}

	private readNot(): FindNode | undefined {
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

function hasAction(node: FindNode): boolean {
	if (node.kind === 'primary') return node.role === 'action' && node.name !== '-prune';
	if (node.kind === 'not') return hasAction(node.inner);
	return node.parts.some(hasAction);
}

/** Every primary of an expression, in reading order. */
export function primariesOf(node: FindNode): readonly Primary[] {
	if (node.kind === 'primary') return [node];
	return node.kind === 'not' ? primariesOf(node.inner) : node.parts.flatMap(primariesOf);
}

function withoutOptions(node: FindNode): FindNode {
	if (node.kind !== 'and') return node;
	const parts = node.parts.filter((part) => part.kind !== 'primary' || part.role !== 'option');
	return { kind: 'and', parts };
}

/** Folders to search, options that hold everywhere, and what is left as one expression. */
export function readSearch(words: readonly Word[]): Search | undefined {
	const start = words.findIndex(({ key }) => /^-[^HLPDO]|^-[a-z]|^[!(]$/.test(key));
	const places = start < 0 ? words : words.slice(0, start);
	const expression = new Reader(start < 0 ? [] : words.slice(start)).readAll();
	if (!expression) return undefined;
	const whole: FindNode =
		expression.kind === 'and' ? expression : { kind: 'and', parts: [expression] };
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
		places: places.length > 0 ? places : [{ key: '.', raw: '.', implied: true }],
		options: primariesOf(whole).filter(({ role }) => role === 'option'),
		// Without an action of its own the expression as a whole prints.
		expression: hasAction(bare) ? bare : { kind: 'and', parts: [...parts, print] }
	};
}
