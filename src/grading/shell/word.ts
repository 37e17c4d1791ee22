// A shell word as a key: literal characters as they are, everything that the shell expands as a mark.

/** One word of a command line; two words with the same key are the same to the program. */
export interface Word {
	/** Quotes and escapes resolved; expansions as private-use marks (see `mark`). */
	readonly key: string;
	/** As written. */
	readonly raw: string;
	/** Nobody wrote it: it is what leaving the place empty means. */
	readonly implied?: true;
}

/** Private-use characters that stand in a key for what the shell would expand. */
export const mark = {
	hole: '\ue000',
	holeEnd: '\ue001',
	variable: '\ue002',
	quotedVariable: '\ue003',
	variableEnd: '\ue004',
	star: '\ue005',
	question: '\ue006',
	open: '\ue007',
	close: '\ue008',
	brace: '\ue009',
	braceEnd: '\ue00a',
	comma: '\ue00b'
} as const;

const globs: readonly (readonly [string, string])[] = [
	[mark.star, '*'],
	[mark.question, '?'],
	[mark.open, '['],
	[mark.close, ']']
];

/** Variables that hold one word, so that quotes round them change nothing. */
const singleWord = new Set(
	'HOME USER LOGNAME PWD OLDPWD SHELL PATH HOSTNAME UID EUID PPID TERM EDITOR CONDA_PREFIX CUDA_HOME LD_LIBRARY_PATH PYTHONPATH CUDA_VISIBLE_DEVICES ? $ ! #'.split(
		' '
	)
);

/** The key of a variable or substitution; `quoted` when it stands in double quotes. */
export function variableKey(name: string, quoted: boolean): string {
	const known = name === '(pwd)' ? 'PWD' : name;
	const start = quoted || singleWord.has(known) ? mark.quotedVariable : mark.variable;
	return start + known + mark.variableEnd;
}

/** The key with unquoted and quoted variables made alike, for places where the shell doesn't split words. */
export function ignoreSplitting(key: string): string {
	return key.replaceAll(mark.variable, mark.quotedVariable);
}

/** The key with globs read as plain characters, for words that reach the program as a pattern anyway. */
export function ignoreGlobs(key: string): string {
	return globs.reduce((text, [from, to]) => text.replaceAll(from, to), key);
}

export function hasGlob(key: string): boolean {
	return globs.some(([glob]) => key.includes(glob));
}

/** True when the shell leaves nothing of the word to expand, holes included. */
export function isLiteral(key: string): boolean {
	return !/[\ue000-\ue00b]/u.test(key);
}

export function hasHole(key: string): boolean {
	return key.includes(mark.hole);
}

/** The word as a person would write it, for words that were made and not typed. */
export function showKey(key: string): string {
	const text = ignoreGlobs(key)
		.replaceAll(mark.hole, '<')
		.replaceAll(mark.holeEnd, '>')
		.replace(/[\ue002\ue003]([^\ue004]*)\ue004/gu, (_, name: string) =>
			name.startsWith('(') ? `$${name}` : `$\{${name}}`
		);
	return /[\s'"|&;()]/.test(text) ? `'${text}'` : text;
}

/** A word made of a key. */
export function wordOf(key: string): Word {
	return { key, raw: showKey(key) };
}
