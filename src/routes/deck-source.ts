import { asset } from '$app/paths';
import type { Deck, DeckHead } from '#core/card.ts';
import type { DeckSource } from '#session/library.svelte.ts';

async function fetchJson(path: string): Promise<unknown> {
	const response = await fetch(asset(path));
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return response.json();
}

/** The built-in decks as compiled into the app's static files. */
export const builtinDecks: DeckSource = {
	async loadIndex() {
		const index = (await fetchJson('/decks/index.json')) as { decks: DeckHead[] };
		return index.decks;
	},
	async loadDeck(id) {
		return (await fetchJson(`/decks/${id}.json`)) as Deck;
	}
};
