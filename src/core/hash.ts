// Names a text by 64 bits: enough to notice a change, never a protection against an attacker.

/**
 * The 64-bit FNV-1a hash of a text's UTF-8 bytes as 16 hexadecimal digits.
 * Source: RFC 9923, offset basis cbf29ce484222325, prime 2^40 + 1b3 (hexadecimal).
 */
export function hash64(text: string): string {
	let high = 0xcbf29ce4;
	let low = 0x84222325;
	const add = (byte: number) => {
		low = (low ^ byte) >>> 0;
		// Times 2^40 + 0x1b3, modulo 2^64; every product stays below 2^53, so it is exact.
		const product = low * 0x1b3;
		const carry = Math.floor(product / 0x1_0000_0000);
		high = (high * 0x1b3 + carry + ((low << 8) >>> 0)) >>> 0;
		low = product >>> 0;
	};
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		if (point < 0x80) {
			add(point);
		} else if (point < 0x800) {
			add(0xc0 | (point >> 6));
			add(0x80 | (point & 0x3f));
		} else if (point < 0x1_0000) {
			add(0xe0 | (point >> 12));
			add(0x80 | ((point >> 6) & 0x3f));
			add(0x80 | (point & 0x3f));
		} else {
			add(0xf0 | (point >> 18));
			add(0x80 | ((point >> 12) & 0x3f));
			add(0x80 | ((point >> 6) & 0x3f));
			add(0x80 | (point & 0x3f));
		}
	}
	return hex(high) + hex(low);
}

function hex(word: number): string {
	return word.toString(16).padStart(8, '0');
}
