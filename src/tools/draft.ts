// `npm run decks -- draft <notes…> --out <folder>`: drafts of notes, one deck file a note.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { decodeNote } from '#notes/decode.ts';
import { draftDeck } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import { noteLanguage } from '#notes/note-language.ts';

const usage = 'decks draft <notes…> --out <folder>';

/** Writes a deck file for every note; the notes are only read. Returns the exit code. */
export async function runDraft(args: readonly string[]): Promise<number> {
	const out = args.indexOf('--out');
	const folder = out < 0 ? undefined : args[out + 1];
	const notes = args.filter((_, index) => out < 0 || (index !== out && index !== out + 1));
	if (folder === undefined || notes.length === 0) {
		console.error(usage);
		return 2;
	}
	await mkdir(folder, { recursive: true });
	for (const path of notes) {
		const name = basename(path);
		const { text } = decodeNote(await readFile(path));
		const { drafts } = draftNote(name, text);
		const id = deckId(name);
		const deck = draftDeck(drafts, { id, title: { [noteLanguage(text)]: deckTitle(name) } });
		const file = join(folder, `${id}.yaml`);
		await writeFile(file, stringify(deck, { lineWidth: 0 }));
		console.log(`${file}: ${String(deck.cards.length)} drafts`);
	}
	return 0;
}

function deckTitle(name: string): string {
	return name.replace(/\.[A-Za-z]+$/, '');
}

/** A deck id from a file name; names without a Latin letter or digit all become `notes`. */
function deckId(name: string): string {
	const id = deckTitle(name)
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 64)
		.replace(/-+$/, '');
	return id === '' ? 'notes' : id;
}
