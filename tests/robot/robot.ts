// A seeded person who studies for months with the app's own scheduling and database: misses days,
// takes answers back, buries and suspends cards, and kills the app in the middle of a write. Beside
// it a plain model is told the same; `compare` says where the two differ.
import { answer, type Outcome } from '#core/answer.ts';
import { applyEvent, endBurial } from '#core/apply-event.ts';
import type { CardKey, DeckId } from '#core/card.ts';
import { defaultParameters, retrievability } from '#core/fsrs.ts';
import { nextCard, nextLearningAt, putBack, putFirst, withdraw } from '#core/next-card.ts';
import { buildQueue, type ReviewQueue } from '#core/queue.ts';
import { randomFrom } from '#core/random.ts';
import type { Rating } from '#core/rating.ts';
import type { Schedule } from '#core/schedule.ts';
import { openDatabase, type WarmupDatabase } from '#db/database.ts';
import { commandCard, deckOf, engine } from '#db/database.fixture.ts';
import { newEventId } from '#db/event-id.ts';
import { importDeck } from '#db/import-deck.ts';
import { loadCandidates, unbury } from '#db/load-candidates.ts';
import { replayCards } from '#db/replay-cards.ts';
import { saveAnswer, saveChange, voidAnswer } from '#db/save-answer.ts';
import { PlainModel } from './plain-model.ts';

export interface RobotPlan {
	readonly seed: number;
	readonly days: number;
	readonly answersPerDay: number;
	readonly newPerDay: number;
	readonly decks: number;
	readonly cardsPerDeck: number;
}

/** How often the robot does what is not an answer, for each card that it is shown. */
const chance = { kill: 0.01, undo: 0.03, bury: 0.01, suspend: 0.005, resume: 0.005 };
const missedDays = 0.12;
const firstDay = 20_000;
const dayMs = 86_400_000;
const morningMs = 8 * 3_600_000;
/** Ticks of the event loop that a write may have had when the app is killed. */
const ticksBeforeKill = 4;

export class Robot {
	readonly model = new PlainModel();
	/** What happened, by name. */
	readonly counts = { answers: 0, undone: 0, killed: 0, lost: 0, missed: 0, moved: 0 };
	readonly #plan: RobotPlan;
	readonly #random: () => number;
	readonly #decks: readonly DeckId[];
	readonly #name: string;
	#db: WarmupDatabase;
	#now = 0;
	#day = firstDay;

	private constructor(plan: RobotPlan, name: string, db: WarmupDatabase) {
		this.#plan = plan;
		this.#random = randomFrom(plan.seed);
		this.#decks = Array.from({ length: plan.decks }, (_, deck) => `deck-${deck}` as DeckId);
		this.#name = name;
		this.#db = db;
	}

	/** A robot whose decks are all awake, with nothing learned. */
	static async start(plan: RobotPlan): Promise<Robot> {
		const name = `robot-${plan.seed}-${plan.days}`;
		const robot = new Robot(plan, name, await openDatabase(name, engine));
		for (const [position, deckId] of robot.#decks.entries()) {
			const cards = Array.from({ length: plan.cardsPerDeck }, (_, card) =>
				commandCard(deckId, `card-${card}`, card)
			);
			await importDeck(robot.#db, deckOf(deckId, cards), { origin: 'builtin', position });
		}
		for (const schedule of await robot.#db.schedules.toArray()) {
			robot.model.schedules.set(schedule.cardKey, schedule);
		}
		return robot;
	}

	async live(): Promise<void> {
		for (let day = 0; day < this.#plan.days; day += 1) {
			this.#day = firstDay + day;
			if (this.#random() < missedDays) this.counts.missed += 1;
			else await this.#study();
		}
	}

	/** Where the database differs from the model, or from its own log; empty when it is right. */
	async compare(): Promise<string[]> {
		const faults: string[] = [];
		const stored = await this.#db.schedules.toArray();
		const cards = await this.#db.cards.toArray();
		const replayed = await replayCards(this.#db, cards);
		const same = (a: unknown, b: unknown) =>
			JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
		if (stored.length !== this.model.schedules.size) faults.push(`${stored.length} schedules`);
		for (const schedule of stored) {
			const { cardKey } = schedule;
			if (!same(schedule, this.model.schedules.get(cardKey))) faults.push(`schedule ${cardKey}`);
			const again = { ...replayed.get(cardKey), revision: schedule.revision };
			if (!same(endedBurial(schedule), endedBurial(again as Schedule)))
				faults.push(`log ${cardKey}`);
		}
		const days = this.model.countDays();
		for (const totals of await this.#db.days.toArray()) {
			const key = `${totals.deckId}/${totals.day}`;
			const { answers, newCards, reviews, passed, durationMs } = totals;
			const plain = days.get(key);
			days.delete(key);
			// A day whose only answers were taken back stays with zeros.
			if (answers === 0 && !plain) continue;
			if (!same({ answers, newCards, reviews, passed, durationMs }, plain))
				faults.push(`day ${key}`);
		}
		for (const key of days.keys()) faults.push(`no day ${key}`);
		return faults;
	}

	async #study(): Promise<void> {
		this.#now = this.#day * dayMs + morningMs;
		await unbury(this.#db, this.#day);
		for (const [key, schedule] of this.model.schedules) {
			this.model.schedules.set(key, endBurial(schedule, this.#day));
		}
		let queue = await this.#load();
		for (let shown = 0; shown < this.#plan.answersPerDay; shown += 1) {
			this.#now += 5_000 + Math.floor(this.#random() * 20_000);
			const learningAt = nextLearningAt(queue);
			if (!nextCard(queue, this.#now) && learningAt !== undefined) {
				this.#now = Math.max(this.#now, learningAt);
			}
			const schedule = nextCard(queue, this.#now);
			if (!schedule) return;
			queue = await this.#act(queue, schedule);
		}
	}

	async #act(queue: ReviewQueue, schedule: Schedule): Promise<ReviewQueue> {
		let dice = this.#random();
		const falls = (share: number) => (dice -= share) < 0;
		if (falls(chance.kill)) {
			await this.#killWhileSaving(this.#answer(schedule));
			return this.#load();
		}
		if (falls(chance.undo)) return this.#undo(queue);
		if (falls(chance.bury)) return this.#move(queue, schedule, 'bury');
		if (falls(chance.suspend)) return this.#move(queue, schedule, 'suspend');
		if (falls(chance.resume)) return this.#resume(queue);
		const outcome = this.#answer(schedule);
		await saveAnswer(this.#db, outcome);
		this.#told(outcome);
		return putBack(queue, outcome.after);
	}

	/** Remembers as FSRS expects. */
	#answer(schedule: Schedule): Outcome {
		const elapsed = this.#day - (schedule.lastStudyDay ?? this.#day);
		const recall =
			schedule.phase === 'review'
				? retrievability(schedule.stability, elapsed, defaultParameters)
				: 0.85;
		const good = ([2, 3, 3, 3, 4] as const)[Math.floor(this.#random() * 5)] ?? 3;
		const rating: Rating = this.#random() < recall ? good : 1;
		return answer(schedule, rating, {
			now: this.#now,
			utcOffset: 0,
			studyDay: this.#day,
			parameters: defaultParameters,
			newEventId: newEventId(this.#now),
			durationMs: 1_000 + Math.floor(this.#random() * 30_000)
		});
	}

	#told(outcome: Outcome): void {
		this.model.add(outcome);
		this.counts.answers += 1;
	}

	/** The app dies some moments into a write: afterwards all of it is there, or nothing. */
	async #killWhileSaving(outcome: Outcome): Promise<void> {
		const saved = saveAnswer(this.#db, outcome).then(
			() => true,
			() => false
		);
		const ticks = Math.floor(this.#random() * ticksBeforeKill);
		for (let tick = 0; tick < ticks; tick += 1) await new Promise(setImmediate);
		this.#db.close();
		const confirmed = await saved;
		this.#db = await openDatabase(this.#name, engine);
		this.counts.killed += 1;
		const event = await this.#db.events.get(outcome.event.id);
		if (event) this.#told(outcome);
		else this.counts.lost += 1;
		if (confirmed && !event)
			throw new Error(`a confirmed answer of ${outcome.event.cardKey} is gone`);
	}

	async #undo(queue: ReviewQueue): Promise<ReviewQueue> {
		const last = this.model.answers.at(-1);
		const current = last && this.model.schedules.get(last.before.cardKey);
		// Only today's answers can be taken back, and only what nothing was built on.
		if (!last || last.event.studyDay !== this.#day) return queue;
		if (current?.revision !== last.after.revision) return queue;
		const restored = await voidAnswer(this.#db, last.after, last.event, {
			kind: 'void',
			id: newEventId(this.#now),
			cardKey: last.before.cardKey,
			at: this.#now,
			utcOffset: 0,
			studyDay: this.#day,
			voids: last.event.id
		});
		this.model.undo();
		this.counts.undone += 1;
		return putFirst(queue, restored);
	}

	async #move(
		queue: ReviewQueue,
		schedule: Schedule,
		kind: 'bury' | 'suspend' | 'resume'
	): Promise<ReviewQueue> {
		const { cardKey } = schedule;
		const stamp = { id: newEventId(this.#now), at: this.#now, utcOffset: 0, studyDay: this.#day };
		const event = { kind, cardKey, ...stamp };
		const after = applyEvent(schedule, event);
		await saveChange(this.#db, schedule, after, event);
		this.model.schedules.set(cardKey, after);
		this.counts.moved += 1;
		return withdraw(queue, cardKey);
	}

	async #resume(queue: ReviewQueue): Promise<ReviewQueue> {
		const away = [...this.model.schedules.values()].filter(({ queue }) => queue === 'suspended');
		const schedule = away[Math.floor(this.#random() * away.length)];
		return schedule ? this.#move(queue, schedule, 'resume') : queue;
	}

	/** The day's queue from what is stored. */
	async #load(): Promise<ReviewQueue> {
		const { newPerDay } = this.#plan;
		const { learning, reviews, newCards } = await loadCandidates(
			this.#db,
			this.#decks,
			this.#day,
			3 * newPerDay
		);
		const today = this.model.answers.filter(({ event }) => event.studyDay === this.#day);
		return buildQueue({
			...{ studyDay: this.#day, seed: this.#day, awake: this.#decks, learning, reviews, newCards },
			answeredToday: new Set<CardKey>(today.map(({ event }) => event.cardKey)),
			limits: { newPerDay, reviewsPerDay: this.#plan.answersPerDay },
			done: {
				newCards: today.filter(({ before }) => before.phase === 'new').length,
				reviews: today.filter(({ before }) => before.phase === 'review').length
			},
			parametersOf: () => defaultParameters
		});
	}
}

/** The log doesn't say when a burial ended: that is a matter of the day. */
function endedBurial(schedule: Schedule): Schedule {
	return { ...endBurial(schedule, Number.MAX_SAFE_INTEGER), revision: 0 };
}

/** The same value with its keys in order. */
function sorted(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
