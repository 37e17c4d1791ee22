import { describe, expect, it } from 'vitest';
import { checkTex } from './check-tex.ts';

describe('checkTex', () => {
	it.each([
		['\\mathrm{softmax}\\!\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V'],
		['\\begin{aligned}a&=b\\\\c&=d\\end{aligned}'],
		['\\boxed{\\;?\\;}'],
		['\\text{mean of a row}']
	])('accepts %s', (tex) => {
		expect(checkTex(tex, true)).toBeUndefined();
	});

	it.each([
		['an open brace', '\\frac{a', /Unexpected end of input/],
		['an unknown command', '\\unknown x', /Undefined control sequence/],
		['Chinese among symbols', 'x=宽', /Unicode text character/],
		['a comment without a line end', 'a % b', /comment/],
		['a link', '\\href{javascript:alert(1)}{x}', /\\href is not allowed/],
		['a picture', '\\includegraphics{a.png}', /\\includegraphics is not allowed/],
		['a style', '\\htmlStyle{color: red}{x}', /HTML extension is disabled/],
		['macros without end', '\\def\\a{\\a\\a}\\a', /Too many expansions/],
		['groups nested hundreds deep', `${'{'.repeat(900)}x${'}'.repeat(900)}`, /nested too deeply/]
	])('refuses %s', (_, tex, message) => {
		const problem = checkTex(tex);
		expect(problem?.code).toBe('texInvalid');
		expect(problem?.values?.message).toMatch(message);
		expect(problem?.values?.tex).toBe(tex);
	});

	it('refuses a formula longer than 4 kB before it is read', () => {
		expect(checkTex(`${'x+'.repeat(2048)}x`)).toEqual({
			code: 'texTooLong',
			values: { limit: '4096' }
		});
	});
});
