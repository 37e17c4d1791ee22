import { describe, expect, it } from 'vitest';
import { splitNote } from './split-note.ts';

const paths = (text: string) => splitNote(text).sections.map((section) => section.path);
const body = (text: string) =>
	splitNote(text).sections.map((section) =>
		section.body
			.map((line) => line.text)
			.filter((line) => line !== '')
			.join('\n')
	);

describe('splitNote', () => {
	it('gives every section the headings above it', () => {
		expect(paths('# A\na\n## B\nb\n### C\n## D\n# E')).toEqual([
			['A'],
			['A', 'B'],
			['A', 'B', 'C'],
			['A', 'D'],
			['E']
		]);
	});

	it.each([
		['a space is missing', '##卷积\n正文', ['卷积']],
		['there are closing marks', '## 卷积 ##\n正文', ['卷积']],
		['the heading is underlined', '卷积\n====\n正文', ['卷积']],
		['there is an emoji', '## 🚀 起步\n正文', ['🚀 起步']],
		['it is an element', '<h2 align="center"><b>Sails</b></h2>\ntext', ['Sails']]
	])('reads a heading when %s', (_, text, path) => {
		expect(paths(text)).toEqual([path]);
	});

	it('takes Chinese numbers or stars for headings where a note has no others', () => {
		expect(paths('一、力\n牛顿：力的单位\n（一）重力\n向下\n二、功\n焦耳：功的单位')).toEqual([
			['一、力'],
			['一、力', '（一）重力'],
			['二、功']
		]);
		expect(paths('* Emacs\n** Movement\n- C-a :: start\n** TODO Macros\nlater')).toEqual([
			['Emacs'],
			['Emacs', 'Movement'],
			['Emacs', 'Macros']
		]);
		expect(paths('# A\n一、力\n二、功\n** not a heading\n** nor this')).toEqual([['A']]);
		expect(paths('一、力，是物体间的作用。\n二、功，是力的积累。')).toEqual([[]]);
	});

	it.each([
		['a comment in a listing', '# A\n```sh\n# not a heading\n```'],
		['a tag', '# A\ntext\n#tag more'],
		['an include', '# A\n\n#include <stdio.h>\n']
	])('does not take %s for a heading', (_, text) => {
		expect(paths(text)).toEqual([['A']]);
	});

	it('takes listings and display formulas out of the body and keeps their lines', () => {
		const [section] = splitNote('# A\nlead\n```python\nx = 1\n```\n$$\na=b\n$$\nend').sections;
		expect(section?.listings).toEqual([{ language: 'python', code: 'x = 1', lines: [3, 5] }]);
		expect(section?.formulas).toEqual([{ tex: 'a=b', lines: [6, 8] }]);
		expect(section?.body.at(-1)).toEqual({ text: 'end', number: 9 });
	});

	it.each([
		['before the next heading', '# A\n```sh\nls\n\n## B\ntext', [['A'], ['A', 'B']]],
		['where its list ends', '# A\n- item\n  ~~~\n  ls\n\n## B', [['A'], ['A', 'B']]]
	])('ends a listing that nobody closed %s', (_, text, expected) => {
		expect(paths(text)).toEqual(expected);
		expect(splitNote(text).skips.map((skip) => skip.reason)).toEqual(['unclosed-fence']);
	});

	it('closes a listing of a list whose closing fence is not indented', () => {
		const [section] = splitNote('# A\n1. one\n   ```json\n   { }\n```\n2. two').sections;
		expect(section?.listings.map((listing) => listing.code)).toEqual(['{ }']);
		expect(body('# A\n1. one\n   ```json\n   { }\n```\n2. two')[0]).toContain('2. two');
	});

	it('says where a formula never ends and goes on', () => {
		const text = '# A\n$$\nx = 1\n\n## B\ntext';
		expect(paths(text)).toEqual([['A'], ['A', 'B']]);
		expect(splitNote(text).skips).toEqual([{ reason: 'unclosed-formula', lines: [2, 2] }]);
	});

	it('takes the dates of a diary for its headings', () => {
		const text = '2021.03.01\n1、一\n2021.3.2\n1、二\n2021-03-04\n1、三';
		expect(splitNote(text).dated).toBe(true);
		expect(paths(text)).toEqual([['2021.03.01'], ['2021.3.2'], ['2021-03-04']]);
	});

	it.each([
		['1、一', '1. 一'],
		['2)二', '2. 二'],
		['（3）三', '3. 三'],
		['①甲', '1. 甲'],
		['-乙', '- 乙'],
		['• 丙', '- 丙'],
		['1.5 倍', '1.5 倍'],
		['[toc]', '']
	])('mends the line %s', (line, mended) => {
		expect(body(`# A\n${line}`)).toEqual([mended]);
	});

	it('leaves front matter out', () => {
		expect(paths('---\ntitle: x\ntags:\n  - a\n---\n# A')).toEqual([['A']]);
	});

	it('leaves a line of data out and says so', () => {
		expect(splitNote(`# A\n${'x'.repeat(9000)}`).skips).toEqual([
			{ reason: 'long-line', lines: [2, 2] }
		]);
	});
});
