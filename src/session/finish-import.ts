// An import goes into its deck, or is taken back. What makes decks of deck files is passed in.
import type { CardKey, Deck, DeckId } from '#core/card.ts';
import type { Language } from '#core/language.ts';
import {
	applyImport,
	noteSooner,
	undoImport,
	type Decision,
	type DraftRow,
	type ImportHead,
	type ProposedChange,
	type SoonerCard
} from '#db/drafts.ts';
import type { ImportSummary } from '#db/import-deck.ts';
import { loadNoteMemory, type NoteMemory } from '#db/personal-decks.ts';
import { CardProgress } from './card-progress.ts';
import type { Library } from './library.svelte.ts';

/** What a deck is made of after the person has decided. */
export interface DeckPlan extends NoteMemory {
	readonly id: string;
	readonly title: string;
	readonly language: Language;
	/** The deck file as it is; none for a new deck. */
	readonly source?: string;
	readonly decided: readonly {
		readonly change: ProposedChange;
		readonly decision?: Decision;
		readonly reset?: true;
	}[];
}

export interface DeckMaker {
	makeDeck(plan: DeckPlan): Promise<
		NoteMemory & {
			readonly deck: Deck;
			readonly source: string;
			/** Ids of cards that a deck file can't hold. */
			readonly refused: readonly string[];
		}
	>;
	/** The deck of a deck file that was stored here. */
	compileDeck(source: string): Promise<Deck>;
}

export interface FinishedImport {
	readonly summary: ImportSummary;
	readonly deckId: DeckId;
	/** Cards that could not be stored. */
	readonly refused: number;
}

/** Puts what is decided into the deck; a new deck wakes. What is open stays open. */
export async function finishImport(
	library: Library,
	head: ImportHead,
	rows: readonly DraftRow[],
	maker: DeckMaker
): Promise<FinishedImport> {
	const { db } = library;
	const source = (await db.decks.get(head.deckId))?.source;
	const settled = rows.filter(
		({ applied, decision, change }) =>
			!applied &&
			(decision !== undefined || (change.class === 'same' && change.erratum === undefined))
	);
	const { deck, refused, retired, skipped, ...made } = await maker.makeDeck({
		id: head.deckId,
		title: head.title,
		language: head.language,
		...(source === undefined ? {} : { source }),
		...(await loadNoteMemory(db, head.deckId)),
		decided: settled.map(({ change, decision, reset }) => ({
			change,
			...(decision === undefined ? {} : { decision }),
			...(reset ? { reset } : {})
		}))
	});
	const memory = { retired, skipped };
	const summary = await applyImport(db, { head, deck, source: made.source, memory, rows: settled });
	await noteSooner(db, head.id, await askSooner(library, head.deckId, settled));
	if (source === undefined) await library.preferForDeck(deck.id, { awake: true });
	else await library.refresh();
	return { summary, deckId: deck.id, refused: refused.length };
}

/** Takes a whole import back: the deck is as it was, schedules too. */
export async function takeBackImport(
	library: Library,
	head: ImportHead,
	maker: DeckMaker
): Promise<void> {
	const source = head.before?.source;
	const deck = source === undefined ? undefined : await maker.compileDeck(source);
	await undoImport(library.db, head, deck);
	await askAsBefore(library, head.before?.sooner ?? []);
	await library.refresh();
}

/** Cards whose answer changed and that the person wants to see soon come tomorrow. */
async function askSooner(
	library: Library,
	deckId: DeckId,
	rows: readonly DraftRow[]
): Promise<SoonerCard[]> {
	const progress = new CardProgress(library);
	const tomorrow = progress.moment().studyDay + 1;
	const sooner: SoonerCard[] = [];
	for (const { change, decision, shorten } of rows) {
		if (!shorten || decision === 'keep') continue;
		for (const cardKey of [
			`${deckId}/${change.id}`,
			`${deckId}/${change.id}~reverse`
		] as CardKey[]) {
			const schedule = await library.db.schedules.get(cardKey);
			if (schedule?.queue !== 'review' || schedule.dueDay <= tomorrow) continue;
			await progress.setDue(schedule, tomorrow);
			sooner.push({ cardKey, was: schedule.dueDay, is: tomorrow });
		}
	}
	return sooner;
}

/** Gives cards their due day back, unless they have been asked or moved since. */
async function askAsBefore(library: Library, cards: readonly SoonerCard[]): Promise<void> {
	const progress = new CardProgress(library);
	for (const { cardKey, was, is } of cards) {
		const schedule = await library.db.schedules.get(cardKey);
		if (schedule?.queue === 'review' && schedule.dueDay === is)
			await progress.setDue(schedule, was);
	}
}
