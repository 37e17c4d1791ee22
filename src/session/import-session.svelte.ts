// Looking through the drafts of an import, one after the other; every decision is stored at once, so
// that it can wait until tomorrow.
import type { WarmupDatabase } from '#db/database.ts';
import {
	loadDrafts,
	saveDrafts,
	type Decision,
	type DraftRow,
	type ImportHead
} from '#db/drafts.ts';
import { draftSections, type DraftSection } from './draft-sections.ts';

/** What happens to the schedule of a card whose answer changed. */
export type ScheduleChoice = 'keep' | 'shorten' | 'reset';

/** True for a row that a person can look at: more than its line numbers changed, and it isn't in the deck. */
export function isShown({ change, applied }: DraftRow): boolean {
	return !applied && (change.class !== 'same' || change.erratum !== undefined);
}

export class ImportSession {
	#all = $state.raw<readonly DraftRow[]>([]);
	#at = $state(0);
	#past = $state.raw<readonly { at: number; rows: readonly DraftRow[] }[]>([]);
	/** What there is to look at. */
	readonly rows = $derived(this.#all.filter(isShown));
	readonly sections: readonly DraftSection[] = $derived(draftSections(this.rows));

	private constructor(
		readonly db: WarmupDatabase,
		readonly head: ImportHead
	) {}

	static async open(db: WarmupDatabase, head: ImportHead): Promise<ImportSession> {
		const session = new ImportSession(db, head);
		session.#all = await loadDrafts(db, head.id);
		session.#at = session.#nextOpen(0);
		return session;
	}

	/** Everything that the import holds, also what is not shown. */
	get all(): readonly DraftRow[] {
		return this.#all;
	}

	/** The draft that is shown; undefined behind the last. */
	get current(): DraftRow | undefined {
		return this.rows[this.#at];
	}

	/** Place of the current draft, from 0. */
	get at(): number {
		return this.#at;
	}

	get open(): number {
		return this.rows.filter(({ decision }) => decision === undefined).length;
	}

	get taken(): number {
		return this.rows.filter(({ decision }) => decision !== undefined && decision !== 'keep').length;
	}

	get kept(): number {
		return this.rows.filter(({ decision }) => decision === 'keep').length;
	}

	/** Open new drafts that the generator is sure of. */
	get sure(): readonly DraftRow[] {
		return this.rows.filter(
			({ change, decision }) =>
				decision === undefined && change.class === 'new' && change.confidence === 'high'
		);
	}

	/** Changes of cards that are in the deck, where the person has to say nothing. */
	get recognised(): number {
		return this.rows.filter(({ change }) => change.class === 'moved' || change.class === 'cosmetic')
			.length;
	}

	/** The section of the current draft, and its number from 1; undefined behind the last draft. */
	get section(): (DraftSection & { readonly number: number }) | undefined {
		const { current } = this;
		const index = this.sections.findIndex(({ rows }) => current && rows.includes(current));
		const section = this.sections[index];
		return section && { ...section, number: index + 1 };
	}

	/** Open new drafts of the current section. Changes of cards are decided one at a time. */
	get openHere(): readonly DraftRow[] {
		return (this.section?.rows ?? []).filter(
			({ change, decision }) => decision === undefined && change.class === 'new'
		);
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	/** Decides on the current draft and goes on to the next open one. */
	async decide(decision: Decision, schedule: ScheduleChoice = 'keep'): Promise<void> {
		const row = this.current;
		if (!row) return;
		const { reset: _, shorten: __, ...rest } = row;
		const chosen = schedule === 'keep' ? {} : { [schedule]: true as const };
		await this.#change([row], [{ ...rest, decision, ...chosen }]);
		this.#at = this.#nextOpen(this.#at + 1);
	}

	/** Takes back the latest decision of this visit, or what was taken in one go. */
	async undo(): Promise<void> {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		await this.#store(last.rows);
		this.#at = last.at;
	}

	/** Takes all open drafts that the generator is sure of. */
	takeSure(): Promise<void> {
		return this.#decideAll(this.sure, 'take');
	}

	/** Takes or leaves all open new drafts of the current section. */
	decideHere(decision: 'take' | 'keep'): Promise<void> {
		return this.#decideAll(this.openHere, decision);
	}

	/** Goes to the first open draft of a section, or to its first when all are decided. */
	visit({ rows }: DraftSection): void {
		const first = rows.find(({ decision }) => decision === undefined) ?? rows[0];
		if (first) this.#at = this.rows.indexOf(first);
	}

	/** Goes to a neighbour, decided or not. */
	step(by: 1 | -1): void {
		this.#at = Math.min(Math.max(this.#at + by, 0), this.rows.length);
	}

	async #decideAll(rows: readonly DraftRow[], decision: 'take' | 'keep'): Promise<void> {
		if (rows.length === 0) return;
		await this.#change(
			rows,
			rows.map((row) => ({ ...row, decision }))
		);
		this.#at = this.#nextOpen(this.#at);
	}

	async #change(before: readonly DraftRow[], after: readonly DraftRow[]): Promise<void> {
		await this.#store(after);
		this.#past = [...this.#past, { at: this.#at, rows: before }];
	}

	async #store(rows: readonly DraftRow[]): Promise<void> {
		await saveDrafts(this.db, rows);
		const changed = new Map(rows.map((row) => [row.id, row]));
		this.#all = this.#all.map((row) => changed.get(row.id) ?? row);
	}

	/** The next draft without a decision, from the top again when there is none below. */
	#nextOpen(from: number): number {
		const isOpen = ({ decision }: DraftRow) => decision === undefined;
		const below = this.rows.findIndex((row, at) => at >= from && isOpen(row));
		if (below >= 0) return below;
		const above = this.rows.findIndex(isOpen);
		return above >= 0 ? above : this.rows.length;
	}
}
