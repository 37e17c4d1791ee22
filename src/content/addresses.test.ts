import { describe, expect, it } from 'vitest';
import { safeHref, safeSrc } from './addresses.ts';

describe('safeHref', () => {
	it.each([
		'https://a.b/c?d#e',
		'http://a.b',
		'mailto:a@b.c',
		'#part',
		'?q=1',
		'a/b.html',
		'/a:b',
		'./a'
	])('keeps %s', (url) => {
		expect(safeHref(url)).toBe(url);
	});
	it.each(
		[
			[
				'',
				'javascript:alert(1)',
				'JAVASCRIPT:x',
				' javascript:x',
				'java\nscript:x',
				'data:text/html,x'
			],
			[
				'vbscript:x',
				'file:///a',
				'blob:x',
				'//a.b',
				'\\\\a.b',
				'/\\a.b',
				'a\\b',
				'\u00a0https://a.b'
			]
		].flat()
	)('drops %j', (url) => {
		expect(safeHref(url)).toBeUndefined();
	});
});

describe('safeSrc', () => {
	it.each(['data:image/png;base64,iVBO', 'data:image/webp;base64,AA==', 'blob:https://a.b/1-2'])(
		'keeps %s',
		(url) => {
			expect(safeSrc(url)).toBe(url);
		}
	);
	it.each(
		[
			[
				'https://a.b/c.png',
				'c.png',
				'data:image/svg+xml;base64,AAAA',
				'data:text/html;base64,AAAA'
			],
			['data:image/png,raw', 'data:image/png;base64,A"B', 'blob:javascript:x', 'blob:null/1']
		].flat()
	)('drops %s', (url) => {
		expect(safeSrc(url)).toBeUndefined();
	});
});
