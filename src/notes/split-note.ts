// Cuts a note into sections before any parsing: listings and display formulas are taken out on the way.
import { findListingEnd, outdent, readFence } from './listing.ts';
import { findFormulaEnd, opensFormula } from './display-formula.ts';
import { headingStyle, readHeading, readStyledHeading, type Heading } from './heading.ts';
import { mendLine, placeMark } from './note-line.ts';
import type { DisplayFormula, Listing, NoteLine, Section } from './section.ts';
import type { Skip } from './skip.ts';

export interface SplitNote {
	readonly sections: readonly Section[];
	/** Defects and left-out lines, with their places. */
	readonly skips: readonly Skip[];
	/** True when dates stand in for headings. */
	readonly dated: boolean;
}

interface OpenSection {
	path: string[];
	start: number;
	body: NoteLine[];
	listings: Listing[];
	formulas: DisplayFormula[];
}

/** Splits a note's text (lines ended by `\n`) in one pass; time grows with its length. */
export function splitNote(text: string): SplitNote {
	const lines = text.split('\n');
	const style = headingStyle(lines);
	const sections: Section[] = [];
	const skips: Skip[] = [];
	const parents: (string | undefined)[] = [];
	let section: OpenSection = { path: [], start: 1, body: [], listings: [], formulas: [] };
	const close = (end: number) => {
		const empty = section.body.every((line) => line.text.trim() === '');
		if (section.path.length > 0 || !empty) sections.push({ ...section, end });
	};
	const openSection = (heading: Heading, start: number) => {
		parents.length = Math.min(parents.length, heading.level - 1);
		parents[heading.level - 1] = heading.text === '' ? undefined : heading.text;
		const path = Array.from(parents).filter((name) => name !== undefined);
		section = { path, start, body: [], listings: [], formulas: [] };
	};
	const place = (name: string, indent: string, number: number) => {
		section.body.push(
			{ text: '', number },
			{ text: `${indent}${placeMark.open}${name}${placeMark.close}`, number },
			{ text: '', number }
		);
	};

	let index = endOfFrontMatter(lines);
	while (index < lines.length) {
		const line = lines[index] ?? '';
		const number = index + 1;
		const fence = line.includes('```') || line.includes('~~~') ? readFence(line) : undefined;
		if (fence !== undefined) {
			const end = findListingEnd(lines, index, fence);
			const last = Math.max(number, end.closed ? end.next : end.codeEnd);
			if (!end.closed) skips.push({ reason: 'unclosed-fence', lines: [number, last] });
			const code = outdent(lines.slice(index + 1, end.codeEnd), fence.indent);
			if (code.trim() !== '') {
				place(`L${String(section.listings.length)}`, fence.before, number);
				section.listings.push({ language: fence.label, code, lines: [number, last] });
			}
			index = Math.max(end.next, index + 1);
			continue;
		}
		if (opensFormula(line)) {
			const formula = findFormulaEnd(lines, index);
			if (formula === undefined) {
				skips.push({ reason: 'unclosed-formula', lines: [number, number] });
				index++;
				continue;
			}
			place(`M${String(section.formulas.length)}`, formula.before, number);
			section.formulas.push({ tex: formula.tex, lines: [number, formula.next] });
			index = formula.next;
			continue;
		}
		const heading = readHeading(lines, index) ?? readStyledHeading(line, style);
		if (heading !== undefined) {
			close(index);
			openSection(heading, number);
			index += heading.height;
			continue;
		}
		const mended = mendLine(line);
		if (mended === undefined) skips.push({ reason: 'long-line', lines: [number, number] });
		const body = mended ?? '';
		// A list that starts right under a paragraph is only a list for the parser after a blank line.
		if (body !== line && /^\d/.test(body)) section.body.push({ text: '', number });
		section.body.push({ text: body, number });
		index++;
	}
	close(lines.length);
	return { sections, skips, dated: style === 'dates' };
}

/** Index of the first line after `---` … `---` at the very top. */
function endOfFrontMatter(lines: readonly string[]): number {
	if ((lines[0] ?? '').trimEnd() !== '---') return 0;
	for (let index = 1; index < Math.min(lines.length, 200); index++) {
		const line = (lines[index] ?? '').trimEnd();
		if (line === '---' || line === '...') return index + 1;
		if (line !== '' && !/^(?:[\w-]+\s*:|\s|-\s|#)/.test(line)) return 0;
	}
	return 0;
}
