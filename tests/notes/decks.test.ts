import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkTex } from '#content/check-tex.ts';
import { checkFormulas } from '#deck/check-formulas.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { parseDeck } from '#deck/parse-deck.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { draftDeck } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { reportNotes } from '#notes/report.ts';
import { runDraft } from '../../src/tools/draft.ts';
import { runReport } from '../../src/tools/report.ts';
import { readNotes } from './read-notes.ts';

const notes = readNotes();

function silence(): { lines: string[] } {
	const lines: string[] = [];
	vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
	return { lines };
}

let folder = '';
const inFolder = (name: string, content: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'warmup-notes-'));
});

afterEach(() => {
	rmSync(folder, { recursive: true });
	vi.restoreAllMocks();
});

describe('drafts as deck files', () => {
	it.each(notes.map(({ name, text }) => [name, text] as const))(
		'of %s are read back, compile and hold only valid TeX',
		(name, text) => {
			const { drafts } = mergeDrafts(draftNote(name, text, checkTex).drafts);
			const deck = draftDeck(drafts, { id: 'notes', title: { zh: '笔记' } });
			const parsed = parseDeck(writeDeck(deck), 'notes.yaml');
			if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems[0]));
			expect(parsed.deck).toEqual(deck);
			const compiled = compileDeck(parsed.deck, parsed);
			const errors = compiled.problems.filter(({ warning }) => !warning);
			expect(errors).toEqual([]);
			expect(checkFormulas(parsed, compiled.deck, checkTex)).toEqual([]);
		}
	);
});

describe('decks draft', () => {
	it('writes a deck, and on a second run only what changed', async () => {
		const { lines } = silence();
		const note = inFolder('git.md', '# git\n- `git log`：看历史\n- `git stash`：收起修改\n');
		expect(await runDraft([note, '--out', folder])).toBe(0);
		const first = readFileSync(join(folder, 'git.yaml'), 'utf8');
		expect(await runDraft([note, '--out', folder])).toBe(0);
		expect(readFileSync(join(folder, 'git.yaml'), 'utf8')).toBe(first);
		writeFileSync(note, '# git\n- `git stash`：收起修改\n- `git blame`：看谁改的\n');
		expect(await runDraft([note, '--out', folder])).toBe(0);
		expect(lines.at(-1)).toMatch(/1 same, 1 new, 1 gone$/);
	});

	it('never writes to a note', async () => {
		silence();
		const bytes = notes.find(({ name }) => name === 'gb18030.txt')?.bytes ?? new Uint8Array();
		const note = inFolder('a.md', bytes);
		await runDraft([note, '--out', folder, '--deck', 'all']);
		expect(new Uint8Array(readFileSync(note))).toEqual(bytes);
	});

	it('says how it is called', async () => {
		vi.spyOn(console, 'error').mockImplementation(() => undefined);
		expect(await runDraft([])).toBe(2);
		expect(await runReport([])).toBe(2);
	});
});

describe('decks report', () => {
	it('prints the three figures', async () => {
		const { lines } = silence();
		const note = inFolder(
			'a.md',
			'# git\n- `git log`：看历史\n# 式\n定义：\n$$\na=b\n$$\n# 空\n[链接](https://example.org)'
		);
		expect(await runReport([note])).toBe(0);
		const text = lines.join('\n');
		expect(text).toMatch(/sections with content that have a draft +2\/2/);
		expect(text).toMatch(/inline commands in lists that are command cards +1\/1/);
		expect(text).toMatch(/display formulas that are cards +1\/1/);
	});

	it('counts a command that got no card', () => {
		const drafts = draftNote('a.md', '# git\n- `git log`：看历史\n- `git show`：。。');
		expect(drafts.commands).toEqual({ all: 1, missed: [] });
		const lost = { ...drafts, commands: { all: 2, missed: [3] } };
		expect(reportNotes([lost]).commands).toEqual({ all: 2, carded: 1 });
	});

	it('covers the sections, commands and formulas of the test notes', () => {
		const report = reportNotes(notes.map(({ name, text }) => draftNote(name, text)));
		const share = (part: number, all: number) => part / all;
		const { all, uncovered } = report.content;
		expect(share(all - uncovered.length, all)).toBeGreaterThanOrEqual(0.95);
		expect(share(report.commands.carded, report.commands.all)).toBeGreaterThanOrEqual(0.98);
		expect(share(report.formulas.carded, report.formulas.all)).toBeGreaterThanOrEqual(0.95);
	});
});
