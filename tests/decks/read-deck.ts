// Reads a deck file as it is, so that tests compare the figures on the cards with what really happens.
// CARDS_TRIED=<file> npx vitest run tests/decks; sort -u <file>: the cards that a test looked at.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import * as v from 'valibot';
import { deckFileSchema, type CardEntry, type DeckFile } from '../../src/deck/schema.ts';

type Kind = CardEntry['kind'];
type EntryOf<K extends Kind> = Extract<CardEntry, { kind: K }>;

const folder = new URL('../../decks/', import.meta.url);

/** The ids of all decks, in alphabetical order. */
export const deckIds: readonly string[] = readdirSync(folder)
	.filter((name) => name.endsWith('.yaml') && name !== 'skipped.yaml')
	.map((name) => name.slice(0, -'.yaml'.length))
	.sort();

const read = new Map<string, DeckFile>();

/** The deck `decks/<id>.yaml`, validated; throws with valibot's issues when the file breaks the schema. */
export function readDeck(id: string): DeckFile {
	const before = read.get(id);
	if (before !== undefined) return before;
	const text = readFileSync(new URL(`${id}.yaml`, folder), 'utf8');
	const deck = v.parse(deckFileSchema, parseYaml(text));
	read.set(id, deck);
	return deck;
}

const triedFile = process.env['CARDS_TRIED'];

/** The card `cardId` of the deck; throws when it isn't there. */
export function card(deck: DeckFile, cardId: string): CardEntry {
	const found = deck.cards.find((entry) => entry.id === cardId);
	if (found === undefined) throw new Error(`no card ${deck.id}/${cardId}`);
	if (triedFile !== undefined) appendFileSync(triedFile, `${deck.id}/${cardId}\n`);
	return found;
}

/** The card `cardId`, which must be of one of these kinds, typed as such. */
export function cardOfKind<K extends Kind>(
	deck: DeckFile,
	cardId: string,
	...kinds: readonly K[]
): EntryOf<K> {
	const found = card(deck, cardId);
	if (!isOfKind(found, kinds)) throw new Error(`${deck.id}/${cardId} is a ${found.kind}`);
	return found;
}

function isOfKind<K extends Kind>(entry: CardEntry, kinds: readonly K[]): entry is EntryOf<K> {
	return kinds.some((kind) => kind === entry.kind);
}
