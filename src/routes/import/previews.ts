// Compiled drafts and passages, made in the worker and kept while the page is open.
import type { CardEntry } from '#deck/schema.ts';
import type { Jobs } from '#workers/import-jobs.ts';
import type { ImportNotes } from '#workers/import-notes.ts';

type Client = Pick<ImportNotes, 'do'>;
export type Preview = Jobs['preview']['output'];

const kept = new WeakMap<CardEntry, Promise<Preview>>();

/** The preview of an entry as it is stored. */
export function previewOf(client: Client, entry: CardEntry, passage: string): Promise<Preview> {
	let preview = kept.get(entry);
	if (!preview) {
		preview = client.do('preview', { entry: plain(entry), passage });
		// What failed may be tried again.
		preview.catch(() => kept.delete(entry));
		kept.set(entry, preview);
	}
	return preview;
}

/** The preview of words that are still being typed. */
export function previewTyped(client: Client, entry: CardEntry): Promise<Preview> {
	return client.do('preview', { entry: plain(entry) });
}

/** Without proxies: they can't be sent to a worker. */
function plain(entry: CardEntry): CardEntry {
	return JSON.parse(JSON.stringify(entry)) as CardEntry;
}
