// Writes pressed keys as a person would type them: `Ctrl+b d`, `gg=G`, `Esc :wq Enter`.

/** What a keyboard event says of a press; `key` as in the DOM: `a`, `A`, `%`, `Escape`, `ArrowUp`, ` `. */
export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
	readonly metaKey: boolean;
}

const names: Readonly<Record<string, string>> = {
	' ': 'Space',
	Escape: 'Esc',
	ArrowUp: 'Up',
	ArrowDown: 'Down',
	ArrowLeft: 'Left',
	ArrowRight: 'Right'
};
const named =
	/^(?:Enter|Backspace|Delete|Insert|Home|End|PageUp|PageDown|F\d{1,2}|Escape|Arrow\w+| )$/;

/** The press in words; undefined for a modifier alone and for keys that have no name here. */
function nameOf({ key, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): string | undefined {
	const isOneSign = [...key].length === 1 && key !== ' ';
	if (!isOneSign && !named.test(key)) return undefined;
	// Shift is already in the sign; beside another modifier it still tells letters apart.
	const isHeld = ctrlKey || altKey || metaKey;
	const showsShift = shiftKey && (!isOneSign || (isHeld && /\p{L}/u.test(key)));
	const held = [ctrlKey && 'Ctrl', altKey && 'Alt', showsShift && 'Shift', metaKey && 'Cmd'].filter(
		(name) => name !== false
	);
	const letter = ctrlKey && isOneSign && !shiftKey ? key.toLowerCase() : key;
	return [...held, names[key] ?? letter].join('+');
}

/** The text with one more press; signs run together as in `dd`, chords and named keys stand apart. */
export function addKeyPress(text: string, press: KeyPress): string {
	const name = nameOf(press);
	if (name === undefined) return text;
	const isSign = [...name].length === 1;
	const last = text.split(' ').at(-1) ?? '';
	const endsInSigns = !/[^+]\+.|^(?:[A-Z][A-Za-z]+|F\d+)$/.test(last);
	return text === '' || (isSign && endsInSigns) ? text + name : `${text.trimEnd()} ${name}`;
}
