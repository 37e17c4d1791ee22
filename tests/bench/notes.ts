// How long drafting takes: a long note, the share of the Markdown parser in it, and growth up to 10 MB.
// `WARMUP_NOTE=<file> npm run bench -- notes` measures a note of your own as well.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeNote } from '#notes/decode.ts';
import { difference } from '#notes/difference.ts';
import { draftDeck } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { parseSection } from '#notes/parse-section.ts';
import { splitNote } from '#notes/split-note.ts';
import { readNotes } from '../notes/read-notes.ts';

const runs = 9;

/** Milliseconds of processor time that a call takes; waiting for other programs doesn't count. */
function cost(call: () => unknown): number {
	const before = process.cpuUsage();
	call();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

function median(call: () => unknown, times = runs): number {
	const costs = Array.from({ length: times }, () => cost(call)).sort((a, b) => a - b);
	return costs[Math.floor(costs.length / 2)] ?? 0;
}

/** The test notes one after another, each time under headings of their own, up to a size in bytes of UTF-8. */
function noteOf(bytes: number): string {
	const parts: string[] = [];
	const notes = readNotes().filter(({ name }) => name !== 'diary.txt' && name !== 'broken.md');
	for (let size = 0, turn = 0; size < bytes; turn++) {
		const { text } = notes[turn % notes.length] ?? { text: '' };
		const part = text.replace(/^(#{1,6} .*)$/gm, `$1 ${String(turn)}`);
		parts.push(part);
		size += new TextEncoder().encode(part).length + 2;
	}
	return parts.join('\n\n');
}

function measure(name: string, text: string): void {
	const sections = splitNote(text).sections;
	const { drafts } = draftNote(name, text);
	draftNote(name, text);
	const whole = median(() => draftNote(name, text));
	const split = median(() => splitNote(text));
	const parse = median(() => sections.map(parseSection));
	const size = new TextEncoder().encode(text).length;
	const share = ((100 * parse) / whole).toFixed(0);
	console.log(
		`${name}: ${(size / 1000).toFixed(0)} kB, ${String(sections.length)} sections, ${String(drafts.length)} drafts: ` +
			`${whole.toFixed(0)} ms (split ${split.toFixed(0)}, Markdown parser ${parse.toFixed(0)} = ${share} %)`
	);
	const merged = mergeDrafts(drafts).drafts;
	const deck = draftDeck(merged, { id: 'notes', title: { en: 'notes' } });
	const merge = median(() => mergeDrafts(drafts));
	const compare = median(() => difference({ deck, drafts: merged, notes: [name] }));
	console.log(`  merge ${merge.toFixed(0)} ms, compare with the deck ${compare.toFixed(0)} ms`);
}

const own = process.env['WARMUP_NOTE'];
if (own !== undefined) measure(basename(own), decodeNote(readFileSync(own)).text);
measure('332 kB of test notes', noteOf(332_000));

console.log('growth:');
let last: { size: number; time: number } | undefined;
for (const megabytes of [0.3, 1, 3, 10]) {
	const text = noteOf(megabytes * 1_000_000);
	const size = new TextEncoder().encode(text).length;
	const time = median(() => draftNote('long.md', text), megabytes > 2 ? 1 : 3);
	const order = last && Math.log(time / last.time) / Math.log(size / last.size);
	console.log(
		`  ${(size / 1e6).toFixed(1)} MB: ${time.toFixed(0)} ms, ${(time / (size / 1e6)).toFixed(0)} ms a MB` +
			(order === undefined ? '' : `, grows with size to the power of ${order.toFixed(2)}`)
	);
	last = { size, time };
}
