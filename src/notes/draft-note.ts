// One note from text to drafts.
import type { Draft } from './draft.ts';
import { inferDrafts } from './infer.ts';
import { noteLanguage } from './note-language.ts';
import { parseSection } from './parse-section.ts';
import type { NoteText } from './place.ts';
import type { Skip } from './skip.ts';
import { splitNote } from './split-note.ts';

export interface NoteDrafts {
	readonly note: string;
	readonly sections: number;
	readonly drafts: readonly Draft[];
	readonly skips: readonly Skip[];
}

/** Drafts of a note; `text` has lines ended by `\n`, `name` is the file name that sources cite. */
export function draftNote(name: string, text: string): NoteDrafts {
	const note: NoteText = { name, language: noteLanguage(text), lines: text.split('\n') };
	const { sections, skips } = splitNote(text);
	const drafts = sections.flatMap((section) =>
		inferDrafts(parseSection(section), { note, path: section.path })
	);
	return { note: name, sections: sections.length, drafts, skips };
}
