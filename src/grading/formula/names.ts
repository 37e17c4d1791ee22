// What the letters of both answers stand for: one name or a product, a function or a factor.
import type { GradingHints } from '#core/card.ts';
import type { Token } from './lex.ts';
import { childrenOf, type Node, type Statement } from './tree.ts';
import {
	commonNames,
	fontCommands,
	functionLetters,
	gluedFunction,
	mathFunctions,
	operatorNames
} from './vocabulary.ts';

/** Whether brackets after a name hold arguments, a factor, or nothing tells. */
export type BracketUse = 'call' | 'product' | 'unsure';

export interface Names {
	/** Names of several letters that are one name also without `\mathrm`. */
	readonly known: ReadonlySet<string>;
	/** Words of three letters or more that both answers spell with different capitals: the spelling to use. */
	readonly spelling: ReadonlyMap<string, string>;
	/** Letters that stand alone somewhere. */
	readonly singles: ReadonlySet<string>;
	/** Commands that occur. */
	readonly commands: ReadonlySet<string>;
	/** Letters that number something: bound by a sum or parted by commas in an index. */
	readonly indices: ReadonlySet<string>;
	/** Whether `^T` is a transpose. */
	readonly transposes: boolean;
	/** Whether one letter occurs in two fonts, so that the font is part of its name. */
	readonly fontsMatter: boolean;
	bracketUse(name: string, square: boolean): BracketUse;
}

const bigOperators = new Set([
	'\\sum',
	'\\prod',
	'\\int',
	'\\max',
	'\\min',
	'\\bigcup',
	'\\bigcap'
]);

/** True when the token is one that `^` or `_` takes alone. */
function isScript(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	return before?.kind === 'mark' && (before.text === '^' || before.text === '_');
}

/** The end of a script group that is only a word, such as `_{model}`; undefined for other tokens. */
function wordGroupEnd(tokens: readonly Token[], at: number): number | undefined {
	if (tokens[at]?.text !== '{' || !isScript(tokens, at)) return undefined;
	for (let end = at + 1; end < tokens.length; end += 1) {
		const token = tokens[end];
		if (token === undefined) return undefined;
		if (token.text === '}') return end - at > 2 ? end : undefined;
		if (token.kind !== 'letter' && token.kind !== 'name' && token.kind !== 'number')
			return undefined;
	}
	return undefined;
}

/** Runs of letters without a space between; words in indices are left out. */
function runsOf(tokens: readonly Token[]): { text: string; raised: boolean }[] {
	const runs: { text: string; raised: boolean }[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const skip = wordGroupEnd(tokens, at);
		if (skip !== undefined) {
			at = skip;
			continue;
		}
		let text = '';
		while (tokens[at]?.kind === 'letter' && (text === '' || tokens[at]?.spaced === false)) {
			text += tokens[at]?.text ?? '';
			at += 1;
			if (isScript(tokens, at - 1)) break;
		}
		if (text === '') continue;
		runs.push({ text, raised: tokens[at]?.text === '^' });
		at -= 1;
	}
	return runs;
}

/** Letters that stand alone, or in a run that must be a product because such a letter is in it. */
function singlesOf(sides: readonly (readonly Token[])[], known: ReadonlySet<string>): Set<string> {
	const singles = new Set<string>();
	const open: string[] = [];
	for (const { text, raised } of sides.flatMap(runsOf)) {
		if (text.length > 1 && (known.has(text) || mathFunctions.has(text))) continue;
		if (gluedFunction.test(text)) {
			singles.add(text.charAt(0));
			continue;
		}
		if (text.length > 3 && /[a-z]/.test(text) && !raised) continue;
		if (text.length === 1 || raised) for (const letter of text) singles.add(letter);
		else open.push(text);
	}
	for (let found = true; found;) {
		found = false;
		for (const text of open) {
			const letters = [...text];
			if (!letters.some((letter) => singles.has(letter))) continue;
			if (letters.every((letter) => singles.has(letter))) continue;
			for (const letter of letters) singles.add(letter);
			found = true;
		}
	}
	return singles;
}

/** Where the `^` before `T` belongs to a sum: `\sum_{t=1}^T`. */
function isBound(tokens: readonly Token[], caret: number): boolean {
	let at = caret - 1;
	if (tokens[at]?.text === '}') {
		for (let depth = 1; depth > 0 && at > 0;) {
			at -= 1;
			if (tokens[at]?.text === '}') depth += 1;
			if (tokens[at]?.text === '{') depth -= 1;
		}
	}
	if (tokens[at - 1]?.text === '_') at -= 2;
	return bigOperators.has(tokens[at]?.text ?? '');
}

function usesTAsSymbol(tokens: readonly Token[]): boolean {
	return tokens.some((token, at) => {
		if (token.kind !== 'letter' || token.text !== 'T') return false;
		const grouped = tokens[at - 1]?.text === '{' && tokens[at + 1]?.text === '}';
		const caret = grouped ? at - 2 : at - 1;
		return tokens[caret]?.text !== '^' || isBound(tokens, caret);
	});
}

function fontsMatterIn(tokens: readonly Token[]): boolean {
	const fonts = new Map<string, string>();
	return tokens.some((token, at) => {
		if (token.kind !== 'letter') return false;
		const before = tokens[at - 1]?.text === '{' ? tokens[at - 2] : tokens[at - 1];
		const font = before !== undefined && fontCommands.has(before.text) ? before.text : '';
		const known = fonts.get(token.text);
		fonts.set(token.text, font);
		return known !== undefined && known !== font;
	});
}

function indicesIn(tokens: readonly Token[]): string[] {
	return tokens.flatMap((token, at) => {
		if (token.text !== '_' || tokens[at + 1]?.text !== '{') return [];
		const end = tokens.findIndex((other, place) => place > at && other.text === '}');
		const inside = tokens.slice(at + 2, end);
		const letters = inside.filter((other) => other.kind === 'letter').map((other) => other.text);
		if (bigOperators.has(tokens[at - 1]?.text ?? '')) {
			const bound = inside
				.filter((_other, place) => /^(?:=|\\in)$/.test(inside[place + 1]?.text ?? ''))
				.map((other) => other.text);
			return bound.length > 0 ? bound : letters;
		}
		const isList = inside.some((other) => other.text === ',');
		const isPlain = inside.every((other) => other.kind === 'letter' || other.text === ',');
		return isList && isPlain && letters.length === (inside.length + 1) / 2 ? letters : [];
	});
}

/** One spelling for words that differ only in capitals, unless one answer itself tells them apart. */
function spellingsOf(
	sides: readonly (readonly Token[])[],
	known: ReadonlySet<string>
): Map<string, string> {
	const spelling = new Map<string, string>();
	const first = new Map<string, string>();
	for (const side of sides) {
		const words = side
			.filter((token) => token.kind === 'name')
			.map((token) => token.text)
			.concat(runsOf(side).map((run) => run.text))
			.filter((word) => word.length > 2 && known.has(word));
		const own = new Map<string, Set<string>>();
		for (const word of words) {
			const folded = word.toLowerCase();
			own.set(folded, (own.get(folded) ?? new Set()).add(word));
		}
		for (const [folded, forms] of own) {
			const [form] = forms;
			if (form === undefined || forms.size > 1) continue;
			const other = first.get(folded);
			if (other === undefined) first.set(folded, form);
			else if (other !== form) spelling.set(form, other);
		}
	}
	return spelling;
}

function hintName(tex: string): string {
	const word = /^\\(?:mathrm|text|operatorname|mathbf|boldsymbol|mathcal)\{([^}]*)\}/.exec(tex);
	return word?.[1] ?? tex.replace(/[_^].*$/s, '').trim();
}

/** Names given by hints of deck or card, without their indices. */
export function hintNames(list: readonly string[] | undefined): ReadonlySet<string> {
	return new Set((list ?? []).map(hintName));
}

/** What can be told of the names before anything is parsed. */
export function surveyTokens(
	sides: readonly (readonly Token[])[],
	hints: GradingHints | undefined
): Names {
	const known = new Set(commonNames);
	for (const token of sides.flat()) {
		if (token.kind === 'name' && token.text.length > 1) known.add(token.text);
	}
	for (const list of [hints?.functions, hints?.matrices, hints?.positive]) {
		for (const name of hintNames(list)) if (/^[A-Za-z]{2,}$/.test(name)) known.add(name);
	}
	const functions = hintNames(hints?.functions);
	const singles = singlesOf(sides, known);
	for (const list of [hints?.functions, hints?.matrices, hints?.positive]) {
		for (const name of hintNames(list)) if (/^[A-Za-z]$/.test(name)) singles.add(name);
	}
	return {
		known,
		spelling: spellingsOf(sides, known),
		singles,
		commands: new Set(sides.flat().map((token) => token.text)),
		indices: new Set(sides.flatMap(indicesIn)),
		transposes: !sides.some(usesTAsSymbol),
		fontsMatter: sides.some(fontsMatterIn),
		bracketUse: (name, square) =>
			functions.has(name) ? 'call' : square ? squareUse(name) : 'unsure'
	};
}

function squareUse(name: string): BracketUse {
	return operatorNames.has(name) ? 'call' : 'product';
}

function isPlainSymbol(node: Node | undefined): boolean {
	return node?.kind === 'symbol';
}

interface Uses {
	/** Letters that stand bare as a factor, in the expected and in the typed answer. */
	readonly bare: Set<string>;
	readonly bareWhenTyped: Set<string>;
	readonly calls: Map<string, Node[][]>;
	readonly defined: Set<string>;
}

function collectUses(node: Node, uses: Uses, bare: Set<string>): void {
	if (node.kind === 'symbol') bare.add(node.name);
	if (node.kind === 'call') {
		uses.calls.set(node.name, [...(uses.calls.get(node.name) ?? []), [...node.args]]);
	}
	for (const child of childrenOf(node)) {
		// A function may be handed to another as it is; that makes it no factor.
		if (node.kind === 'call' && isPlainSymbol(child)) continue;
		collectUses(child, uses, bare);
	}
}

function useOf(name: string, uses: Uses): BracketUse {
	const lists = uses.calls.get(name) ?? [];
	const ofSymbol = lists.some((args) => args.length > 1 || isPlainSymbol(args[0]));
	if (uses.defined.has(name)) return 'call';
	const letter = name.replace(/[']+$/, '');
	const isWord = /^[A-Za-z\u3400-\u9fff]{2,}$/.test(letter);
	if (uses.bare.has(name)) return ofSymbol ? 'unsure' : 'product';
	// A function of the card can't become a factor because it is typed as one.
	if (uses.bareWhenTyped.has(name)) {
		return ofSymbol || isWord || functionLetters.has(letter) ? 'unsure' : 'product';
	}
	if (isWord || operatorNames.has(letter) || letter !== name) return 'call';
	return functionLetters.has(letter) || ofSymbol ? 'unsure' : 'product';
}

/** What both answers, once parsed, tell of brackets: a letter that also stands bare is a factor. */
export function surveyTrees(
	names: Names,
	expected: readonly Statement[],
	typed: readonly Statement[]
): Names {
	const uses: Uses = {
		bare: new Set(),
		bareWhenTyped: new Set(),
		calls: new Map(),
		defined: new Set()
	};
	for (const statement of [...expected, ...typed]) {
		const bare = expected.includes(statement) ? uses.bare : uses.bareWhenTyped;
		for (const part of statement.parts) collectUses(part, uses, bare);
		const [left, right] = statement.parts;
		if (right !== undefined && left?.kind === 'call') uses.defined.add(left.name);
	}
	const found = new Map([...uses.calls.keys()].map((name) => [name, useOf(name, uses)]));
	return {
		...names,
		bracketUse: (name, square) => {
			const given = names.bracketUse(name, square);
			return given !== 'unsure' ? given : (found.get(name) ?? 'unsure');
		}
	};
}
