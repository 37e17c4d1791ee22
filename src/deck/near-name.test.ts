import { describe, expect, it } from 'vitest';
import { nearName } from './near-name.ts';

describe('nearName', () => {
	const known = ['prompt', 'answer', 'accept', 'after', 'why', 'zh', 'en'];
	it.each([
		['promt', 'prompt'],
		['pormpt', 'prompt'],
		['Answer', 'answer'],
		['anwsers', 'answer'],
		['hz', 'zh'],
		['afetr', 'after']
	])('takes %s for %s', (name, meant) => {
		expect(nearName(name, known)).toBe(meant);
	});
	it.each(['colour', 'x', 'question', ''])('has no guess for %j', (name) => {
		expect(nearName(name, known)).toBeUndefined();
	});
});
