// Small changes to a command line, each of which ought to make it another act.
import { findProgram } from '#grading/commands/find-program.ts';
import type { CommandRules } from '#grading/commands/rules.ts';
import { lex } from '#grading/shell/lex.ts';

/** One changed line and what was done to it. */
export interface Mutation {
	readonly what: string;
	readonly line: string;
}

/** The pieces of a line as written: words, operators, redirections. */
function piecesOf(line: string): readonly string[] {
	const tokens = lex(line);
	if (typeof tokens === 'string') return line.split(' ');
	return tokens.map((token) => {
		if (token.kind === 'word') return token.word.raw;
		return token.kind === 'redirect' ? token.fd + token.text : token.text;
	});
}

function isWord(piece: string): boolean {
	return !/^(?:[|&;]+|\d?[<>]+&?)$/.test(piece);
}

function put(pieces: readonly string[], at: number, ...instead: readonly string[]): string {
	return [...pieces.slice(0, at), ...instead, ...pieces.slice(at + 1)].join(' ');
}

/** The rules of the command that the pieces begin, its sub-commands followed. */
function rulesOf(pieces: readonly string[]): readonly CommandRules[] {
	const found: CommandRules[] = [];
	let rules = findProgram(pieces[0] ?? '');
	for (const piece of pieces.slice(1)) {
		if (!rules) break;
		found.push(rules);
		const inner = rules.commands.get(piece);
		if (!inner && !piece.startsWith('-')) break;
		if (inner) rules = inner;
	}
	return rules ? [...new Set([...found, rules])] : found;
}

function otherCase(letter: string): string {
	return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}

function optionChanges(pieces: readonly string[], at: number): readonly Mutation[] {
	const piece = pieces[at] ?? '';
	const start = pieces.slice(0, at).findLastIndex((each) => !isWord(each)) + 1;
	const rules = rulesOf(pieces.slice(start));
	const bundle = /^-([A-Za-z0-9]+)$/.exec(piece)?.[1];
	const options = new Map(rules.flatMap((each) => [...each.options]));
	// Those that take a value as well, or neither: others change how the line is read at all.
	const namesLike = (name: string): readonly string[] => {
		const value = options.get(name)?.value;
		return [...options].filter(([, rule]) => rule.value === value).map(([other]) => other);
	};
	if (bundle === undefined) {
		if (!piece.startsWith('--')) return [];
		return namesLike(piece.split('=')[0] ?? piece)
			.filter((name) => name.startsWith('--') && name !== piece)
			.map((name) => ({ what: `${name} for ${piece}`, line: put(pieces, at, name) }));
	}
	return [...bundle].flatMap((letter, index) => {
		const replaced = (other: string): string =>
			put(pieces, at, `-${bundle.slice(0, index)}${other}${bundle.slice(index + 1)}`);
		const shorter = bundle.slice(0, index) + bundle.slice(index + 1);
		const others = namesLike(`-${letter}`).flatMap(
			(name) => /^-([A-Za-z0-9])$/.exec(name)?.[1] ?? []
		);
		return [
			{ what: `case of -${letter}`, line: replaced(otherCase(letter)) },
			...(shorter === ''
				? []
				: [{ what: `without ${letter}`, line: put(pieces, at, `-${shorter}`) }]),
			...others
				.filter((other) => other !== letter)
				.map((other) => ({ what: `-${other} for -${letter}`, line: replaced(other) }))
		];
	});
}

function commandChanges(pieces: readonly string[], at: number): readonly Mutation[] {
	const start = pieces.slice(0, at).findLastIndex((each) => !isWord(each)) + 1;
	const rules = rulesOf(pieces.slice(start, at));
	const inner = rules.at(-1)?.commands ?? new Map<string, CommandRules>();
	const own = inner.get(pieces[at] ?? '');
	if (!own) return [];
	return [...inner]
		.filter(([, other]) => other !== own)
		.map(([name]) => ({ what: `${name} for ${pieces[at] ?? ''}`, line: put(pieces, at, name) }));
}

function valueChanges(pieces: readonly string[], at: number): readonly Mutation[] {
	const piece = pieces[at] ?? '';
	const numbers = [...piece.matchAll(/\d+/g)].flatMap((found) =>
		[Number(found[0]) + 1, Number(found[0]) * 10 + 3].map((number) => ({
			what: `${number} for ${found[0]}`,
			line: put(
				pieces,
				at,
				piece.slice(0, found.index) + String(number) + piece.slice(found.index + found[0].length)
			)
		}))
	);
	const isLiteral = isWord(piece) && !/[<>$]/.test(piece) && /[A-Za-z]/.test(piece);
	const words = isLiteral
		? [
				{
					what: `${piece} in other case`,
					line: put(pieces, at, [...piece].map(otherCase).join(''))
				},
				{ what: `${piece} with a letter more`, line: put(pieces, at, `${piece}x`) }
			]
		: [];
	return [...numbers, ...words];
}

function joinChanges(pieces: readonly string[], at: number): readonly Mutation[] {
	const piece = pieces[at] ?? '';
	if (isWord(piece)) return [];
	return ['|', '||', '&&', '&', '>', '>>', '<', '2>', '&>']
		.filter((other) => other !== piece)
		.map((other) => ({ what: `${other} for ${piece}`, line: put(pieces, at, other) }));
}

/** The line with parts inside one word swapped: `a:b`, `a@b`, `a=b`. */
function innerSwaps(pieces: readonly string[], at: number): readonly Mutation[] {
	const piece = pieces[at] ?? '';
	return [':', '@', '='].flatMap((mark) => {
		const parts = piece.split(mark);
		if (parts.length !== 2 || parts[0] === parts[1]) return [];
		return [{ what: `${piece} turned`, line: put(pieces, at, parts.toReversed().join(mark)) }];
	});
}

/** Every small change to a line: words swapped, dropped, doubled, and other options, values and operators. */
export function mutationsOf(line: string): readonly Mutation[] {
	const pieces = piecesOf(line);
	const places = pieces.map((_, index) => index);
	const swaps = places.flatMap((a) =>
		places
			.filter((b) => b > a && pieces[a] !== pieces[b])
			.map((b) => {
				const swapped = pieces.with(a, pieces[b] ?? '').with(b, pieces[a] ?? '');
				return {
					what: `${pieces[a] ?? ''} and ${pieces[b] ?? ''} swapped`,
					line: swapped.join(' ')
				};
			})
	);
	return [
		...swaps,
		...places.flatMap((at) => [
			{ what: `without ${pieces[at] ?? ''}`, line: put(pieces, at) },
			...optionChanges(pieces, at),
			...commandChanges(pieces, at),
			...valueChanges(pieces, at),
			...joinChanges(pieces, at),
			...innerSwaps(pieces, at)
		])
	];
}
