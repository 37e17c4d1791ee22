import { describe, expect, it } from 'vitest';
import { editOf, entryLanguage, fieldsOf, withEdit, withFields } from './entry-fields.ts';
import type { CardEntry } from './schema.ts';

const common = { id: 'a', prompt: { en: 'Q' }, sources: [] };

const entries: readonly (readonly [string, CardEntry, string])[] = [
	['a concept', { ...common, kind: 'concept', answer: { en: 'A' } }, 'A'],
	['a concept in every language', { ...common, kind: 'concept', answer: 'A' }, 'A'],
	['a command', { ...common, kind: 'command', answer: 'ls' }, 'ls'],
	['an order', { ...common, kind: 'order', answer: [{ en: 'a' }, 'b', { en: 'c' }] }, 'a\nb\nc']
];

describe('the fields of a card entry', () => {
	it.each(entries)('show %s', (_, entry, answer) => {
		expect(fieldsOf(entry, 'en')).toEqual({ prompt: 'Q', given: '', answer, why: '' });
	});

	it.each(entries)('put other words into %s', (_, entry) => {
		const fields = { prompt: 'Why?', given: 'In bash', answer: 'x\ny\nz', why: 'So.' };
		const edited = withFields(entry, 'en', fields);
		expect(fieldsOf(edited, 'en')).toEqual(fields);
		expect({ id: edited.id, kind: edited.kind }).toEqual({ id: 'a', kind: entry.kind });
	});

	it.each(entries)('that stay as they are leave %s as it is', (_, entry) => {
		expect(withFields(entry, 'zh', fieldsOf(entry, 'zh'))).toEqual(entry);
	});

	it('leave the other language, and take an emptied text away in theirs', () => {
		const entry: CardEntry = {
			...common,
			kind: 'concept',
			prompt: { zh: '问', en: 'Q' },
			answer: { zh: '答', en: 'A' },
			given: { en: 'G' },
			why: { zh: '因', en: 'W' }
		};
		expect(withFields(entry, 'en', { prompt: 'P', given: '', answer: 'B', why: ' ' })).toEqual({
			...common,
			kind: 'concept',
			prompt: { zh: '问', en: 'P' },
			answer: { zh: '答', en: 'B' },
			why: { zh: '因' }
		});
	});

	it('keep the other language of steps while they are as many', () => {
		const answer = [
			{ zh: '一', en: 'a' },
			{ zh: '二', en: 'b' },
			{ zh: '三', en: 'c' }
		];
		const entry: CardEntry = { ...common, kind: 'order', answer };
		const typed = (steps: string) =>
			withFields(entry, 'en', { ...fieldsOf(entry, 'en'), answer: steps }).answer;
		expect(typed('a\nB\nc')).toEqual([answer[0], { zh: '二', en: 'B' }, answer[2]]);
		expect(typed('a\n\nb\nc\nd')).toEqual([{ en: 'a' }, { en: 'b' }, { en: 'c' }, { en: 'd' }]);
	});

	it.each<[CardEntry['answer'] & (number | object), string, string, unknown]>([
		[5, '5', '6', 6],
		[[5, 3], '[5, 3]', '[5, 4]', [5, 4]],
		[{ value: 0.14, unit: 'ms' }, '0.14', '0.2', { value: 0.2, unit: 'ms' }],
		[5, '5', 'six', 'six']
	])('hold the number %j as JSON', (answer, shown, typed, result) => {
		const entry = { ...common, kind: 'number', answer } as CardEntry;
		const fields = fieldsOf(entry, 'en');
		expect(fields.answer).toBe(shown);
		expect(withFields(entry, 'en', { ...fields, answer: typed }).answer).toEqual(result);
	});

	it('give an edit that brings the same entry back', () => {
		const entry: CardEntry = { ...common, kind: 'command', answer: 'ls', why: { en: 'W' } };
		const after = withFields(entry, 'en', { prompt: 'P', given: 'G', answer: 'ls -a', why: '' });
		const edit = editOf(entry, after);
		expect(edit).toEqual({ prompt: { en: 'P' }, given: { en: 'G' }, answer: 'ls -a', why: null });
		expect(withEdit(entry, edit)).toEqual(after);
		expect(editOf(entry, entry)).toEqual({});
	});

	it('are in the preferred language where the entry has it', () => {
		const entry: CardEntry = { ...common, kind: 'command', answer: 'ls' };
		expect(entryLanguage(entry, 'zh')).toBe('en');
		expect(entryLanguage({ ...entry, prompt: { zh: '问', en: 'Q' } }, 'zh')).toBe('zh');
	});
});
