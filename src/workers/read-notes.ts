// Files → drafts and a report of each; a file that can't be read never stops the others.
import { checkTex } from '#content/check-tex.ts';
import { decodeNote, type DecodedNote } from '#notes/decode.ts';
import type { Draft } from '#notes/draft.ts';
import { draftNote, type NoteDrafts } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import type { FileFault, NamedFile, NoteReport, Progress, ReadNotes } from './import-jobs.ts';

/** Largest note in bytes. */
const largestNote = 10 * 1024 * 1024;
/** Progress within a file is told in steps of at least this share of the whole. */
const smallestStep = 0.005;

export interface DraftedNotes {
	readonly drafts: readonly Draft[];
	/** The notes' texts by name. */
	readonly texts: ReadonlyMap<string, string>;
	readonly report: ReadNotes;
}

/** Reads notes one after the other. */
export async function readNotes(
	files: readonly NamedFile[],
	progress: (progress: Progress) => void
): Promise<DraftedNotes> {
	const notes: NoteReport[] = [];
	const bad: ReadNotes['bad'][number][] = [];
	const texts = new Map<string, string>();
	const all: Draft[] = [];
	const total = files.length;
	const bytes = Math.max(
		files.reduce((sum, { file }) => sum + file.size, 0),
		1
	);
	let before = 0;
	for (const [done, { name, file }] of files.entries()) {
		let said = before / bytes;
		progress({ done, total, name, share: said });
		const read = await readNote(name, file, (part) => {
			const share = (before + part * file.size) / bytes;
			if (share - said < smallestStep) return;
			said = share;
			progress({ done, total, name, share });
		});
		before += file.size;
		if ('fault' in read) {
			bad.push({ name, ...read });
			continue;
		}
		texts.set(name, read.decoded.text);
		all.push(...read.drafted.drafts);
		notes.push(reportOf(name, read.decoded, read.drafted));
	}
	progress({ done: total, total, name: '', share: 1 });
	const { drafts, merged } = mergeDrafts(all);
	const chinese = drafts.filter(({ language }) => language === 'zh').length;
	return {
		drafts,
		texts,
		report: {
			notes,
			bad,
			drafts: drafts.length,
			sure: drafts.filter(({ confidence }) => confidence === 'high').length,
			merged,
			language: chinese * 2 >= drafts.length ? 'zh' : 'en'
		}
	};
}

type Read =
	| { readonly decoded: DecodedNote; readonly drafted: NoteDrafts }
	| { readonly fault: FileFault; readonly detail?: string };

async function readNote(
	name: string,
	file: Blob,
	progress: (share: number) => void
): Promise<Read> {
	if (file.size > largestNote) return { fault: 'tooLarge' };
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		// Moved or deleted since it was chosen, or not allowed.
		return { fault: 'unreadable' };
	}
	const decoded = decodeNote(bytes);
	if (decoded.text.trim() === '') return { fault: 'empty' };
	if (!isText(decoded)) return { fault: 'notText' };
	try {
		return { decoded, drafted: draftNote(name, decoded.text, checkTex, progress) };
	} catch (error) {
		return { fault: 'failed', detail: error instanceof Error ? error.message : String(error) };
	}
}

/** Pictures, archives and programs hold control characters and bytes of no character set. */
function isText({ text, broken }: DecodedNote): boolean {
	// eslint wants no control characters in patterns: they are counted by their number.
	let strange = broken;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 32 && code !== 9 && code !== 10 && code !== 12) strange++;
	}
	return strange * 20 < text.length;
}

function reportOf(name: string, decoded: DecodedNote, drafted: NoteDrafts): NoteReport {
	const filled = drafted.sections.filter(({ empty }) => empty === undefined);
	const at = decoded.text.indexOf('\uFFFD');
	return {
		name,
		encoding: decoded.encoding,
		nulBytes: decoded.nulBytes,
		broken: decoded.broken,
		...(at < 0 ? {} : { brokenLine: decoded.text.slice(0, at).split('\n').length }),
		sections: drafted.sections.length,
		filled: filled.length,
		uncovered: filled
			.filter(({ drafts }) => drafts === 0)
			.map(({ path, lines }) => ({ path, lines })),
		drafts: drafted.drafts.length,
		skips: drafted.skips
	};
}
