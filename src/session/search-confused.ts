// Looks for the card whose answer was typed instead, while the verdict is on screen already: between two
// cards the screen gets its turn, and after a moment the rest stays untried.
import type { Card } from '#core/card.ts';
import { isAccepted, type Verdict } from '#core/verdict.ts';
import { findConfused } from '#db/find-confused.ts';
import type { WarmupDatabase } from '#db/database.ts';

const longestMs = 600;

const screenTurn = () => new Promise((resolve) => setTimeout(resolve));

/** The card that accepts what was typed; undefined when none does, or once `isWanted` no longer holds. */
export async function searchConfused(
	db: WarmupDatabase,
	card: Card,
	typed: string,
	grade: (card: Card, typed: string) => Promise<Verdict>,
	isWanted: () => boolean
): Promise<Card | undefined> {
	const endsAt = performance.now() + longestMs;
	return findConfused(db, card, typed, async (other, answer) => {
		if (!isWanted() || performance.now() > endsAt) return false;
		await screenTurn();
		return isAccepted((await grade(other, answer)).rung);
	});
}
