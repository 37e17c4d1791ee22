// What the coming days will hold: a simulated person who remembers as FSRS expects.
import type { Memory } from './fsrs.ts';
import { intervalFor, nextMemory, retrievability } from './fsrs.ts';
import type { Pace } from './pace.ts';
import type { Parameters } from './parameters.ts';
import type { Limits } from './queue.ts';
import { randomFrom } from './random.ts';
import type { Schedule } from './schedule.ts';

export interface WorkloadInput {
	/** The first day. */
	readonly studyDay: number;
	/** What the first day has seen already, counted against the limits. */
	readonly done?: { readonly newCards: number; readonly reviews: number };
	readonly days: number;
	/** Cards that were answered before; new ones among them are left out. */
	readonly schedules: readonly Schedule[];
	/** How many new cards wait. */
	readonly newCards: number;
	readonly limits: Limits;
	readonly parameters: Parameters;
	readonly pace: Pace;
	readonly seed: number;
}

export interface DayWorkload {
	readonly studyDay: number;
	readonly reviews: number;
	readonly newCards: number;
	readonly minutes: number;
	/** Reviews that were due and are left at the end of the day. */
	readonly waiting: number;
}

interface SimulatedCard {
	readonly memory: Memory;
	readonly lastDay: number;
}

const minuteMs = 60_000;
/** Share of new cards that are known at the second sight. */
const learnedAtOnce = 0.75;

/** Day by day; the same input gives the same days. */
export function simulateDays(input: WorkloadInput): DayWorkload[] {
	const { studyDay: first, days, parameters, pace } = input;
	const random = randomFrom(input.seed);
	const due = dueBuckets(input);
	const answered = (card: SimulatedCard, day: number): void => {
		const interval = intervalFor(card.memory.stability, parameters);
		addTo(due, day + interval, card);
	};
	let backlog: SimulatedCard[] = [];
	let newLeft = input.newCards;
	const result: DayWorkload[] = [];
	for (let day = first; day < first + days; day += 1) {
		backlog.push(...(due.get(day) ?? []));
		const limits = day === first ? roomLeft(input) : input.limits;
		const reviews = Math.min(backlog.length, limits.reviewsPerDay);
		if (reviews < backlog.length) backlog = endangeredFirst(backlog, day, parameters);
		for (const card of backlog.slice(0, reviews)) {
			answered(review(card, day, random(), parameters), day);
		}
		backlog = backlog.slice(reviews);
		const newCards = Math.min(newLeft, limits.newPerDay);
		for (let at = 0; at < newCards; at += 1) answered(learn(day, random(), parameters), day);
		newLeft -= newCards;
		const answers = reviews * pace.reviewAnswers + newCards * pace.newAnswers;
		result.push({
			studyDay: day,
			reviews,
			newCards,
			minutes: (answers * pace.answerMs) / minuteMs,
			waiting: backlog.length
		});
	}
	return result;
}

/** Minutes a day of the busiest seven days in a row (of all days when there are fewer). */
export function busiestWeekMinutes(days: readonly DayWorkload[]): number {
	const length = Math.min(7, days.length);
	let busiest = 0;
	for (let end = length; end <= days.length && length > 0; end += 1) {
		const week = days.slice(end - length, end);
		const minutes = week.reduce((sum, day) => sum + day.minutes, 0) / length;
		busiest = Math.max(busiest, minutes);
	}
	return busiest;
}

/**
 * The study day on which the last of some new cards will have been seen, `studyDay` being the first
 * with new cards; undefined when there is none to see or none a day.
 */
export function finishDay(
	newCards: number,
	newPerDay: number,
	studyDay: number
): number | undefined {
	if (newCards <= 0 || newPerDay <= 0) return undefined;
	return studyDay + Math.ceil(newCards / newPerDay) - 1;
}

function roomLeft({ limits, done }: WorkloadInput): Limits {
	return {
		newPerDay: Math.max(0, limits.newPerDay - (done?.newCards ?? 0)),
		reviewsPerDay: Math.max(0, limits.reviewsPerDay - (done?.reviews ?? 0))
	};
}

function dueBuckets({ schedules, studyDay }: WorkloadInput): Map<number, SimulatedCard[]> {
	const due = new Map<number, SimulatedCard[]>();
	for (const { phase, stability, difficulty, lastStudyDay, dueDay } of schedules) {
		if (phase === 'new') continue;
		const card = { memory: { stability, difficulty }, lastDay: lastStudyDay ?? studyDay };
		addTo(due, Math.max(studyDay, dueDay), card);
	}
	return due;
}

function addTo(due: Map<number, SimulatedCard[]>, day: number, card: SimulatedCard): void {
	const cards = due.get(day);
	if (cards) cards.push(card);
	else due.set(day, [card]);
}

function review(
	{ memory, lastDay }: SimulatedCard,
	day: number,
	draw: number,
	parameters: Parameters
): SimulatedCard {
	const elapsed = Math.max(0, day - lastDay);
	if (draw < retrievability(memory.stability, elapsed, parameters)) {
		return { memory: nextMemory(memory, elapsed, 3, parameters), lastDay: day };
	}
	const lapsed = nextMemory(memory, elapsed, 1, parameters);
	return { memory: nextMemory(lapsed, 0, 3, parameters), lastDay: day };
}

function learn(day: number, draw: number, parameters: Parameters): SimulatedCard {
	const first = nextMemory(undefined, 0, draw < learnedAtOnce ? 3 : 1, parameters);
	return { memory: nextMemory(first, 0, 3, parameters), lastDay: day };
}

function endangeredFirst(
	cards: readonly SimulatedCard[],
	day: number,
	parameters: Parameters
): SimulatedCard[] {
	return cards
		.map((card) => ({
			card,
			recall: retrievability(card.memory.stability, day - card.lastDay, parameters)
		}))
		.sort((a, b) => a.recall - b.recall)
		.map(({ card }) => card);
}
