// The language of a note.
import type { Language } from '#core/language.ts';

const sample = 200_000;

/** Chinese as soon as one character in eight of the prose is Chinese: such notes are full of English terms. */
export function noteLanguage(text: string): Language {
	let han = 0;
	let latin = 0;
	let inListing = false;
	for (const line of text.slice(0, sample).split('\n')) {
		if (/^\s*(?:```|~~~)/.test(line)) inListing = !inListing;
		if (inListing) continue;
		han += line.match(/\p{Script=Han}/gu)?.length ?? 0;
		latin += line.match(/[A-Za-z]/g)?.length ?? 0;
	}
	return han > 0 && han * 8 >= latin ? 'zh' : 'en';
}
