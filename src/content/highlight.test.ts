import { describe, expect, it } from 'vitest';
import { plainText } from '#core/plain-text.ts';
import { codeBlock, highlight } from './highlight.ts';

describe('highlight', () => {
	it.each([
		['bash', 'echo "$HOME" # home'],
		['python', 'def f(x):\n    return {"a": 1}'],
		['yaml', 'a: [1, 2]'],
		['json', '{ "a": true }'],
		['dockerfile', 'FROM debian:12\nRUN apt update'],
		['latex', '\\frac{a}{b}'],
		['vim', 'set number'],
		['ini', '[core]\neditor = vim'],
		['diff', '-a\n+b']
	])('colours %s and loses no character', (language, code) => {
		const tree = highlight(code, language);
		expect(plainText(tree)).toBe(code);
		expect(JSON.stringify(tree)).toContain('"class":"hljs-');
	});

	it('leaves an unknown language and very long code plain', () => {
		expect(highlight('a = 1', 'cobol')).toEqual(['a = 1']);
		expect(highlight('a = 1', undefined)).toEqual(['a = 1']);
		const long = 'x = "1"\n'.repeat(1001);
		expect(highlight(long, 'python')).toEqual([long]);
	});

	it('names the language only when it is a plain word', () => {
		expect(codeBlock('x', 'c++')).toEqual([
			{ tag: 'pre', children: [{ tag: 'code', class: 'language-c++', children: ['x'] }] }
		]);
		expect(codeBlock('x', 'a b')).toEqual([
			{ tag: 'pre', children: [{ tag: 'code', children: ['x'] }] }
		]);
	});
});
