import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeckId } from '#core/card.ts';
import { answerCard, commandCard, importCards, key, openEmpty } from '#db/database.fixture.ts';
import type { WarmupDatabase } from '#db/database.ts';
import { saveDeckPreferences, savePreferences } from '#db/preferences.ts';
import { Library, type DeckSource } from './library.svelte.ts';
import { forecastDays, loadMemoryStatistics, loadStatistics } from './statistics.ts';

const today = Date.parse('2026-11-20') / 86_400_000;
const noDecks: DeckSource = {
	loadIndex: async () => [],
	loadDeck: () => Promise.reject(new Error('no source')),
	loadFile: () => Promise.reject(new Error('no source'))
};
const cardsOf = (deck: string) =>
	Array.from({ length: 12 }, (_, index) => commandCard(deck, `card-${index}`, index));

let db: WarmupDatabase;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: (today + 0.5) * 86_400_000 });
	db = await openEmpty();
	for (const deck of ['git', 'vim']) await importCards(db, deck, cardsOf(deck));
	await saveDeckPreferences(db, 'git' as DeckId, { awake: true });
});
afterEach(() => vi.useRealTimers());

const libraryNow = () => Library.open(db, noDecks);
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** Eight cards were easy, and came back when they were due; one of them was forgotten. */
async function aLittlePast(): Promise<void> {
	for (const card of cardsOf('git').slice(0, 8)) {
		const first = await answerCard(db, card.key, 4, today - 40);
		await answerCard(db, card.key, card.position === 3 ? 1 : 3, first.after.dueDay);
	}
}

describe('loadStatistics', () => {
	it('is empty but whole before the first answer', async () => {
		const statistics = await loadStatistics(await libraryNow());
		expect(statistics.studyDay).toBe(today);
		expect(sum(statistics.days.map(({ answers }) => answers))).toBe(0);
		expect(sum(statistics.hours)).toBe(0);
		expect(statistics.due).toEqual(Array.from({ length: forecastDays }, () => 0));
		expect(statistics.fresh.map(({ deck, cards }) => [deck.id, cards])).toEqual([['git', 12]]);
		// Twelve new cards, ten a day.
		expect(statistics.finishDay).toBe(today + 1);
	});

	it('begins on a Monday and ends today', async () => {
		const { days } = await loadStatistics(await libraryNow());
		expect(new Date((days[0]?.day ?? 0) * 86_400_000).getUTCDay()).toBe(1);
		expect(days.at(-1)?.day).toBe(today);
		expect(days.length).toBeGreaterThan(364);
		expect(days.length).toBeLessThanOrEqual(371);
	});

	it('counts what was answered, whether the deck sleeps or not', async () => {
		await aLittlePast();
		await answerCard(db, key('vim/card-0'), 4, today);
		const statistics = await loadStatistics(await libraryNow());
		expect(sum(statistics.days.map(({ answers }) => answers))).toBe(17);
		expect(sum(statistics.retention.map(({ reviews }) => reviews))).toBe(8);
		expect(sum(statistics.retention.map(({ passed }) => passed))).toBe(7);
		expect(sum(statistics.hours)).toBe(17);
		// The sleeping deck's new cards don't come.
		expect(statistics.fresh.map(({ deck, cards }) => [deck.id, cards])).toEqual([['git', 4]]);
	});

	it('has every due card of the awake decks on its day, what is overdue today', async () => {
		await aLittlePast();
		const { due } = await loadStatistics(await libraryNow());
		expect(sum(due)).toBeGreaterThan(1);
		const all = (await db.schedules.toArray()).filter(({ queue }) => queue !== 'new');
		const dayOf = ({ dueDay }: { dueDay: number }) => Math.max(0, dueDay - today);
		due.forEach((count, day) => {
			expect(count).toBe(all.filter((schedule) => dayOf(schedule) === day).length);
		});
	});

	it('never needs the log', async () => {
		await aLittlePast();
		const library = await libraryNow();
		const before = await loadStatistics(library);
		const memory = await loadMemoryStatistics(library, before);
		await db.events.clear();
		expect(await loadStatistics(library)).toEqual(before);
		expect(await loadMemoryStatistics(library, before)).toEqual(memory);
	});

	it.each([
		['no new cards a day', 0, undefined],
		['all of them at once', 50, today],
		['five a day', 5, today + 2]
	])('with %s, the last new card is seen on that day', async (_, newPerDay, finishDay) => {
		await savePreferences(db, { newPerDay });
		expect((await loadStatistics(await libraryNow())).finishDay).toBe(finishDay);
	});

	it('takes the new cards of today off the limit of today', async () => {
		await savePreferences(db, { newPerDay: 5 });
		for (const card of cardsOf('git').slice(0, 5)) await answerCard(db, card.key, 4, today);
		// Seven are left, none of them today.
		expect((await loadStatistics(await libraryNow())).finishDay).toBe(today + 2);
	});
});

describe('loadMemoryStatistics', () => {
	it('has every answered card in both distributions', async () => {
		await aLittlePast();
		const library = await libraryNow();
		const memory = await loadMemoryStatistics(library, await loadStatistics(library));
		expect(memory.stability.total).toBe(8);
		expect(memory.difficulty.total).toBe(8);
		expect(memory.workload).toHaveLength(forecastDays);
		expect(memory.workload[0]?.studyDay).toBe(today);
		expect(sum(memory.workload.map(({ newCards }) => newCards))).toBe(4);
	});
});
