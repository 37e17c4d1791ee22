import { describe, expect, it } from 'vitest';
import type { CardKey, DeckId } from './card.ts';
import { defaultParameters } from './fsrs.ts';
import {
	answersLeft,
	nextCard,
	nextLearningAt,
	placeInQueue,
	putBack,
	putFirst,
	take,
	withdraw
} from './next-card.ts';
import { defaultPace, sittingOf } from './pace.ts';
import { buildQueue } from './queue.ts';
import type { QueueInput, ReviewQueue } from './queue.ts';
import { contextOn, reviewOf, scheduleOf } from './schedule.fixture.ts';

const today = 20_000;
const { now } = contextOn(today);
const minute = 60_000;

const learningIn = (key: string, minutes: number) =>
	scheduleOf(key, {
		phase: 'learning',
		queue: 'learning',
		dueAt: now + minutes * minute,
		stability: 2,
		difficulty: 5
	});
const queueOf = (change: Partial<QueueInput>): ReviewQueue =>
	buildQueue({
		studyDay: today,
		seed: 1,
		awake: ['git' as DeckId],
		learning: [],
		reviews: [],
		newCards: [],
		limits: { newPerDay: 10, reviewsPerDay: 200 },
		parametersOf: () => defaultParameters,
		...change
	});
const git = (name: string) => `git/${name}` as CardKey;

describe('nextCard', () => {
	const learning = [
		learningIn('git/soon', 5),
		learningIn('git/now', 0),
		learningIn('git/later', 25)
	];
	const reviews = [reviewOf('git/review', today)];
	const newCards = [scheduleOf('git/new')];

	it('asks learning cards at their time, reviews, new cards, then learning cards ahead of time', () => {
		let queue = queueOf({ learning, reviews, newCards });
		const order: (string | undefined)[] = [];
		for (let at = 0; at < 5; at += 1) {
			const card = nextCard(queue, now);
			order.push(card?.cardKey);
			if (card) queue = take(queue, card.cardKey);
		}
		expect(order).toEqual(['git/now', 'git/review', 'git/new', 'git/soon', undefined]);
		expect(nextLearningAt(queue)).toBe(now + 5 * minute);
		expect(nextCard(queue, now + 5 * minute)?.cardKey).toBe('git/later');
	});

	it('lets a learning card in between as soon as its time has come', () => {
		const queue = queueOf({ learning: [learningIn('git/soon', 5)], reviews });
		expect(nextCard(queue, now + 5 * minute - 1)?.cardKey).toBe('git/review');
		expect(nextCard(queue, now + 5 * minute)?.cardKey).toBe('git/soon');
	});

	it('has nothing for an empty queue', () => {
		expect(nextCard(queueOf({}), now)).toBeUndefined();
		expect(nextLearningAt(queueOf({}))).toBeUndefined();
	});

	describe('in a sitting', () => {
		const sitting = sittingOf(3, defaultPace, defaultParameters);
		const newCardMs = defaultPace.answerMs * defaultPace.newAnswers;

		it('asks no new card whose steps no longer fit, but reviews until the end', () => {
			const queue = queueOf({ newCards, sitting });
			expect(nextCard(queue, now, 3 * minute - newCardMs)?.cardKey).toBe('git/new');
			expect(nextCard(queue, now, 3 * minute - newCardMs + 1)).toBeUndefined();
			const withReview = queueOf({ newCards, reviews, sitting });
			expect(nextCard(withReview, now, 3 * minute - 1)?.cardKey).toBe('git/review');
			expect(nextCard(withReview, now, 3 * minute)).toBeUndefined();
		});

		it('counts the part of a step that cannot be learned ahead', () => {
			const slow = { ...defaultParameters, learningSteps: [1, 10, 60] };
			expect(sittingOf(10, defaultPace, slow).newCardMs).toBe(newCardMs + 40 * minute);
			expect(
				nextCard(queueOf({ newCards, sitting: sittingOf(10, defaultPace, slow) }), now, 0)
			).toBeUndefined();
		});

		it('still shows what undo brought back when it is over', () => {
			const queue = putFirst(queueOf({ reviews, sitting }), scheduleOf('git/undone'));
			expect(nextCard(queue, now, 99 * minute)?.cardKey).toBe('git/undone');
		});
	});
});

describe('answersLeft', () => {
	it('counts the steps that new and learning cards still have, and one for a review', () => {
		const queue = queueOf({
			learning: [{ ...learningIn('git/a', 1), step: 1 }, learningIn('git/b', 1)],
			reviews: [reviewOf('git/c', today)],
			newCards: [scheduleOf('git/d')]
		});
		expect(answersLeft(queue, defaultParameters)).toBe(1 + 2 + 1 + 2);
		const undone = putFirst(queue, reviewOf('git/e', today, { phase: 'relearning' }));
		expect(answersLeft(undone, { ...defaultParameters, learningSteps: [] })).toBe(5);
	});
});

describe('placeInQueue', () => {
	const asked = (key: string) => key as CardKey;
	const queue = queueOf({
		learning: [learningIn('git/a', 1)],
		newCards: [scheduleOf('git/b'), scheduleOf('git/c')]
	});

	it.each([
		['at the first card', [], 'git/b', { kind: 'first', at: 1, of: 3 }],
		['at a card after others', ['git/a'], 'git/b', { kind: 'first', at: 2, of: 3 }],
		['after a card that has left', ['git/z'], 'git/b', { kind: 'first', at: 2, of: 4 }],
		['after a card with two answers', ['git/a', 'git/a'], 'git/c', { kind: 'first', at: 2, of: 3 }],
		['at a card once more', ['git/a', 'git/z'], 'git/a', { kind: 'repeat', left: 3 }]
	])('counts cards, not answers: %s', (_, answered, key, expected) => {
		expect(placeInQueue(queue, answered.map(asked), asked(key))).toEqual(expected);
	});
});

describe('putBack', () => {
	it('lets a learning card wait for its time, wherever it was', () => {
		let queue = queueOf({
			learning: [learningIn('git/b', 3)],
			reviews: [reviewOf('git/a', today)]
		});
		queue = putBack(queue, learningIn('git/a', 1));
		expect(queue.reviews).toEqual([]);
		expect(queue.learning.map(({ cardKey }) => cardKey)).toEqual(['git/a', 'git/b']);
		queue = putBack(queue, learningIn('git/a', 9));
		expect(queue.learning.map(({ cardKey }) => cardKey)).toEqual(['git/b', 'git/a']);
	});

	it('drops a card that is in review or out of play', () => {
		const queue = queueOf({ reviews: [reviewOf('git/a', today)] });
		expect(putBack(queue, reviewOf('git/a', today + 9)).reviews).toEqual([]);
		expect(putBack(queue, reviewOf('git/a', today, { queue: 'suspended' })).reviews).toEqual([]);
	});
});

describe('putFirst', () => {
	it('shows the card undone last before the others', () => {
		const queue = ['git/a', 'git/b'].reduce(
			(rest, key) => putFirst(rest, reviewOf(key, today)),
			queueOf({ learning: [learningIn('git/c', -5), learningIn('git/a', 1)] })
		);
		expect(nextCard(queue, now)?.cardKey).toBe('git/b');
		expect(nextCard(take(queue, git('b')), now)?.cardKey).toBe('git/a');
		expect(queue.learning.map(({ cardKey }) => cardKey)).toEqual(['git/c']);
	});
});

describe('withdraw', () => {
	const needs: Readonly<Record<string, readonly CardKey[]>> = {
		'git/b': [git('a')],
		'git/c': [git('b')]
	};
	const newCards = ['a', 'b', 'c', 'd'].map((name, position) =>
		scheduleOf(git(name), { position })
	);
	const queue = queueOf({ newCards, after: (key) => needs[key] ?? [] });
	const left = (rest: ReviewQueue) => rest.newCards.map(({ cardKey }) => cardKey);

	it('takes the new cards along that build on one not seen', () => {
		expect(left(withdraw(queue, git('a')))).toEqual(['git/d']);
		expect(left(withdraw(queue, git('c')))).toEqual(['git/a', 'git/b', 'git/d']);
	});

	it('leaves them when the card was seen', () => {
		const seen = putBack(queue, learningIn('git/a', 1));
		expect(left(withdraw(seen, git('a')))).toEqual(['git/b', 'git/c', 'git/d']);
	});
});
