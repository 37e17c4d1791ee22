// Opens the database once for the whole visit, and says why when it can't.
import { NewerDatabaseError, openDatabase, type WarmupDatabase } from '#db/database.ts';
import { Library } from '#session/library.svelte.ts';
import { showPreferences } from './appearance.ts';
import { builtinDecks } from './deck-source.ts';

export type Opened =
	| { kind: 'ready'; library: Library }
	/** There were answers at the last start, and now there is nothing. */
	| { kind: 'lost'; library: Library }
	| { kind: 'newer' }
	| { kind: 'blocked' }
	| { kind: 'failed'; detail: string };

const answeredMark = 'warmup-answered';
const idleAfterMs = 6000;

let opened: Promise<Opened> | undefined;

export function openLibrary(): Promise<Opened> {
	opened ??= open();
	return opened;
}

async function open(): Promise<Opened> {
	try {
		const db = await openDatabase();
		// A newer version in another tab wants to upgrade: let it, and stop writing here.
		db.on('versionchange', () => {
			db.close();
			location.reload();
		});
		const library = await Library.open(db, builtinDecks);
		await showPreferences(library.preferences);
		// Offline, or a host that is down: what is stored is used.
		library
			.syncIndex()
			.then(untilIdle)
			.then(() => library.syncCards())
			.catch(() => undefined);
		return { kind: (await wasCleared(db)) ? 'lost' : 'ready', library };
	} catch (error) {
		if (error instanceof NewerDatabaseError) return { kind: 'newer' };
		const name = error instanceof Error ? error.name : '';
		if (name === 'MissingAPIError' || name === 'SecurityError') return { kind: 'blocked' };
		return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
	}
}

/** True when a mark says that there were answers here and the database has none. */
async function wasCleared(db: WarmupDatabase): Promise<boolean> {
	const answered = (await db.events.limit(1).count()) > 0;
	try {
		if (answered) localStorage.setItem(answeredMark, '1');
		return !answered && localStorage.getItem(answeredMark) !== null;
	} catch {
		// Without this storage there is no mark to go by.
		return false;
	}
}

/** The person goes on without what was lost. */
export function startAfresh(): void {
	localStorage.removeItem(answeredMark);
	location.reload();
}

/** Resolves when the page has nothing better to do: fetching all cards must not delay the first. */
function untilIdle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, idleAfterMs));
}
