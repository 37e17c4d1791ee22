// Reads every deck file of a folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDeck, type ParsedDeck } from '#deck/parse-deck.ts';
import type { Problem } from '#core/problem.ts';

/** Files of the decks folder that are no decks. */
const others = new Set(['skipped.yaml']);

interface ReadDecks {
	readonly decks: readonly ParsedDeck[];
	readonly problems: readonly Problem[];
}

/** The deck files of a folder, in alphabetical order, and what is wrong with the form of the rest. */
export function readDecks(folder: string): ReadDecks {
	const decks: ParsedDeck[] = [];
	const problems: Problem[] = [];
	for (const file of deckFiles(folder)) {
		const parsed = parseDeck(readFileSync(file, 'utf8'), file);
		if ('problems' in parsed) problems.push(...parsed.problems);
		else decks.push(parsed);
	}
	return { decks, problems };
}

/** Paths of the deck files in a folder. */
function deckFiles(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => /\.ya?ml$/.test(name) && !others.has(name))
		.sort()
		.map((name) => join(folder, name));
}
