// Steps put in order, as the indices under which they were shown.
import type { Verdict } from '#core/verdict.ts';
import { reason } from '../reasons.ts';

function indices(text: string): readonly number[] {
	return (text.match(/\d+/g) ?? []).map(Number);
}

/** Judges an order such as `2 0 1` against the expected one; the first step out of place is named. */
export function gradeOrder(expected: string, typed: string): Verdict {
	const [wanted, given] = [indices(expected), indices(typed)];
	const isComplete = [...wanted].sort().join() === [...given].sort().join();
	if (!isComplete) {
		return { rung: 'close', reasons: [reason('empty', {})], form: expected };
	}
	const place = wanted.findIndex((step, index) => step !== given[index]);
	if (place < 0) return { rung: 'identical', reasons: [], form: expected };
	const values = {
		step: String(place + 1),
		typed: String(given[place]),
		expected: String(wanted[place])
	};
	return { rung: 'close', reasons: [reason('placeDiffers', values)], form: expected };
}
