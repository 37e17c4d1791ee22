// The way of an import: choosing, reading, what was found, the drafts, the deck.
import type { Deck, DeckId } from '#core/card.ts';
import { plainText } from '#core/plain-text.ts';
import { pickText } from '#core/text.ts';
import type { DeckRow } from '#db/database.ts';
import {
	applyImport,
	loadImports,
	saveImport,
	type DraftRow,
	type ImportHead
} from '#db/drafts.ts';
import { decksCiting, loadNoteMemory } from '#db/personal-decks.ts';
import {
	finishImport,
	takeBackImport,
	type DeckMaker,
	type FinishedImport
} from '#session/finish-import.ts';
import { ImportSession } from '#session/import-session.svelte.ts';
import type { Library } from '#session/library.svelte.ts';
import { openImportFor, withEarlierDecisions, type OpenImport } from '#session/open-imports.ts';
import { importingWords } from '#messages/importing-words.ts';
import type { Progress, Proposal, ReadDeckFile, ReadNotes } from '#workers/import-jobs.ts';
import { CancelledError, ImportNotes } from '#workers/import-notes.ts';
import type { GatheredFiles } from './gather-files.ts';

/** What notes gave, and what that means for the deck that they are to go into. */
export interface Found {
	readonly notes: ReadNotes;
	readonly gathered: GatheredFiles;
	/** Decks that cite these notes. */
	readonly decks: readonly DeckRow[];
	/** The chosen one of them; none for a new deck. */
	readonly target: DeckRow | undefined;
	/** The import that this one would take the place of. */
	readonly unfinished: OpenImport | undefined;
	readonly title: string;
	readonly proposals: readonly Proposal[];
}

export type View =
	| { readonly kind: 'start'; readonly said?: 'cancelled' | 'undone' | 'nothing' }
	| { readonly kind: 'failed'; readonly detail: string }
	| { readonly kind: 'reading'; readonly progress?: Progress }
	| { readonly kind: 'found'; readonly found: Found }
	| { readonly kind: 'drafts'; readonly session: ImportSession }
	/** The cards are on their way into the deck. */
	| { readonly kind: 'putting' }
	| { readonly kind: 'done'; readonly head: ImportHead; readonly finished: FinishedImport }
	| {
			readonly kind: 'deckFile';
			readonly name: string;
			readonly read: ReadDeckFile;
			/** Deck files and notes that were chosen with it. */
			readonly others: readonly string[];
	  };

export class ImportFlow {
	#view = $state.raw<View>({ kind: 'start' });
	readonly #maker: DeckMaker = {
		makeDeck: (plan) => this.client.do('makeDeck', plan),
		compileDeck: async (source) => this.#compiled(await this.#read('deck.yaml', source))
	};

	constructor(
		readonly library: Library,
		readonly client: Pick<ImportNotes, 'do' | 'cancel'> = new ImportNotes()
	) {}

	get view(): View {
		return this.#view;
	}

	async choose(gathered: GatheredFiles): Promise<void> {
		const [deckFile, ...others] = gathered.deckFiles;
		if (gathered.notes.length === 0 && deckFile) {
			await this.#attempt(async () => {
				const read = await this.#read(deckFile.name, await deckFile.text());
				const names = others.map(({ name }) => name);
				this.#view = { kind: 'deckFile', name: deckFile.name, read, others: names };
			});
		} else if (gathered.notes.length === 0) {
			this.#view = { kind: 'start', said: 'nothing' };
		} else {
			await this.#attempt(() => this.#readNotes(gathered));
		}
	}

	/** Compares with another deck, or with none. */
	async aim(found: Found, target: DeckRow | undefined): Promise<void> {
		await this.#attempt(async () => {
			this.#view = { kind: 'found', found: { ...found, ...(await this.#aimed(found, target)) } };
		});
	}

	/** Stores the drafts and shows the first; from here on nothing is lost. */
	async look({ notes, target, proposals, unfinished }: Found, title: string): Promise<void> {
		await this.#attempt(async () => {
			const importId = crypto.randomUUID();
			const head: ImportHead = {
				id: importId,
				deckId: target?.id ?? newDeckId(),
				title,
				language: notes.language,
				startedAt: Date.now()
			};
			const rows = proposals
				.filter(({ change }) => change.draft || change.class === 'gone' || change.erratum)
				.map(({ change, passage }, position): DraftRow => {
					const isPlain = change.conflict === undefined && change.erratum === undefined;
					const isSafe = change.class === 'moved' || change.class === 'cosmetic';
					return {
						id: `${importId}/${String(position)}`,
						importId,
						position,
						passage,
						change,
						...(isPlain && isSafe ? { decision: 'take' as const } : {})
					};
				});
			const decided = withEarlierDecisions(rows, unfinished?.rows ?? []);
			await saveImport(this.library.db, head, decided, unfinished?.head);
			await this.goOn(head);
		});
	}

	async goOn(head: ImportHead): Promise<void> {
		const session = await ImportSession.open(this.library.db, head);
		this.#view = { kind: 'drafts', session };
	}

	/** Writes what is decided into the deck. */
	async finish({ head, all }: ImportSession): Promise<void> {
		await this.#attempt(async () => {
			this.#view = { kind: 'putting' };
			const finished = await finishImport(this.library, head, all, this.#maker);
			this.#view = { kind: 'done', head, finished };
		});
	}

	/** Takes a deck file in: as the deck that it names, or under a name of its own. */
	async takeDeckFile(name: string, read: ReadDeckFile, asNew: boolean): Promise<void> {
		await this.#attempt(async () => {
			if ('problems' in read) return;
			const id = asNew ? newDeckId() : read.deck.id;
			const own = asNew ? await this.#read(name, read.source, id) : read;
			if ('problems' in own) return;
			const { deck, source } = own;
			const language = deck.title.zh ? 'zh' : 'en';
			const title = plainText(pickText(deck.title, language).tree);
			const startedAt = Date.now();
			const head = {
				id: crypto.randomUUID(),
				deckId: deck.id,
				title,
				language,
				startedAt
			} as const;
			const memory = await loadNoteMemory(this.library.db, deck.id);
			const isNew = this.library.deck(deck.id) === undefined;
			const plan = { head, deck, source, memory, rows: [] };
			const summary = await applyImport(this.library.db, plan);
			if (isNew) await this.library.preferForDeck(deck.id, { awake: true });
			else await this.library.refresh();
			this.#view = { kind: 'done', head, finished: { summary, deckId: deck.id, refused: 0 } };
		});
	}

	async takeBack(importId: string): Promise<void> {
		await this.#attempt(async () => {
			const heads = await loadImports(this.library.db);
			const head = heads.find(({ id }) => id === importId);
			if (head) await takeBackImport(this.library, head, this.#maker);
			this.#view = { kind: 'start', said: 'undone' };
		});
	}

	cancel(): void {
		this.client.cancel();
	}

	restart(): void {
		this.#view = { kind: 'start' };
	}

	async #readNotes(gathered: GatheredFiles): Promise<void> {
		this.#view = { kind: 'reading' };
		const notes = await this.client.do('readNotes', { files: gathered.notes }, (progress) => {
			this.#view = { kind: 'reading', progress };
		});
		const names = new Set(notes.notes.map(({ name }) => name));
		const decks = await decksCiting(this.library.db, names);
		const [target] = decks;
		const title =
			gathered.folder ?? importingWords().titleOf(notes.notes.map(({ name }) => bareName(name)));
		const aimed = await this.#aimed({ notes, title }, target);
		this.#view = { kind: 'found', found: { notes, gathered, decks, title, ...aimed } };
	}

	/** What the notes would change in a deck, and the open import that this would replace. */
	async #aimed(
		{ notes, title }: Pick<Found, 'notes' | 'title'>,
		target: DeckRow | undefined
	): Promise<Pick<Found, 'target' | 'proposals' | 'unfinished'>> {
		const names = new Set(notes.notes.map(({ name }) => name));
		const proposals = await this.#compare(notes, title, target);
		const unfinished = await openImportFor(this.library.db, target?.id, names);
		return { target, proposals, unfinished };
	}

	async #compare(
		{ language }: ReadNotes,
		title: string,
		target: DeckRow | undefined
	): Promise<readonly Proposal[]> {
		const memory = target
			? await loadNoteMemory(this.library.db, target.id)
			: { retired: [], skipped: [] };
		return this.client.do('compare', {
			id: target?.id ?? newDeckId(),
			title,
			language,
			...(target?.source === undefined ? {} : { source: target.source }),
			...memory
		});
	}

	#read(name: string, source: string, id?: string): Promise<ReadDeckFile> {
		return this.client.do('readDeckFile', { name, source, ...(id === undefined ? {} : { id }) });
	}

	#compiled(read: ReadDeckFile): Deck {
		if ('problems' in read) throw new Error(read.problems[0]?.code ?? 'deck file');
		return read.deck;
	}

	/** What fails is said, and nothing else is lost by it. */
	async #attempt(step: () => Promise<void>): Promise<void> {
		try {
			await step();
		} catch (error) {
			if (error instanceof CancelledError) this.#view = { kind: 'start', said: 'cancelled' };
			else {
				const detail = error instanceof Error ? error.message : String(error);
				this.#view = { kind: 'failed', detail };
			}
		}
	}
}

/** A note's name as a title: without folders and ending. */
function bareName(name: string): string {
	return name.replace(/^.*\//, '').replace(/\.[a-z]+$/i, '');
}

function newDeckId(): DeckId {
	return `notes-${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}` as DeckId;
}
