// Modes of chmod in one spelling: octal where the mode is absolute, clauses in a fixed order where not.

const bits: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1 };
const places = ['u', 'g', 'o'] as const;

/** One spelling of a file mode: `0755`, `755` and `u=rwx,go=rx` are one; `ug+x` and `u+x,g+x` too. */
export function canonicalMode(mode: string): string {
	if (/^[0-7]{1,5}$/.test(mode)) return mode.replace(/^0+(?=.)/, '').padStart(3, '0');
	const clauses = mode.split(',').map((text) => /^([ugoa]*)([-+=])([rwx]*)$/.exec(text));
	const absolute = new Map<string, number>();
	const steps: string[] = [];
	for (const clause of clauses) {
		if (!clause) return mode;
		const [, who = '', operator = '', rights = ''] = clause;
		// Without a letter the umask has its say, so that `+x` isn't `a+x`.
		const whom = who === '' ? ['-'] : who.includes('a') ? places : [...new Set(who)];
		for (const place of whom) {
			if (operator === '=') {
				absolute.set(
					place,
					[...new Set(rights)].reduce((sum, letter) => sum + (bits[letter] ?? 0), 0)
				);
			} else for (const letter of new Set(rights)) steps.push(place + operator + letter);
		}
	}
	if (absolute.size > 0) {
		const all = places.every((place) => absolute.has(place));
		return all && steps.length === 0 ? places.map((place) => absolute.get(place)).join('') : mode;
	}
	return haveConflict(steps) ? mode : [...new Set(steps)].sort().join(',');
}

/** `u+x,u-x`: one right is given and taken, so that the order counts; `-` in its place may be anybody's. */
function haveConflict(steps: readonly string[]): boolean {
	return steps.some((a) =>
		steps.some((b) => {
			const isSamePlace = a.charAt(0) === b.charAt(0) || a.startsWith('-') || b.startsWith('-');
			return isSamePlace && a.charAt(1) !== b.charAt(1) && a.charAt(2) === b.charAt(2);
		})
	);
}
