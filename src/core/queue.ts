// What there is to do on a study day, in order: learning cards at their time, then reviews, the
// most endangered first, then new cards. A plain value; next-card.ts takes cards from it.
import type { CardKey, DeckId } from './card.ts';
import { entryKey } from './card.ts';
import { retrievability } from './fsrs.ts';
import { pickNewCards } from './pick-new-cards.ts';
import type { Parameters } from './parameters.ts';
import { hashSeed } from './random.ts';
import type { Schedule } from './schedule.ts';
import { elapsedDays } from './transition.ts';

export interface QueueInput {
	readonly studyDay: number;
	/** Settles ties; the same seed gives the same order. */
	readonly seed: number;
	/** Only their cards are asked. */
	readonly awake: readonly DeckId[];
	/** Schedules in queue `learning`. */
	readonly learning: readonly Schedule[];
	/** Schedules in queue `review` that are due on the study day or earlier. */
	readonly reviews: readonly Schedule[];
	/** Schedules in queue `new`: all of a deck, or its first by position. */
	readonly newCards: readonly Schedule[];
	/** Cards that were answered on this study day; their siblings wait for another day. */
	readonly answeredToday?: ReadonlySet<CardKey>;
	readonly limits: Limits;
	/** What the study day has seen already, counted against the limits. */
	readonly done?: { readonly newCards: number; readonly reviews: number };
	readonly parametersOf: (deckId: DeckId) => Parameters;
	/** Cards to know before a card. */
	readonly after?: (key: CardKey) => readonly CardKey[];
	/**
	 * True for a card of an awake deck in queue `new`; needed for cards that may be missing in
	 * `newCards`. Cards that can't come (asleep, out of play, gone) hold none back.
	 */
	readonly isNew?: (key: CardKey) => boolean;
	readonly sitting?: Sitting;
}

/** Cards a day, over all decks together. */
export interface Limits {
	readonly newPerDay: number;
	readonly reviewsPerDay: number;
}

/** A review that ends by the clock; `sittingOf` makes one. */
export interface Sitting {
	readonly lengthMs: number;
	/** What a new card takes until its learning steps are done. */
	readonly newCardMs: number;
}

/** Never changed, only replaced. A card is in it at most once, and never with a sibling. */
export interface ReviewQueue {
	/** Put back by undo: they come before everything else. */
	readonly first: readonly Schedule[];
	/** By `dueAt`. */
	readonly learning: readonly Schedule[];
	readonly reviews: readonly Schedule[];
	readonly newCards: readonly Schedule[];
	/** For new cards: the new cards of this queue that must come before. */
	readonly waitsFor: ReadonlyMap<CardKey, readonly CardKey[]>;
	readonly sitting?: Sitting;
}

/** The queue of a study day. Deterministic: the same input gives the same order. */
export function buildQueue(input: QueueInput): ReviewQueue {
	const { limits, done = { newCards: 0, reviews: 0 } } = input;
	const awake = new Set(input.awake);
	const entries = takenEntries(input.answeredToday ?? new Set());
	const claim = (schedule: Schedule) => awake.has(schedule.deckId) && entries.claim(schedule);

	const learning = [...input.learning].sort(byDueAt).filter(claim);
	const reviews: Schedule[] = [];
	const roomForReviews = room(limits.reviewsPerDay, done.reviews);
	for (const schedule of endangeredFirst(input)) {
		if (reviews.length >= roomForReviews) break;
		if (claim(schedule)) reviews.push(schedule);
	}
	const { newCards, waitsFor } = pickNewCards({
		candidates: input.newCards,
		decks: input.awake,
		room: room(limits.newPerDay, done.newCards),
		seed: input.seed,
		claim,
		...(input.after ? { after: input.after } : {}),
		...(input.isNew ? { isNew: input.isNew } : {})
	});
	return {
		first: [],
		learning,
		reviews,
		newCards,
		waitsFor,
		...(input.sitting ? { sitting: input.sitting } : {})
	};
}

/** Orders learning cards by the time they are due. */
export function byDueAt(a: Schedule, b: Schedule): number {
	return a.dueAt - b.dueAt || (a.cardKey < b.cardKey ? -1 : 1);
}

function room(perDay: number, done: number): number {
	return Math.max(0, perDay - done);
}

function endangeredFirst({ reviews, studyDay, parametersOf, seed }: QueueInput): Schedule[] {
	const tie = ({ cardKey }: Schedule) => hashSeed(seed, cardKey);
	const parameters = new Map<DeckId, Parameters>();
	for (const { deckId } of reviews) {
		if (!parameters.has(deckId)) parameters.set(deckId, parametersOf(deckId));
	}
	return reviews
		.map((schedule) => ({
			schedule,
			recall: retrievability(
				schedule.stability,
				elapsedDays(schedule, studyDay),
				parameters.get(schedule.deckId) ?? parametersOf(schedule.deckId)
			)
		}))
		.sort((a, b) => a.recall - b.recall || tie(a.schedule) - tie(b.schedule))
		.map(({ schedule }) => schedule);
}

/** Of the cards made of one entry, only one a day: the one that was answered, or claims first. */
function takenEntries(answeredToday: ReadonlySet<CardKey>) {
	const claimed = new Set<string>();
	const answered = new Map<string, CardKey>();
	for (const key of answeredToday) answered.set(entryKey(key), key);
	return {
		claim({ cardKey }: Schedule): boolean {
			const entry = entryKey(cardKey);
			if (claimed.has(entry)) return false;
			if (answered.has(entry) && !answeredToday.has(cardKey)) return false;
			claimed.add(entry);
			return true;
		}
	};
}
