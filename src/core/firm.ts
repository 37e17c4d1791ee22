// How far a deck has come beyond being seen once.
import type { Schedule } from './schedule.ts';

/** Days of stability from which a card counts as firm; the interval at which Anki calls it mature. */
const firmDays = 21;

/** Cards in review that are remembered for three weeks and more. */
export function countFirm(schedules: readonly Schedule[]): number {
	return schedules.filter(({ phase, stability }) => phase === 'review' && stability >= firmDays)
		.length;
}
