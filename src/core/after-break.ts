// After missed days: no new cards, little more than a usual day, the most endangered first, and
// honestly when it will be over.
import type { DayTotals } from './day.ts';
import { defaultPace } from './pace.ts';
import type { Parameters } from './parameters.ts';
import type { Limits } from './queue.ts';
import type { Schedule } from './schedule.ts';
import { simulateDays } from './workload.ts';

export interface AfterBreakInput {
	readonly studyDay: number;
	/** Totals of all decks for the last two months at least, in any order; today's may be there. */
	readonly totals: readonly DayTotals[];
	/** Reviews that are due. */
	readonly waiting: number;
	/** Reviews a day that the person chose instead. */
	readonly perDay?: number;
}

export interface AfterBreakPlan {
	/** Days without an answer in a row. */
	readonly missedDays: number;
	/** Reviews that are due. */
	readonly waiting: number;
	/** Those of them that come today. */
	readonly today: number;
	/** Reviews answered today. */
	readonly done: number;
	/** To build the queue with: they take the place of the person's own. */
	readonly limits: Limits;
}

/** A usual day may be exceeded by this factor. */
const most = 1.3;
/** Fewer missed days are no break but a weekend. */
const leastMissedDays = 3;
/** How long after a break its backlog is still called one. */
const recoveryDays = 60;
const usualDays = 28;
const longestRecovery = 365;

/**
 * The plan after a break; undefined when there was none in the last two months or what waits fits
 * into a usual day. The days after the first one get the same plan until it has been cleared.
 */
export function planAfterBreak(input: AfterBreakInput): AfterBreakPlan | undefined {
	const { studyDay, totals, waiting } = input;
	const pause = lastBreak(totals, studyDay);
	if (pause === undefined) return undefined;
	const usual = usualCards(totals, pause.before);
	const perDay = input.perDay ?? Math.max(1, Math.floor(usual * most));
	const done = reviewsOn(totals, studyDay);
	const today = Math.min(waiting, Math.max(0, perDay - done));
	if (waiting <= today) return undefined;
	const limits: Limits = { newPerDay: 0, reviewsPerDay: perDay };
	return { missedDays: pause.missedDays, waiting, today, done, limits };
}

/**
 * First study day at whose end a plan leaves nothing waiting, by simulation of every card in review;
 * undefined when a year isn't enough.
 */
export function findClearDay(
	{ done, limits }: AfterBreakPlan,
	{
		studyDay,
		reviews,
		parameters,
		seed
	}: {
		readonly studyDay: number;
		/** Cards that are awake and in review, due or not. */
		readonly reviews: readonly Schedule[];
		readonly parameters: Parameters;
		readonly seed: number;
	}
): number | undefined {
	return simulateDays({
		studyDay,
		done: { newCards: 0, reviews: done },
		days: longestRecovery,
		schedules: reviews,
		newCards: 0,
		limits,
		parameters,
		pace: defaultPace,
		seed
	}).find((day) => day.waiting === 0)?.studyDay;
}

/** Cards that a usual day holds: the mean of reviews and new cards over the days with answers. */
function usualCards(totals: readonly DayTotals[], lastDay: number): number {
	const recent = totals.filter(({ day }) => day <= lastDay && day > lastDay - usualDays);
	const days = new Set(recent.filter(({ answers }) => answers > 0).map(({ day }) => day));
	const cards = recent.reduce((sum, { reviews, newCards }) => sum + reviews + newCards, 0);
	return days.size === 0 ? 0 : cards / days.size;
}

function reviewsOn(totals: readonly DayTotals[], studyDay: number): number {
	return totals
		.filter(({ day }) => day === studyDay)
		.reduce((sum, { reviews }) => sum + reviews, 0);
}

/** The latest gap between two days with answers, or between the last of them and today. */
function lastBreak(
	totals: readonly DayTotals[],
	studyDay: number
): { readonly before: number; readonly missedDays: number } | undefined {
	const active = new Set(totals.filter(({ answers }) => answers > 0).map(({ day }) => day));
	const earlier = [...active].filter((day) => day < studyDay).sort((a, b) => b - a);
	let next = studyDay;
	for (const day of earlier) {
		const missedDays = next - day - 1;
		if (next < studyDay - recoveryDays) return undefined;
		if (missedDays >= leastMissedDays) return { before: day, missedDays };
		next = day;
	}
	return undefined;
}
