// What the import worker does, apart from being a worker: the same jobs run in Node for the tests.
import { checkTex } from '#content/check-tex.ts';
import { compileMarkdown } from '#content/compile-markdown.ts';
import { checkFormulas } from '#deck/check-formulas.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { parseDeck } from '#deck/parse-deck.ts';
import type { DeckFile } from '#deck/schema.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { difference } from '#notes/difference.ts';
import type { Jobs, Progress, ReadDeckFile, Request } from './import-jobs.ts';
import { editEntry, readEntry } from './edit-entry.ts';
import { makeDeck, storedDeck } from './make-deck.ts';
import { readNotes, type DraftedNotes } from './read-notes.ts';

/** Longest passage that is kept beside a draft, in characters. */
const longestPassage = 4000;

export class ImportJobs {
	#read: DraftedNotes | undefined;

	/** Does a job; rejects only on what nobody foresaw. */
	async do(
		request: Pick<Request, 'job' | 'input'>,
		progress: (progress: Progress) => void
	): Promise<Jobs[keyof Jobs]['output']> {
		const { job, input } = request as Request;
		switch (job) {
			case 'readNotes':
				this.#read = await readNotes(input.files, progress);
				return this.#read.report;
			case 'compare':
				return this.#compare(input);
			case 'makeDeck':
				return makeDeck(input);
			case 'readDeckFile':
				return readDeckFile(input);
			case 'readEntry':
				return readEntry(input);
			case 'editEntry':
				return editEntry(input);
			case 'preview':
				return preview(input);
		}
	}

	#compare(input: Jobs['compare']['input']): Jobs['compare']['output'] {
		if (this.#read === undefined) throw new Error('no notes were read');
		const { drafts, texts } = this.#read;
		const deck: DeckFile =
			input.source === undefined
				? { id: input.id, title: { [input.language]: input.title }, cards: [] }
				: storedDeck(input.source);
		const changes = difference({
			deck,
			drafts,
			notes: [...texts.keys()],
			retired: input.retired,
			skipped: new Set(input.skipped),
			texts
		});
		const lines = new Map([...texts].map(([name, text]) => [name, text.split('\n')]));
		return changes.map((change) => {
			const [source] = change.draft?.sources ?? [];
			const [first, last] = source?.lines ?? [1, 0];
			const passage = lines.get(source?.note ?? '')?.slice(first - 1, last) ?? [];
			return { change, passage: passage.join('\n').slice(0, longestPassage) };
		});
	}
}

function readDeckFile({ name, source, id }: Jobs['readDeckFile']['input']): ReadDeckFile {
	const first = parseDeck(source, name);
	if ('problems' in first || id === undefined || first.deck.id === id) {
		return 'problems' in first ? first : compiled(source, first);
	}
	const renamed = writeDeck({ ...first.deck, id }, source);
	const second = parseDeck(renamed, name);
	return 'problems' in second ? second : compiled(renamed, second);
}

function compiled(
	source: string,
	parsed: Exclude<ReturnType<typeof parseDeck>, { problems: unknown }>
): ReadDeckFile {
	const { deck, problems } = compileDeck(parsed.deck, parsed);
	const warnings = [...problems, ...checkFormulas(parsed, deck, checkTex)];
	return { deck, source, entries: parsed.deck.cards, warnings };
}

function preview({ entry, passage }: Jobs['preview']['input']): Jobs['preview']['output'] {
	const tree = passage === undefined ? {} : { passage: compileMarkdown(passage).tree };
	const { after: _, ...alone } = entry;
	const deck = { id: 'preview', title: { en: 'Preview' }, cards: [alone] };
	const read = readDeckFile({ name: 'preview', source: writeDeck(deck) });
	if ('problems' in read) return { problems: read.problems, ...tree };
	const [card] = read.deck.cards;
	return { ...(card ? { card } : {}), problems: read.warnings, ...tree };
}
