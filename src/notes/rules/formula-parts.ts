// The source of a formula: its left sides, and several pieces as one answer.

/** Pieces that go on from one another as one TeX source, without what ends in nothing. */
export function tidyFormula(parts: readonly string[]): string {
	return parts
		.map((part) =>
			part
				.trim()
				.replace(/(?:\\\\|\\quad|\\ |,|，|。|;)\s*$/g, '')
				.trim()
		)
		.filter((part) => part !== '')
		.join(' \\\\\n');
}

/** Stands for a matrix or a list of cases while the sides are looked for. */
const wholeBlock = '\uE002';

/** The left sides of the formula's lines as TeX with a question mark for the right: `u = {?},\ v = {?}`. */
export function leftSides(tex: string): string {
	const bare = tex
		.replace(/\\begin\{aligned\}|\\end\{aligned\}/g, '')
		// Rows of a matrix or of cases are no equations of their own.
		.replace(/\\begin\{(cases|array|[a-zA-Z]*matrix)\}[^]*?\\end\{\1\}/g, wholeBlock);
	const sides = bare
		.split(/\\\\(?![a-zA-Z])/)
		.flatMap(equations)
		.map((line) => leftSide(line))
		.filter((side) => side !== undefined);
	return [...new Set(sides)]
		.slice(0, 4)
		.map((side) => `${side} = {?}`)
		.join(',\\ ');
}

/** `a = 1, b = 2` as two equations; commas inside brackets part nothing. */
function equations(row: string): string[] {
	const parts = [''];
	let depth = 0;
	// A wide blank before another equals sign parts two equations as a comma does.
	const parted = row
		.replace(/\\\\(?=[a-zA-Z][_^])/g, ',')
		.replace(/(?<=[\])}\w])\s*(?:\\q?quad|\\[ ;])\s*(?=[A-Za-z][^=,]{0,12}=)/g, ',');
	for (const sign of parted) {
		if ('{(['.includes(sign)) depth++;
		else if ('})]'.includes(sign)) depth--;
		if (sign === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += sign;
	}
	const tidy = parts.map((part) => part.replace(/^(?:\s|\\q?quad|\\[ ,;])+/, ''));
	return tidy.every((part) => part === '' || part.includes('=')) ? tidy : [row];
}

/** The symbols before the first equals sign of one line; undefined when they are no side of an equation. */
export function leftSide(line: string): string | undefined {
	const match = /^([^=]{1,60}?)\s*(?:=|\\leftarrow|\\gets|\\triangleq|\\equiv)/.exec(
		line
			.replace(/&/g, '')
			.replace(/^[\s\\]+(?=[A-Z])/, '')
			.trim()
	);
	const left = match?.[1]?.trim();
	if (left === undefined || left === '' || left.includes(wholeBlock)) return undefined;
	if (/\\(?:le|ge|ne|approx|begin|end|left|right|stackrel)\b|[<>:：]/u.test(left)) return undefined;
	const open = (left.match(/[{([]/g)?.length ?? 0) - (left.match(/[})\]]/g)?.length ?? 0);
	return open === 0 && /[A-Za-z\\]/.test(left) ? left : undefined;
}
