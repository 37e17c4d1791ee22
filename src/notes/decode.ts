// Bytes of a note as text: which character set they are in, and what had to be put right.

/** Shared by browsers, workers and Node; declared here because this layer is typed without the DOM. */
declare const TextDecoder: new (
	label: string,
	options?: { readonly fatal?: boolean }
) => { decode(bytes: Uint8Array): string };

export const noteEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type NoteEncoding = (typeof noteEncodings)[number];

export interface DecodedNote {
	/** Lines end with `\n`; no byte order mark, no NUL. */
	readonly text: string;
	readonly encoding: NoteEncoding;
	readonly byteOrderMark: boolean;
	/** Lines ended by `\r\n` or `\r` in the file. */
	readonly carriageReturns: number;
	readonly nulBytes: number;
	/** Bytes that fit no character set and became U+FFFD. */
	readonly broken: number;
}

/** Decodes a file's bytes; never throws, and says in the result what it found. */
export function decodeNote(bytes: Uint8Array): DecodedNote {
	const { raw, encoding } = decode(bytes);
	const byteOrderMark = hasMark(bytes, encoding);
	const bare = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
	const nulBytes = count(bare, '\0');
	const clean = nulBytes > 0 ? bare.replaceAll('\0', '') : bare;
	const carriageReturns = count(clean, '\r');
	const text = carriageReturns > 0 ? clean.replace(/\r\n?/g, '\n') : clean;
	return {
		text,
		encoding,
		byteOrderMark,
		carriageReturns,
		nulBytes,
		broken: count(text, '\uFFFD')
	};
}

function decode(bytes: Uint8Array): { raw: string; encoding: NoteEncoding } {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return { raw: loose('utf-16le', bytes), encoding: 'utf-16le' };
	if (a === 0xfe && b === 0xff) return { raw: loose('utf-16be', bytes), encoding: 'utf-16be' };
	const wide = guessWide(bytes);
	if (wide !== undefined) return { raw: loose(wide, bytes), encoding: wide };
	const utf8 = strict('utf-8', bytes);
	if (utf8 !== undefined) return { raw: utf8, encoding: 'utf-8' };
	const mostlyUtf8 = loose('utf-8', bytes);
	if (isDamaged(mostlyUtf8)) return { raw: mostlyUtf8, encoding: 'utf-8' };
	const encoding = looksChinese(bytes) ? 'gb18030' : 'windows-1252';
	return { raw: loose(encoding, bytes), encoding };
}

/** UTF-8 with a few bytes lost: another character set would hardly ever give whole characters. */
function isDamaged(text: string): boolean {
	const broken = count(text, '\uFFFD');
	const whole = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
	return whole > broken * 4;
}

/** UTF-16 without a mark shows as NUL in every other byte of its ASCII characters. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const length = Math.min(bytes.length & ~1, 4096);
	if (length < 8) return undefined;
	let even = 0;
	let odd = 0;
	for (let index = 0; index < length; index += 2) {
		if (bytes[index] === 0) even++;
		if (bytes[index + 1] === 0) odd++;
	}
	if (odd * 8 > length && even * 20 < odd) return 'utf-16le';
	if (even * 8 > length && odd * 20 < even) return 'utf-16be';
	return undefined;
}

/** In GB 18030 high bytes come in pairs (GB 2312 row and cell are both at least A1); in western files they stand alone. */
function looksChinese(bytes: Uint8Array): boolean {
	let high = 0;
	let paired = 0;
	const length = Math.min(bytes.length, 200_000);
	for (let index = 0; index < length; index++) {
		if ((bytes[index] ?? 0) < 0x81) continue;
		high++;
		if ((bytes[index] ?? 0) >= 0xa1 && (bytes[index + 1] ?? 0) >= 0xa1) {
			paired++;
			index++;
		}
	}
	return high > 0 && paired / high > 0.6;
}

function hasMark(bytes: Uint8Array, encoding: NoteEncoding): boolean {
	const [a, b, c] = bytes;
	if (encoding === 'utf-8') return a === 0xef && b === 0xbb && c === 0xbf;
	if (encoding === 'utf-16le') return a === 0xff && b === 0xfe;
	return encoding === 'utf-16be' && a === 0xfe && b === 0xff;
}

function strict(label: NoteEncoding, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function loose(label: NoteEncoding, bytes: Uint8Array): string {
	return new TextDecoder(label).decode(bytes);
}

function count(text: string, character: string): number {
	let found = 0;
	for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
	return found;
}
