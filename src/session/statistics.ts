// The figures of the statistics page, in two steps: what counts and totals give at once, then what
// takes every schedule of the awake decks.
import { difficultyBounds, histogram, stabilityBounds, type Histogram } from '#core/histogram.ts';
import { defaultParameters } from '#core/fsrs.ts';
import { paceOf, type Pace } from '#core/pace.ts';
import type { Schedule } from '#core/schedule.ts';
import {
	answersByHour,
	retentionByInterval,
	sumDays,
	type DaySum,
	type Retention
} from '#core/statistics.ts';
import { mondayOf } from '#core/study-day.ts';
import { finishDay, simulateDays, type DayWorkload } from '#core/workload.ts';
import { countDeck } from '#db/count-cards.ts';
import type { DeckRow } from '#db/database.ts';
import { loadDays } from '#db/load-candidates.ts';
import { countDueDays, loadAnswered } from '#db/load-statistics.ts';
import type { Library } from './library.svelte.ts';
import { momentNow } from './study-clock.ts';

export interface Statistics {
	readonly studyDay: number;
	/** All decks, one sum a study day, from a Monday about a year ago until today. */
	readonly days: readonly DaySum[];
	/** Answers by hour of the day over the last `hoursDays` days. */
	readonly hours: readonly number[];
	/** By interval, over all of `days`. */
	readonly retention: readonly Retention[];
	/** Reviews of the awake decks as they are scheduled now, from today on; what is overdue or being
	 *  learned counts today. */
	readonly due: readonly number[];
	/** Awake decks with cards never seen, in their order. */
	readonly fresh: readonly { readonly deck: DeckRow; readonly cards: number }[];
	/** Study day on which the last of them will be seen; undefined: none is left, or none comes. */
	readonly finishDay: number | undefined;
	readonly pace: Pace;
}

export interface MemoryStatistics {
	/** The days of `due` as they will probably be, with what comes back and with new cards. */
	readonly workload: readonly DayWorkload[];
	/** Days; cards of the awake decks that were answered. */
	readonly stability: Histogram;
	readonly difficulty: Histogram;
}

export const forecastDays = 30;
export const hoursDays = 90;
const weekDays = 7;
const yearWeeks = 52;
const paceDays = 14;

export async function loadStatistics(library: Library): Promise<Statistics> {
	const { db, preferences, awakeDecks } = library;
	const { studyDay } = momentNow(preferences.rolloverHour);
	const awake = awakeDecks.map(({ id }) => id);
	const firstDay = mondayOf(studyDay) - yearWeeks * weekDays;
	const [totals, counts, laterDue] = await Promise.all([
		loadDays(db, firstDay, studyDay),
		Promise.all(awake.map((id) => countDeck(db, id, studyDay))),
		countDueDays(db, awake, studyDay + 1, forecastDays - 1)
	]);
	const days = sumDays(totals, firstDay, studyDay);
	const fresh = awakeDecks.map((deck, index) => ({ deck, cards: counts[index]?.fresh ?? 0 }));
	const newCards = fresh.reduce((sum, { cards }) => sum + cards, 0);
	const seenToday = Math.min(days.at(-1)?.newCards ?? 0, preferences.newPerDay);
	return {
		studyDay,
		days,
		hours: answersByHour(totals.filter(({ day }) => day > studyDay - hoursDays)),
		retention: retentionByInterval(totals),
		due: [counts.reduce((sum, { due, learning }) => sum + due + learning, 0), ...laterDue],
		fresh: fresh.filter(({ cards }) => cards > 0),
		finishDay:
			newCards === 0 ? undefined : finishDay(newCards + seenToday, preferences.newPerDay, studyDay),
		pace: paceOf(totals.filter(({ day }) => day > studyDay - paceDays))
	};
}

/** Reads the schedules of the awake decks, deck by deck so that the page stays alive. */
export async function loadMemoryStatistics(
	library: Library,
	{ studyDay, days, fresh, pace }: Statistics
): Promise<MemoryStatistics> {
	const { db, preferences, awakeDecks } = library;
	const schedules: Schedule[] = [];
	for (const { id } of awakeDecks) {
		for (const schedule of await loadAnswered(db, id)) schedules.push(schedule);
	}
	const today = days.at(-1);
	const workload = simulateDays({
		studyDay,
		done: { newCards: today?.newCards ?? 0, reviews: today?.reviews ?? 0 },
		days: forecastDays,
		schedules,
		newCards: fresh.reduce((sum, { cards }) => sum + cards, 0),
		limits: preferences,
		parameters: { ...defaultParameters, retention: preferences.retention },
		pace,
		seed: studyDay
	});
	return {
		workload,
		stability: histogram(
			schedules.map((schedule) => schedule.stability),
			stabilityBounds
		),
		difficulty: histogram(
			schedules.map((schedule) => schedule.difficulty),
			difficultyBounds
		)
	};
}
