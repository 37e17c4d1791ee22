import { describe, expect, it } from 'vitest';
import { compileMarkdown } from '#content/compile-markdown.ts';
import { textLength } from './text-length.ts';

describe('textLength', () => {
	it.each([
		['一二三，四。', 4],
		['five words make a text', 10],
		['用 Git 提交', 5],
		['$a+b$ 与 $c$', 5],
		['$$\\frac{a}{b}$$', 6],
		["it's a well-known fact", 8],
		['```python\na\nb\n```', 12],
		['……', 0]
	])('of %j is %d', (source, length) => {
		expect(textLength(compileMarkdown(source).tree)).toBe(length);
	});
});
