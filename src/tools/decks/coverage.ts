// `decks coverage`: how much of the notes has become cards, and what is missing.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSkipped } from '#deck/parse-skipped.ts';
import { decodeNote } from '#notes/decode.ts';
import { coverNote, type NoteCover, type Passage } from './cover-note.ts';
import { noteFiles } from './note-files.ts';
import { printProblems } from './print-problems.ts';
import { readDecks } from './read-decks.ts';
import { takeOption } from './take-option.ts';

/** `decks coverage <notes…> [--decks <folder>]`: 1 when something is missing or cited wrongly. */
export function runCoverage(args: readonly string[]): number {
	const { value: folder, rest } = takeOption(args, '--decks', 'decks');
	const files = noteFiles(rest);
	if (files.length === 0) {
		console.error('decks coverage <notes…> [--decks <folder>]: which notes?');
		return 1;
	}
	const read = readDecks(folder);
	const left = readSkipped(join(folder, 'skipped.yaml'));
	if (printProblems([...read.problems, ...left.problems]) > 0) return 1;
	const cited = read.decks.flatMap(({ deck, file, places }) =>
		deck.cards.flatMap(({ sources }, index) =>
			sources.map((source, number): Passage => {
				const { line } = places.placeOfValue(['cards', index, 'sources', number]);
				return { ...source, named: `${file}:${String(line)}` };
			})
		)
	);
	const covers = files.map((file) => {
		const name = basename(file);
		const cover = coverNote(name, decodeNote(readFileSync(file)).text, cited, left.passages);
		printNote(name, cover);
		return cover;
	});
	const missing = printTotals(covers);
	const names = new Set(files.map((file) => basename(file)));
	const unknown = [...new Set(cited.map(({ note }) => note))].filter((note) => !names.has(note));
	if (unknown.length > 0) console.log(`cited, but not among these notes: ${unknown.join(', ')}`);
	return missing > 0 ? 1 : 0;
}

function readSkipped(file: string) {
	const parsed = existsSync(file)
		? parseSkipped(readFileSync(file, 'utf8'), file)
		: { skipped: [] };
	if ('problems' in parsed) return { passages: [], problems: parsed.problems };
	const passages = parsed.skipped.map((skipped): Passage => ({ ...skipped, named: file }));
	return { passages, problems: [] };
}

function isMissing({ empty, cards, skipped }: NoteCover['sections'][number]): boolean {
	return empty === undefined && cards === 0 && !skipped;
}

function printNote(name: string, { sections, commands, formulas, misplaced }: NoteCover): void {
	for (const { path, lines, ...section } of sections) {
		if (!isMissing({ path, lines, ...section })) continue;
		console.log(
			`${name}:${lines.join('-')} no card: ${path.join(' › ') || '(before any heading)'}`
		);
	}
	for (const line of commands.missing)
		console.log(`${name}:${String(line)} command without a card`);
	for (const line of formulas.missing)
		console.log(`${name}:${String(line)} formula without a card`);
	for (const { named, heading, lines } of misplaced) {
		const place = `${heading.join(' › ')}${lines ? `, lines ${lines.join('-')}` : ''}`;
		console.log(`${named} cites a place that ${name} does not have: ${place}`);
	}
}

/** Prints the figures of all notes; how many things are missing. */
function printTotals(covers: readonly NoteCover[]): number {
	const sections = covers.flatMap((cover) => cover.sections);
	const counted = sections.filter(({ empty }) => empty === undefined);
	const withCard = counted.filter(({ cards }) => cards > 0).length;
	const missing = counted.filter(isMissing).length;
	const empty = sections.length - counted.length;
	print('sections', counted.length, counted.length - missing);
	console.log(
		`          ${String(withCard)} with a card, ${String(counted.length - missing - withCard)} left out on purpose, ${String(empty)} more hold nothing`
	);
	let all = missing;
	for (const kind of ['commands', 'formulas'] as const) {
		const offered = covers.reduce((sum, cover) => sum + cover[kind].all.length, 0);
		const lost = covers.reduce((sum, cover) => sum + cover[kind].missing.length, 0);
		print(kind, offered, offered - lost);
		all += lost;
	}
	const misplaced = covers.reduce((sum, cover) => sum + cover.misplaced.length, 0);
	if (misplaced > 0) console.log(`${String(misplaced)} places cited wrongly`);
	return all + misplaced;
}

function print(name: string, all: number, covered: number): void {
	const percent = all === 0 ? '100.0' : ((100 * covered) / all).toFixed(1);
	console.log(`${name.padEnd(9)} ${percent} % covered (${String(covered)} of ${String(all)})`);
}
