// Files as the browser hands them over → notes with names, deck files, and what is neither.
import type { NamedFile } from '#workers/import-jobs.ts';

/** Notes read in one import. */
export const mostNotes = 500;

export interface GatheredFiles {
	readonly notes: readonly NamedFile[];
	readonly deckFiles: readonly File[];
	/** Files that are neither. */
	readonly ignored: number;
	/** Notes over the limit. */
	readonly beyond: number;
	/** Name of the folder that they came from. */
	readonly folder?: string;
}

interface PlacedFile {
	readonly path: string;
	readonly file: File;
}

const notePattern = /\.(?:md|markdown|mdown|mkd|txt|text|org)$/i;
/** Chapter 2 before chapter 10, the same everywhere. */
const byName = new Intl.Collator('en', { numeric: true });
const deckPattern = /\.ya?ml$/i;

export function gatherFiles(files: Iterable<File>): GatheredFiles {
	return gather([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** What was dropped, folders opened. */
export async function gatherDropped(dropped: DataTransfer): Promise<GatheredFiles> {
	// Entries have to be taken before the first wait: afterwards the list is empty.
	const entries = [...dropped.items].flatMap((each) => each.webkitGetAsEntry() ?? []);
	if (entries.length === 0) return gatherFiles(dropped.files);
	return gather((await Promise.all(entries.map(openEntry))).flat());
}

async function openEntry(entry: FileSystemEntry): Promise<PlacedFile[]> {
	const path = entry.fullPath.replace(/^\//, '');
	if (entry.isFile) {
		const file = await new Promise<File | undefined>((resolve) => {
			(entry as FileSystemFileEntry).file(resolve, () => resolve(undefined));
		});
		return file ? [{ path, file }] : [];
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	const inside: FileSystemEntry[] = [];
	for (;;) {
		// A reader gives its entries in portions, and none when it is through.
		const portion = await new Promise<FileSystemEntry[]>((resolve) => {
			reader.readEntries(resolve, () => resolve([]));
		});
		if (portion.length === 0) break;
		inside.push(...portion);
	}
	return (await Promise.all(inside.map(openEntry))).flat();
}

function gather(files: readonly PlacedFile[]): GatheredFiles {
	const visible = files.filter(({ path }) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path));
	const notes = visible.filter(({ path }) => notePattern.test(path));
	const deckFiles = visible.filter(({ path }) => deckPattern.test(path));
	const folder = /^([^/]+)\//.exec(notes[0]?.path ?? '')?.[1];
	const sorted = notes.toSorted((a, b) => byName.compare(a.path, b.path)).slice(0, mostNotes);
	return {
		notes: named(sorted),
		deckFiles: deckFiles.map(({ file }) => file),
		ignored: visible.length - notes.length - deckFiles.length,
		beyond: notes.length - sorted.length,
		...(folder === undefined ? {} : { folder })
	};
}

/** A note is known by its file name; where two have the same one, by its path. */
function named(files: readonly PlacedFile[]): NamedFile[] {
	const counts = new Map<string, number>();
	for (const { file } of files) counts.set(file.name, (counts.get(file.name) ?? 0) + 1);
	return files.map(({ path, file }) => ({
		name: counts.get(file.name) === 1 ? file.name : path,
		file
	}));
}
