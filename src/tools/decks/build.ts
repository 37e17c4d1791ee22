// `decks build`: compiles every deck file into what the app fetches, and writes the JSON Schema.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { Deck, DeckHead } from '#core/card.ts';
import type { Problem } from '#core/problem.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { deckFileSchema } from '#deck/schema.ts';
import { inLearningOrder } from './learning-order.ts';
import { printProblems } from './print-problems.ts';
import { readDecks } from './read-decks.ts';
import { takeOption } from './take-option.ts';

/** `decks build [--decks <folder>] [--out <folder>]`. */
export function runBuild(args: readonly string[]): number {
	const { problems, cards, decks, written } = buildDecks(
		takeOption(args, '--decks', 'decks').value,
		takeOption(args, '--out', 'static').value
	);
	const failed = printProblems(problems.filter(({ warning }) => !warning));
	if (failed) return failed;
	console.log(
		`${String(decks)} decks, ${String(cards)} cards; ${String(written)} files written, the rest unchanged`
	);
	return 0;
}

interface Built {
	readonly decks: number;
	readonly cards: number;
	/** How many files had to be written. */
	readonly written: number;
	readonly problems: readonly Problem[];
}

/** Writes nothing when a deck file has an error. */
export function buildDecks(deckFolder: string, outFolder: string): Built {
	const read = readDecks(deckFolder);
	const compiled = read.decks.map((parsed) => compileDeck(parsed.deck, parsed));
	const problems = [...read.problems, ...compiled.flatMap((each) => each.problems)];
	const decks = inLearningOrder(compiled.map(({ deck }) => deck));
	const cards = decks.reduce((sum, { cardCount }) => sum + cardCount, 0);
	const counted = { decks: decks.length, cards, problems };
	if (problems.some(({ warning }) => !warning)) return { ...counted, written: 0 };

	const folder = join(outFolder, 'decks');
	mkdirSync(folder, { recursive: true });
	const files = new Map(decks.map((deck) => [`${deck.id}.json`, JSON.stringify(deck)]));
	// The deck file itself goes along, to be edited, reported and exported.
	for (const { deck, file } of read.decks) files.set(`${deck.id}.yaml`, readFileSync(file, 'utf8'));
	files.set('index.json', JSON.stringify({ schema: 1, decks: decks.map(head) }));
	for (const name of readdirSync(folder)) {
		if (!files.has(name)) rmSync(join(folder, name), { recursive: true });
	}
	const schema = toJsonSchema(deckFileSchema, { errorMode: 'ignore' });
	const writes = [
		...[...files].map(([name, text]) => writeIfChanged(join(folder, name), text)),
		writeIfChanged(join(outFolder, 'deck.schema.json'), `${JSON.stringify(schema, null, '\t')}\n`)
	];
	return { ...counted, written: writes.filter(Boolean).length };
}

/** A deck as the index lists it. */
function head(deck: Deck): DeckHead {
	return Object.fromEntries(Object.entries(deck).filter(([key]) => key !== 'cards')) as Omit<
		Deck,
		'cards'
	>;
}

function writeIfChanged(file: string, text: string): boolean {
	try {
		if (readFileSync(file, 'utf8') === text) return false;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
	writeFileSync(file, text);
	return true;
}
