import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCard, openEmpty } from '#db/database.fixture.ts';
import type { WarmupDatabase } from '#db/database.ts';
import type { Decision, DraftRow } from '#db/drafts.ts';
import type { ScheduleChoice } from '#session/import-session.svelte.ts';
import { Library } from '#session/library.svelte.ts';
import { ImportJobs } from '#workers/do-import-job.ts';
import type { Jobs } from '#workers/import-jobs.ts';
import type { ImportNotes } from '#workers/import-notes.ts';
import { gatherFiles } from './gather-files.ts';
import { ImportFlow, type View } from './import-flow.svelte.ts';

const today = Date.parse('2026-11-20') / 86_400_000;
const note = `# Knots

**Bowline**: a fixed loop that does not slip

**Clove hitch**: ties a rope to a post quickly

**Sheet bend**: joins two ropes of unequal size
`;
const edited = (row: DraftRow, answer: string): Decision => ({
	edited: { ...row.change.draft, answer: { en: answer } } as Extract<Decision, object>['edited']
});

/** The jobs of the worker without a worker. */
function jobsHere(): Pick<ImportNotes, 'do' | 'cancel'> {
	const jobs = new ImportJobs();
	return {
		do: async <Name extends keyof Jobs>(job: Name, input: Jobs[Name]['input']) =>
			(await jobs.do({ job, input } as never, () => undefined)) as Jobs[Name]['output'],
		cancel: () => undefined
	};
}

let db: WarmupDatabase;
let flow: ImportFlow;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: (today + 0.5) * 86_400_000 });
	db = await openEmpty();
	const library = await Library.open(db, {
		loadIndex: async () => [],
		loadDeck: () => Promise.reject(new Error('no source')),
		loadFile: () => Promise.reject(new Error('no source'))
	});
	flow = new ImportFlow(library, jobsHere());
});

afterEach(() => {
	vi.useRealTimers();
});

function view<Kind extends View['kind']>(kind: Kind): Extract<View, { kind: Kind }> {
	if (flow.view.kind !== kind) throw new Error(`${kind} expected, ${flow.view.kind} shown`);
	return flow.view as Extract<View, { kind: Kind }>;
}

/** Reads notes; each row that is still open is decided by `decide`, undefined leaves it. */
async function read(texts: Readonly<Record<string, string>>) {
	const files = Object.entries(texts).map(([name, text]) => new File([text], name));
	await flow.choose(gatherFiles(files));
	return view('found').found;
}

type Chosen = Decision | readonly [Decision, ScheduleChoice] | undefined;

async function decide(choose: (row: DraftRow) => Chosen): Promise<void> {
	const { session } = view('drafts');
	for (const row of [...session.rows]) {
		const chosen = row.decision === undefined ? choose(row) : undefined;
		if (chosen === undefined || session.current?.id !== row.id) continue;
		const [decision, schedule] = Array.isArray(chosen) ? chosen : [chosen as Decision, 'keep'];
		await session.decide(decision, schedule);
	}
}

/** One whole import of a note. */
async function take(text: string, choose: (row: DraftRow) => Chosen = () => 'take') {
	const found = await read({ 'knots.md': text });
	await flow.look(found, 'Knots');
	const shown = view('drafts').session.rows.map(({ change }) => change);
	await decide(choose);
	await flow.finish(view('drafts').session);
	return { shown, ...view('done').finished };
}

const cards = async () =>
	(await db.cards.toArray())
		.toSorted((a, b) => a.position - b.position)
		.map((card) => JSON.stringify(card.shown));
const queues = async () => (await db.schedules.toArray()).map(({ queue }) => queue).sort();
const everything = async () => {
	const tables = [db.decks, db.cards, db.schedules, db.events];
	return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
};

describe('an import', () => {
	it('writes nothing into decks before the person is through', async () => {
		const before = await everything();
		await flow.look(await read({ 'knots.md': note }), 'Knots');
		await decide(() => 'take');
		expect(await everything()).toBe(before);
		await flow.finish(view('drafts').session);
		expect(await cards()).toHaveLength(3);
	});

	it('goes on the next day where it stopped, with what was decided', async () => {
		await flow.look(await read({ 'knots.md': note }), 'Knots');
		const [first] = view('drafts').session.rows;
		if (first) await view('drafts').session.decide(edited(first, 'my own loop'));
		const { head } = view('drafts').session;
		vi.setSystemTime((today + 1.5) * 86_400_000);
		flow = new ImportFlow(flow.library, jobsHere());
		await flow.goOn(head);
		expect(view('drafts').session).toMatchObject({ open: 2, taken: 1, at: 1 });
		await decide(() => 'take');
		await flow.finish(view('drafts').session);
		expect((await cards())[0]).toContain('my own loop');
	});

	it('leaves or takes the rest of a section in one go, and takes that back in one go', async () => {
		const hitches = '\n## Splices\n\n**Eye splice**: a loop at the end of a rope\n';
		await flow.look(await read({ 'knots.md': note + hitches }), 'Knots');
		const { session } = view('drafts');
		expect(session.sections.map(({ path, open }) => [...path, open])).toEqual([
			['knots.md', 'Knots', 3],
			['knots.md', 'Knots', 'Splices', 1]
		]);
		await session.decide('take');
		await session.decideHere('keep');
		expect(session).toMatchObject({ taken: 1, kept: 2, open: 1, at: 3, section: { number: 2 } });
		const [first] = session.sections;
		if (first) session.visit(first);
		expect(session).toMatchObject({ at: 0, openHere: [] });
		await session.undo();
		expect(session).toMatchObject({ taken: 1, kept: 0, open: 3, at: 1, section: { number: 1 } });
		await flow.finish(session);
		expect(await cards()).toHaveLength(1);
	});

	it('asks who is right when the person and the note changed a card', async () => {
		const own = (row: DraftRow) =>
			row.position === 0 ? edited(row, 'my own loop') : ('take' as const);
		await take(note, own);
		const other = note.replace('does not slip', 'never slips nor jams');
		const { shown } = await take(other, () => 'keep');
		expect(shown).toMatchObject([{ conflict: true }]);
		expect(JSON.stringify(shown[0]?.card)).toContain('my own loop');
		expect(JSON.stringify(shown[0]?.draft)).toContain('never slips');
		expect((await cards())[0]).toContain('my own loop');
		// Decided once, it isn't asked again; a further change is.
		expect((await read({ 'knots.md': other })).proposals.map(({ change }) => change.class)).toEqual(
			['same', 'same', 'same']
		);
		await take(other.replace('nor jams', 'and is easy to untie'));
		expect((await cards())[0]).toContain('easy to untie');
	});

	it('retires what is gone, and gives it back with its history', async () => {
		await take(note);
		const hitch = (await db.cards.toArray()).find(({ position }) => position === 1);
		if (!hitch) throw new Error('a card expected');
		await answerCard(db, hitch.key, 3, today - 3);
		const known = await db.schedules.get(hitch.key);
		const gone = await take(note.replace(/\*\*Clove.*\n\n/, ''));
		expect(gone.shown.map((change) => change.class)).toEqual(['gone']);
		expect(gone.summary).toMatchObject({ retired: 1 });
		expect(await queues()).toEqual(['new', 'new', 'retired']);
		const back = await take(note);
		expect(back.shown).toMatchObject([{ returns: true, id: hitch.key.split('/')[1] }]);
		expect(back.summary).toMatchObject({ returned: 1 });
		const { revision: _, position: __, ...schedule } = (await db.schedules.get(hitch.key)) ?? {};
		const { revision: ___, position: ____, ...before } = known ?? {};
		expect(schedule).toEqual(before);
	});

	it.each([
		['keep', 3],
		['shorten', 3],
		['reset', 4]
	] as const)('does what was chosen for a card with another answer: %s', async (choice, count) => {
		await take(note);
		const loop = (await db.cards.toArray()).find(({ position }) => position === 0);
		if (!loop) throw new Error('a card expected');
		await answerCard(db, loop.key, 4, today - 1);
		const known = await db.schedules.get(loop.key);
		const { shown } = await take(note.replace('a fixed loop', 'a loop with 2 turns'), () => [
			'take',
			choice
		]);
		expect(shown).toMatchObject([{ class: 'meaning' }]);
		const after = await db.schedules.get(loop.key);
		expect(await db.schedules.count()).toBe(count);
		expect(after?.queue).toBe(choice === 'reset' ? 'retired' : 'review');
		if (choice === 'keep') expect(after).toEqual(known);
		if (choice === 'shorten') expect(after?.dueDay).toBe(today + 1);
	});

	it('is taken back whole', async () => {
		await take(note);
		const before = await everything();
		await take(note.replace(/\*\*Clove.*\n\n/, '').replace('does not slip', 'never slips'));
		const { head } = view('done');
		await flow.takeBack(head.id);
		const queuesOf = (rows: string) => rows.replace(/"revision":\d+/g, '');
		expect(queuesOf(await everything())).toBe(queuesOf(before));
	});

	it('takes the place of an unfinished one of the same notes, with what was decided there', async () => {
		await flow.look(await read({ 'knots.md': note }), 'Knots');
		const [first] = view('drafts').session.rows;
		if (first) await view('drafts').session.decide(edited(first, 'my own loop'));
		const more = `${note}\n**Cleat hitch**: ties a boat to a cleat\n`;
		const found = await read({ 'knots.md': more });
		expect(found.unfinished).toMatchObject({ left: 2 });
		await flow.look(found, 'Knots');
		const { session } = view('drafts');
		expect(session).toMatchObject({ taken: 1, open: 3 });
		expect(new Set((await db.drafts.toArray()).map(({ importId }) => importId)).size).toBe(1);
		await decide(() => 'take');
		await flow.finish(session);
		expect((await cards())[0]).toContain('my own loop');
		// With the deck there, an import that is half through is found by its deck.
		await flow.look(await read({ 'knots.md': note }), 'Knots');
		expect((await read({ 'knots.md': note })).unfinished).toMatchObject({ left: 1 });
		expect((await read({ 'ropes.md': note })).unfinished).toBeUndefined();
	});

	it('names a deck of several notes after all of them, or after their folder', async () => {
		expect((await read({ 'knots.md': note })).title).toBe('knots');
		expect((await read({ 'b.md': note, 'a.md': note.replace('post', 'ring') })).title).toBe(
			'a and 1 more'
		);
	});

	it('exports a deck that the person edited, and takes it in again as the same', async () => {
		await take(note, (row) => (row.position === 0 ? edited(row, 'my own loop') : 'take'));
		const [deck] = await db.decks.toArray();
		const before = await everything();
		await flow.choose(gatherFiles([new File([deck?.source ?? ''], 'knots.yaml')]));
		const { name, read: file } = view('deckFile');
		await flow.takeDeckFile(name, file, false);
		expect(view('done').finished.summary).toMatchObject({ added: 0, changed: 0, retired: 0 });
		expect(await everything()).toBe(before);
		// What the notes say since is still compared with the words that were edited.
		const { shown } = await take(note.replace('does not slip', 'never slips nor jams'));
		expect(shown).toMatchObject([{ conflict: true }]);
	});
});
