// "This card is wrong", for whoever keeps the deck: where its entry stands in the deck file.
import { asset } from '$app/paths';
import type { Card } from '#core/card.ts';
import { cardWords as words } from '#messages/card-words.ts';
import { m } from '#messages/messages.ts';
import { openEntry } from '#db/edit-card.ts';
import type { Library } from '#session/library.svelte.ts';
import { ImportNotes } from '#workers/import-notes.ts';
import { deckFileAddress } from '../deck-source.ts';
import { entryEditor } from './entry-editor.ts';

/** Copies the address of a built-in card's line in its deck file; resolves with what to say of it. */
export async function copyReport(library: Library, card: Card): Promise<string> {
	try {
		const address = await reportAddress(library, card);
		// Where the clipboard is refused, the address can still be copied by hand.
		const copied = await navigator.clipboard.writeText(address).then(
			() => true,
			() => false
		);
		return copied ? words().reported(address) : address;
	} catch (error) {
		return m().problems.failed(String(error));
	}
}

/** Rejects when the deck file can't be fetched. */
async function reportAddress(library: Library, card: Card): Promise<string> {
	const client = new ImportNotes();
	try {
		const source = await library.deckFile(card.deckId);
		const open = await openEntry(library.db, card, source, entryEditor(client));
		const file = new URL(asset(deckFileAddress(card.deckId)), location.href);
		return open ? `${file.href}#L${open.line}` : file.href;
	} finally {
		client.cancel();
	}
}
