// Where a rule stands in a note, and how it makes a draft there.
import { hash64 } from '#core/hash.ts';
import type { Language } from '#core/language.ts';
import type { Line } from './block.ts';
import type { Draft } from './draft.ts';
import { escapeMarkdown } from './spans.ts';
import { headingTopic } from './topic.ts';
import { say } from './words.ts';

/** What a rule says of a draft; the place adds language, source and passage. */
export type Proposal = Omit<Draft, 'language' | 'sources' | 'passage'> & {
	/** First and last line of the passage, from 1. */
	readonly lines: readonly [number, number];
};

export interface NoteText {
	readonly name: string;
	readonly language: Language;
	/** The note's lines as they are, for hashing passages. */
	readonly lines: readonly string[];
}

export interface Place {
	readonly note: NoteText;
	/** Headings down to here, as written; in a diary also the numbers of its entries. */
	readonly path: readonly string[];
	/** Short bold lines and list entries that serve as headings below the last one. */
	readonly labels: readonly string[];
	/** The line right above that introduces the block. */
	readonly lead?: Line;
	/** The line of the list entry that the block belongs to. */
	readonly owner?: Line;
	/** 0 under a heading, 1 in the entry of a list, and so on. */
	readonly depth: number;
	/** The note is a diary. */
	readonly dated?: true;
}

/** A draft of what a rule proposes at a place; of pictures in the passage it keeps what is written under them. */
export function draftAt(place: Place, { lines, why, ...proposal }: Proposal): Draft {
	const { name, language, lines: all } = place.note;
	const passage = all.slice(lines[0] - 1, lines[1]);
	const told = [why, pictureNote(passage, language)].filter((part) => part !== undefined);
	return {
		...proposal,
		...(told.length === 0 ? {} : { why: told.join('\\\n') }),
		language,
		sources: [{ note: name, heading: place.path, lines }],
		passage: hash64(passageText(passage))
	};
}

const localPicture = /!\[([^\]]*)\]\((?!https?:|data:)[^)]*\)/g;
/** Captions that editors make of file names. */
const noCaption = /^(?:image|img|picture|screenshot|截图|图片)?[-_\d\s.]*(?:\.\w+)?$/i;

/** Says that a picture of the passage isn't on the card, with its caption; undefined when there is none. */
function pictureNote(passage: readonly string[], language: Language): string | undefined {
	const captions = passage.flatMap((line) =>
		line.includes('![') ? [...line.matchAll(localPicture)].map((match) => match[1] ?? '') : []
	);
	if (captions.length === 0) return undefined;
	const named = captions.map((caption) => caption.trim()).filter((one) => !noCaption.test(one));
	return say(language, 'picture', escapeMarkdown(named.join(' · ')));
}

/** A passage without what is only looks: blanks, emphasis, list marks, width of punctuation. */
export function passageText(lines: readonly string[]): string {
	return lines
		.map((line) => line.replace(/^\s*(?:[-*+>]|\d{1,3}[.、)）])+\s*/, ''))
		.join('')
		.normalize('NFKC')
		.replace(/[\s*_=#>`~]+/g, '')
		.toLowerCase();
}

/**
 * A question under the headings that it needs to make sense alone. `answer` is kept out of them, so that
 * a heading never gives it away.
 */
export function askAt(place: Place, question: string, answer = ''): string {
	const topic = headingTopic([...place.path, ...place.labels], answer, question);
	return topic === '' ? question : `*${topic}*\n\n${question}`;
}

/** The nearest heading or label. */
export function nearestHeading(place: Place): string {
	return place.labels.at(-1) ?? place.path.at(-1) ?? '';
}
