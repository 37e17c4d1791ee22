import { describe, expect, it } from 'vitest';
import { takeOption } from './take-option.ts';

describe('takeOption', () => {
	it.each([
		[['a', 'b'], 'x', ['a', 'b']],
		[['a', '--to', 'b', 'c'], 'b', ['a', 'c']],
		[['--to', 'b'], 'b', []],
		[['a', '--to'], 'x', ['a']],
		[[], 'x', []]
	])('of %j is %j', (args, value, rest) => {
		expect(takeOption(args, '--to', 'x')).toEqual({ value, rest });
	});
});
