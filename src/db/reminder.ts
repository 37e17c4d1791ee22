// The daily reminder that was last made for the person's calendar: with the same id a calendar
// replaces it instead of ringing twice.
import * as v from 'valibot';
import type { WarmupDatabase } from './database.ts';

const reminderSchema = v.object({
	uid: v.pipe(v.string(), v.nonEmpty()),
	/** How often it was changed. */
	sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** Minutes after midnight. */
	minuteOfDay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1))
});
export type StoredReminder = Readonly<v.InferOutput<typeof reminderSchema>>;

const reminderKey = 'reminder';

/** Undefined when none was made yet. */
export async function loadReminder(db: WarmupDatabase): Promise<StoredReminder | undefined> {
	const stored = v.safeParse(reminderSchema, (await db.settings.get(reminderKey))?.value);
	return stored.success ? stored.output : undefined;
}

/** Moves the reminder; `newUid` names it if it is the first. */
export async function saveReminder(
	db: WarmupDatabase,
	minuteOfDay: number,
	newUid: string
): Promise<StoredReminder> {
	return db.transaction('rw', db.settings, async () => {
		const before = await loadReminder(db);
		const next = before
			? { uid: before.uid, sequence: before.sequence + 1, minuteOfDay }
			: { uid: newUid, sequence: 0, minuteOfDay };
		await db.settings.put({ key: reminderKey, value: next });
		return next;
	});
}
