// The append-only log: what happened to a card. Schedules can be rebuilt from it.
import type { CardKey } from './card.ts';
import type { Rating } from './rating.ts';
import type { Schedule } from './schedule.ts';
import type { Rung } from './verdict.ts';

interface EventBase {
	/** Unique across devices, sortable by time. */
	readonly id: string;
	readonly cardKey: CardKey;
	/** Epoch milliseconds. */
	readonly at: number;
	/** Minutes that local time was ahead of UTC. */
	readonly utcOffset: number;
	readonly studyDay: number;
}

/** What a demo that asked was about: enough to show the same instance again. */
export interface Prediction {
	readonly demoId: string;
	readonly seed: number;
	readonly value: unknown;
	/** 0 (far off) to 1 (exact). */
	readonly score: number;
}

export interface AnswerEvent extends EventBase {
	readonly kind: 'answer';
	readonly rating: Rating;
	/** What the grader said of the typed answer, if one was typed. */
	readonly rung?: Rung;
	/** Time the card was looked at; hidden time isn't counted. */
	readonly durationMs: number;
	/** The interval that was chosen: days, or 0 when the card stays in learning until `dueAt`. */
	readonly intervalDays: number;
	readonly dueAt: number;
	readonly parametersId: string;
	readonly prediction?: Prediction;
	/** True when a new card was answered as already known. */
	readonly known?: true;
	/** The schedule before this answer, for undo; dropped when the month is sealed. */
	readonly before?: Schedule;
}

/** Takes back an answer: the latest of its card that isn't voided. */
export interface VoidEvent extends EventBase {
	readonly kind: 'void';
	readonly voids: string;
}

/** Forgets a card's history; it is new again. */
export interface ResetEvent extends EventBase {
	readonly kind: 'reset';
}

export interface SetDueEvent extends EventBase {
	readonly kind: 'setDue';
	readonly dueDay: number;
}

/** From here on the card's past counts with other parameters. */
export interface RescheduleEvent extends EventBase {
	readonly kind: 'reschedule';
	readonly parametersId: string;
}

/** The person took a card out of play, for the day or for good, or put it back. */
export interface QueueEvent extends EventBase {
	readonly kind: 'bury' | 'suspend' | 'resume';
}

export type ReviewEvent =
	AnswerEvent | VoidEvent | ResetEvent | SetDueEvent | RescheduleEvent | QueueEvent;
