// What the person has chosen. Read through a schema, so that an unknown or broken value falls back
// to its default instead of breaking the app.
import * as v from 'valibot';
import { languages } from '#core/language.ts';
import type { DeckId } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';

const number = (lowest: number, highest: number, fallback: number) =>
	v.fallback(v.pipe(v.number(), v.minValue(lowest), v.maxValue(highest)), fallback);
const choice = <const Options extends readonly [string, ...string[]]>(
	options: Options,
	fallback: Options[number]
) => v.fallback(v.picklist(options), fallback);

const preferencesSchema = v.object({
	/** Undefined: the browser's. */
	interfaceLanguage: v.fallback(v.optional(v.picklist(languages)), undefined),
	/** Undefined: the interface's. */
	cardLanguage: v.fallback(v.optional(v.picklist(languages)), undefined),
	theme: choice(['auto', 'light', 'dark', 'black'], 'auto'),
	reading: choice(['sans', 'serif'], 'sans'),
	/** Multiplies every text size. */
	textSize: number(0.8, 2, 1),
	lineHeight: number(1.3, 2.2, 1.6),
	hand: choice(['right', 'left'], 'right'),
	/** Probability of recall at which a review is due. */
	retention: number(0.7, 0.97, 0.9),
	newPerDay: number(0, 200, 10),
	reviewsPerDay: number(0, 9999, 200),
	/** Reviews a day while catching up after a break; undefined: as the plan proposes. */
	catchUpPerDay: v.fallback(
		v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))),
		undefined
	),
	/** A short vibration when an answer is stored. */
	haptics: v.fallback(v.boolean(), false),
	/** Swipes in the lower part of a review show the answer and rate it. */
	gestures: v.fallback(v.boolean(), false),
	/** Hour at which a study day starts, local time. */
	rolloverHour: number(0, 23, 4),
	/** Type the answer before it is shown. */
	typing: v.fallback(v.boolean(), true)
});
export type Preferences = Readonly<v.InferOutput<typeof preferencesSchema>>;

const deckPreferencesSchema = v.object({
	awake: v.fallback(v.boolean(), false),
	/** Undefined: the general one. */
	retention: v.fallback(
		v.optional(v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97))),
		undefined
	),
	/** Type the answer before it is shown; undefined: the general one. */
	typing: v.fallback(v.optional(v.boolean()), undefined)
});
export type DeckPreferences = Readonly<v.InferOutput<typeof deckPreferencesSchema>>;

const preferencesKey = 'preferences';
const deckPrefix = 'deck/';

/** Any value as preferences: what doesn't fit is replaced by its default. */
export function parsePreferences(value: unknown): Preferences {
	return v.parse(preferencesSchema, typeof value === 'object' && value !== null ? value : {});
}

function parseDeckPreferences(value: unknown): DeckPreferences {
	return v.parse(deckPreferencesSchema, typeof value === 'object' && value !== null ? value : {});
}

export async function loadPreferences(db: WarmupDatabase): Promise<Preferences> {
	return parsePreferences((await db.settings.get(preferencesKey))?.value);
}

/** Changes some preferences and returns them all. */
export async function savePreferences(
	db: WarmupDatabase,
	change: Partial<Preferences>
): Promise<Preferences> {
	return db.transaction('rw', db.settings, async () => {
		const next = parsePreferences({ ...(await loadPreferences(db)), ...change });
		await db.settings.put({ key: preferencesKey, value: next });
		return next;
	});
}

export async function loadDeckPreferences(
	db: WarmupDatabase
): Promise<ReadonlyMap<DeckId, DeckPreferences>> {
	const rows = await db.settings.where('key').startsWith(deckPrefix).toArray();
	return new Map(
		rows.map((row) => [row.key.slice(deckPrefix.length) as DeckId, parseDeckPreferences(row.value)])
	);
}

export async function saveDeckPreferences(
	db: WarmupDatabase,
	deckId: DeckId,
	change: Partial<DeckPreferences>
): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		const key = deckPrefix + deckId;
		const before = parseDeckPreferences((await db.settings.get(key))?.value);
		await db.settings.put({ key, value: { ...before, ...change } });
	});
}
