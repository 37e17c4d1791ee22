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
	/** The deck file that it was compiled from. */
	loadFile(id: DeckId): Promise<string>;
}

export class Library {
	#decks = $state.raw<readonly DeckRow[]>([]);
	#deckPreferences = $state.raw<ReadonlyMap<DeckId, DeckPreferences>>(new Map());
	#preferences: Preferences;
	#syncing: Promise<void> | undefined;

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

	/** Desired retention that a deck has of its own; undefined where the general one holds. */
	ownRetentionOf(id: DeckId): number | undefined {
		return this.#deckPreferences.get(id)?.retention;
	}

	/** Whether a deck's answers are typed before they are shown: its own choice, else the general one. */
	typesIn(id: DeckId): boolean {
		return this.#deckPreferences.get(id)?.typing ?? this.#preferences.typing;
	}

	/** What a deck itself says of typing; undefined where the general choice holds. */
	typingOf(id: DeckId): boolean | undefined {
		return this.#deckPreferences.get(id)?.typing;
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
		await this.fetchCards(id);
		await this.preferForDeck(id, { awake: true });
	}

	async putToSleep(id: DeckId): Promise<void> {
		await this.preferForDeck(id, { awake: false });
	}

	/** A deck's own deck file. Rejects when it can't be fetched. */
	async deckFile(id: DeckId): Promise<string> {
		return this.deck(id)?.source ?? this.source.loadFile(id);
	}

	/** Brings the list of built-in decks up to date. Throws when it can't be fetched. */
	async syncIndex(): Promise<void> {
		const heads = await this.source.loadIndex();
		const stored = new Map(this.#decks.map((deck) => [deck.id, deck]));
		const rows = heads.flatMap((head, position): DeckRow[] => {
			const row = stored.get(head.id);
			if (row && row.hash === head.hash && row.position === position) return [];
			// The old cards stay in use until the new ones are here.
			return [{ ...head, origin: 'builtin', position, loaded: false }];
		});
		if (rows.length === 0) return;
		await this.db.decks.bulkPut(rows);
		await this.refresh();
	}

	/** Fetches the cards of a deck that is new or has changed. Throws when it can't be fetched. */
	async fetchCards(id: DeckId): Promise<void> {
		const row = this.deck(id);
		if (!row || row.loaded) return;
		await this.#fetchDeck(row);
		await this.refresh();
	}

	/** Fetches the cards of every deck that is new or has changed, one deck after the other. */
	async syncCards(): Promise<void> {
		this.#syncing ??= this.#fetchAll().finally(() => (this.#syncing = undefined));
		await this.#syncing;
	}

	async #fetchAll(): Promise<void> {
		const missing = this.#decks.filter(({ loaded }) => !loaded);
		for (const deck of missing) await this.#fetchDeck(deck);
		if (missing.length > 0) await this.refresh();
	}

	async #fetchDeck({ id, position }: DeckRow): Promise<void> {
		const deck = await this.source.loadDeck(id);
		await importDeck(this.db, deck, { origin: 'builtin', position });
	}
}
