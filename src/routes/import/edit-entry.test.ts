import { describe, expect, it } from 'vitest';
import { entryLanguage, fieldsOf, withFields, type Entry } from './edit-entry.ts';

const common = { id: 'a', prompt: { en: 'Q' }, sources: [] };

const entries: readonly (readonly [string, Entry, string])[] = [
	['a concept', { ...common, kind: 'concept', answer: { en: 'A' } }, 'A'],
	['a concept in every language', { ...common, kind: 'concept', answer: 'A' }, 'A'],
	['a command', { ...common, kind: 'command', answer: 'ls' }, 'ls'],
	['an order', { ...common, kind: 'order', answer: [{ en: 'a' }, 'b', { en: 'c' }] }, 'a\nb\nc']
];

describe('the fields of a draft', () => {
	it.each(entries)('show %s', (_, entry, answer) => {
		expect(fieldsOf(entry, 'en')).toEqual({ prompt: 'Q', answer, why: '' });
	});

	it.each(entries)('put other words into %s', (_, entry) => {
		const fields = { prompt: 'Why?', answer: 'x\ny\nz', why: 'So.' };
		const edited = withFields(entry, 'en', fields);
		expect(fieldsOf(edited, 'en')).toEqual(fields);
		expect({ id: edited.id, kind: edited.kind }).toEqual({ id: 'a', kind: entry.kind });
	});

	it('leave the other language and take an emptied explanation away', () => {
		const entry: Entry = {
			...common,
			kind: 'concept',
			prompt: { zh: '问', en: 'Q' },
			answer: { zh: '答', en: 'A' },
			why: { en: 'W' }
		};
		expect(withFields(entry, 'en', { prompt: 'P', answer: 'B', why: ' ' })).toEqual({
			...common,
			kind: 'concept',
			prompt: { zh: '问', en: 'P' },
			answer: { zh: '答', en: 'B' }
		});
	});

	it('leave a number as it is: it is no text', () => {
		const entry: Entry = { ...common, kind: 'number', answer: 5 };
		expect(fieldsOf(entry, 'en').answer).toBeUndefined();
		expect(withFields(entry, 'en', { prompt: 'P', answer: undefined, why: '' })).toEqual({
			...entry,
			prompt: { en: 'P' }
		});
	});

	it('are in the preferred language where the draft has it', () => {
		const entry: Entry = { ...common, kind: 'command', answer: 'ls' };
		expect(entryLanguage(entry, 'zh')).toBe('en');
		expect(entryLanguage({ ...entry, prompt: { zh: '问', en: 'Q' } }, 'zh')).toBe('zh');
	});
});
