// Key sequences in one spelling: `Ctrl+a d`, `C-a d`, `^a d` and `<C-a>d` are the same keys.

/** One key press (`C-a`, `Esc`, `G`) or, after `:` `/` `?`, the whole line that is typed (`:wq`). */
export type Key = string;

/** What the keys of a text are read as. */
export interface KeyReading {
	readonly keys: readonly Key[];
	/** Each of them as it was written. */
	readonly written: readonly string[];
}

const modifiers: Readonly<Record<string, string>> = {
	ctrl: 'C',
	control: 'C',
	ctl: 'C',
	'⌃': 'C',
	alt: 'M',
	meta: 'M',
	option: 'M',
	opt: 'M',
	'⌥': 'M',
	shift: 'S',
	'⇧': 'S',
	cmd: 'D',
	command: 'D',
	'⌘': 'D',
	super: 'W',
	win: 'W',
	windows: 'W'
};
/** The letters of `C-a` and `<M-x>`. */
const letters: Readonly<Record<string, string>> = {
	C: 'C',
	c: 'C',
	M: 'M',
	A: 'M',
	S: 'S',
	s: 'S',
	D: 'D'
};
const named: Readonly<Record<string, string>> = {
	esc: 'Esc',
	escape: 'Esc',
	enter: 'Enter',
	return: 'Enter',
	cr: 'Enter',
	'⏎': 'Enter',
	'↵': 'Enter',
	回车: 'Enter',
	tab: 'Tab',
	space: 'Space',
	空格: 'Space',
	backspace: 'Backspace',
	bs: 'Backspace',
	delete: 'Delete',
	del: 'Delete',
	insert: 'Insert',
	ins: 'Insert',
	home: 'Home',
	end: 'End',
	pageup: 'PageUp',
	pgup: 'PageUp',
	pagedown: 'PageDown',
	pgdn: 'PageDown',
	pgdown: 'PageDown',
	up: 'Up',
	down: 'Down',
	left: 'Left',
	right: 'Right',
	'↑': 'Up',
	'↓': 'Down',
	'←': 'Left',
	'→': 'Right',
	prefix: 'Prefix',
	leader: 'Leader',
	lt: '<'
};
/** Names that are also plausible keys in a row (`up` is undo and paste), so that they need a capital. */
const needsCapital = /^(?:up|end|home|down|left|right|del|ins|bs|cr|lt)$/;
const separators = /^(?:then|and|followed by|再按|然后|再|后)(?=\s|$)/i;
const shiftedSymbols = '~!@#$%^&*()_+{}|:"<>?';

function nameOf(word: string): Key | undefined {
	const lower = word.toLowerCase().replace(/\s/g, '');
	if (/^f\d{1,2}$/.test(lower)) return lower.toUpperCase();
	return named[lower];
}

/** A key with its modifiers in one spelling. */
function chord(held: ReadonlySet<string>, key: string): Key {
	const mods = new Set(held);
	let base = key;
	if (mods.has('S') && base.length === 1) {
		const isSymbol = shiftedSymbols.includes(base);
		const isLetter = /[a-z]/i.test(base);
		const isAlone = !mods.has('C') && !mods.has('D') && !mods.has('W');
		if (isSymbol || (isLetter && isAlone)) {
			mods.delete('S');
			base = base.toUpperCase();
		}
	}
	// Terminals can't tell the case of a letter with Ctrl.
	if ((mods.has('C') || mods.has('D') || mods.has('W')) && /^[a-z]$/i.test(base)) {
		base = base.toLowerCase();
	}
	if (mods.has('C') && mods.size === 1 && base === '[') return 'Esc';
	return (
		['C', 'M', 'S', 'D', 'W'].filter((mod) => mods.has(mod)).join('-') +
		(mods.size > 0 ? '-' : '') +
		base
	);
}

const modifierWord = new RegExp(
	`^(${Object.keys(modifiers).join('|')})(?:\\s*[+\\-]\\s*|(?<=[⌃⌥⇧⌘])|\\s+)(?=\\S)`,
	'i'
);
/** A modifier in full with its plus is one in the middle of letters too: `gg=Shift+g`. */
const spelledModifier = /^(?:ctrl|control|shift|alt|meta|option|cmd|command)\+(?=\S)/i;
const namedWord = /^(?:page\s(?:up|down)|[A-Za-z]+\d{0,2}|[⏎↵↑↓←→]|回车|空格)/i;

interface Found {
	readonly key: Key;
	readonly length: number;
}

function readName(text: string): Found | undefined {
	const word = namedWord.exec(text)?.[0];
	const key = word === undefined ? undefined : nameOf(word);
	return word !== undefined && key !== undefined ? { key, length: word.length } : undefined;
}

/** `Ctrl+Shift+p`, `C-x`, `M-x` at the start of the text. */
function readChord(text: string): Found | undefined {
	const held = new Set<string>();
	let length = 0;
	for (;;) {
		const rest = text.slice(length);
		const word = modifierWord.exec(rest);
		const letter = /^([CMASDcs])-(?=\S)/.exec(rest);
		const mod = word ? modifiers[(word[1] ?? '').toLowerCase()] : letters[letter?.[1] ?? ''];
		if (mod === undefined) break;
		held.add(mod);
		length += (word ?? letter)?.[0].length ?? 0;
	}
	if (held.size === 0) return undefined;
	const rest = text.slice(length);
	const name = readName(rest);
	const single = rest[0] ?? '';
	return name
		? { key: chord(held, name.key), length: length + name.length }
		: { key: chord(held, single), length: length + single.length };
}

/** `<C-w>`, `<Esc>`, `<CR>` at the start of the text. */
function readBracketed(text: string): Found | undefined {
	const inner = /^<([^<>\s]{1,24})>/.exec(text)?.[1];
	if (inner === undefined) return undefined;
	const name = nameOf(inner);
	const found = name !== undefined ? { key: name, length: inner.length } : readChord(inner);
	if (found?.length !== inner.length) return undefined;
	return { key: found.key, length: inner.length + 2 };
}

/** `:wq`, `/word`: from the colon to Enter or to the end it is text. Enter at its end goes without saying. */
function readLine(text: string): Found | undefined {
	if (!/^[:/?]\s*[^\s:/?]/.test(text)) return undefined;
	const end = /\s*(?:<cr>|<enter>|<return>|⏎|↵|回车|(?<=\s)(?:\[?enter\]?|\[?return\]?))\s*$/i.exec(
		text
	);
	const line = text.slice(0, end?.index ?? text.length).trimEnd();
	return { key: line, length: text.length };
}

function readKeys(text: string, caret: 'modifier' | 'key'): KeyReading {
	const keys: Key[] = [];
	const written: string[] = [];
	let at = 0;
	let atBoundary = true;
	let afterSpace = false;
	while (at < text.length) {
		const rest = text.slice(at);
		const space = /^\s+/.exec(rest)?.[0].length ?? 0;
		const previous = keys.at(-1) ?? '';
		// `Ctrl+a, d` lists two key presses; a comma after a space is a key.
		const isListed = previous.length > 1 && !afterSpace;
		const comma = isListed ? (/^,\s+(?=\S)/.exec(rest)?.[0].length ?? 0) : 0;
		const joiner = atBoundary && keys.length > 0 ? (separators.exec(rest)?.[0].length ?? 0) : 0;
		const skip = space || comma || joiner;
		afterSpace = space > 0;
		if (skip > 0) {
			at += skip;
			atBoundary = true;
			continue;
		}
		const startsLine = keys.length === 0 || previous === 'Esc' || previous.includes('-');
		const whole = atBoundary && isWholeName(rest) ? readName(rest) : undefined;
		const control = atBoundary && caret === 'modifier' ? /^\^([A-Za-z[\]\\^_?])/.exec(rest) : null;
		const found: Found = (startsLine ? readLine(rest) : undefined) ??
			readBracketed(rest) ??
			(atBoundary || spelledModifier.test(rest) ? readChord(rest) : undefined) ??
			(control ? { key: chord(new Set(['C']), control[1] ?? ''), length: 2 } : undefined) ??
			whole ?? { key: rest[0] ?? '', length: 1 };
		keys.push(found.key);
		written.push(rest.slice(0, found.length).trim());
		at += found.length;
		atBoundary = found.length > 1;
	}
	return { keys, written };
}

/** A name stands alone between spaces; `endof` and `up` are letters in a row. */
function isWholeName(text: string): boolean {
	const word = namedWord.exec(text)?.[0] ?? '';
	if (!/^(?:\s|,|$|[:<])/.test(text.slice(word.length))) return false;
	return !needsCapital.test(word) && word.length > 1 ? true : /^[^a-z]/.test(word);
}

/** The keys of a text, one reading unless it has a caret that may be Ctrl or itself. */
export function parseKeys(text: string): readonly KeyReading[] {
	const asModifier = readKeys(text, 'modifier');
	const asKey = readKeys(text, 'key');
	return asModifier.keys.join('\n') === asKey.keys.join('\n') ? [asKey] : [asModifier, asKey];
}
