// Changes of a card's schedule that are no answers; each leaves its event in the log.
import { previewAnswers, type Outcome } from '#core/answer.ts';
import { applyEvent, type ChangeEvent } from '#core/apply-event.ts';
import type { AnswerEvent, VoidEvent } from '#core/event.ts';
import { defaultParameters, retrievability } from '#core/fsrs.ts';
import { lateReview, type LateReview } from '#core/late-review.ts';
import { latestAnswer } from '#core/log.ts';
import type { Rating } from '#core/rating.ts';
import type { Schedule } from '#core/schedule.ts';
import { newEventId } from '#db/event-id.ts';
import { loadHistory } from '#db/history.ts';
import { deckOfKey } from '#db/import-deck.ts';
import { ConflictError, saveChange, voidAnswer } from '#db/save-answer.ts';
import type { Library } from './library.svelte.ts';
import { parametersOf } from './load-day.ts';
import { momentNow, type Moment } from './study-clock.ts';

export class CardProgress {
	readonly #library: Library;

	constructor(library: Library) {
		this.#library = library;
	}

	moment(): Moment {
		return momentNow(this.#library.preferences.rolloverHour);
	}

	/** Probability of recall today, 0–1; undefined for a card never answered. */
	recall(schedule: Schedule): number | undefined {
		if (schedule.lastStudyDay === undefined) return undefined;
		const elapsedDays = this.moment().studyDay - schedule.lastStudyDay;
		return retrievability(schedule.stability, elapsedDays, defaultParameters);
	}

	/** What each rating would do if a card in play were answered now. */
	outcomes(schedule: Schedule): Record<Rating, Outcome> | undefined {
		if (schedule.queue !== 'learning' && schedule.queue !== 'review') return undefined;
		const parameters = parametersOf(this.#library, schedule.deckId);
		const moment = this.moment();
		const context = { ...moment, parameters, newEventId: newEventId(moment.now), durationMs: 0 };
		return previewAnswers(schedule, context);
	}

	/** What it changed that an answer came late. */
	late(event: AnswerEvent): LateReview | undefined {
		return lateReview(event, parametersOf(this.#library, deckOfKey(event.cardKey)));
	}

	/** Out of play (`bury`: until the next study day), back in play, or new again. */
	change(schedule: Schedule, kind: 'bury' | 'suspend' | 'resume' | 'reset'): Promise<Schedule> {
		return this.#save(schedule, { kind, ...this.#stamp(schedule) });
	}

	setDue(schedule: Schedule, dueDay: number): Promise<Schedule> {
		return this.#save(schedule, { kind: 'setDue', dueDay, ...this.#stamp(schedule) });
	}

	/**
	 * Takes an answer back; returns the schedule as it was before.
	 * @throws ConflictError when something rests on the answer: a reset, a new due date, another answer.
	 */
	async takeBack(event: AnswerEvent): Promise<Schedule> {
		const { db } = this.#library;
		const { cardKey, id } = event;
		const [current, history] = await Promise.all([
			db.schedules.get(cardKey),
			loadHistory(db, [cardKey])
		]);
		if (!current || latestAnswer(history)?.id !== id) throw new ConflictError(cardKey);
		const voided: VoidEvent = { kind: 'void', voids: id, ...this.#stamp(event) };
		return voidAnswer(db, current, event, voided);
	}

	#stamp({ cardKey }: Pick<Schedule, 'cardKey'>) {
		const { now, utcOffset, studyDay } = this.moment();
		return { id: newEventId(now), cardKey, at: now, utcOffset, studyDay };
	}

	async #save(before: Schedule, event: ChangeEvent): Promise<Schedule> {
		const after = applyEvent(before, event);
		await saveChange(this.#library.db, before, after, event);
		return after;
	}
}
