// A review: the only mutable state between the queue and the database. The next card shows when the
// answer is on disk.
import {
	alreadyKnown,
	answer,
	previewAnswers,
	type AnswerContext,
	type Outcome
} from '#core/answer.ts';
import { canBeAnswered, type Card, type CardKey } from '#core/card.ts';
import type { AnswerEvent } from '#core/event.ts';
import { defaultParameters } from '#core/fsrs.ts';
import { balancedReachDays } from '#core/fuzz.ts';
import {
	answersLeft,
	cardsLeft,
	nextCard,
	nextLearningAt,
	placeInQueue,
	putBack,
	putFirst,
	withdraw,
	type Place
} from '#core/next-card.ts';
import type { ReviewQueue } from '#core/queue.ts';
import type { Rating } from '#core/rating.ts';
import type { Schedule } from '#core/schedule.ts';
import type { Verdict } from '#core/verdict.ts';
import { loadDraft, type AnswerDraft } from '#db/answer-draft.ts';
import { saveConfusion } from '#db/confusions.ts';
import { newEventId } from '#db/event-id.ts';
import { isFlagged, toggleFlag } from '#db/flags.ts';
import { loadDueLoad } from '#db/load-candidates.ts';
import { acceptForm, loadCard } from '#db/overrides.ts';
import { ConflictError, saveAnswer } from '#db/save-answer.ts';
import { isDiskFull } from '#db/storage-errors.ts';
import { Attempt } from './attempt.svelte.ts';
import { CardProgress } from './card-progress.ts';
import type { Library } from './library.svelte.ts';
import { loadStudyDay, parametersOf, type DayOptions } from './load-day.ts';
import { Stopwatch } from './stopwatch.ts';
import { momentNow } from './study-clock.ts';

/** Judges a typed answer of a card; passed in, since graders are large and load late. */
export type Grade = (card: Card, typed: string) => Promise<Verdict>;

export type ReviewPhase = 'loading' | 'question' | 'answer' | 'waiting' | 'done';
export type SaveFailure = 'diskFull' | 'other';

export class ReviewSession {
	readonly #library: Library;
	readonly #grade: Grade;
	readonly #options: DayOptions;
	readonly #progress: CardProgress;
	readonly #stopwatch = new Stopwatch();
	/** Of the whole review: a sitting ends by it. */
	readonly #sitting = new Stopwatch();
	#load: ReadonlyMap<number, number> = new Map();
	#storedParameters = new Set<string>();
	/** The latest card that was buried or put aside in this review. */
	#away: Schedule | undefined;
	#retry: (() => Promise<unknown>) | undefined;
	#context: AnswerContext | undefined;

	#cards = $state.raw<ReadonlyMap<CardKey, Card>>(new Map());
	#queue = $state.raw<ReviewQueue>();
	#schedule = $state.raw<Schedule>();
	#outcomes = $state.raw<Record<Rating, Outcome>>();
	/** Today's answers that can be taken back, oldest first. */
	#answers = $state.raw<readonly AnswerEvent[]>([]);
	/** What is given on the card that shows; none while no card does. */
	#attempt = $state.raw<Attempt>();
	#rest = $state<'loading' | 'waiting' | 'done'>('loading');
	#saving = $state(false);
	#failure = $state<SaveFailure>();
	#flagged = $state(false);
	#turn = $state(0);
	/** The card of each answer of this review. */
	#answered = $state.raw<readonly CardKey[]>([]);
	#conflict = $state(false);

	constructor(library: Library, grade: Grade, options: DayOptions = {}) {
		this.#options = options;
		this.#library = library;
		this.#grade = grade;
		this.#progress = new CardProgress(library);
		this.#sitting.restart(momentNow(0).now);
	}

	get phase(): ReviewPhase {
		if (!this.#attempt) return this.#rest;
		return this.#attempt.revealed ? 'answer' : 'question';
	}

	/** What is typed or predicted on the card that shows, and what follows from it. */
	get attempt(): Attempt | undefined {
		return this.#attempt;
	}

	get card(): Card | undefined {
		return this.#schedule && this.#cards.get(this.#schedule.cardKey);
	}

	/** What each rating would do; there from the moment the card shows. */
	get outcomes(): Record<Rating, Outcome> | undefined {
		return this.#outcomes;
	}

	/** Epoch milliseconds that the outcomes were computed for. */
	get shownAt(): number {
		return this.#context?.now ?? 0;
	}

	/** Counts the cards shown, so that the same card twice in a row is drawn anew. */
	get turn(): number {
		return this.#turn;
	}

	/** Where the card stands among the cards of this review. */
	get place(): Place | undefined {
		const key = this.#schedule?.cardKey;
		return key && this.#queue && placeInQueue(this.#queue, this.#answered, key);
	}

	/** How much of this review is answered, if all goes well from now on; 0 to 1. */
	get share(): number {
		const done = this.#answered.length;
		const left = this.#queue ? answersLeft(this.#queue, defaultParameters) : 0;
		return done === 0 ? 0 : done / (done + left);
	}

	/** Cards that a sitting, which ends by the clock, has left for later; undefined when it isn't one. */
	get leftBySitting(): number | undefined {
		return this.#queue?.sitting && cardsLeft(this.#queue).length;
	}

	/** Cards answered today, in other reviews too. */
	get cardsToday(): number {
		return new Set(this.#answers.map(({ cardKey }) => cardKey)).size;
	}

	get isNew(): boolean {
		return this.#schedule?.phase === 'new';
	}

	get flagged(): boolean {
		return this.#flagged;
	}

	get saving(): boolean {
		return this.#saving;
	}

	/** Why the last answer isn't stored; it is kept for `retry`. */
	get failure(): SaveFailure | undefined {
		return this.#failure;
	}

	/** True after another tab had answered the card first. */
	get conflict(): boolean {
		return this.#conflict;
	}

	/** True while the card wants an answer before it shows its own. */
	get asksAnswer(): boolean {
		const { card } = this;
		if (this.phase !== 'question' || !card || !this.#library.typesIn(card.deckId)) return false;
		// A card never seen can only be read; a reverse has no single answer.
		return !this.isNew && !card.reverse && card.demo?.role !== 'ask' && canBeAnswered(card);
	}

	get canUndo(): boolean {
		return this.#answers.length > 0;
	}

	/** Epoch milliseconds at which a learning card comes back; undefined when there is none. */
	get nextLearningAt(): number | undefined {
		return this.#queue && nextLearningAt(this.#queue);
	}

	/** Loads the day's queue and shows the first card. */
	async start(): Promise<void> {
		const moment = this.#progress.moment();
		const day = await loadStudyDay(this.#library, moment, this.#options);
		this.#cards = day.cards;
		this.#answers = day.answers;
		this.#queue = day.queue;
		this.#showNext();
		this.#resume(await loadDraft(this.#library.db));
		const { studyDay } = moment;
		this.#load = await loadDueLoad(this.#library.db, studyDay + 1, studyDay + balancedReachDays);
	}

	/** Judges what is typed. */
	async check(): Promise<void> {
		const attempt = this.#attempt;
		const { card } = this;
		if (!attempt || !card || !this.asksAnswer || attempt.typed.trim() === '') return;
		const { typed } = attempt;
		const verdict = await this.#grade(card, typed);
		if (attempt !== this.#attempt || attempt.revealed) return;
		attempt.judge(verdict);
		if (verdict.rung === 'close') void this.#noteConfusion(card, typed).catch(() => undefined);
	}

	/** "Mine was right too": what was typed counts as right from now on. */
	async acceptTyped(): Promise<void> {
		const attempt = this.#attempt;
		const typed = attempt?.typed.trim();
		if (!attempt || !typed) return;
		await acceptForm(this.#library.db, attempt.cardKey, typed, this.#progress.moment().now);
		attempt.acceptTyped();
	}

	/** Stores the rating and shows the next card. False when nothing was stored. */
	async rate(rating: Rating): Promise<boolean> {
		const schedule = this.#schedule;
		const context = this.#context;
		if (!schedule || !context || this.phase !== 'answer' || this.#saving) return false;
		return this.#store(answer(schedule, rating, this.#answerNow(context)));
	}

	/** A new card that is known already: next check in about a month. */
	async markKnown(): Promise<boolean> {
		const schedule = this.#schedule;
		const context = this.#context;
		if (!schedule || !context || !this.isNew || this.#saving) return false;
		return this.#store(alreadyKnown(schedule, this.#answerNow(context)));
	}

	/** Tries again to store the answer that couldn't be. */
	async retry(): Promise<void> {
		await this.#retry?.();
	}

	/** Takes back the latest of today's answers and asks its card again. */
	async undo(): Promise<boolean> {
		const event = this.#answers.at(-1);
		if (!event || this.#saving) return false;
		return this.#write(() => this.#takeBack(event));
	}

	async bury(): Promise<boolean> {
		return this.#takeAway((schedule) => this.#progress.change(schedule, 'bury'));
	}

	async suspend(): Promise<boolean> {
		return this.#takeAway((schedule) => this.#progress.change(schedule, 'suspend'));
	}

	/** The card that was just buried or put aside is in play again, and asked. */
	async bringBack(): Promise<boolean> {
		const away = this.#away;
		if (!away || this.#saving) return false;
		return this.#write(async () => {
			const schedule = await this.#progress.change(away, 'resume');
			this.#away = undefined;
			if (this.#queue) this.#queue = putFirst(this.#queue, schedule);
			this.#showNext();
		});
	}

	/** Marks the card for rewriting, or removes the mark. Returns whether it is marked now. */
	async toggleFlag(): Promise<boolean> {
		const key = this.#schedule?.cardKey;
		if (key) this.#flagged = await toggleFlag(this.#library.db, key, this.#progress.moment().now);
		return this.#flagged;
	}

	/** Shows the card as it was just edited. */
	async reloadCard(): Promise<void> {
		const key = this.#schedule?.cardKey;
		const card = key && (await loadCard(this.#library.db, key));
		if (card) this.#cards = new Map(this.#cards).set(card.key, card);
	}

	/** The page was hidden or shown again: hidden time isn't counted. */
	setVisible(visible: boolean): void {
		const { now } = this.#progress.moment();
		for (const watch of [this.#stopwatch, this.#sitting]) {
			if (visible) watch.resume(now);
			else watch.pause(now);
		}
	}

	/** Looks again for a learning card whose time has come. */
	lookAgain(): void {
		if (this.phase === 'waiting') this.#showNext();
	}

	#answerNow(context: AnswerContext): AnswerContext {
		const { now, utcOffset } = this.#progress.moment();
		// Study day, seed and load stay those of the preview, so that its interval is the one stored.
		const durationMs = this.#stopwatch.elapsedMs(now);
		const rung = this.#attempt?.verdict?.rung;
		const prediction = this.#attempt?.prediction;
		return {
			...context,
			now,
			utcOffset,
			durationMs,
			...(rung === undefined ? {} : { rung }),
			...(prediction === undefined ? {} : { prediction })
		};
	}

	/** The answer of another card was given: the pair is kept apart for the rest of the day. */
	async #noteConfusion(card: Card, typed: string): Promise<void> {
		const { db } = this.#library;
		const turn = this.#turn;
		const isWanted = () => turn === this.#turn;
		// A first sight is never typed: what judges typing comes after the first answer.
		const { searchConfused } = await import('./search-confused.ts');
		const other = await searchConfused(db, card, typed, this.#grade, isWanted);
		if (!other) return;
		await saveConfusion(db, card.key, other.key, this.#progress.moment().studyDay);
		if (this.#queue) this.#queue = withdraw(this.#queue, other.key);
	}

	/** Brings back the card that was being answered when the app was killed. */
	#resume(draft: AnswerDraft | undefined): void {
		if (!draft || !this.#queue) return;
		const { first, learning, reviews, newCards } = this.#queue;
		const waiting = [...first, ...learning, ...reviews, ...newCards];
		const schedule = waiting.find(({ cardKey }) => cardKey === draft.cardKey);
		if (!schedule) return;
		this.#queue = putFirst(this.#queue, schedule);
		this.#showNext();
		this.#attempt?.resume(draft);
	}

	#store(outcome: Outcome): Promise<boolean> {
		return this.#write(async () => {
			await this.#storeParameters(outcome);
			await saveAnswer(this.#library.db, outcome);
			this.#answers = [...this.#answers, outcome.event];
			this.#answered = [...this.#answered, outcome.event.cardKey];
			if (this.#queue) this.#queue = putBack(this.#queue, outcome.after);
			this.#showNext();
		});
	}

	async #takeBack(event: AnswerEvent): Promise<void> {
		const { cardKey } = event;
		const card = await loadCard(this.#library.db, cardKey);
		if (!card) throw new ConflictError(cardKey);
		const restored = await this.#progress.takeBack(event);
		this.#answers = this.#answers.slice(0, -1);
		const at = this.#answered.lastIndexOf(cardKey);
		if (at >= 0) this.#answered = this.#answered.toSpliced(at, 1);
		this.#cards = new Map(this.#cards).set(cardKey, card);
		if (this.#queue) this.#queue = putFirst(this.#queue, restored);
		this.#showNext();
	}

	/** Each set of parameters that an answer names is stored once. */
	async #storeParameters({ before, event }: Outcome): Promise<void> {
		if (this.#storedParameters.has(event.parametersId)) return;
		await this.#library.db.parameterSets.put(parametersOf(this.#library, before.deckId));
		this.#storedParameters.add(event.parametersId);
	}

	async #takeAway(change: (schedule: Schedule) => Promise<Schedule>): Promise<boolean> {
		const schedule = this.#schedule;
		if (!schedule || this.#saving) return false;
		return this.#write(async () => {
			this.#away = await change(schedule);
			if (this.#queue) this.#queue = withdraw(this.#queue, schedule.cardKey);
			this.#showNext();
		});
	}

	/** Runs a write; on failure it is kept for `retry` and nothing else changes. */
	async #write(write: () => Promise<void>): Promise<boolean> {
		this.#saving = true;
		this.#conflict = false;
		try {
			await write();
			this.#failure = undefined;
			this.#retry = undefined;
			return true;
		} catch (error) {
			if (error instanceof ConflictError) {
				// Another tab was first: start over from what is stored.
				this.#conflict = true;
				await this.start();
			} else {
				this.#failure = isDiskFull(error) ? 'diskFull' : 'other';
				this.#retry = () => this.#write(write);
			}
			return false;
		} finally {
			this.#saving = false;
		}
	}

	#showNext(): void {
		const moment = momentNow(this.#library.preferences.rolloverHour);
		const schedule =
			this.#queue && nextCard(this.#queue, moment.now, this.#sitting.elapsedMs(moment.now));
		this.#schedule = schedule;
		this.#flagged = false;
		this.#attempt = schedule && new Attempt(this.#library.db, schedule);
		if (!schedule) {
			this.#outcomes = undefined;
			this.#rest = this.nextLearningAt === undefined ? 'done' : 'waiting';
			return;
		}
		const load = this.#load;
		this.#context = {
			...moment,
			parameters: parametersOf(this.#library, schedule.deckId),
			load: (day) => load.get(day) ?? 0,
			newEventId: newEventId(moment.now),
			durationMs: 0
		};
		this.#outcomes = previewAnswers(schedule, this.#context);
		this.#stopwatch.restart(moment.now);
		this.#turn += 1;
		const key = schedule.cardKey;
		void isFlagged(this.#library.db, key).then((flagged) => {
			if (this.#schedule?.cardKey === key) this.#flagged = flagged;
		});
	}
}
