// A quiz: typed answers one after another, outside the schedule unless the person says that they
// count. Nothing is lost when it is left: what counted is stored answer by answer.
import { answer } from '#core/answer.ts';
import { canBeAnswered, type Card, type CardKey, type CardKind, type DeckId } from '#core/card.ts';
import { shuffle } from '#core/chips.ts';
import { retrievability } from '#core/fsrs.ts';
import { randomFrom } from '#core/random.ts';
import type { Schedule } from '#core/schedule.ts';
import { elapsedDays } from '#core/transition.ts';
import { isAccepted, suggestRating, type Verdict } from '#core/verdict.ts';
import { saveConfusion } from '#db/confusions.ts';
import { newEventId } from '#db/event-id.ts';
import { cardsOfDeck } from '#db/import-deck.ts';
import { loadCards } from '#db/overrides.ts';
import { saveAnswer } from '#db/save-answer.ts';
import type { Library } from './library.svelte.ts';
import { parametersOf } from './load-day.ts';
import type { Grade } from './review-session.svelte.ts';
import { searchConfused } from './search-confused.ts';
import { Stopwatch } from './stopwatch.ts';
import { momentNow } from './study-clock.ts';

const msPerMinute = 60_000;

export interface QuizChoice {
	readonly deckIds: readonly DeckId[];
	readonly kinds: readonly CardKind[];
	/** How many cards at most. */
	readonly count: number;
	readonly order: 'due' | 'weakest' | 'random';
	/** The quiz ends with the card during which these are over; undefined: no limit. */
	readonly minutes?: number;
	/** True when the answers change the schedule. */
	readonly counts: boolean;
}

export interface QuizResult {
	readonly card: Card;
	readonly typed: string;
	readonly right: boolean;
	/** The card whose answer was given instead. */
	readonly confusedWith: Card | undefined;
}

export class QuizSession {
	readonly #library: Library;
	readonly #grade: Grade;
	readonly #choice: QuizChoice;
	readonly #stopwatch = new Stopwatch();
	#cards = $state.raw<readonly Card[]>([]);
	#results = $state.raw<readonly QuizResult[]>([]);
	#verdict = $state.raw<Verdict>();
	#typed = $state('');
	#givenUp = $state(false);
	/** Under way from the verdict on. */
	#confused: Promise<Card | undefined> | undefined;
	/** A second tap on "Next" while the first one is at work counts once. */
	#leaving = false;
	#loaded = $state(false);
	/** When the minutes are over, in epoch milliseconds. */
	#endsAt = Infinity;
	#overtime = $state(false);

	constructor(library: Library, grade: Grade, choice: QuizChoice) {
		this.#library = library;
		this.#grade = grade;
		this.#choice = choice;
	}

	get loaded(): boolean {
		return this.#loaded;
	}

	get card(): Card | undefined {
		return this.#overtime ? undefined : this.#cards[this.#results.length];
	}

	/** Counts the cards shown. */
	get turn(): number {
		return this.#results.length;
	}

	get total(): number {
		return this.#cards.length;
	}

	get results(): readonly QuizResult[] {
		return this.#results;
	}

	get missed(): readonly QuizResult[] {
		return this.#results.filter(({ right }) => !right);
	}

	get typed(): string {
		return this.#typed;
	}

	set typed(typed: string) {
		this.#typed = typed;
	}

	/** There once the answer was checked or given up. */
	get verdict(): Verdict | undefined {
		return this.#verdict;
	}

	/** True where the person didn't know: nothing was judged. */
	get givenUp(): boolean {
		return this.#givenUp;
	}

	/** Chooses the cards; `only` asks just these. */
	async start(only?: readonly CardKey[]): Promise<void> {
		const { db } = this.#library;
		const { deckIds, kinds, count } = this.#choice;
		const decks = await Promise.all(deckIds.map((deckId) => cardsOfDeck(db, deckId)));
		const wanted = decks
			.flat()
			.filter((card) => !card.reverse && canBeAnswered(card) && card.demo?.role !== 'ask')
			.filter(({ key, kind }) => (only ? only.includes(key) : kinds.includes(kind)));
		const keys = (await this.#inOrder(wanted.map(({ key }) => key))).slice(0, count);
		this.#cards = await loadCards(db, keys);
		this.#results = [];
		this.#loaded = true;
		const { now } = this.#moment();
		const { minutes } = this.#choice;
		this.#overtime = false;
		this.#endsAt = minutes === undefined ? Infinity : now + minutes * msPerMinute;
		this.#stopwatch.restart(now);
	}

	/** Judges what is typed. */
	async check(): Promise<void> {
		const { card } = this;
		if (!card || this.#verdict || this.#typed.trim() === '') return;
		const { turn } = this;
		const verdict = await this.#grade(card, this.#typed);
		if (turn !== this.turn || this.#verdict) return;
		this.#verdict = verdict;
		if (!isAccepted(verdict.rung)) this.#searchConfused(card);
	}

	/** "I don't know". */
	giveUp(): void {
		const { card } = this;
		if (!card || this.#verdict) return;
		this.#verdict = { rung: 'close', reasons: [] };
		this.#givenUp = true;
		this.#searchConfused(card);
	}

	/** Goes on to the next card; `right` is the person's word where the grader couldn't say. */
	async next(right = this.#verdict ? isAccepted(this.#verdict.rung) : false): Promise<void> {
		const { card } = this;
		if (!card || !this.#verdict || this.#leaving) return;
		this.#leaving = true;
		try {
			const confusedWith = await this.#note(card, right);
			this.#results = [...this.#results, { card, typed: this.#typed, right, confusedWith }];
		} finally {
			this.#leaving = false;
		}
		this.#verdict = undefined;
		this.#givenUp = false;
		this.#confused = undefined;
		this.#typed = '';
		const { now } = this.#moment();
		this.#overtime = now >= this.#endsAt;
		this.#stopwatch.restart(now);
	}

	/** Stores what the answer says; returns the card that was meant. */
	async #note(card: Card, right: boolean): Promise<Card | undefined> {
		const { db } = this.#library;
		const confusedWith = right ? undefined : await this.#confused;
		const { studyDay } = this.#moment();
		if (confusedWith) await saveConfusion(db, card.key, confusedWith.key, studyDay);
		if (this.#choice.counts) await this.#count(card, right);
		return confusedWith;
	}

	#searchConfused(card: Card): void {
		const { turn } = this;
		const isWanted = () => turn === this.turn;
		const { db } = this.#library;
		this.#confused = searchConfused(db, card, this.#typed, this.#grade, isWanted).catch(
			() => undefined
		);
	}

	#moment() {
		return momentNow(this.#library.preferences.rolloverHour);
	}

	async #inOrder(keys: readonly CardKey[]): Promise<CardKey[]> {
		const { studyDay, now } = this.#moment();
		const mixed = shuffle(keys, randomFrom(now));
		const { order } = this.#choice;
		if (order === 'random') return mixed;
		const found = await this.#library.db.schedules.bulkGet(mixed);
		const schedules = found.filter((schedule) => schedule !== undefined);
		const rank = (schedule: Schedule) =>
			schedule.phase === 'new'
				? Infinity
				: order === 'due'
					? schedule.dueDay
					: retrievability(
							schedule.stability,
							elapsedDays(schedule, studyDay),
							parametersOf(this.#library, schedule.deckId)
						);
		return schedules
			.map((schedule) => ({ key: schedule.cardKey, rank: rank(schedule) }))
			.sort((a, b) => a.rank - b.rank || 0)
			.map(({ key }) => key);
	}

	async #count(card: Card, right: boolean): Promise<void> {
		const { db } = this.#library;
		const schedule = await db.schedules.get(card.key);
		const verdict = this.#verdict;
		if (!schedule || !verdict || schedule.queue === 'suspended') return;
		const moment = this.#moment();
		const parameters = parametersOf(this.#library, card.deckId);
		const rating = right ? (suggestRating(verdict, false) ?? 3) : 1;
		await db.parameterSets.put(parameters);
		await saveAnswer(
			db,
			answer(schedule, right && rating === 1 ? 3 : rating, {
				...moment,
				parameters,
				newEventId: newEventId(moment.now),
				durationMs: this.#stopwatch.elapsedMs(moment.now),
				rung: verdict.rung
			})
		);
	}
}
