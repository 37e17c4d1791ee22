import { loadStudyDay } from '#session/load-day.ts';
import type { Library } from '#session/library.svelte.ts';
import { momentNow } from '#session/study-clock.ts';

/**
 * Writes the number of cards due on the icon of the installed app, where the system draws one.
 * It stays as it is until the app is opened again: nothing counts while it is closed.
 */
export async function showDueBadge(library: Library): Promise<void> {
	if (!('setAppBadge' in navigator)) return;
	const { counts } = await loadStudyDay(library, momentNow(library.preferences.rolloverHour));
	await navigator.setAppBadge(counts.due + counts.learning);
}
