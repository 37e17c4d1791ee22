import { asset } from '$app/paths';
import type { Deck, DeckHead, DeckId } from '#core/card.ts';
import type { DeckSource } from '#session/library.svelte.ts';

async function fetchFile(path: string): Promise<Response> {
	const response = await fetch(asset(path));
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return response;
}

async function fetchJson(path: string): Promise<unknown> {
	return (await fetchFile(path)).json();
}

/** Where the deck file of a built-in deck is. */
export function deckFileAddress(id: DeckId): string {
	return `/decks/${id}.yaml`;
}

/** The built-in decks as compiled into the app's static files. */
export const builtinDecks: DeckSource = {
	async loadIndex() {
		const index = (await fetchJson('/decks/index.json')) as { decks: DeckHead[] };
		return index.decks;
	},
	async loadDeck(id) {
		return (await fetchJson(`/decks/${id}.json`)) as Deck;
	},
	async loadFile(id) {
		return (await fetchFile(deckFileAddress(id))).text();
	}
};
