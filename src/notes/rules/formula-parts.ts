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

/** The left sides of the formula's lines as TeX with a question mark for the right: `u = {?},\ v = {?}`. */
export function leftSides(tex: string): string {
	const bare = tex
		.replace(/\\begin\{aligned\}|\\end\{aligned\}/g, '')
		// Rows of a matrix or of cases are no equations of their own.
		.replace(/\\begin\{(cases|array|[a-zA-Z]*matrix)\}[^]*?\\end\{\1\}/g, 'M');
	const sides = bare
		.split(/\\\\(?![a-zA-Z])/)
		.map((line) => leftSide(line))
		.filter((side) => side !== undefined);
	return [...new Set(sides)]
		.slice(0, 3)
		.map((side) => `${side} = {?}`)
		.join(',\\ ');
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
	if (left === undefined || left === '') return undefined;
	if (/\\(?:le|ge|ne|approx|begin|end|left|right|stackrel)\b|[<>:：]/u.test(left)) return undefined;
	const open = (left.match(/[{([]/g)?.length ?? 0) - (left.match(/[})\]]/g)?.length ?? 0);
	return open === 0 && /[A-Za-z\\]/.test(left) ? left : undefined;
}
