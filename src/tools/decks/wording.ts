// `decks wording`: which deck texts share their wording with the notes they were made from.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compileDeck } from '#deck/compile-deck.ts';
import { deckTexts } from '#deck/deck-texts.ts';
import { namedPath } from '#deck/schema-problem.ts';
import { decodeNote } from '#notes/decode.ts';
import { noteFiles } from './note-files.ts';
import { readDecks } from './read-decks.ts';
import { RunIndex } from './shared-runs.ts';
import { noteProse, treeProse } from './words.ts';

/** `decks wording <notes…>`: 1 when a text shares more than 12 Chinese characters or 8 words. */
export function runWording(args: readonly string[]): number {
	const notes = noteFiles(args).map((file) => ({
		name: basename(file),
		index: new RunIndex(noteProse(decodeNote(readFileSync(file)).text))
	}));
	if (notes.length === 0) {
		console.error('decks wording <notes…>: which notes?');
		return 1;
	}
	let runs = 0;
	let texts = 0;
	for (const parsed of readDecks('decks').decks) {
		const { deck } = compileDeck(parsed.deck);
		for (const { tree, path } of deckTexts(deck, parsed.deck)) {
			texts += 1;
			const prose = treeProse(tree);
			for (const { name, index } of notes) {
				for (const { words, line } of index.runs(prose)) {
					runs += 1;
					const { line: at, column } = parsed.places.placeOfValue(path);
					const where = `${parsed.file}:${String(at)}:${String(column)}`;
					const shared = words.join(' ').replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
					console.log(
						`${where} ${namedPath(path, parsed.deck)}: "${shared}" (${name}:${String(line)})`
					);
				}
			}
		}
	}
	console.log(
		`${String(texts)} texts, ${String(runs)} runs shared with ${String(notes.length)} notes`
	);
	return runs > 0 ? 1 : 0;
}
