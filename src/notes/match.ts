// Which draft of changed notes is which card: by what is equal first, then by place, then by likeness.
import type { Language } from '#core/language.ts';
import type { CardEntry } from '#deck/schema.ts';
import type { Draft } from './draft.ts';
import { factOfDraft, factOfEntry, type Fact } from './fact.ts';
import { similarity } from './similarity.ts';

/** Index of a card entry and of the draft that is the same fact; each occurs at most once. */
export interface Match {
	readonly entry: number;
	readonly draft: number;
}

/** Least likeness (0 to 1) of two facts under the same heading, and anywhere. */
const least = { near: 0.55, far: 0.72 } as const;
/** More pairs than this are not compared one by one; equal places still are. */
const mostPairs = 250_000;

/** Matches card entries with drafts; the order of neither matters where facts differ. */
export function matchDrafts(
	entries: readonly CardEntry[],
	drafts: readonly Draft[],
	language: Language
): Match[] {
	const matcher = new Matcher(
		entries.map((entry) => factOfEntry(entry, language)),
		drafts.map(factOfDraft)
	);
	matcher.byEqual((fact) => fact.draft && [fact.draft, ...fact.places].join('\n'));
	matcher.byEqual((fact) => fact.draft);
	matcher.byEqual((fact) => [fact.kind, fact.answer, fact.question].join('\n'));
	matcher.byEqual((fact) => fact.passage && [fact.passage, fact.kind, fact.answer].join('\n'));
	matcher.byEqual((fact) => fact.passage && [fact.passage, fact.kind, fact.question].join('\n'));
	matcher.byEqual((fact) => fact.passage && [fact.passage, fact.kind].join('\n'));
	matcher.byLikeness(true);
	matcher.byLikeness(false);
	return matcher.matches;
}

class Matcher {
	readonly matches: Match[] = [];
	readonly #entries: readonly Fact[];
	readonly #drafts: readonly Fact[];
	readonly #openEntries: Set<number>;
	readonly #openDrafts: Set<number>;

	constructor(entries: readonly Fact[], drafts: readonly Fact[]) {
		this.#entries = entries;
		this.#drafts = drafts;
		this.#openEntries = new Set(entries.keys());
		this.#openDrafts = new Set(drafts.keys());
	}

	/** Pairs what has the same key, in order; among several the one in a shared place goes first. */
	byEqual(keyOf: (fact: Fact) => string | undefined): void {
		const waiting = new Map<string, number[]>();
		for (const entry of this.#openEntries) {
			const key = keyOf(this.#entries[entry] ?? none);
			if (key === undefined) continue;
			const same = waiting.get(key);
			if (same === undefined) waiting.set(key, [entry]);
			else same.push(entry);
		}
		for (const draft of [...this.#openDrafts]) {
			const fact = this.#drafts[draft];
			const key = fact && keyOf(fact);
			const same = key === undefined ? undefined : waiting.get(key);
			if (fact === undefined || same === undefined || same.length === 0) continue;
			const near = same.findIndex((entry) => sharePlace(this.#entries[entry] ?? none, fact));
			const [entry] = same.splice(Math.max(near, 0), 1);
			if (entry !== undefined) this.#take(entry, draft);
		}
	}

	/** Pairs the most alike first: near ones stand under the same heading, or under one that was renamed into it. */
	byLikeness(near: boolean): void {
		const renamed = near ? this.#renamedPlaces() : new Map<string, string>();
		const pairs: (Match & { likeness: number })[] = [];
		const tooMany = this.#openEntries.size * this.#openDrafts.size > mostPairs;
		if (!near && tooMany) return;
		const byPlace = near ? this.#draftsByPlace() : undefined;
		for (const entry of this.#openEntries) {
			const fact = this.#entries[entry] ?? none;
			const candidates =
				byPlace === undefined
					? this.#openDrafts
					: new Set(
							fact.places.flatMap((place) => [
								...(byPlace.get(place) ?? []),
								...(byPlace.get(renamed.get(place) ?? '') ?? [])
							])
						);
			for (const draft of candidates) {
				const likeness = likenessOf(fact, this.#drafts[draft] ?? none);
				if (likeness >= (near ? least.near : least.far)) pairs.push({ entry, draft, likeness });
			}
		}
		pairs.sort((a, b) => b.likeness - a.likeness || a.entry - b.entry || a.draft - b.draft);
		for (const { entry, draft } of pairs) {
			if (this.#openEntries.has(entry) && this.#openDrafts.has(draft)) this.#take(entry, draft);
		}
	}

	#take(entry: number, draft: number): void {
		this.matches.push({ entry, draft });
		this.#openEntries.delete(entry);
		this.#openDrafts.delete(draft);
	}

	#draftsByPlace(): Map<string, number[]> {
		const byPlace = new Map<string, number[]>();
		for (const draft of this.#openDrafts) {
			for (const place of this.#drafts[draft]?.places ?? []) {
				const there = byPlace.get(place);
				if (there === undefined) byPlace.set(place, [draft]);
				else there.push(draft);
			}
		}
		return byPlace;
	}

	/** Where most of the cards of a place went, as far as they are matched. */
	#renamedPlaces(): Map<string, string> {
		const votes = new Map<string, Map<string, number>>();
		for (const { entry, draft } of this.matches) {
			const [from] = this.#entries[entry]?.places ?? [];
			const [to] = this.#drafts[draft]?.places ?? [];
			if (from === undefined || to === undefined || from === to) continue;
			const cast = votes.get(from) ?? new Map<string, number>();
			cast.set(to, (cast.get(to) ?? 0) + 1);
			votes.set(from, cast);
		}
		const renamed = new Map<string, string>();
		for (const [from, cast] of votes) {
			const [best] = [...cast].sort((a, b) => b[1] - a[1]);
			if (best !== undefined) renamed.set(from, best[0]);
		}
		return renamed;
	}
}

const none: Fact = { kind: 'concept', question: '', answer: '', places: [] };

function sharePlace(a: Fact, b: Fact): boolean {
	return a.places.some((place) => b.places.includes(place));
}

/** How alike a card and a draft are, 0 to 1; the answer weighs more than the question, another kind costs. */
function likenessOf(a: Fact, b: Fact): number {
	const answer = similarity(a.answer, b.answer);
	const question = similarity(a.question, b.question);
	const same = 0.55 * answer + 0.45 * question;
	// An answer or question that stayed word for word stands for the fact, if it is long enough to tell.
	const kept = Math.max(
		a.answer === b.answer && a.answer.length >= 6 ? 0.6 + 0.4 * question : 0,
		a.question === b.question && a.question.length >= 8 ? 0.6 + 0.4 * answer : 0
	);
	// Of a card that a person edited, only one half may still be the generator's.
	const half = a.edited === true ? 0.85 * Math.max(answer, question) : 0;
	return Math.max(same, kept, half) * (a.kind === b.kind ? 1 : 0.85);
}
