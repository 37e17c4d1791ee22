import { describe, expect, it } from 'vitest';
import { Robot } from './robot.ts';

describe('a robot’s weeks', () => {
	it('leave what a plain model has, through undos, missed days and kills in the middle of a write', async () => {
		const plan = {
			...{ seed: 11, days: 45, answersPerDay: 60, newPerDay: 20, decks: 3, cardsPerDeck: 150 }
		};
		const robot = await Robot.start(plan);
		await robot.live();
		expect(await robot.compare()).toEqual([]);
		// The robot really did all of it.
		const { answers, undone, killed, lost, missed, moved } = robot.counts;
		expect(answers).toBeGreaterThan(1000);
		expect(Math.min(undone, killed, lost, missed, moved)).toBeGreaterThan(0);
		expect(killed).toBeGreaterThan(lost);
	});
});
