// The import worker as what reads and writes the entries of deck files.
import type { EntryEditor } from '#db/edit-card.ts';
import type { ImportNotes } from '#workers/import-notes.ts';

export function entryEditor(client: ImportNotes): EntryEditor {
	return {
		readEntry: (source, id) => client.do('readEntry', { source, id }),
		// Without the form's proxies: they can't be sent to a worker.
		editEntry: (source, entry) =>
			client.do('editEntry', { source, entry: JSON.parse(JSON.stringify(entry)) })
	};
}
