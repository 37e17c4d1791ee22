// `decks check`: is every deck file right, and is no card lost that the last commit still had?
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#core/problem.ts';
import { checkTex } from '#content/check-tex.ts';
import { checkBuiltIn } from '#deck/check-built-in.ts';
import { checkFormulas } from '#deck/check-formulas.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { parseDeck } from '#deck/parse-deck.ts';
import { parseSkipped } from '#deck/parse-skipped.ts';
import { printProblems } from './print-problems.ts';
import { readDecks } from './read-decks.ts';
import { takeOption } from './take-option.ts';
import { wideProblems } from './wide.ts';

/** `decks check [<folder>] [--since <commit>]`: 1 when anything is wrong. */
export function runCheck(args: readonly string[]): number {
	const { value: since, rest } = takeOption(args, '--since', 'HEAD');
	const [folder = 'decks'] = rest;
	const { problems, decks, cards } = checkDecks(folder, since);
	const failed = printProblems(problems);
	const errors = problems.filter(({ warning }) => !warning).length;
	const warnings = problems.length - errors;
	console.log(
		`${String(decks)} decks, ${String(cards)} cards: ${String(errors)} errors, ${String(warnings)} warnings`
	);
	return failed;
}

interface Checked {
	readonly decks: number;
	readonly cards: number;
	readonly problems: readonly Problem[];
}

/** Checks every deck of a folder; keys are compared with those of the commit `since`. */
export function checkDecks(folder: string, since: string): Checked {
	const read = readDecks(folder);
	const compiled = read.decks.map((parsed) => ({
		parsed,
		...compileDeck(parsed.deck, parsed)
	}));
	const keys = compiled.flatMap(({ deck }) =>
		deck.cards.flatMap(({ key, formerly }) => [key, ...(formerly ?? [])])
	);
	// A file whose form is wrong hides its cards; they aren't gone.
	const gone = read.problems.length > 0 ? [] : goneKeys(folder, since, new Set<string>(keys));
	return {
		decks: compiled.length,
		cards: compiled.reduce((sum, { deck }) => sum + deck.cardCount, 0),
		problems: [
			...read.problems,
			...skippedProblems(join(folder, 'skipped.yaml')),
			...compiled.flatMap(({ problems }) => problems),
			...compiled.flatMap(({ parsed, deck }) => checkFormulas(parsed, deck, checkTex)),
			...compiled.flatMap(({ parsed, deck }) => wideProblems(parsed, deck)),
			...checkBuiltIn(compiled),
			...gone
		]
	};
}

function skippedProblems(file: string): readonly Problem[] {
	if (!existsSync(file)) return [];
	const parsed = parseSkipped(readFileSync(file, 'utf8'), file);
	return 'problems' in parsed ? parsed.problems : [];
}

/** Cards that the commit had and that are no longer there, under no name; none outside a checkout. */
function goneKeys(folder: string, since: string, keys: ReadonlySet<string>): Problem[] {
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', folder, ...args], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			maxBuffer: 1 << 26
		});
	let changed: string[];
	try {
		changed = git('diff', '--name-only', '--relative', '--no-renames', since, '--', '.')
			.split('\n')
			.filter((name) => /^[^/]+\.ya?ml$/.test(name));
	} catch {
		// No git, no checkout or no such commit: there is nothing to compare with.
		return [];
	}
	return changed.flatMap((name) => {
		const before = beforeChange(() => git('show', `${since}:./${name}`));
		const parsed = before === undefined ? undefined : parseDeck(before, name);
		if (!parsed || 'problems' in parsed) return [];
		return parsed.deck.cards
			.flatMap(({ id, reverse }) => {
				const key = `${parsed.deck.id}/${id}`;
				return reverse ? [key, `${key}~reverse`] : [key];
			})
			.filter((key) => !keys.has(key))
			.map((key): Problem => ({ code: 'keyGone', values: { key }, file: name, warning: true }));
	});
}

/** A file's text in the commit; none where the file is new. */
function beforeChange(show: () => string): string | undefined {
	try {
		return show();
	} catch {
		return undefined;
	}
}
