// What is on the shelf: the decks, which of them are awake, and what the person prefers.
import type { Deck, DeckHead, DeckId } from '#core/card.ts';
import type { DeckRow, WarmupDatabase } from '#db/database.ts';
import { importDeck } from '#db/import-deck.ts';
import {
	loadDeckPreferences,
	loadPreferences,
	saveDeckPreferences,
	savePreferences,
	type DeckPreferences,
	type Preferences
} from '#db/preferences.ts';

/** Where built-in decks come from: the app's own static files. */
export interface DeckSource {
	loadIndex(): Promise<readonly DeckHead[]>;
	loadDeck(id: DeckId): Promise<Deck>;
}

export class Library {
	#decks = $state.raw<readonly DeckRow[]>([]);
	#deckPreferences = $state.raw<ReadonlyMap<DeckId, DeckPreferences>>(new Map());
	#preferences: Preferences;

	private constructor(
		readonly db: WarmupDatabase,
		readonly source: DeckSource,
		preferences: Preferences
	) {
		this.#preferences = $state.raw(preferences);
	}

	static async open(db: WarmupDatabase, source: DeckSource): Promise<Library> {
		const library = new Library(db, source, await loadPreferences(db));
		await library.refresh();
		return library;
	}

	get decks(): readonly DeckRow[] {
		return this.#decks;
	}

	get awakeDecks(): readonly DeckRow[] {
		return this.#decks.filter((deck) => this.isAwake(deck.id));
	}

	get preferences(): Preferences {
		return this.#preferences;
	}

	deck(id: string): DeckRow | undefined {
		return this.#decks.find((deck) => deck.id === id);
	}

	isAwake(id: DeckId): boolean {
		return this.#deckPreferences.get(id)?.awake ?? false;
	}

	/** Desired retention of a deck: its own, else the general one. */
	retentionOf(id: DeckId): number {
		return this.#deckPreferences.get(id)?.retention ?? this.#preferences.retention;
	}

	async refresh(): Promise<void> {
		this.#deckPreferences = await loadDeckPreferences(this.db);
		this.#decks = await this.db.decks.orderBy('position').toArray();
	}

	async prefer(change: Partial<Preferences>): Promise<void> {
		this.#preferences = await savePreferences(this.db, change);
	}

	async preferForDeck(id: DeckId, change: Partial<DeckPreferences>): Promise<void> {
		await saveDeckPreferences(this.db, id, change);
		await this.refresh();
	}

	/** Wakes a deck; its cards are fetched first if they aren't here yet. */
	async wake(id: DeckId): Promise<void> {
		const row = this.deck(id);
		if (row && !row.loaded) await this.#fetchDeck(row);
		await this.preferForDeck(id, { awake: true });
	}

	async putToSleep(id: DeckId): Promise<void> {
		await this.preferForDeck(id, { awake: false });
	}

	/**
	 * Brings the built-in decks up to date: first the list, then the cards of each deck that is new
	 * or has changed. Without a connection everything stays as it is.
	 */
	async syncBuiltinDecks(): Promise<void> {
		const heads = await this.source.loadIndex();
		const stored = new Map(this.#decks.map((deck) => [deck.id, deck]));
		const outdated: DeckRow[] = [];
		for (const [position, head] of heads.entries()) {
			const row = stored.get(head.id);
			if (row?.loaded && row.hash === head.hash && row.position === position) continue;
			const next: DeckRow = { ...head, origin: 'builtin', position, loaded: false };
			outdated.push(next);
			if (!row) await this.db.decks.put(next);
		}
		await this.refresh();
		for (const row of outdated) await this.#fetchDeck(row);
		if (outdated.length > 0) await this.refresh();
	}

	async #fetchDeck({ id, position }: DeckRow): Promise<void> {
		const deck = await this.source.loadDeck(id);
		await importDeck(this.db, deck, { origin: 'builtin', position });
	}
}
