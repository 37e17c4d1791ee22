// `npm run decks -- report <notes…> [--places]`: what the generator makes of notes, in figures.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkTex } from '#content/check-tex.ts';
import { decodeNote } from '#notes/decode.ts';
import { draftNote, type NoteDrafts } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { reportNotes } from '#notes/report.ts';

const usage = 'decks report <notes…> [--places]';

/** Prints the figures of all notes; `--places` lists each place that was skipped or has no draft. */
export async function runReport(args: readonly string[]): Promise<number> {
	const paths = args.filter((arg) => !arg.startsWith('--'));
	if (paths.length === 0) {
		console.error(usage);
		return 2;
	}
	const notes: NoteDrafts[] = [];
	for (const path of paths) {
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
	printFigures(notes);
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

function printShare(what: string, part: number, all: number): void {
	const percent = all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
	console.log(`${what.padEnd(50)} ${String(part)}/${String(all)}  ${percent}`);
}
