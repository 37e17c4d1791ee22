import { expect, it } from 'vitest';
import { countFirm } from './firm.ts';
import { reviewOf, scheduleOf } from './schedule.fixture.ts';

it('counts what is remembered for three weeks, not what is new, young or being relearned', () => {
	const firm = [
		reviewOf('git/firm', 20_000, { stability: 21 }),
		reviewOf('git/firmer', 20_000, { stability: 300, lapses: 3 })
	];
	const others = [
		scheduleOf('git/new'),
		reviewOf('git/young', 20_000, { stability: 20.9 }),
		reviewOf('git/relearned', 20_000, { phase: 'relearning', stability: 40 })
	];
	expect(countFirm([...firm, ...others])).toBe(2);
});
