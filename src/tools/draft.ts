// `npm run decks -- draft <notes…> --out <folder> [--deck <id>]`: notes as deck files; a deck that is already
// there takes what changed, and keeps its ids and every card that was edited by hand.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkTex } from '#content/check-tex.ts';
import { parseDeck } from '#deck/parse-deck.ts';
import type { DeckFile } from '#deck/schema.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { applyDifference } from '#notes/apply-difference.ts';
import { decodeNote } from '#notes/decode.ts';
import { changeClasses } from '#notes/change-class.ts';
import { difference, type Change } from '#notes/difference.ts';
import { draftDeck, type DeckTitle } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { noteLanguage } from '#notes/note-language.ts';
import { noteFiles } from './decks/note-files.ts';

const usage = 'decks draft <notes…> --out <folder> [--deck <id>]';

interface ReadNote {
	readonly name: string;
	readonly text: string;
}

/** Writes a deck file for every note, or one for all; the notes are only read. Returns the exit code. */
export async function runDraft(args: readonly string[]): Promise<number> {
	const folder = option(args, '--out');
	const id = option(args, '--deck');
	const paths = args.filter(
		(arg, index) => !arg.startsWith('--') && !['--out', '--deck'].includes(args[index - 1] ?? '')
	);
	if (folder === undefined || paths.length === 0) {
		console.error(usage);
		return 2;
	}
	await mkdir(folder, { recursive: true });
	const notes: ReadNote[] = [];
	for (const path of noteFiles(paths)) {
		const { text } = decodeNote(await readFile(path));
		notes.push({ name: basename(path), text });
	}
	const groups = id === undefined ? notes.map((note) => [note]) : [notes];
	let code = 0;
	for (const group of groups) code = Math.max(code, await writeGroup(group, folder, id));
	return code;
}

async function writeGroup(
	notes: readonly ReadNote[],
	folder: string,
	id: string | undefined
): Promise<number> {
	const [first] = notes;
	if (first === undefined) return 0;
	const title: DeckTitle = {
		id: id ?? deckId(first.name),
		title: { [noteLanguage(first.text)]: id ?? first.name.replace(/\.[A-Za-z]+$/, '') }
	};
	const file = join(folder, `${title.id}.yaml`);
	const made = notes.flatMap(({ name, text }) => draftNote(name, text, checkTex).drafts);
	const { drafts } = mergeDrafts(made);
	const before = existsSync(file) ? await readFile(file, 'utf8') : undefined;
	if (before === undefined) {
		const deck = draftDeck(drafts, title);
		await writeFile(file, writeDeck(deck));
		console.log(`${file}: ${String(deck.cards.length)} drafts`);
		return 0;
	}
	const parsed = parseDeck(before, file);
	if ('problems' in parsed) {
		console.error(`${file} can't be read; see npm run decks -- check`);
		return 1;
	}
	const deck: DeckFile = parsed.deck;
	const texts = new Map(notes.map(({ name, text }) => [name, text]));
	const changes = difference({ deck, drafts, notes: [...texts.keys()], texts });
	await writeFile(file, writeDeck(applyDifference(deck, changes).deck, before));
	printChanges(file, changes);
	return 0;
}

function printChanges(file: string, changes: readonly Change[]): void {
	const counted = changeClasses.map((name) => {
		const count = changes.filter((change) => change.class === name).length;
		return count === 0 ? '' : `${String(count)} ${name}`;
	});
	console.log(`${file}: ${counted.filter((part) => part !== '').join(', ')}`);
	for (const { id, conflict, erratum } of changes) {
		if (conflict === true) console.log(`  ${id}: edited by hand, and its passage changed; kept`);
		if (erratum !== undefined)
			console.log(`  ${id}: the passage of its erratum changed (${erratum})`);
	}
}

function option(args: readonly string[], name: string): string | undefined {
	const at = args.indexOf(name);
	return at < 0 ? undefined : args[at + 1];
}

/** A deck id from a file name; names without a Latin letter or digit all become `notes`. */
function deckId(name: string): string {
	const id = name
		.replace(/\.[A-Za-z]+$/, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 64)
		.replace(/-+$/, '');
	return id === '' ? 'notes' : id;
}
