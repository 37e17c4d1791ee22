// Imports that wait to be gone on with. A deck has one of them: a later import of its notes takes its
// place and keeps what was decided on the drafts that are still the same.
import type { DeckId } from '#core/card.ts';
import type { WarmupDatabase } from '#db/database.ts';
import { loadDrafts, loadImports, type DraftRow, type ImportHead } from '#db/drafts.ts';
import { isShown } from './import-session.svelte.ts';

export interface OpenImport {
	readonly head: ImportHead;
	/** What isn't in the deck yet. */
	readonly rows: readonly DraftRow[];
	/** Drafts without a decision; 0 when only the last step is missing. */
	readonly left: number;
}

/** All imports that are not finished, the latest first. */
export async function loadOpenImports(db: WarmupDatabase): Promise<OpenImport[]> {
	const heads = await loadImports(db);
	const all = await Promise.all(
		heads.map(async (head): Promise<OpenImport> => {
			const rows = (await loadDrafts(db, head.id)).filter(({ applied }) => !applied);
			const open = rows.filter((row) => isShown(row) && row.decision === undefined);
			return { head, rows, left: open.length };
		})
	);
	// After its first step into the deck, an import is only open while something is undecided.
	return all.filter(({ head, rows, left }) => rows.length > 0 && (left > 0 || !head.before));
}

/**
 * The open import whose place a new one takes: that of the same deck, or, for a deck that is still to
 * be made, the one that would make a deck of any of the same notes.
 */
export async function openImportFor(
	db: WarmupDatabase,
	deckId: DeckId | undefined,
	notes: ReadonlySet<string>
): Promise<OpenImport | undefined> {
	for (const open of await loadOpenImports(db)) {
		if (deckId === undefined ? await isToMake(db, open, notes) : open.head.deckId === deckId) {
			return open;
		}
	}
	return undefined;
}

/** Rows of a new import with the decisions of the one whose place it takes. */
export function withEarlierDecisions(
	rows: readonly DraftRow[],
	earlier: readonly DraftRow[]
): DraftRow[] {
	const decided = new Map(earlier.map((row) => [sameness(row), row]));
	return rows.map((row) => {
		const before = decided.get(sameness(row));
		if (before?.decision === undefined) return row;
		const { decision, reset, shorten } = before;
		return { ...row, decision, ...(reset ? { reset } : {}), ...(shorten ? { shorten } : {}) };
	});
}

async function isToMake(
	db: WarmupDatabase,
	{ head, rows }: OpenImport,
	notes: ReadonlySet<string>
): Promise<boolean> {
	const cites = rows.some(({ change }) =>
		change.draft?.sources.some(({ note }) => notes.has(note))
	);
	return cites && (await db.decks.get(head.deckId)) === undefined;
}

/** Equal for rows that ask the person the same question. */
function sameness({ change }: DraftRow): string {
	const { id, class: kind, card, draft, conflict, erratum } = change;
	const hashes = [card?.origin?.draft, card?.origin?.card, draft?.origin?.draft];
	return JSON.stringify([id, kind, conflict, erratum, ...hashes]);
}
