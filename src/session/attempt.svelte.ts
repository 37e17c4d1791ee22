// What a person gives on one showing of a card: what is typed or predicted, the verdict on it and the
// rating that follows. It outlives a killed tab.
import type { CardKey } from '#core/card.ts';
import type { Prediction } from '#core/event.ts';
import { hashSeed } from '#core/random.ts';
import type { Rating } from '#core/rating.ts';
import type { Schedule } from '#core/schedule.ts';
import { suggestRating, type Verdict } from '#core/verdict.ts';
import { saveDraft, type AnswerDraft, type PredictionDraft } from '#db/answer-draft.ts';
import type { WarmupDatabase } from '#db/database.ts';

export class Attempt {
	readonly cardKey: CardKey;
	/** Of this card and its repetition: the same until it is answered, another one the next time. */
	readonly seed: number;
	readonly #db: WarmupDatabase;
	#typed = $state('');
	#verdict = $state.raw<Verdict>();
	#revealed = $state(false);
	#predicted = $state.raw<{ readonly prediction: Prediction; readonly suggests: Rating }>();
	#guess = $state.raw<PredictionDraft>();
	#tries = 0;

	constructor(db: WarmupDatabase, { cardKey, reps }: Schedule) {
		this.#db = db;
		this.cardKey = cardKey;
		this.seed = hashSeed(cardKey, reps);
	}

	/** What is typed so far. */
	get typed(): string {
		return this.#typed;
	}

	set typed(typed: string) {
		this.#typed = typed;
		this.#keep();
	}

	/** What the grader said; with the answer not shown yet, one more try is left. */
	get verdict(): Verdict | undefined {
		return this.#verdict;
	}

	/** The card shows its answer. */
	get revealed(): boolean {
		return this.#revealed;
	}

	/** The rating that the verdict, or the prediction of a demo, suggests. */
	get suggested(): Rating | undefined {
		return this.#verdict
			? suggestRating(this.#verdict, this.#tries > 1)
			: this.#predicted?.suggests;
	}

	/** What was predicted so far, by hand or before the app was killed. */
	get guess(): PredictionDraft | undefined {
		return this.#guess?.seed === this.seed ? this.#guess : undefined;
	}

	/** The prediction that stood beside the truth. */
	get prediction(): Prediction | undefined {
		return this.#predicted?.prediction;
	}

	reveal(): void {
		if (this.#revealed) return;
		this.#revealed = true;
		this.#keep();
	}

	/** Takes the verdict on what is typed. Close to right leaves one more try; else the answer shows. */
	judge(verdict: Verdict): void {
		this.#verdict = verdict;
		this.#tries += 1;
		if (verdict.rung !== 'close' || this.#tries > 1) this.reveal();
	}

	/** What is typed counts as right: the person says so. */
	acceptTyped(): void {
		this.#verdict = { rung: 'identical', reasons: [], form: this.#typed.trim() };
	}

	/** Keeps a prediction that isn't run yet. */
	keepGuess(value: unknown): void {
		if (this.#revealed) return;
		this.#guess = { seed: this.seed, value, committed: false };
		this.#keep();
	}

	/** A demo's prediction stands beside the truth: it is logged with the answer. */
	predict(prediction: Prediction, suggests: Rating): void {
		// Who has seen the answer can't predict it any more.
		if (this.#revealed) return;
		this.#guess = { seed: this.seed, value: prediction.value, committed: true };
		this.#predicted = { prediction, suggests };
		this.reveal();
	}

	/** Goes on from what was typed and predicted when the app was killed. */
	resume({ typed, prediction }: AnswerDraft): void {
		this.#typed = typed;
		this.#guess = prediction;
	}

	/** A card that is only looked at leaves nothing. */
	#keep(): void {
		const { cardKey, guess } = this;
		const draft = { cardKey, typed: this.#typed, ...(guess ? { prediction: guess } : {}) };
		void saveDraft(this.#db, draft).catch(() => undefined);
	}
}
