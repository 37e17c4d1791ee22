// The memory state of one card and its place in the queue; progress only, content lives in card.ts.
import type { CardKey, DeckId } from './card.ts';

/** How far a card has come; kept while it is suspended, buried or retired. */
export type Phase = 'new' | 'learning' | 'relearning' | 'review';

/**
 * Where the card waits: its phase's queue, or out of play. `buried` ends with the study day,
 * `suspended` when the person says so, `retired` when the card is back in its deck.
 */
export type Queue = 'new' | 'learning' | 'review' | 'buried' | 'suspended' | 'retired';

export interface Schedule {
	readonly cardKey: CardKey;
	readonly deckId: DeckId;
	/** Place of the card in its deck; new cards come in this order. */
	readonly position: number;
	readonly phase: Phase;
	readonly queue: Queue;
	/** Study day on which a review card is due; kept while it is out of play; else 0. */
	readonly dueDay: number;
	/** Epoch milliseconds at which a (re)learning card is due; else 0. */
	readonly dueAt: number;
	/** Index of the learning step that the card waits in. */
	readonly step: number;
	/** FSRS stability in days; 0 for a new card. */
	readonly stability: number;
	/** FSRS difficulty, 1–10; 0 for a new card. */
	readonly difficulty: number;
	/** Days from the last review to `dueDay`; 0 while learning. */
	readonly intervalDays: number;
	/** Study day of the last answer; undefined for a new card. */
	readonly lastStudyDay?: number;
	/** Epoch milliseconds of the last answer. */
	readonly reviewedAt?: number;
	readonly reps: number;
	readonly lapses: number;
	/** Study day on which it was buried; it is back on the next. */
	readonly buriedOn?: number;
	/** Set at 8 lapses and every 4 after: the card wants to be rewritten. */
	readonly leech?: true;
	/** Counts writes; a write that expects another revision is refused. */
	readonly revision: number;
}

/** The row of a card that was never answered. */
export function newSchedule(cardKey: CardKey, deckId: DeckId, position: number): Schedule {
	return {
		cardKey,
		deckId,
		position,
		phase: 'new',
		queue: 'new',
		dueDay: 0,
		dueAt: 0,
		step: 0,
		stability: 0,
		difficulty: 0,
		intervalDays: 0,
		reps: 0,
		lapses: 0,
		revision: 0
	};
}

/** The queue that belongs to a phase when nothing keeps the card out of play. */
export function queueOfPhase(phase: Phase): 'new' | 'learning' | 'review' {
	return phase === 'relearning' ? 'learning' : phase;
}
