// Edits that people make to notes, as pure functions of a seeded choice.

/** A number from 0 up to but not including `below`. */
export type Choose = (below: number) => number;

export type NoteTexts = ReadonlyMap<string, string>;
export interface NoteEdit {
	readonly name: string;
	readonly apply: (notes: NoteTexts, choose: Choose) => NoteTexts;
}

/** A small seeded generator (mulberry32). */
export function chooser(seed: number): Choose {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
	};
}

const headingLine = /^#{1,6} +\S/;

/** Indices of lines that are headings outside of listings and formulas. */
function headings(lines: readonly string[]): number[] {
	const found: number[] = [];
	let inside = false;
	for (const [index, line] of lines.entries()) {
		if (/^\s*(?:```|~~~|\$\$\s*$)/.test(line)) inside = !inside;
		else if (!inside && headingLine.test(line)) found.push(index);
	}
	return found;
}

/** Indices of lines of prose, outside of listings and formulas. */
function prose(lines: readonly string[]): number[] {
	const found: number[] = [];
	let inside = false;
	for (const [index, line] of lines.entries()) {
		if (/^\s*(?:```|~~~|\$\$\s*$)/.test(line)) inside = !inside;
		else if (!inside && line.trim().length > 8 && !headingLine.test(line) && !line.includes('|'))
			found.push(index);
	}
	return found;
}

function inOneNote(change: (lines: string[], choose: Choose) => string[]): NoteEdit['apply'] {
	return (notes, choose) => {
		const names = [...notes.keys()];
		const name = names[choose(names.length)] ?? '';
		const lines = (notes.get(name) ?? '').split('\n');
		return new Map([...notes, [name, change(lines, choose).join('\n')]]);
	};
}

function pick<Item>(list: readonly Item[], choose: Choose): Item | undefined {
	return list[choose(list.length)];
}

export const noteEdits: readonly NoteEdit[] = [
	{
		name: 'rename a heading',
		apply: inOneNote((lines, choose) => {
			const at = pick(headings(lines), choose);
			return at === undefined ? lines : lines.with(at, `${lines[at] ?? ''} 补充`);
		})
	},
	{
		name: 'translate a heading',
		apply: inOneNote((lines, choose) => {
			const at = pick(headings(lines), choose);
			const marks = /^#+/.exec(lines[at ?? -1] ?? '')?.[0] ?? '#';
			return at === undefined
				? lines
				: lines.with(at, `${marks} Another chapter ${String(choose(99))}`);
		})
	},
	{
		name: 're-order the sections',
		apply: inOneNote((lines, choose) => {
			const tops = headings(lines).filter((at) => /^## /.test(lines[at] ?? ''));
			if (tops.length < 2) return lines;
			const end = tops.at(-1) ?? 0;
			const next =
				headings(lines).find((at) => at > end && /^#{1,2} /.test(lines[at] ?? '')) ?? lines.length;
			const sections = tops.map((at, index) => lines.slice(at, tops[index + 1] ?? next));
			const first = sections.splice(choose(sections.length), 1);
			return [
				...lines.slice(0, tops[0]),
				...sections.flat(),
				...first.flat(),
				...lines.slice(next)
			];
		})
	},
	{
		name: 'make a slip of the pen',
		apply: inOneNote((lines, choose) => {
			const at = pick(prose(lines), choose);
			if (at === undefined) return lines;
			const line = lines[at] ?? '';
			const place = line.length - 1 - choose(4);
			return lines.with(at, line.slice(0, place) + line.slice(place + 1));
		})
	},
	{
		name: 'insert a line',
		apply: inOneNote((lines, choose) => {
			const at = pick(headings(lines), choose) ?? 0;
			const number = String(choose(1000));
			return lines.toSpliced(at + 1, 0, '', `新词${number}：第${number}个补充的说明文字`, '');
		})
	},
	{
		name: 'delete a line',
		apply: inOneNote((lines, choose) => {
			const at = pick(prose(lines), choose);
			return at === undefined ? lines : lines.toSpliced(at, 1);
		})
	},
	{
		name: 'change only looks',
		apply: inOneNote((lines, choose) => {
			const at = pick(prose(lines), choose);
			return at === undefined ? lines : lines.with(at, `${lines[at] ?? ''}  `);
		})
	},
	{
		name: 'split a note in two',
		apply: (notes, choose) => {
			const name = pick([...notes.keys()], choose) ?? '';
			const lines = (notes.get(name) ?? '').split('\n');
			const at = pick(
				headings(lines).filter((line) => line > 0),
				choose
			);
			if (at === undefined || notes.size > 60) return notes;
			return new Map([
				...notes,
				[name, lines.slice(0, at).join('\n')],
				[`${String(choose(1_000_000))}-${name}`, lines.slice(at).join('\n')]
			]);
		}
	}
];
