import { findClearDay, type AfterBreakPlan } from '#core/after-break.ts';
import { paceOf } from '#core/pace.ts';
import { defaultParameters } from '#core/fsrs.ts';
import { finishDay, simulateDays, type DayWorkload } from '#core/workload.ts';
import { loadDays, loadReviews } from '#db/load-candidates.ts';
import { countDeck } from '#db/count-cards.ts';
import type { Preferences } from '#db/preferences.ts';
import type { Library } from './library.svelte.ts';
import { momentNow } from './study-clock.ts';

/** What a choice of limits costs. */
export interface Forecast {
	/** Minutes a day, mean over the first week and over the week after a month. */
	readonly firstWeekMinutes: number;
	readonly monthMinutes: number;
	/** Study day on which every card of the awake decks will have been seen; undefined: all are. */
	readonly finishDay: number | undefined;
}

const weekDays = 7;
const monthDays = 30;
const paceDays = 14;

/** Simulates the awake decks with the person's own pace. */
export async function forecast(
	{ db, awakeDecks, preferences }: Library,
	limits: Pick<Preferences, 'newPerDay' | 'reviewsPerDay' | 'retention'>
): Promise<Forecast> {
	const { studyDay } = momentNow(preferences.rolloverHour);
	const [schedules, totals, counts] = await Promise.all([
		loadReviews(
			db,
			awakeDecks.map(({ id }) => id)
		),
		loadDays(db, studyDay - paceDays, studyDay),
		Promise.all(awakeDecks.map(({ id }) => countDeck(db, id, studyDay)))
	]);
	const newCards = counts.reduce((sum, { fresh }) => sum + fresh, 0);
	const days = simulateDays({
		studyDay,
		days: monthDays + weekDays,
		schedules,
		newCards,
		limits,
		parameters: { ...defaultParameters, retention: limits.retention },
		pace: paceOf(totals),
		seed: studyDay
	});
	return {
		firstWeekMinutes: meanMinutes(days.slice(0, weekDays)),
		monthMinutes: meanMinutes(days.slice(monthDays)),
		finishDay: finishDay(newCards, limits.newPerDay, studyDay)
	};
}

/** The study day on which a plan after a break is through; undefined when a year isn't enough. */
export async function loadClearDay(
	{ db, awakeDecks }: Library,
	studyDay: number,
	plan: AfterBreakPlan
): Promise<number | undefined> {
	const awake = awakeDecks.map(({ id }) => id);
	const reviews = await loadReviews(db, awake);
	return findClearDay(plan, { studyDay, reviews, parameters: defaultParameters, seed: studyDay });
}

function meanMinutes(days: readonly DayWorkload[]): number {
	return Math.round(days.reduce((sum, { minutes }) => sum + minutes, 0) / days.length);
}
