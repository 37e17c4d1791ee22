// Where a display formula ($$ … $$ or \[ … \]) begins and ends, and what to do when it never ends.

export interface FoundFormula {
	readonly tex: string;
	/** Index of the first line after the formula. */
	readonly next: number;
	/** Indent and list marker before the formula. */
	readonly before: string;
}

const opening = /^(\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?)(\$\$|\\\[)(.*)$/;
/** More lines than any formula has; past them the opening was a slip. */
const mostLines = 120;

/** True when the line starts a display formula that is not part of a sentence. */
export function opensFormula(line: string): boolean {
	if (!line.includes('$$') && !line.includes('\\[')) return false;
	const [, , mark = '', rest] = opening.exec(line) ?? [];
	if (rest === undefined) return false;
	const end = rest.indexOf(closing(mark));
	// An escaped bracket is a bracket, unless TeX stands in it or nothing at all behind it.
	if (mark !== '$$' && !(end < 0 ? rest.trim() === '' : /[\\^_=]/.test(rest.slice(0, end))))
		return false;
	return end < 0 || (end > 0 && rest.slice(end + 2).trim() === '');
}

function closing(mark: string): string {
	return mark === '$$' ? '$$' : '\\]';
}

/** Reads the formula that opens at `index`; undefined when nothing closes it. */
export function findFormulaEnd(lines: readonly string[], index: number): FoundFormula | undefined {
	const match = opening.exec(lines[index] ?? '');
	const before = match?.[1] ?? '';
	const mark = closing(match?.[2] ?? '');
	const first = match?.[3] ?? '';
	const end = first.indexOf(mark);
	if (end >= 0) return { tex: first.slice(0, end).trim(), next: index + 1, before };
	const tex = [first];
	for (let at = index + 1; at < Math.min(lines.length, index + mostLines); at++) {
		const line = lines[at] ?? '';
		const close = line.indexOf(mark);
		if (close >= 0) {
			tex.push(line.slice(0, close));
			return { tex: tidyTex(tex), next: at + 1, before };
		}
		if (/^#{1,6}\s/.test(line) || line.startsWith('```')) return undefined;
		tex.push(line);
	}
	return undefined;
}

/** TeX without blank lines (which end a formula) and outer spaces. */
function tidyTex(lines: readonly string[]): string {
	return lines
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}
