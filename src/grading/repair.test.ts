import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings, repair, tidySpaces } from './repair.ts';

describe('repair', () => {
	it.each([
		['ｇｉｔ　ｓｔａｔｕｓ', 'git status'],
		['git commit -m “fix”', 'git commit -m "fix"'],
		['ls\u00a0-l', 'ls -l'],
		['  git   status  ', 'git status'],
		['cd 。。', 'cd ..'],
		['a ｜ b', 'a | b'],
		['x【0】', 'x[0]'],
		['ls \u200b-a', 'ls -a'],
		['echo "a   b"', 'echo "a   b"'],
		["echo  'a   b'", "echo 'a   b'"],
		['echo a\\  b', 'echo a\\  b'],
		["it's   fine", "it's fine"],
		['with x:\n    y', 'with x:\n    y']
	])('reads %j as %j', (typed, read) => {
		expect(repair(typed)).toBe(read);
	});

	it('leaves what has several readings for the comparison to choose', () => {
		expect(repair('git log —oneline')).toBe('git log —oneline');
	});

	it('never touches case, spelling or the words themselves', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[!-~]{0,20}$/), (text) => {
				expect(repair(text)).toBe(text);
			})
		);
	});

	it('changes nothing when it is done twice', () => {
		const broken = fc.constantFrom(...'，。—–…、“”‘’！\u3000 \\\n\r\u200b"\'aＡ'.split(''));
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: broken })), (text) => {
				expect(repair(repair(text))).toBe(repair(text));
			})
		);
	});
});

describe('readings', () => {
	it('lists every way to read what is broken, the text as typed first', () => {
		expect(readings('ls —a', 'ls -a')).toEqual(['ls —a', 'ls --a', 'ls -a', 'ls _a']);
	});

	it('keeps the characters of the expected answer', () => {
		expect(readings('echo “好，”', 'echo "好，"')).toContain('echo "好，"');
	});

	it('are few, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('—', '、', '¥', 'a') }), (text) => {
				expect(readings(text, '').length).toBeLessThanOrEqual(65);
			})
		);
	});

	it('have tidy spaces', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				for (const reading of readings(text, '')) expect(tidySpaces(reading)).toBe(reading);
			})
		);
	});
});
