// `npm run decks -- report <notes…> [--places] [--sample <n> [--seed <word>]]`: what the generator makes of notes, in figures.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkTex } from '#content/check-tex.ts';
import { hash64 } from '#core/hash.ts';
import { decodeNote } from '#notes/decode.ts';
import { draftNote, type NoteDrafts } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { reportNotes } from '#notes/report.ts';
import { noteFiles } from './decks/note-files.ts';

const usage = 'decks report <notes…> [--places] [--sample <n> [--seed <word>]]';

/**
 * Prints the figures of all notes; `--places` lists each place that was skipped or has no draft, `--sample`
 * prints so many drafts, the same ones for the same seed, for a person to judge.
 */
export async function runReport(args: readonly string[]): Promise<number> {
	const sample = args.indexOf('--sample');
	const seed = args.indexOf('--seed');
	const paths = args.filter(
		(arg, index) => !arg.startsWith('--') && !['--sample', '--seed'].includes(args[index - 1] ?? '')
	);
	if (paths.length === 0) {
		console.error(usage);
		return 2;
	}
	const notes: NoteDrafts[] = [];
	for (const path of noteFiles(paths)) {
		const name = basename(path);
		const decoded = decodeNote(await readFile(path));
		const note = draftNote(name, decoded.text, checkTex);
		notes.push(note);
		const defects = [
			decoded.encoding === 'utf-8' ? '' : `read as ${decoded.encoding}`,
			decoded.nulBytes > 0 ? `${String(decoded.nulBytes)} NUL bytes dropped` : '',
			decoded.broken > 0 ? `${String(decoded.broken)} bytes lost` : '',
			note.dated ? 'a diary' : ''
		].filter((defect) => defect !== '');
		const said = defects.length > 0 ? ` (${defects.join(', ')})` : '';
		console.log(
			`${name}: ${String(note.sections.length)} sections, ${String(note.drafts.length)} drafts${said}`
		);
		if (args.includes('--places')) printPlaces(note);
	}
	if (sample >= 0)
		printSample(notes, Number(args[sample + 1] ?? 200), seed < 0 ? '' : (args[seed + 1] ?? ''));
	else printFigures(notes);
	return 0;
}

function printPlaces({ note, skips, commands, formulas }: NoteDrafts): void {
	for (const { reason, lines, detail } of skips) {
		console.log(
			`  ${note}:${String(lines[0])}-${String(lines[1])} ${reason}${detail ? `: ${detail}` : ''}`
		);
	}
	for (const line of commands.missed)
		console.log(`  ${note}:${String(line)} command without a card`);
	for (const line of formulas.missed)
		console.log(`  ${note}:${String(line)} formula without a card`);
}

function printFigures(notes: readonly NoteDrafts[]): void {
	const report = reportNotes(notes);
	const { drafts, merged } = mergeDrafts(notes.flatMap((note) => note.drafts));
	const covered = report.content.all - report.content.uncovered.length;
	console.log('');
	printShare('sections with content that have a draft', covered, report.content.all);
	printShare(
		'inline commands in lists that are command cards',
		report.commands.carded,
		report.commands.all
	);
	printShare('display formulas that are cards', report.formulas.carded, report.formulas.all);
	console.log('');
	console.log(
		`${String(report.drafts)} drafts, ${String(drafts.length)} after ${String(merged)} near-duplicates were merged`
	);
	for (const [title, counted] of [
		['kind', report.byKind],
		['rule', report.byRule],
		['confidence', report.byConfidence],
		['skipped', report.skipped]
	] as const) {
		const line = Object.entries(counted)
			.map(([name, number]) => `${name} ${String(number)}`)
			.join(', ');
		console.log(`  by ${title}: ${line}`);
	}
	for (const { note, path, lines } of report.content.uncovered) {
		console.log(`  no draft: ${note}:${String(lines[0])}-${String(lines[1])} ${path.join(' › ')}`);
	}
}

/** Drafts in the order of their hashes, which is as good as chance and always the same. */
function printSample(notes: readonly NoteDrafts[], size: number, seed: string): void {
	const { drafts } = mergeDrafts(notes.flatMap((note) => note.drafts));
	const chosen = drafts
		.map((draft) => ({
			draft,
			order: hash64(`sample ${seed} ${draft.passage} ${draft.rule} ${draft.prompt}`)
		}))
		.sort((a, b) => (a.order < b.order ? -1 : 1))
		.slice(0, size);
	for (const [index, { draft }] of chosen.entries()) {
		const [source] = draft.sources;
		const [first = 0, last = 0] = source?.lines ?? [];
		const answer = typeof draft.answer === 'string' ? draft.answer : draft.answer.join('\n');
		console.log(
			`\n${String(index + 1)}. ${source?.note ?? ''}:${String(first)}-${String(last)} ` +
				`${draft.rule} ${draft.kind} ${draft.confidence}`
		);
		console.log(
			indent(`? ${draft.prompt}\n= ${answer}${draft.why === undefined ? '' : `\n~ ${draft.why}`}`)
		);
	}
}

function indent(text: string): string {
	return text.replace(/^/gm, '   ');
}

function printShare(what: string, part: number, all: number): void {
	const percent = all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
	console.log(`${what.padEnd(50)} ${String(part)}/${String(all)}  ${percent}`);
}
