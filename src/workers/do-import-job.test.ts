import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ImportJobs } from './do-import-job.ts';
import type { Decided, Jobs, Progress, Proposal } from './import-jobs.ts';
import { readNotes } from './read-notes.ts';

const note = (loop = 'a fixed loop that does not slip') => `# Knots

**Bowline**: ${loop}

**Clove hitch**: a hitch that ties a rope to a post
`;

const target = { id: 'notes-a', title: 'Knots', language: 'en', retired: [], skipped: [] } as const;

/** One worker's jobs, asked one after the other. */
function worker() {
	const jobs = new ImportJobs();
	return async <Name extends keyof Jobs>(job: Name, input: Jobs[Name]['input']) =>
		(await jobs.do({ job, input } as never, () => undefined)) as Jobs[Name]['output'];
}

const files = (texts: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>) =>
	Object.entries(texts).map(([name, text]) => ({ name, file: new Blob([text]) }));

async function proposals(text: string, source?: string, memory = {}) {
	const ask = worker();
	await ask('readNotes', { files: files({ 'knots.md': text }) });
	return ask('compare', { ...target, ...memory, ...(source === undefined ? {} : { source }) });
}

const all = (found: readonly Proposal[], decision: 'take' | 'keep'): Decided[] =>
	found.map(({ change }) => ({ change, decision }));

async function firstDeck() {
	const decided = all(await proposals(note()), 'take');
	return worker()('makeDeck', { ...target, decided });
}

describe('a draft that another import took in', () => {
	it('neither leaves the deck nor loses its edits when it is decided once more', async () => {
		const decided = all(await proposals(note()), 'take');
		const { source, ...memory } = await worker()('makeDeck', { ...target, decided });
		const known = { ...target, retired: memory.retired, skipped: memory.skipped, source };
		for (const decision of ['keep', 'take'] as const) {
			const again = decided.map(({ change }) => ({ change, decision }));
			const made = await worker()('makeDeck', { ...known, decided: again });
			expect(made.source).toBe(source);
			expect(made.retired).toEqual([]);
		}
	});
});

describe('reading notes', () => {
	it('tells how far it is, also within a long note, and that all is read', async () => {
		const long = Array.from({ length: 400 }, (_, n) => `# Knot ${n}`);
		const told: Progress[] = [];
		const given = files({ 'empty.md': '', 'long.md': long.join('\n'), 'short.md': note() });
		await readNotes(given, (progress) => told.push(progress));
		const shares = told.map(({ share }) => share);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares[0]).toBe(0);
		expect(told.at(-1)).toEqual({ done: 3, total: 3, name: '', share: 1 });
		const inside = told.filter(({ name }) => name === 'long.md').length;
		expect(inside).toBeGreaterThan(100);
		expect(inside).toBeLessThan(220);
	});

	it('goes on after files that are no notes, and says what is wrong with each', async () => {
		const report = await worker()('readNotes', {
			files: files({
				'photo.md': new Uint8Array(500).fill(1),
				'empty.md': ' \n',
				'knots.md': note()
			})
		});
		expect(report.bad).toEqual([
			{ name: 'photo.md', fault: 'notText' },
			{ name: 'empty.md', fault: 'empty' }
		]);
		expect(report.notes).toMatchObject([{ name: 'knots.md', encoding: 'utf-8', drafts: 2 }]);
	});

	it('names the line of the first character that could not be read', async () => {
		const bytes = new TextEncoder().encode(
			`第一行很好\n${'第二行也好'.repeat(40)}\n坏的一行在此\n`
		);
		const damaged = new Uint8Array([...bytes.slice(0, -10), 0xff, ...bytes.slice(-10)]);
		const report = await worker()('readNotes', { files: files({ 'a.md': damaged }) });
		expect(report.notes).toMatchObject([{ encoding: 'utf-8', brokenLine: 3 }]);
	});
});

describe('making a deck', () => {
	it('takes what was accepted, and remembers what was left out', async () => {
		const [first, second] = await proposals(note());
		if (!first || !second) throw new Error('two drafts expected');
		expect(first.passage).toContain('Bowline');
		const made = await worker()('makeDeck', {
			...target,
			decided: [
				{ change: first.change, decision: 'take' },
				{ change: second.change, decision: 'keep' }
			]
		});
		expect(made.deck.cards.map(({ key }) => key)).toEqual([`notes-a/${first.change.id}`]);
		expect(made.skipped).toEqual([second.change.draft?.origin?.draft]);
		const again = await proposals(note(), made.source, { skipped: made.skipped });
		expect(again.map(({ change }) => change.class)).toEqual(['same']);
	});

	it('leaves every card alone that nobody decided on', async () => {
		const before = await firstDeck();
		const found = await proposals(note('a loop that holds without slipping'), before.source);
		const made = await worker()('makeDeck', {
			...target,
			source: before.source,
			decided: found.map(({ change }) => ({ change }))
		});
		expect(made.deck).toEqual(before.deck);
	});

	it('keeps ids when an answer changes, so that schedules stay', async () => {
		const before = await firstDeck();
		const found = await proposals(note('a loop that never slips, tied in 4 moves'), before.source);
		expect(found.map(({ change }) => change.class)).toEqual(['meaning', 'same']);
		const decided = all(found, 'take');
		const made = await worker()('makeDeck', { ...target, source: before.source, decided });
		expect(made.deck.cards.map(({ key }) => key)).toEqual(before.deck.cards.map(({ key }) => key));
		expect(made.source).toContain('4 moves');
	});

	it('starts a card again under another id, and the old one is not asked for again', async () => {
		const before = await firstDeck();
		const found = await proposals(note('a loop that never slips, tied in 4 moves'), before.source);
		const [first] = found;
		if (!first) throw new Error('a change expected');
		const made = await worker()('makeDeck', {
			...target,
			source: before.source,
			decided: [{ change: first.change, decision: 'take', reset: true }]
		});
		expect(made.deck.cards.map(({ key }) => key)).toEqual([
			`notes-a/${first.change.id}-again-2`,
			before.deck.cards[1]?.key
		]);
		expect(made.retired).toEqual([]);
		const again = await proposals(note('a loop that never slips, tied in 4 moves'), made.source);
		expect(again.map(({ change }) => change.class)).toEqual(['same', 'same']);
	});

	it('leaves out a card that a deck file cannot hold, and says which', async () => {
		const [first, second] = await proposals(note());
		if (!first?.change.draft || !second) throw new Error('two drafts expected');
		const edited = { ...first.change.draft, prompt: { en: 'x'.repeat(9000) } };
		const made = await worker()('makeDeck', {
			...target,
			decided: [
				{ change: first.change, decision: { edited } },
				{ change: second.change, decision: 'take' }
			]
		});
		expect(made.refused).toEqual([first.change.id]);
		expect(made.deck.cardCount).toBe(1);
	});
});

describe('a deck file', () => {
	it('that was exported gives the same deck', async () => {
		const made = await firstDeck();
		const read = await worker()('readDeckFile', { name: 'a.yaml', source: made.source });
		expect(read).toMatchObject({ deck: made.deck, source: made.source, warnings: [] });
	});

	it('gets another id where it is asked to', async () => {
		const { source } = await firstDeck();
		const read = await worker()('readDeckFile', { name: 'a.yaml', source, id: 'notes-b' });
		expect(read).toMatchObject({ deck: { id: 'notes-b' } });
	});

	it('of a built-in deck gives the same cards under an id of its own', async () => {
		const source = await readFile('decks/camera-geometry.yaml', 'utf8');
		const ask = worker();
		const own = await ask('readDeckFile', { name: 'a.yaml', source, id: 'notes-own' });
		const read = await ask('readDeckFile', { name: 'a.yaml', source });
		if ('problems' in own || 'problems' in read) throw new Error('a deck expected');
		expect(own.entries).toEqual(read.entries);
		const text = JSON.stringify(own.deck.cards).replaceAll('notes-own', 'camera-geometry');
		expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(read.deck.cards)));
	});

	it('that is broken gives its problems with their lines', async () => {
		const source = 'id: a\ntitle: { en: A }\ncards:\n  - id: one\n    knid: concept\n';
		const read = await worker()('readDeckFile', { name: 'a.yaml', source });
		expect('problems' in read && read.problems[0]).toMatchObject({ place: { line: 4 } });
	});
});

it('a preview shows the card, or what is wrong with it', async () => {
	const [first] = await proposals(note());
	const entry = first?.change.draft;
	if (!entry) throw new Error('a draft expected');
	const ask = worker();
	expect(await ask('preview', { entry, passage: '**bold**' })).toMatchObject({
		card: { kind: entry.kind },
		passage: [{ tag: 'p', children: [{ tag: 'strong', children: ['bold'] }] }]
	});
	const empty = { ...entry, prompt: { en: '' } };
	expect(await ask('preview', { entry: empty })).toMatchObject({
		problems: [{ code: 'tooShort' }]
	});
});

describe('the entry of a card', () => {
	const source = `id: knots
title: { en: Knots }
cards:
  # The first knot.
  - id: bowline
    kind: concept
    prompt: { en: A loop that holds }
    answer: { en: bowline }
    reverse: true
    sources: []
`;

	it('is found with its line, and put back with other words', async () => {
		const ask = worker();
		const read = await ask('readEntry', { source, id: 'bowline' });
		expect(read).toMatchObject({ line: 5, entry: { id: 'bowline' } });
		expect(await ask('readEntry', { source, id: 'hitch' })).toBeUndefined();
		const entry = { ...read?.entry, prompt: { en: 'A fixed loop' } } as never;
		const made = await ask('editEntry', { source, entry });
		expect(made.source).toBe(source.replace('A loop that holds', 'A fixed loop'));
		const keys = ['knots/bowline', 'knots/bowline~reverse'];
		expect(made.before.map(({ key }) => key)).toEqual(keys);
		expect(made.after).toMatchObject([
			{ prompt: { en: [{ children: ['A fixed loop'] }] } },
			{ shown: { en: [{ children: ['A fixed loop'] }] } }
		]);
		expect(made.deck.cards).toEqual(made.after);
	});

	it('is refused when it doesn’t fit its deck', async () => {
		const entry = { id: 'bowline', kind: 'concept', prompt: {}, answer: 'x', sources: [] } as never;
		await expect(worker()('editEntry', { source, entry })).rejects.toThrow();
	});
});
