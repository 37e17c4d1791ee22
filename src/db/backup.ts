// One file with everything that can't be rebuilt. A file that isn't right is refused whole; a right
// one is merged: logs as a union, nothing deleted.
import * as v from 'valibot';
import type { CardKey, Deck, DeckId } from '#core/card.ts';
import { addAnswer, emptyDay, type DayTotals } from '#core/day.ts';
import type { ReviewEvent } from '#core/event.ts';
import { hash64 } from '#core/hash.ts';
import { mergeLogs } from '#core/log.ts';
import { replay } from '#core/replay.ts';
import type { Schedule } from '#core/schedule.ts';
import { backupSchema, type BackupContent } from './backup-schema.ts';
import { schemaVersion, type WarmupDatabase } from './database.ts';
import { deckOfKey } from './import-deck.ts';
import { loadNoteMemory, memoryKey, savePersonalDeck } from './personal-decks.ts';
import { loadParametersOf } from './replay-cards.ts';

const format = 'warmup-backup';
const formatVersion = 1;
const largestFile = 512 * 1024 * 1024;

export type BackupProblem = 'notJson' | 'notBackup' | 'newer' | 'damaged' | 'invalid' | 'tooLarge';

/** The file can't be imported. Nothing was changed. */
export class BackupError extends Error {
	override readonly name = 'BackupError';
	constructor(readonly code: BackupProblem) {
		super(code);
	}
}

/** The backup as a file's text and its name. */
export async function exportBackup(
	db: WarmupDatabase,
	at: number
): Promise<{ text: string; fileName: string }> {
	const content = await readContent(db);
	const body = JSON.stringify(content);
	const day = new Date(at).toISOString().slice(0, 10);
	const head = {
		format,
		version: formatVersion,
		schemaVersion,
		exportedAt: at,
		checksum: hash64(body)
	};
	return {
		// The content stands as text, so that the checksum is of exactly these characters.
		text: JSON.stringify({ ...head, content: body }),
		fileName: `warmup-${day}.json`
	};
}

/** What a restored backup added to what was here. */
export interface Restored {
	readonly answers: number;
	/** Personal decks that came back, and those whose deck file could not be read. */
	readonly decks: number;
	readonly refused: number;
}

/**
 * Merges a backup into what is here and rebuilds schedules and totals from the log. A personal deck
 * that is here already stays as it is; `compile` makes decks of the others' deck files.
 * @throws BackupError when the file isn't right. Nothing was changed.
 */
export async function importBackup(
	db: WarmupDatabase,
	file: Blob,
	compile: (source: string) => Promise<Deck>
): Promise<Restored> {
	if (file.size > largestFile) throw new BackupError('tooLarge');
	const content = parseBackup(await file.text());
	const present = new Set<string>(await db.decks.toCollection().primaryKeys());
	const missing = content.decks.filter(({ id }) => !present.has(id));
	const compiled = await Promise.allSettled(missing.map(({ source }) => compile(source)));
	const decks = compiled.flatMap((each, index) =>
		each.status === 'fulfilled' ? [{ deck: each.value, source: missing[index]?.source ?? '' }] : []
	);
	const tables = [
		db.events,
		db.overrides,
		db.settings,
		db.parameterSets,
		db.schedules,
		db.days,
		db.cards,
		db.decks
	];
	return db.transaction('rw', tables, async () => {
		const here = await db.events.toArray();
		const known = new Set(here.map((event) => event.id));
		const fresh = content.events.filter((event) => !known.has(event.id));
		await db.events.bulkPut(fresh);
		await db.parameterSets.bulkPut(content.parameterSets);
		const settled = new Set(await db.settings.toCollection().primaryKeys());
		const replaces = fresh.length > 0 || settled.size === 0;
		const ofDecksHere = new Set([...present].map(memoryKey));
		await db.settings.bulkPut(
			content.settings.filter(({ key }) =>
				ofDecksHere.has(key) ? !settled.has(key) : replaces || !settled.has(key)
			)
		);
		await keepLaterOverrides(db, content);
		for (const { deck, source } of decks) {
			await savePersonalDeck(db, deck, source, await loadNoteMemory(db, deck.id));
		}
		if (fresh.length > 0) await rebuild(db, mergeLogs(here, fresh));
		const answers = fresh.filter((event) => event.kind === 'answer').length;
		return { answers, decks: decks.length, refused: missing.length - decks.length };
	});
}

function parseBackup(text: string): BackupContent {
	const file = parseJson(text, 'notJson');
	const head = v.safeParse(headSchema, file);
	if (!head.success) throw new BackupError('notBackup');
	const { version, schemaVersion: schema, checksum, content } = head.output;
	if (version > formatVersion || schema > schemaVersion) throw new BackupError('newer');
	if (hash64(content) !== checksum) throw new BackupError('damaged');
	const parsed = v.safeParse(backupSchema, parseJson(content, 'invalid'));
	if (!parsed.success) throw new BackupError('invalid');
	return parsed.output;
}

const headSchema = v.object({
	format: v.literal(format),
	version: v.pipe(v.number(), v.integer()),
	schemaVersion: v.pipe(v.number(), v.integer()),
	checksum: v.string(),
	content: v.string()
});

function parseJson(text: string, problem: BackupProblem): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new BackupError(problem);
	}
}

async function readContent(db: WarmupDatabase): Promise<BackupContent> {
	const events = await db.events.orderBy('id').toArray();
	return {
		// The schedule before an answer follows from the log.
		events: events.map(withoutBefore),
		overrides: await db.overrides.toArray(),
		decks: (await db.decks.orderBy('position').toArray()).flatMap(({ id, source }) =>
			source === undefined ? [] : [{ id, source }]
		),
		settings: await db.settings.toArray(),
		parameterSets: await db.parameterSets.toArray()
	};
}

function withoutBefore(event: ReviewEvent): ReviewEvent {
	if (event.kind !== 'answer') return event;
	const { before: _, ...rest } = event;
	return rest;
}

async function keepLaterOverrides(db: WarmupDatabase, { overrides }: BackupContent): Promise<void> {
	const stored = await db.overrides.bulkGet(
		overrides.map(({ cardKey, field }): [CardKey, string] => [cardKey, field])
	);
	await db.overrides.bulkPut(
		overrides.filter(({ at }, index) => at > (stored[index]?.at ?? -Infinity))
	);
}

/** Schedules, totals and each answer's schedule before it, anew from the whole log. */
async function rebuild(db: WarmupDatabase, log: readonly ReviewEvent[]): Promise<void> {
	const parametersOf = await loadParametersOf(db);
	const cards = await db.cards.toArray();
	const places = new Map(cards.map((card) => [card.key, card]));
	const owners = new Map<CardKey, CardKey>();
	for (const card of cards) {
		for (const key of card.formerly ?? []) if (!places.has(key)) owners.set(key, card.key);
	}
	const byCard = new Map<CardKey, ReviewEvent[]>();
	for (const event of log) {
		const key = owners.get(event.cardKey) ?? event.cardKey;
		const events = byCard.get(key);
		if (events) events.push(event);
		else byCard.set(key, [event]);
	}
	const schedules: Schedule[] = [];
	const days = new Map<string, DayTotals>();
	for (const [cardKey, events] of byCard) {
		const card = places.get(cardKey);
		const deckId: DeckId = card?.deckId ?? deckOfKey(cardKey);
		const place = { cardKey, deckId, position: card?.position ?? 0 };
		const { schedule, answers } = replay(place, events, parametersOf);
		const stored = await db.schedules.get(cardKey);
		schedules.push({
			...schedule,
			revision: Math.max(schedule.revision, (stored?.revision ?? 0) + 1),
			// Its deck isn't here (yet): the import of the deck brings it back.
			...(card ? {} : { queue: 'retired' as const })
		});
		for (const answered of answers) {
			const key = `${deckId} ${answered.event.studyDay}`;
			const totals = days.get(key) ?? emptyDay(deckId, answered.event.studyDay);
			days.set(key, addAnswer(totals, answered));
		}
		await db.events.bulkPut(answers.map(({ before, event }) => ({ ...event, before })));
	}
	await db.schedules.bulkPut(schedules);
	await db.days.clear();
	await db.days.bulkPut([...days.values()]);
}
