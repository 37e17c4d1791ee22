import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literate, tokensOf } from './literate.ts';
import convolution from './convolution/kernel.wgsl?raw';

describe('tokensOf', () => {
	it('loses nothing', () => {
		fc.assert(
			fc.property(fc.string(), (code) => {
				expect(
					tokensOf(code)
						.map(({ text }) => text)
						.join('')
				).toBe(code);
			})
		);
	});

	it('tells the kinds of words apart', () => {
		expect(tokensOf('@compute fn f(x: vec4f) -> u32 { return 4u; } // done')).toEqual(
			expect.arrayContaining([
				{ kind: 'attribute', text: '@compute' },
				{ kind: 'keyword', text: 'fn' },
				{ kind: 'type', text: 'vec4f' },
				{ kind: 'number', text: '4u' },
				{ kind: 'comment', text: '// done' }
			])
		);
	});
});

describe('literate', () => {
	it('cuts a shader into headings, prose, formulas and code', () => {
		const source = [
			'// The sum',
			'// of two.',
			'//',
			'//   y = a + b',
			'//',
			'// That is all.',
			'',
			'const n = 2; // two',
			'// ── Part ──',
			'// More.',
			'fn f() {',
			'	// inside',
			'}'
		].join('\n');
		expect(
			literate(source).map(({ kind, ...rest }) => [kind, 'text' in rest ? rest.text : ''])
		).toEqual([
			['prose', 'The sum of two.'],
			['formula', 'y = a + b'],
			['prose', 'That is all.'],
			['code', ''],
			['heading', 'Part'],
			['prose', 'More.'],
			['code', '']
		]);
	});

	it('begins the convolution kernel with its mathematics', () => {
		const kinds = literate(convolution).map(({ kind }) => kind);
		expect(kinds.slice(0, 3)).toEqual(['prose', 'formula', 'prose']);
	});
});
