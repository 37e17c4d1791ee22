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
import type { AnswerEvent, Prediction, VoidEvent } from '#core/event.ts';
import { defaultParameters } from '#core/fsrs.ts';
import { balancedReachDays } from '#core/fuzz.ts';
import { latestAnswer } from '#core/log.ts';
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
import { hashSeed } from '#core/random.ts';
import type { Rating } from '#core/rating.ts';
import type { Schedule } from '#core/schedule.ts';
import { suggestRating, type Verdict } from '#core/verdict.ts';
import { loadDraft, saveDraft, type AnswerDraft, type PredictionDraft } from '#db/answer-draft.ts';
import { saveConfusion } from '#db/confusions.ts';
import { newEventId } from '#db/event-id.ts';
import { isFlagged, toggleFlag } from '#db/flags.ts';
import { loadHistory } from '#db/history.ts';
import { loadDueLoad } from '#db/load-candidates.ts';
import { acceptForm, loadCard } from '#db/overrides.ts';
import { ConflictError, saveAnswer, voidAnswer } from '#db/save-answer.ts';
import { isDiskFull } from '#db/storage-errors.ts';
import { CardProgress } from './card-progress.ts';
import type { Library } from './library.svelte.ts';
import { loadStudyDay, parametersOf, type DayOptions } from './load-day.ts';
import { searchConfused } from './search-confused.ts';
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
	readonly #startedAt = momentNow(0).now;
	readonly #progress: CardProgress;
	readonly #stopwatch = new Stopwatch();
	#load: ReadonlyMap<number, number> = new Map();
	#storedParameters = new Set<string>();
	#retry: (() => Promise<unknown>) | undefined;
	#context: AnswerContext | undefined;

	#cards = $state.raw<ReadonlyMap<CardKey, Card>>(new Map());
	#queue = $state.raw<ReviewQueue>();
	#schedule = $state.raw<Schedule>();
	#outcomes = $state.raw<Record<Rating, Outcome>>();
	/** Today's answers that can be taken back, oldest first. */
	#answers = $state.raw<readonly AnswerEvent[]>([]);
	#phase = $state<ReviewPhase>('loading');
	#saving = $state(false);
	#failure = $state<SaveFailure>();
	#flagged = $state(false);
	#turn = $state(0);
	/** The card of each answer of this review. */
	#answered = $state.raw<readonly CardKey[]>([]);
	#conflict = $state(false);
	#typed = $state('');
	#verdict = $state.raw<Verdict>();
	#predicted = $state.raw<{ readonly prediction: Prediction; readonly suggests: Rating }>();
	#guess = $state.raw<PredictionDraft>();
	#tries = 0;

	constructor(library: Library, grade: Grade, options: DayOptions = {}) {
		this.#options = options;
		this.#library = library;
		this.#grade = grade;
		this.#progress = new CardProgress(library);
	}

	get phase(): ReviewPhase {
		return this.#phase;
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
		if (this.#phase !== 'question' || !card || !this.#library.typesIn(card.deckId)) return false;
		// A card never seen can only be read; a reverse has no single answer.
		return !this.isNew && !card.reverse && card.demo?.role !== 'ask' && canBeAnswered(card);
	}

	/** What is typed so far. */
	get typed(): string {
		return this.#typed;
	}

	set typed(typed: string) {
		this.#typed = typed;
		this.#keepDraft();
	}

	/** What the grader said; with the question still open, one more try is left. */
	get verdict(): Verdict | undefined {
		return this.#verdict;
	}

	/** The rating that the verdict, or the prediction of a demo, suggests. */
	get suggested(): Rating | undefined {
		return this.#verdict
			? suggestRating(this.#verdict, this.#tries > 1)
			: this.#predicted?.suggests;
	}

	/** Of this card and its repetition: the same until it is answered, another one the next time. */
	get seed(): number {
		return hashSeed(this.#schedule?.cardKey ?? '', this.#schedule?.reps ?? 0);
	}

	/** What was predicted of this card so far, by hand or before the app was killed. */
	get guess(): PredictionDraft | undefined {
		return this.#guess?.seed === this.seed ? this.#guess : undefined;
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

	reveal(): void {
		if (this.#phase !== 'question') return;
		this.#phase = 'answer';
		this.#keepDraft();
	}

	/** Keeps a prediction that isn't run yet. */
	keepGuess(value: unknown): void {
		if (this.#phase !== 'question') return;
		this.#guess = { seed: this.seed, value, committed: false };
		this.#keepDraft();
	}

	/** A demo's prediction stands beside the truth: it is logged with the answer. */
	predict(prediction: Prediction, suggests: Rating): void {
		// Who has seen the answer can't predict it any more.
		if (this.#phase !== 'question') return;
		this.#guess = { seed: this.seed, value: prediction.value, committed: true };
		this.#predicted = { prediction, suggests };
		this.reveal();
	}

	/** Judges what is typed. Close to right leaves one more try; else the answer shows. */
	async check(): Promise<void> {
		const { card } = this;
		if (!card || !this.asksAnswer || this.#typed.trim() === '') return;
		const turn = this.#turn;
		const verdict = await this.#grade(card, this.#typed);
		if (turn !== this.#turn || this.#phase !== 'question') return;
		this.#verdict = verdict;
		this.#tries += 1;
		const typed = this.#typed;
		if (verdict.rung !== 'close' || this.#tries > 1) this.reveal();
		if (verdict.rung === 'close') void this.#noteConfusion(card, typed).catch(() => undefined);
	}

	/** "Mine was right too": what was typed counts as right from now on. */
	async acceptTyped(): Promise<void> {
		const { card } = this;
		if (!card || this.#typed.trim() === '') return;
		await acceptForm(this.#library.db, card.key, this.#typed.trim(), this.#progress.moment().now);
		this.#verdict = { rung: 'identical', reasons: [], form: this.#typed.trim() };
	}

	/** Stores the rating and shows the next card. False when nothing was stored. */
	async rate(rating: Rating): Promise<boolean> {
		const schedule = this.#schedule;
		const context = this.#context;
		if (!schedule || !context || this.#phase !== 'answer' || this.#saving) return false;
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
		if (visible) this.#stopwatch.resume(now);
		else this.#stopwatch.pause(now);
	}

	/** Looks again for a learning card whose time has come. */
	lookAgain(): void {
		if (this.#phase === 'waiting') this.#showNext();
	}

	#answerNow(context: AnswerContext): AnswerContext {
		const { now, utcOffset } = this.#progress.moment();
		// Study day, seed and load stay those of the preview, so that its interval is the one stored.
		const durationMs = this.#stopwatch.elapsedMs(now);
		const rung = this.#verdict?.rung;
		const prediction = this.#predicted?.prediction;
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
		const other = await searchConfused(db, card, typed, this.#grade, isWanted);
		if (!other) return;
		await saveConfusion(db, card.key, other.key, this.#progress.moment().studyDay);
		if (this.#queue) this.#queue = withdraw(this.#queue, other.key);
	}

	/** Keeps what is typed or predicted through a killed tab; a card that is only looked at leaves nothing. */
	#keepDraft(): void {
		const key = this.#schedule?.cardKey;
		if (!key) return;
		const { guess } = this;
		const draft: AnswerDraft = {
			cardKey: key,
			typed: this.#typed,
			...(guess ? { prediction: guess } : {})
		};
		void saveDraft(this.#library.db, draft).catch(() => undefined);
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
		this.#typed = draft.typed;
		this.#guess = draft.prediction;
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
		const { db } = this.#library;
		const { cardKey } = event;
		const [current, card, history] = await Promise.all([
			db.schedules.get(cardKey),
			loadCard(db, cardKey),
			loadHistory(db, [cardKey])
		]);
		// A reset or a new due date rests on the answer: it stays.
		if (!current || !card || latestAnswer(history)?.id !== event.id) {
			throw new ConflictError(cardKey);
		}
		const { now, utcOffset, studyDay } = this.#progress.moment();
		const id = newEventId(now);
		const voids = event.id;
		const voided: VoidEvent = { kind: 'void', id, cardKey, at: now, utcOffset, studyDay, voids };
		const restored = await voidAnswer(db, current, event, voided);
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
			await change(schedule);
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
		const schedule = this.#queue && nextCard(this.#queue, moment.now, moment.now - this.#startedAt);
		this.#schedule = schedule;
		this.#flagged = false;
		this.#typed = '';
		this.#verdict = undefined;
		this.#predicted = undefined;
		this.#guess = undefined;
		this.#tries = 0;
		if (!schedule) {
			this.#outcomes = undefined;
			this.#phase = this.nextLearningAt === undefined ? 'done' : 'waiting';
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
		this.#phase = 'question';
		const key = schedule.cardKey;
		void isFlagged(this.#library.db, key).then((flagged) => {
			if (this.#schedule?.cardKey === key) this.#flagged = flagged;
		});
	}
}
