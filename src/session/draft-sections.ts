// The drafts of an import by the sections of the notes that they came from.
import type { DraftRow } from '#db/drafts.ts';

export interface DraftSection {
	/** Equal for drafts of the same section. */
	readonly id: string;
	/** Note and headings, the outermost first. */
	readonly path: readonly string[];
	readonly rows: readonly DraftRow[];
	/** Drafts without a decision. */
	readonly open: number;
}

/** The sections in the order in which their first drafts come. */
export function draftSections(rows: readonly DraftRow[]): DraftSection[] {
	const sections = new Map<string, { path: readonly string[]; rows: DraftRow[] }>();
	for (const row of rows) {
		const path = pathOf(row);
		const id = path.join('\n');
		const section = sections.get(id) ?? { path, rows: [] };
		section.rows.push(row);
		sections.set(id, section);
	}
	return [...sections].map(([id, section]) => ({
		id,
		...section,
		open: section.rows.filter(({ decision }) => decision === undefined).length
	}));
}

function pathOf({ change }: DraftRow): readonly string[] {
	const [source] = (change.draft ?? change.card)?.sources ?? [];
	return source ? [source.note, ...source.heading] : [];
}
