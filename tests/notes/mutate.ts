// Notes with holes, doubled parts and stray signs, by a seeded choice; and what has to hold for each of them.
import { safeParse } from 'valibot';
import { deckFileSchema } from '#deck/schema.ts';
import { draftDeck } from '#notes/draft-deck.ts';
import { draftNote } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import type { Choose } from './edits.ts';

const junk = [
	'```',
	'~~~',
	'$$',
	'$',
	'**',
	'==',
	'`',
	'[[',
	']]',
	'{{c1::',
	'}}',
	'> ',
	'>>>>>>>>',
	'- ',
	'1. ',
	'1、',
	'| ',
	'|--|\n',
	'# ',
	'######',
	'<kbd>',
	'</',
	'<img src="',
	'![](',
	'](',
	'\\',
	'\t',
	'\0',
	'\uFFFD',
	'\uE000L0\uE001',
	'\uD83D',
	'🚀',
	'：',
	'\u3000',
	'---\n',
	'* * *',
	'[^1]:',
	'&#0;',
	'%%',
	' ^a',
	'2021.1.1\n',
	'（',
	'——',
	'？？',
	'_',
	'~'
];

/** The text after up to a dozen cuts, insertions, repetitions and turns. */
export function mutate(text: string, choose: Choose): string {
	let changed = text;
	for (let step = choose(12) + 1; step > 0; step--) {
		const at = choose(changed.length + 1);
		const length = choose(40);
		switch (choose(5)) {
			case 0:
				changed = changed.slice(0, at) + changed.slice(at + length);
				break;
			case 1:
				changed = changed.slice(0, at) + (junk[choose(junk.length)] ?? '') + changed.slice(at);
				break;
			case 2:
				changed =
					changed.slice(0, at) +
					(junk[choose(junk.length)] ?? '').repeat(choose(60)) +
					changed.slice(at);
				break;
			case 3:
				changed = changed.slice(0, at) + changed.slice(at, at + length * 10) + changed.slice(at);
				break;
			default:
				changed = changed.slice(at) + changed.slice(0, at);
		}
	}
	return changed;
}

/** What is wrong with the drafts of a text: too many, lines that don't exist, a deck that the schema refuses. */
export function faultOf(text: string): string | undefined {
	const height = text.split('\n').length;
	const { drafts } = draftNote('note.md', text);
	if (drafts.length > 4 * height + 4) return `${String(drafts.length)} drafts`;
	for (const { sources } of drafts) {
		const [first = 0, last = 0] = sources[0]?.lines ?? [];
		if (first < 1 || first > last || last > height) {
			return `lines ${String(first)} to ${String(last)} of ${String(height)}`;
		}
	}
	const deck = draftDeck(mergeDrafts(drafts).drafts, { id: 'notes', title: { zh: '笔记' } });
	return safeParse(deckFileSchema, deck).issues?.[0].message;
}
