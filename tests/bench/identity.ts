// How many unchanged facts keep their card under random edits, a line for every kind of edit; and of the cards whose
// fact an edit touched, how many are recognised and how many are gone.
// WARMUP_NOTES=<folder> edits those notes instead of the project's; WARMUP_ROUNDS=<number> makes more rounds.
import { difference } from '#notes/difference.ts';
import { chooser, noteEdits, type NoteTexts } from '../notes/edits.ts';
import { deckOf, draftsOf, keptFacts } from '../notes/kept-facts.ts';
import { readFolder, readNotes } from '../notes/read-notes.ts';

const folder = process.env['WARMUP_NOTES'];
const read = folder === undefined ? readNotes() : readFolder(folder);
const notes: NoteTexts = new Map(read.map(({ name, text }) => [name, text]));
const rounds = Number(process.env['WARMUP_ROUNDS'] ?? 40);
const deck = deckOf(notes);
const sum = { all: 0, kept: 0, lost: 0, twice: 0, touched: 0, gone: 0 };

function print(name: string, { all, kept, lost, twice, touched, gone }: typeof sum): void {
	const share = all === 0 ? '–' : ((100 * kept) / all).toFixed(2);
	console.log(
		`${name.padEnd(26)} ${String(kept)}/${String(all)} = ${share} %, ${String(lost)} lost, ${String(twice)} twice; ` +
			`${String(touched)} touched, ${String(gone)} of them gone`
	);
}

console.log(`${String(deck.cards.length)} cards, ${String(rounds)} rounds each`);
for (const [index, edit] of noteEdits.entries()) {
	const here = { all: 0, kept: 0, lost: 0, twice: 0, touched: 0, gone: 0 };
	for (let round = 0; round < rounds; round++) {
		const edited = edit.apply(notes, chooser(1000 * index + round));
		const drafts = draftsOf(edited);
		const changes = difference({ deck, drafts, notes: [...notes.keys(), ...edited.keys()] });
		const facts = keptFacts(deck, drafts, changes);
		const ids = new Set(changes.map(({ id }) => id));
		here.all += facts.all;
		here.kept += facts.kept;
		here.lost += deck.cards.filter(({ id }) => !ids.has(id)).length;
		here.twice += changes.length - ids.size;
		here.touched += deck.cards.length - facts.all;
		here.gone += changes.filter((change) => change.class === 'gone').length;
	}
	print(edit.name, here);
	for (const key of ['all', 'kept', 'lost', 'twice', 'touched', 'gone'] as const)
		sum[key] += here[key];
}
print('all edits', sum);
