import { describe, expect, it } from 'vitest';
import { decodeNote } from './decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeNote', () => {
	it.each([
		['plain UTF-8', utf8('温故 a'), 'utf-8', '温故 a'],
		['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'utf-8', 'a'],
		['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x29, 0x6e), 'utf-16le', 'a温'],
		['big-endian UTF-16', Uint8Array.of(0xfe, 0xff, 0, 0x61, 0x6e, 0x29), 'utf-16be', 'a温'],
		[
			'UTF-16 without a mark',
			new Uint8Array(Buffer.from('# plain words\n', 'utf16le')),
			'utf-16le',
			'# plain words\n'
		],
		[
			'GB 18030',
			Uint8Array.of(0xce, 0xc2, 0xb9, 0xca, 0xb6, 0xf8, 0xd6, 0xaa, 0xd0, 0xc2, 0x0a),
			'gb18030',
			'温故而知新\n'
		],
		['a western file', Uint8Array.of(0x6e, 0xe9, 0x20, 0x63, 0x61), 'windows-1252', 'né ca']
	])('reads %s', (_, bytes, encoding, text) => {
		expect(decodeNote(bytes)).toMatchObject({ encoding, text, broken: 0 });
	});

	it('says that there was a mark', () => {
		expect(decodeNote(Uint8Array.of(0xef, 0xbb, 0xbf)).byteOrderMark).toBe(true);
		expect(decodeNote(utf8('a')).byteOrderMark).toBe(false);
	});

	it('turns every line end into \\n and counts what it changed', () => {
		const { text, carriageReturns } = decodeNote(utf8('a\r\nb\rc\n'));
		expect(text).toBe('a\nb\nc\n');
		expect(carriageReturns).toBe(2);
	});

	it('drops NUL bytes and counts them', () => {
		expect(decodeNote(utf8('a\0b\0'))).toMatchObject({ text: 'ab', nulBytes: 2 });
	});

	it('keeps a damaged UTF-8 file and says how many bytes were lost', () => {
		const bytes = utf8('一段足够长的中文，只有一个字节坏了。'.repeat(4));
		bytes[10] = 0xff;
		const decoded = decodeNote(bytes);
		expect(decoded.encoding).toBe('utf-8');
		expect(decoded.broken).toBeGreaterThan(0);
		expect(decoded.text).toContain('只有一个字节坏了');
	});

	it('reads an empty file as an empty note', () => {
		expect(decodeNote(new Uint8Array())).toMatchObject({ text: '', encoding: 'utf-8' });
	});
});
