// The notes that tests run on: those of the project, and any others whose folder WARMUP_NOTES names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeNote } from '#notes/decode.ts';

export interface TestNote {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly text: string;
}

const own = join(import.meta.dirname, '../fixtures/notes');

/** The project's own notes, and those of the folder in WARMUP_NOTES. */
export function readNotes(): TestNote[] {
	const other = process.env['WARMUP_NOTES'];
	return [own, ...(other === undefined ? [] : [other])].flatMap(readFolder);
}

/** The notes of a folder in the order of their names. */
export function readFolder(folder: string): TestNote[] {
	return readdirSync(folder)
		.filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
		.sort()
		.map((name) => {
			const bytes = new Uint8Array(readFileSync(join(folder, name)));
			return { name, bytes, text: decodeNote(bytes).text };
		});
}
