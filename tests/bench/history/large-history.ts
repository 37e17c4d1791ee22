// What years of study leave: 100,000 cards, half of them answered, and three years of days. The log
// itself isn't there: no screen of the daily review reads more of it than today's part.
import type { Page } from '@playwright/test';

export const largeHistory = { decks: 20, cardsPerDeck: 5000, days: 1095 };

/** Writes the history into the app's tables; the decks are woken in the settings alone. */
export async function seedLargeHistory(page: Page): Promise<void> {
	await page.evaluate(async ({ decks, cardsPerDeck, days }) => {
		const db = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('warmup');
			opening.onsuccess = () => resolve(opening.result);
		});
		// Two days back: the study day of a night is the day before.
		const last = Math.floor(Date.now() / 86_400_000) - 2;
		const write = (tables: string[], put: (table: (name: string) => IDBObjectStore) => void) =>
			new Promise<void>((resolve, reject) => {
				const transaction = db.transaction(tables, 'readwrite', { durability: 'relaxed' });
				put((name) => transaction.objectStore(name));
				transaction.oncomplete = () => resolve();
				transaction.onerror = () => reject(transaction.error);
			});
		for (let deck = 0; deck < decks; deck += 1) {
			const deckId = `deck-${deck}`;
			await write(['decks', 'settings', 'days', 'cards', 'schedules'], (table) => {
				const title = { en: [deckId] };
				const head = { id: deckId, title, cardCount: cardsPerDeck, hash: '', loaded: true };
				table('decks').put({ ...head, origin: 'personal', position: 100 + deck });
				table('settings').put({ key: `deck/${deckId}`, value: { awake: true } });
				for (let back = 0; back < days; back += 1) {
					table('days').put({
						deckId,
						day: last - back,
						answers: 46,
						byRating: [4, 4, 34, 4],
						newCards: 2,
						known: 0,
						reviews: 40,
						passed: 36,
						reviewsByInterval: [10, 10, 10, 10],
						passedByInterval: [9, 9, 9, 9],
						durationMs: 400_000,
						hours: { 7: 20, 12: 6, 21: 20 }
					});
				}
				for (let position = 0; position < cardsPerDeck; position += 1) {
					const answered = position % 2 === 0;
					const key = `${deckId}/card-${position}`;
					table('cards').put({
						...{ key, deckId, id: `card-${position}`, position, kind: 'concept' },
						prompt: { en: [key] },
						answer: { en: ['so'] },
						sources: []
					});
					const stability = answered ? 1 + ((position * 37) % 700) : 0;
					table('schedules').put({
						cardKey: key,
						deckId,
						position,
						phase: answered ? 'review' : 'new',
						queue: answered ? 'review' : 'new',
						dueDay: answered ? last + ((position * 17) % Math.ceil(stability + 1)) : 0,
						dueAt: 0,
						step: 0,
						stability,
						difficulty: answered ? 1 + (position % 10) * 0.9 : 0,
						intervalDays: Math.round(stability),
						...(answered ? { lastStudyDay: last - 3, reviewedAt: (last - 3) * 86_400_000 } : {}),
						reps: 5,
						lapses: 0,
						revision: 5
					});
				}
			});
		}
		db.close();
	}, largeHistory);
}
