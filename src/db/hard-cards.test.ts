import { describe, expect, it } from 'vitest';
import type { DeckId } from '#core/card.ts';
import { commandCard, importCards, key, openEmpty } from './database.fixture.ts';
import { loadFlagged, toggleFlag } from './flags.ts';
import { loadHardCards, loadPutAside } from './hard-cards.ts';

const git = 'git' as DeckId;

async function withLapses(lapses: readonly number[]) {
	const db = await openEmpty();
	await importCards(
		db,
		git,
		lapses.map((_, index) => commandCard(git, `c${index}`, index))
	);
	for (const [index, count] of lapses.entries()) {
		await db.schedules.update(key(`git/c${index}`), {
			...{ queue: 'review', phase: 'review', lapses: count, difficulty: 5 },
			...(count >= 8 ? { leech: true as const } : {})
		});
	}
	return db;
}

describe('hard cards', () => {
	it('are those forgotten often, leeches first, the worst before the others', async () => {
		const db = await withLapses([0, 4, 8, 2, 6]);
		const hard = await loadHardCards(db, git, 5);
		expect(hard.map(({ cardKey }) => cardKey)).toEqual(['git/c2', 'git/c4', 'git/c1']);
		expect(await loadHardCards(db, git, 1)).toHaveLength(1);
		expect(await loadHardCards(db, 'gitlab' as DeckId, 5)).toEqual([]);
	});

	it('leave out what has left the deck', async () => {
		const db = await withLapses([9]);
		await db.schedules.update(key('git/c0'), { queue: 'retired' });
		expect(await loadHardCards(db, git, 5)).toEqual([]);
	});
});

it('cards that were put aside are listed in the order of their deck', async () => {
	const db = await withLapses([9, 0, 0]);
	for (const card of ['git/c2', 'git/c0']) {
		await db.schedules.update(key(card), { queue: 'suspended' });
	}
	expect(await loadPutAside(db, git)).toEqual(['git/c0', 'git/c2']);
	expect(await loadPutAside(db, 'gitlab' as DeckId)).toEqual([]);
});

describe('marks for rewriting', () => {
	it('are listed by deck until they are taken off', async () => {
		const db = await withLapses([0, 0]);
		await toggleFlag(db, key('git/c1'), 1);
		await toggleFlag(db, key('git-lfs/c1'), 1);
		expect(await loadFlagged(db, git)).toEqual(['git/c1']);
		await toggleFlag(db, key('git/c1'), 2);
		expect(await loadFlagged(db, git)).toEqual([]);
	});
});
