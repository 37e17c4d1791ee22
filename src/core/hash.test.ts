import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash64 } from './hash.ts';

/** The same function in whole-number arithmetic, slow and plain. */
function reference(text: string): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of Buffer.from(text, 'utf8')) {
		hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
	}
	return hash.toString(16).padStart(16, '0');
}

describe('hash64', () => {
	it.each([
		['', 'cbf29ce484222325'],
		['a', 'af63dc4c8601ec8c'],
		['foobar', '85944171f73967e8']
	])('gives the published value for %j', (text, expected) => {
		expect(hash64(text)).toBe(expected);
	});

	it('equals plain 64-bit arithmetic for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
				expect(hash64(text)).toBe(reference(text));
			})
		);
	});

	it('tells ten thousand similar texts apart', () => {
		const texts = Array.from(
			{ length: 10_000 },
			(_, index) =>
				createHash('md5')
					.update(String(index))
					.digest('hex')
					.slice(0, 6 + (index % 5)) + index
		);
		expect(new Set(texts.map(hash64)).size).toBe(texts.length);
	});
});
