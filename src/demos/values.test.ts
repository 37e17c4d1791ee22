import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceParameter, NumberParameter } from './contract.ts';
import { readValues } from './values.ts';

const parameters = {
	threshold: { kind: 'number', from: 0, to: 1, step: 0.05, start: 0.5 } satisfies NumberParameter,
	ask: {
		kind: 'choice',
		options: ['survivors', 'count'],
		start: 'survivors'
	} as ChoiceParameter<'survivors' | 'count'>
};

describe('readValues', () => {
	it.each([
		[{}, { threshold: 0.5, ask: 'survivors' }, []],
		[{ threshold: 0.7, ask: 'count' }, { threshold: 0.7, ask: 'count' }, []],
		[{ threshold: '0.3' }, { threshold: 0.3, ask: 'survivors' }, []],
		[{ threshold: 0.33 }, { threshold: 0.35, ask: 'survivors' }, ['threshold']],
		[{ threshold: 7 }, { threshold: 0.5, ask: 'survivors' }, ['threshold']],
		[{ threshold: '' }, { threshold: 0.5, ask: 'survivors' }, ['threshold']],
		[{ threshold: null }, { threshold: 0.5, ask: 'survivors' }, ['threshold']],
		[{ ask: 'toString' }, { threshold: 0.5, ask: 'survivors' }, ['ask']],
		[{ colour: 'red' }, { threshold: 0.5, ask: 'survivors' }, ['colour']]
	])('reads %j', (raw, values, problems) => {
		expect(readValues(parameters, raw)).toEqual({ values, problems });
	});

	it('never lets a foreign value through', () => {
		fc.assert(
			fc.property(fc.object(), (raw) => {
				const { values } = readValues(parameters, raw);
				expect(values.threshold).toBeGreaterThanOrEqual(0);
				expect(values.threshold).toBeLessThanOrEqual(1);
				expect(parameters.ask.options).toContain(values.ask);
				expect(Object.keys(values)).toEqual(Object.keys(parameters));
			})
		);
	});
});
