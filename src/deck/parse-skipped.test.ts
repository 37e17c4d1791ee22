import { describe, expect, it } from 'vitest';
import { parseSkipped } from './parse-skipped.ts';

describe('parseSkipped', () => {
	it('reads passages with their reasons', () => {
		expect(
			parseSkipped(
				'- { note: a.md, heading: [A, B], lines: [1, 2], reason: only links }\n',
				's.yaml'
			)
		).toEqual({
			skipped: [{ note: 'a.md', heading: ['A', 'B'], lines: [1, 2], reason: 'only links' }]
		});
	});

	it('takes an empty file for an empty list', () => {
		expect(parseSkipped('# nothing yet\n', 's.yaml')).toEqual({ skipped: [] });
	});

	it.each([
		['a missing reason', '- { note: a, heading: [], lines: [1, 2] }', 'missingKey'],
		[
			'lines the wrong way round',
			'- { note: a, heading: [], lines: [3, 2], reason: x }',
			'linesReversed'
		],
		['a misspelt field', '- { note: a, headings: [], lines: [1, 2], reason: x }', 'unknownKey'],
		['a map', 'note: a', 'wrongType']
	])('says where there is %s', (_, source, code) => {
		expect(parseSkipped(source, 's.yaml')).toMatchObject({
			problems: [{ code, file: 's.yaml', place: { line: 1 } }]
		});
	});
});
