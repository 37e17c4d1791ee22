import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import type { CardKey, DeckId } from './card.ts';
import { entryKey } from './card.ts';
import { defaultParameters, retrievability } from './fsrs.ts';
import { nextCard, putBack, putFirst, take } from './next-card.ts';
import { buildQueue } from './queue.ts';
import type { QueueInput, ReviewQueue } from './queue.ts';
import type { Rating } from './rating.ts';
import { ratings } from './rating.ts';
import { contextOn, reviewOf, scheduleOf } from './schedule.fixture.ts';
import type { Schedule } from './schedule.ts';

const today = 20_000;
const noon = contextOn(today).now;

const inputOf = (change: Partial<QueueInput> = {}): QueueInput => ({
	studyDay: today,
	seed: 1,
	awake: ['git', 'boxes', 'tmux'] as DeckId[],
	learning: [],
	reviews: [],
	newCards: [],
	limits: { newPerDay: 10, reviewsPerDay: 200 },
	parametersOf: () => defaultParameters,
	...change
});
const newOf = (key: string, position = 0) => scheduleOf(key, { position });
const learningOf = (key: string, dueAt: number) =>
	scheduleOf(key, {
		phase: 'learning',
		queue: 'learning',
		dueAt,
		stability: 2,
		difficulty: 5,
		lastStudyDay: today,
		reps: 1
	});
const keys = (schedules: readonly Schedule[]) => schedules.map(({ cardKey }) => cardKey);
const all = ({ first, learning, reviews, newCards }: ReviewQueue) => [
	...first,
	...learning,
	...reviews,
	...newCards
];
const after =
	(needs: Readonly<Record<string, readonly string[]>>) =>
	(key: CardKey): readonly CardKey[] =>
		(needs[key] ?? []) as readonly CardKey[];

describe('buildQueue', () => {
	it('asks only cards of decks that are awake', () => {
		const queue = buildQueue(
			inputOf({
				awake: ['git' as DeckId],
				learning: [learningOf('git/a', 1), learningOf('boxes/a', 1)],
				reviews: [reviewOf('git/b', today), reviewOf('boxes/b', today)],
				newCards: [newOf('git/c'), newOf('boxes/c')]
			})
		);
		expect(keys(all(queue))).toEqual(['git/a', 'git/b', 'git/c']);
	});

	it('puts the most endangered reviews first, by memory and not by date', () => {
		const queue = buildQueue(
			inputOf({
				reviews: [
					reviewOf('git/month-late-but-firm', today - 30, { stability: 2000 }),
					reviewOf('git/due', today),
					reviewOf('git/late', today - 9)
				]
			})
		);
		expect(keys(queue.reviews)).toEqual(['git/late', 'git/due', 'git/month-late-but-firm']);
	});

	it('shuffles equally endangered reviews by the seed, the same way each time', () => {
		const reviews = Array.from({ length: 20 }, (_, at) => reviewOf(`git/${at}`, today));
		const orders = [1, 1, 2].map((seed) => keys(buildQueue(inputOf({ reviews, seed })).reviews));
		expect(orders[0]).toEqual(orders[1]);
		expect(orders[0]).not.toEqual(orders[2]);
		expect([...(orders[0] ?? [])].sort()).toEqual([...(orders[2] ?? [])].sort());
	});

	it('counts what was done today against the limits', () => {
		const queue = buildQueue(
			inputOf({
				reviews: [1, 2, 3, 4].map((at) => reviewOf(`git/r${at}`, today)),
				newCards: [1, 2, 3, 4].map((at) => newOf(`git/n${at}`, at)),
				limits: { newPerDay: 5, reviewsPerDay: 3 },
				done: { newCards: 4, reviews: 1 }
			})
		);
		expect(queue.reviews).toHaveLength(2);
		expect(keys(queue.newCards)).toEqual(['git/n1']);
	});

	it('has no room left, not less than none, when the limits were lowered', () => {
		const queue = buildQueue(
			inputOf({
				reviews: [reviewOf('git/r', today)],
				newCards: [newOf('git/n')],
				limits: { newPerDay: 0, reviewsPerDay: 0 },
				done: { newCards: 4, reviews: 9 }
			})
		);
		expect(all(queue)).toEqual([]);
	});

	it('spreads new cards over the decks, each in its own order', () => {
		const newCards = ['git', 'boxes', 'tmux'].flatMap((deck) =>
			[2, 1, 0].map((position) => newOf(`${deck}/${position}`, position))
		);
		const limits = { newPerDay: 4, reviewsPerDay: 0 };
		expect(keys(buildQueue(inputOf({ newCards, limits, seed: 0 })).newCards)).toEqual([
			'git/0',
			'boxes/0',
			'tmux/0',
			'git/1'
		]);
		expect(keys(buildQueue(inputOf({ newCards, limits, seed: 2 })).newCards)).toEqual([
			'tmux/0',
			'git/0',
			'boxes/0',
			'tmux/1'
		]);
	});

	it('holds a sibling back for the day: answered today, learning, due or new', () => {
		const queue = buildQueue(
			inputOf({
				learning: [learningOf('git/a', 1)],
				reviews: [
					reviewOf('git/a~reverse', today),
					reviewOf('git/b~reverse', today),
					reviewOf('git/c', today)
				],
				newCards: [newOf('git/d'), newOf('git/d~reverse', 1), newOf('git/c~reverse', 2)],
				answeredToday: new Set(['git/a', 'git/b'] as CardKey[])
			})
		);
		expect(keys(all(queue))).toEqual(['git/a', 'git/c', 'git/d']);
	});

	describe('a card that builds on others', () => {
		const newCards = [newOf('git/base', 2), newOf('git/top', 0), newOf('boxes/iou', 0)];

		it('comes after them, in another deck too', () => {
			const needs = after({ 'git/top': ['git/base', 'boxes/iou'] });
			expect(keys(buildQueue(inputOf({ newCards, after: needs })).newCards)).toEqual([
				'boxes/iou',
				'git/base',
				'git/top'
			]);
		});

		it('waits for another day when they have no room today', () => {
			const needs = after({ 'git/top': ['git/base'], 'boxes/iou': ['git/top'] });
			const limits = { newPerDay: 1, reviewsPerDay: 0 };
			const queue = buildQueue(inputOf({ newCards, after: needs, limits }));
			expect(keys(queue.newCards)).toEqual(['git/base']);
		});

		it('waits for one that is new but not among the candidates', () => {
			const needs = after({ 'git/top': ['tmux/far'] });
			const isNew = (key: CardKey) => key === 'tmux/far';
			const queue = buildQueue(inputOf({ newCards, after: needs, isNew }));
			expect(keys(queue.newCards)).not.toContain('git/top');
		});

		it('is not held back by one that was seen, sleeps or is gone', () => {
			const needs = after({ 'git/top': ['git/seen', 'sleeping/card', 'git/gone'] });
			const queue = buildQueue(
				inputOf({ newCards: [...newCards, newOf('sleeping/card')], after: needs })
			);
			expect(keys(queue.newCards)).toContain('git/top');
		});

		it('waits while the one before it is held back by its sibling', () => {
			const needs = after({ 'git/top': ['git/base'] });
			const queue = buildQueue(
				inputOf({
					newCards,
					after: needs,
					answeredToday: new Set(['git/base~reverse'] as CardKey[])
				})
			);
			expect(keys(queue.newCards)).toEqual(['boxes/iou']);
		});
	});
});

const anyKey = fc
	.tuple(fc.constantFrom('git', 'boxes', 'tmux', 'asleep'), fc.nat(12), fc.boolean())
	.map(([deck, card, reverse]) => `${deck}/${card}${reverse ? '~reverse' : ''}`);
const anyInput: fc.Arbitrary<QueueInput> = fc
	.record({
		cards: fc.uniqueArray(
			fc.record({
				key: anyKey,
				place: fc.constantFrom('learning', 'review', 'new'),
				days: fc.nat(60),
				minutes: fc.integer({ min: -60, max: 60 }),
				stability: fc.integer({ min: 1, max: 90 }),
				needs: fc.array(anyKey, { maxLength: 2 })
			}),
			{ selector: ({ key }) => key, maxLength: 60 }
		),
		answered: fc.array(anyKey, { maxLength: 6 }),
		seed: fc.nat(),
		newPerDay: fc.nat(20),
		reviewsPerDay: fc.nat(30),
		done: fc.record({ newCards: fc.nat(5), reviews: fc.nat(5) })
	})
	.map(({ cards, answered, seed, newPerDay, reviewsPerDay, done }) => {
		const placed = (place: string) => cards.filter((card) => card.place === place);
		const needs = Object.fromEntries(cards.map((card) => [card.key, card.needs]));
		return inputOf({
			seed,
			done,
			limits: { newPerDay, reviewsPerDay },
			answeredToday: new Set(answered as CardKey[]),
			learning: placed('learning').map(({ key, minutes }) =>
				learningOf(key, noon + minutes * 60_000)
			),
			reviews: placed('review').map(({ key, days, stability }) =>
				reviewOf(key, today - days, { stability })
			),
			newCards: placed('new').map(({ key, days }) => newOf(key, days)),
			after: after(needs)
		});
	});

function expectLawful(queue: ReviewQueue): void {
	const entries = all(queue).map(({ cardKey }) => entryKey(cardKey));
	expect(new Set(entries).size).toBe(entries.length);
}

describe('the laws of queues', () => {
	it('never holds a card twice, nor two siblings, nor more than the limits', () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const queue = buildQueue(input);
				const { limits, done, answeredToday = new Set() } = input;
				expectLawful(queue);
				expect(queue.reviews.length).toBeLessThanOrEqual(
					Math.max(0, limits.reviewsPerDay - (done?.reviews ?? 0))
				);
				expect(queue.newCards.length).toBeLessThanOrEqual(
					Math.max(0, limits.newPerDay - (done?.newCards ?? 0))
				);
				for (const { cardKey, deckId } of all(queue)) {
					expect(deckId).not.toBe('asleep');
					const sibling = cardKey.endsWith('~reverse') ? entryKey(cardKey) : `${cardKey}~reverse`;
					if (!answeredToday.has(cardKey)) {
						expect(answeredToday.has(sibling as CardKey)).toBe(false);
					}
				}
			})
		);
	});

	it('orders reviews by danger and new cards after what they build on', () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const { reviews, newCards } = buildQueue(input);
				const recalls = reviews.map((schedule) =>
					retrievability(
						schedule.stability,
						today - (schedule.lastStudyDay ?? today),
						defaultParameters
					)
				);
				expect(recalls).toEqual([...recalls].sort((a, b) => a - b));
				const candidates = new Set(keys(input.newCards.filter((card) => card.deckId !== 'asleep')));
				newCards.forEach(({ cardKey }, at) => {
					const needs = (input.after?.(cardKey) ?? []).filter((key) => candidates.has(key));
					const before = keys(newCards.slice(0, at));
					for (const key of needs) expect(before).toContain(key);
				});
			})
		);
	});

	it('stays lawful, and undo brings each card back at once, through any review', () => {
		const anyMoves = fc.array(fc.option(fc.constantFrom<Rating[]>(...ratings)), { maxLength: 40 });
		fc.assert(
			fc.property(anyInput, anyMoves, (input, moves) => {
				let queue = buildQueue(input);
				let now = noon;
				const outcomes: { before: Schedule; after: Schedule }[] = [];
				for (const rating of moves) {
					now += 20_000;
					if (rating === null) {
						const last = outcomes.pop();
						if (!last) continue;
						queue = putFirst(queue, last.before);
						expect(nextCard(queue, now)).toEqual(last.before);
					} else {
						const card = nextCard(queue, now);
						if (!card) break;
						const outcome = answer(card, rating, contextOn(today, { now }));
						outcomes.push(outcome);
						queue = putBack(queue, outcome.after);
						const stays = outcome.after.queue === 'learning';
						expect(keys(all(queue)).includes(card.cardKey)).toBe(stays);
					}
					expectLawful(queue);
				}
			})
		);
	});

	it('comes to an end when every card is answered well', () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				let queue = buildQueue(input);
				let now = noon + 60 * 60_000;
				for (let card = nextCard(queue, now); card; card = nextCard(queue, now)) {
					queue = putBack(
						take(queue, card.cardKey),
						answer(card, 3, contextOn(today, { now })).after
					);
					now += 5000;
				}
				expect(all(queue)).toEqual([]);
			})
		);
	});
});
