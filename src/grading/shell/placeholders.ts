// Which words of an expected answer stand for any word: `<branch>`, and capitals from a closed list.
import { mark } from './word.ts';

/**
 * Names that, in capitals, stand for any word in an expected answer, alone or joined by `_`
 * (`IMAGE_NAME`, `FILE2`). Other capitals (`HEAD`, `TODO`, `README`, `KILL`) mean themselves.
 */
const names = new Set(
	`ARCHIVE ARG BRANCH CMD COMMAND COMMIT CONTAINER DESTINATION DEST DEVICE DIR DIRECTORY DST ENV
	ENVIRONMENT FILE FILENAME FOLDER GROUP HASH HOST HOSTNAME ID IMAGE IMG KEY LINK MESSAGE MODE MSG
	N NAME NEW NUM NUMBER OLD OWNER PACKAGE PANE PASSWORD PATH PATTERN PID PKG PORT PROGRAM REMOTE
	REPO REPOSITORY REQUIREMENTS SCRIPT SERVER SESSION SHA SIZE SOURCE SRC STRING TAG TARGET TEXT
	TOKEN URL USER USERNAME VALUE VAR VERSION VOLUME WINDOW XXX YYY ZZZ`.split(/\s+/)
);
/** Of these, the ones that may also stand before `=`; `PATH=` and `USER=` are real variables. */
const assignable = new Set(['KEY', 'NAME', 'VAR', 'ENV']);

function isPlaceholder(text: string): boolean {
	return text.split('_').every((part) => names.has(part.replace(/\d+$/, '')));
}

/** The key of a place that any word fits. */
export function holeKey(name: string): string {
	return mark.hole + name.toLowerCase() + mark.holeEnd;
}

/** Length of a placeholder such as `<branch>` at `at`; 0 when there is a redirection or nothing. */
export function placeholderLength(text: string, at: number): number {
	const found = /^<[\p{L}][\p{L}\p{N}_.-]*>(?![\p{L}\p{N}_])/u.exec(text.slice(at, at + 64));
	return found ? found[0].length : 0;
}

/** Names that stand for any text in quotes too; other names there may be markup, `'<link>'`. */
const quotedNames = new Set(
	'pattern message msg file filename name string word text glob command cmd url path number commit branch'.split(
		' '
	)
);

/** As `placeholderLength`, in quotes: only names that can't be taken for markup. */
export function quotedPlaceholderLength(text: string, at: number): number {
	const length = placeholderLength(text, at);
	const words = text
		.slice(at + 1, at + length - 1)
		.toLowerCase()
		.split(/[_.-]/);
	const fits = words.every((word) => quotedNames.has(word) || /[^\x20-\x7e]/.test(word));
	return fits ? length : 0;
}

/**
 * The key of an expected word with its capital placeholders opened; options keep their letters.
 * `isHole` tells which capitals are placeholders.
 */
export function openCapitals(key: string, isHole = isPlaceholder): string {
	const start = key.startsWith('-') ? key.indexOf('=') + 1 || key.length : 0;
	return (
		key.slice(0, start) +
		key
			.slice(start)
			.replace(
				/(^|[^\p{L}\p{N}_\ue000\ue002\ue003-])([A-Z][A-Z0-9_]*)(?![\p{L}\p{N}_])/gu,
				(whole, before: string, name: string, at: number, text: string) => {
					const next = text[at + whole.length];
					const fits = isHole(name) && (next !== '=' || assignable.has(name));
					return fits ? before + holeKey(name) : whole;
				}
			)
	);
}
