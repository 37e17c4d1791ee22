// Drafts as a deck file: ids given once, and the hashes by which later runs recognise each card.
import { hash64 } from '#core/hash.ts';
import type { CardEntry, DeckFile, SourceText } from '#deck/schema.ts';
import type { Draft } from './draft.ts';

export interface DeckTitle {
	/** Lower-case letters, digits, single hyphens. */
	readonly id: string;
	readonly title: SourceText;
	readonly about?: SourceText;
}

/** A deck file of drafts, in their order; ids that `taken` holds are not given again. */
export function draftDeck(
	drafts: readonly Draft[],
	title: DeckTitle,
	taken: ReadonlySet<string> = new Set()
): DeckFile {
	const ids = new Set(taken);
	return { ...title, cards: drafts.map((draft) => draftEntry(draft, freshId(draft, ids))) };
}

/**
 * An id for a new card, put into `ids`. It comes from the first wording, so that two devices that import
 * the same note agree; once given it is never computed again.
 */
export function freshId(draft: Draft, ids: Set<string>): string {
	const base = `${draft.kind}-${hash64(`${draft.prompt}\n${String(draft.answer)}`).slice(0, 10)}`;
	let id = base;
	for (let number = 2; ids.has(id); number++) id = `${base}-${String(number)}`;
	ids.add(id);
	return id;
}

/** The deck file entry of a draft. */
export function draftEntry(draft: Draft, id: string): CardEntry {
	const text = (markdown: string): SourceText => ({ [draft.language]: markdown });
	const common = {
		id,
		prompt: text(draft.prompt),
		...(draft.why === undefined ? {} : { why: text(draft.why) }),
		sources: draft.sources.map(({ note, heading, lines }) => ({
			note,
			heading: [...heading],
			...(lines === undefined ? {} : { lines: [lines[0], lines[1]] as [number, number] })
		})),
		...(draft.tags === undefined ? {} : { tags: [...draft.tags] }),
		...(draft.reverse === true ? { reverse: true } : {})
	};
	const accept = draft.accept === undefined ? {} : { accept: [...draft.accept] };
	const answer = typeof draft.answer === 'string' ? draft.answer : draft.answer.join('\n');
	const entry = ((): CardEntry => {
		switch (draft.kind) {
			case 'concept':
			case 'cloze':
				return { kind: draft.kind, ...common, answer: text(answer), ...accept };
			case 'order': {
				const steps = typeof draft.answer === 'string' ? [draft.answer] : draft.answer;
				return { kind: 'order', ...common, answer: steps.map(text) };
			}
			case 'code':
				return {
					kind: 'code',
					...common,
					answer,
					...accept,
					...(draft.codeLanguage === undefined ? {} : { language: draft.codeLanguage })
				};
			default:
				return { kind: draft.kind, ...common, answer, ...accept };
		}
	})();
	const card = entryHash(entry);
	return { ...entry, origin: { rule: draft.rule, passage: draft.passage, draft: card, card } };
}

/** `hash64` of what a card asks and answers; id, sources, origin and history are not part of it. */
export function entryHash(entry: CardEntry): string {
	const { id, sources, origin, formerly, after, ...content } = entry;
	void [id, sources, origin, formerly, after];
	return hash64(canonical(content));
}

/** JSON with sorted keys, so that the order in a file doesn't matter. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value)
		.filter(([, field]) => field !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
	return `{${fields.join(',')}}`;
}
