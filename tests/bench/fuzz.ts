// 10,000 mutated notes: every exception and every unsound draft is printed, with the slowest one and the memory used.
// WARMUP_NOTES=<folder> mutates notes of your own as well; WARMUP_FUZZ=<number> makes more or fewer.
import { chooser } from '../notes/edits.ts';
import { faultOf, mutate } from '../notes/mutate.ts';
import { readNotes } from '../notes/read-notes.ts';

const runs = Number(process.env['WARMUP_FUZZ'] ?? 10_000);
const notes = readNotes();
let faults = 0;
let slowest = { run: 0, name: '', time: 0 };
let most = 0;
const started = performance.now();

for (let run = 0; run < runs; run++) {
	const choose = chooser(run);
	const note = notes[choose(notes.length)];
	const text = mutate(note?.text ?? '', choose);
	const before = process.cpuUsage();
	let fault: string | undefined;
	try {
		fault = faultOf(text);
	} catch (error) {
		fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
	}
	// Waiting for other programs doesn't count.
	const { user, system } = process.cpuUsage(before);
	const time = (user + system) / 1000;
	if (time > slowest.time) slowest = { run, name: note?.name ?? '', time };
	if (run % 100 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
	if (fault === undefined) continue;
	faults++;
	console.log(`run ${String(run)} (${note?.name ?? ''}): ${fault}`);
}
console.log(
	`${String(runs)} mutated notes in ${((performance.now() - started) / 1000).toFixed(0)} s: ${String(faults)} faults; ` +
		`slowest ${slowest.time.toFixed(0)} ms (run ${String(slowest.run)}, ${slowest.name}); ` +
		`at most ${(most / 1e6).toFixed(0)} MB of heap`
);
