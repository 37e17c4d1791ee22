import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '#core/verdict.ts';
import { grade } from './grade.ts';
import { reasonCodes } from './reasons.ts';

describe('grade', () => {
	const question = {
		kind: 'command',
		answer: 'git switch dev',
		accept: ['git checkout dev'],
		wrong: ['git switch -c dev', 'git branch dev']
	} as const;

	it('climbs the ladder', () => {
		expect(grade(question, 'git switch dev').rung).toBe('identical');
		expect(grade(question, 'ｇｉｔ　switch　dev').rung).toBe('repaired');
		expect(grade(question, 'git checkout dev').rung).toBe('identical');
		expect(grade(question, 'git checkout -q dev').rung).toBe('undecided');
		expect(grade(question, 'git switch main').rung).toBe('close');
	});

	it('names the accepted form that comes closest, and what differs', () => {
		const verdict = grade(question, 'git checkout Dev');
		expect(verdict.form).toBe('git checkout dev');
		expect(verdict.difference).toEqual([
			{ op: 'same', text: 'git' },
			{ op: 'same', text: 'checkout' },
			{ op: 'missing', text: 'dev' },
			{ op: 'extra', text: 'Dev' }
		]);
	});

	it('recognises the mistakes of the card in any spelling', () => {
		const verdict = grade(question, 'git checkout -b dev');
		expect(verdict).toMatchObject({ rung: 'close', wrong: 0 });
		expect(verdict.reasons[0]?.code).toBe('knownMistake');
	});

	it('believes a mistake that is listed literally more than an equivalence', () => {
		const doubtful = { kind: 'command', answer: 'ls -a -l', wrong: ['ls -la'] } as const;
		expect(grade(doubtful, 'ls -la')).toMatchObject({ rung: 'close', wrong: 0 });
		expect(grade(doubtful, 'ls -al').rung).toBe('undecided');
	});

	it('leaves another wording of a text to the person', () => {
		const cloze = { kind: 'cloze', answer: ['感受野', 'receptive field'] } as const;
		expect(grade(cloze, 'receptive field').rung).toBe('identical');
		expect(grade(cloze, ' receptive  field ').rung).toBe('repaired');
		expect(grade(cloze, 'Receptive field').rung).toBe('undecided');
		expect(grade(cloze, 'kernel').rung).toBe('undecided');
	});

	it('names the first step out of order', () => {
		const order = { kind: 'order', answer: [2, 0, 1] } as const;
		expect(grade(order, '2 0 1').rung).toBe('identical');
		const verdict = grade(order, '2 1 0');
		expect(verdict).toMatchObject({ rung: 'close' });
		expect(verdict.reasons[0]?.values).toEqual({ step: '2', typed: '1', expected: '0' });
	});

	it('hands formulas to the grader that is passed in, with the hints', () => {
		const seen: unknown[] = [];
		const gradeFormula = (expected: string, typed: string, hints?: unknown): Verdict => {
			seen.push([expected, typed, hints]);
			return { rung: 'equivalent', reasons: [] };
		};
		const formula = { kind: 'formula', answer: 'x+1', grading: { log: 'ln' } } as const;
		expect(grade(formula, '1+x', gradeFormula).rung).toBe('equivalent');
		expect(seen).toEqual([['x+1', '1+x', { log: 'ln' }]]);
		expect(grade(formula, '1+x').rung).toBe('undecided');
	});

	it('gives reasons only by listed codes, each with its listed values', () => {
		const pieces = fc.constantFrom(
			...'git docker run tar ls -a -l -n 5 x y.txt --all | && ; > "a b" $X * <b> FILE -it -p 80:80'.split(
				' '
			)
		);
		const text = fc.array(pieces, { maxLength: 7 }).map((words) => words.join(' '));
		const listed: Readonly<Record<string, readonly string[]>> = reasonCodes;
		fc.assert(
			fc.property(text, text, (answer, typed) => {
				for (const { code, values } of grade({ kind: 'command', answer }, typed).reasons) {
					expect(Object.keys(values ?? {}).sort(), code).toEqual(
						[...(listed[code] ?? ['?'])].sort()
					);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('accepts every answer as itself and throws at nothing', () => {
		const kinds = fc.constantFrom('command', 'keys', 'code', 'cloze', 'number');
		fc.assert(
			fc.property(kinds, fc.string(), fc.string(), (kind, answer, typed) => {
				const question =
					kind === 'number'
						? ({ kind, answer: { value: 1 }, accept: [answer] } as const)
						: kind === 'cloze'
							? ({ kind, answer: [answer] } as const)
							: ({ kind, answer } as const);
				expect(grade(question, answer).rung).toBe('identical');
				expect(grade(question, typed).rung).toBeDefined();
			}),
			{ numRuns: 500 }
		);
	});
});
